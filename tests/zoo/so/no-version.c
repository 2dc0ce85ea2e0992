/* expect: load its descriptor has no version */
/* The plugin has no version. */
#include <normgap/plugin.h>

static int32_t probe(const struct normgap_judge *self, const struct normgap_host *host, struct normgap_case *c)
{
	(void)self;
	(void)host;
	(void)c;
	return NORMGAP_MET;
}

static const struct normgap_judge judges[] = {
	{.name = "no-version.probe", .judge = probe},
};
static const struct normgap_plugin plugin = {
	NORMGAP_PLUGIN_SIZES, .name = "no-version", .judges = judges, .judge_count = 1,
};

NORMGAP_EXPORT const struct normgap_plugin *normgap_plugin_1(void)
{
	return &plugin;
}
