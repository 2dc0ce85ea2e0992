/* expect: answers met */
/* It changes its descriptor once it has been read. */
#include "animal.h"

#include <string.h>

static struct normgap_judge rows[1];
static struct normgap_plugin plugin;

JUDGE
{
	(void)self;
	(void)host;
	(void)c;
	memset(rows, 0xff, sizeof(rows));
	memset(&plugin, 0xff, sizeof(plugin));
	return NORMGAP_MET;
}

ENTRY
{
	rows[0] = (struct normgap_judge){.name = "changing-descriptor.probe", .judge = probe};
	plugin = (struct normgap_plugin){NORMGAP_PLUGIN_SIZES, .name = "changing-descriptor", .version = "1",
	                                 .judges = rows, .judge_count = 1};
	return &plugin;
}
