/* expect: load it cannot be loaded: undefined symbol: Interrupted system call; */
/* What it lacks is called as the loader calls what a signal has stopped, and the loader is then asked again. */
#include <normgap/plugin.h>

int32_t helper_left_behind(const struct normgap_host *host) __asm__("\"Interrupted system call\"");

static int32_t probe(const struct normgap_judge *self, const struct normgap_host *host, struct normgap_case *c)
{
	(void)self;
	(void)c;
	return helper_left_behind(host);
}

static const struct normgap_judge judges[] = {
	{.name = "interrupted-symbol.probe", .judge = probe},
};
static const struct normgap_plugin plugin = {
	NORMGAP_PLUGIN_SIZES, .name = "interrupted-symbol", .version = "1", .judges = judges, .judge_count = 1,
};

NORMGAP_EXPORT const struct normgap_plugin *normgap_plugin_1(void)
{
	return &plugin;
}
