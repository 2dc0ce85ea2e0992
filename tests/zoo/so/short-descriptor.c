/* expect: load its descriptor is shorter than version 1.0 */
/* Its descriptor is said to end before the count of its judges. */
#include <normgap/plugin.h>

static int32_t probe(const struct normgap_judge *self, const struct normgap_host *host, struct normgap_case *c)
{
	(void)self;
	(void)host;
	(void)c;
	return NORMGAP_MET;
}

static const struct normgap_judge judges[] = {
	{.name = "short-descriptor.probe", .judge = probe},
};
static const struct normgap_plugin plugin = {
	.size = offsetof(struct normgap_plugin, judge_count), .judge_size = sizeof(struct normgap_judge),
	.name = "short-descriptor", .version = "1", .judges = judges, .judge_count = 1,
};

NORMGAP_EXPORT const struct normgap_plugin *normgap_plugin_1(void)
{
	return &plugin;
}
