/* expect: load its rows of judges are longer than any version has them */
/* Its second row would lie a byte before the first. */
#include <normgap/plugin.h>

static int32_t probe(const struct normgap_judge *self, const struct normgap_host *host, struct normgap_case *c)
{
	(void)self;
	(void)host;
	(void)c;
	return NORMGAP_MET;
}

static const struct normgap_judge judges[] = {
	{.name = "huge-judge-size.probe", .judge = probe},
	{.name = "huge-judge-size.probe", .judge = probe},
};
static const struct normgap_plugin plugin = {
	.size = sizeof(struct normgap_plugin), .judge_size = (size_t)-1, .name = "huge-judge-size", .version = "1", .judges = judges, .judge_count = 2,
};

NORMGAP_EXPORT const struct normgap_plugin *normgap_plugin_1(void)
{
	return &plugin;
}
