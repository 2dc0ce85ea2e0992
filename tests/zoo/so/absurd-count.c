/* expect: load it claims 18446744073709551615 judges */
/* It counts more judges than there is memory. */
#include <normgap/plugin.h>

static int32_t probe(const struct normgap_judge *self, const struct normgap_host *host, struct normgap_case *c)
{
	(void)self;
	(void)host;
	(void)c;
	return NORMGAP_MET;
}

static const struct normgap_judge judges[] = {
	{.name = "absurd-count.probe", .judge = probe},
};
static const struct normgap_plugin plugin = {
	NORMGAP_PLUGIN_SIZES, .name = "absurd-count", .version = "1", .judges = judges, .judge_count = (size_t)-1,
};

NORMGAP_EXPORT const struct normgap_plugin *normgap_plugin_1(void)
{
	return &plugin;
}
