/* expect: ok */
/* Nothing is broken: the control that proves that the others fail for their own reason. */
#include <normgap/plugin.h>

static int32_t probe(const struct normgap_judge *self, const struct normgap_host *host, struct normgap_case *c)
{
	const int32_t *outcome = self->data;

	if (host->size < sizeof(*host) || host->as_of(c).year == 0)
		return NORMGAP_UNDETERMINED;
	return *outcome;
}

static const int32_t met = NORMGAP_MET;
static const char *const serves[] = {"gge2015", "gcsc"};
static const struct normgap_judge judges[] = {
	{.name = "good.probe", .summary = "Always met", .data = &met, .judge = probe},
	{.name = "good.again", .data = &met, .judge = probe},
};
static const struct normgap_plugin plugin = {
	NORMGAP_PLUGIN_SIZES, .name = "good", .version = "1.0.0", .summary = "A control",
	.checklists = serves, .checklist_count = 2, .judges = judges, .judge_count = 2,
};

NORMGAP_EXPORT const struct normgap_plugin *normgap_plugin_1(void)
{
	return &plugin;
}
