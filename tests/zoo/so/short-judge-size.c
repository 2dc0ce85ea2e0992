/* expect: load its rows of judges are shorter than version 1.0 */
/* Its rows are said to end before their function. */
#include <normgap/plugin.h>

static int32_t probe(const struct normgap_judge *self, const struct normgap_host *host, struct normgap_case *c)
{
	(void)self;
	(void)host;
	(void)c;
	return NORMGAP_MET;
}

static const struct normgap_judge judges[] = {
	{.name = "short-judge-size.probe", .judge = probe},
};
static const struct normgap_plugin plugin = {
	.size = sizeof(struct normgap_plugin), .judge_size = offsetof(struct normgap_judge, judge),
	.name = "short-judge-size", .version = "1", .judges = judges, .judge_count = 1,
};

NORMGAP_EXPORT const struct normgap_plugin *normgap_plugin_1(void)
{
	return &plugin;
}
