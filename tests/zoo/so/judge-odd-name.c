/* expect: load its judge number 2 has a name */
/* A name that no checklist could write, and that would steer a terminal. */
#include <normgap/plugin.h>

static int32_t probe(const struct normgap_judge *self, const struct normgap_host *host, struct normgap_case *c)
{
	(void)self;
	(void)host;
	(void)c;
	return NORMGAP_MET;
}

static const struct normgap_judge judges[] = {
	{.name = "judge-odd-name.probe", .judge = probe},
	{.name = "judge-odd-name.\x1b[2J", .judge = probe},
};
static const struct normgap_plugin plugin = {
	NORMGAP_PLUGIN_SIZES, .name = "judge-odd-name", .version = "1", .judges = judges, .judge_count = 2,
};

NORMGAP_EXPORT const struct normgap_plugin *normgap_plugin_1(void)
{
	return &plugin;
}
