/* expect: judge returned 77 */
/* Its judge answers with a number from nowhere. */
#include <normgap/plugin.h>

static int32_t probe(const struct normgap_judge *self, const struct normgap_host *host, struct normgap_case *c)
{
	(void)self;
	(void)host;
	(void)c;
	return 77;
}

static const struct normgap_judge judges[] = {
	{.name = "verdict-77.probe", .judge = probe},
};
static const struct normgap_plugin plugin = {
	NORMGAP_PLUGIN_SIZES, .name = "verdict-77", .version = "1", .judges = judges, .judge_count = 1,
};

NORMGAP_EXPORT const struct normgap_plugin *normgap_plugin_1(void)
{
	return &plugin;
}
