/* expect: ok */
/* Its judge never stops talking: the host must stop listening, and say so. The checklist has a text
 * named `probe`. */
#include <normgap/plugin.h>

#define TIMES 5000

static const char digits[] = "0123456789";

/* How many of all attempts the host took. */
static size_t talk(const struct normgap_host *host, struct normgap_case *c)
{
	size_t taken = 0;

	for (size_t i = 0; i < TIMES; i++) {
		const struct normgap_text value = {&digits[i % 10], 1};
		const struct normgap_text values[] = {value, value, value};

		if (host->because(c, NORMGAP_AGAINST, NORMGAP_NO_MEASURE, "probe", values, 1 + i % 3))
			taken++;
		if (host->would_meet(c, NORMGAP_NO_MEASURE, "probe", values, 1 + i % 3))
			taken++;
	}
	return taken;
}

static int32_t probe(const struct normgap_judge *self, const struct normgap_host *host, struct normgap_case *c)
{
	size_t taken = talk(host, c);

	(void)self;
	return taken && taken < TIMES ? NORMGAP_MET : NORMGAP_UNMET;
}

static const struct normgap_judge judges[] = {
	{.name = "talkative.probe", .judge = probe},
};
static const struct normgap_plugin plugin = {
	NORMGAP_PLUGIN_SIZES, .name = "talkative", .version = "1", .judges = judges, .judge_count = 1,
};

NORMGAP_EXPORT const struct normgap_plugin *normgap_plugin_1(void)
{
	return &plugin;
}
