/* expect: load it brings the judge `judge-twice.probe` twice */
/* Two judges of one name: which would a checklist mean? */
#include <normgap/plugin.h>

static int32_t probe(const struct normgap_judge *self, const struct normgap_host *host, struct normgap_case *c)
{
	(void)self;
	(void)host;
	(void)c;
	return NORMGAP_MET;
}

static const struct normgap_judge judges[] = {
	{.name = "judge-twice.probe", .judge = probe},
	{.name = "judge-twice.probe", .judge = probe},
};
static const struct normgap_plugin plugin = {
	NORMGAP_PLUGIN_SIZES, .name = "judge-twice", .version = "1", .judges = judges, .judge_count = 2,
};

NORMGAP_EXPORT const struct normgap_plugin *normgap_plugin_1(void)
{
	return &plugin;
}
