/* expect: load it counts judges but brings none */
/* A count, and no rows behind it. */
#include <normgap/plugin.h>

static const struct normgap_plugin plugin = {
	NORMGAP_PLUGIN_SIZES, .name = "count-without-judges", .version = "1", .judge_count = 3,
};

NORMGAP_EXPORT const struct normgap_plugin *normgap_plugin_1(void)
{
	return &plugin;
}
