/* expect: ok */
/* Nothing is broken: a plugin from the first days, built with the header of version 1.0. What no longer
 * fits it would break plugins in the field. */
#include "../../abi/plugin-1.0.h"

/* Asks the first function of the table and some of the last: a table that had
 * been changed before its end would answer something else. */
static int32_t probe(const struct normgap_judge *self, const struct normgap_host *host, struct normgap_case *c)
{
	size_t nowhere = host->measure_count(c);

	if (self->data || host->size < sizeof(*host) || host->as_of(c).year < 1000)
		return 4;
	if (host->key_count(c, "no-such-key") || host->line(c, nowhere) || host->lack_count(c, nowhere))
		return 3;
	if (host->because(c, 2, nowhere, "no-such-text", NULL, 0) ||
	    host->would_meet(c, nowhere, "no-such-text", NULL, 0))
		return 2;
	return 1;
}

static const struct normgap_judge judges[] = {
	{"old.probe", NULL, NULL, probe},
	{"old.again", NULL, NULL, probe},
};
static const struct normgap_plugin plugin = {
	NORMGAP_PLUGIN_SIZES, "old", "1.0", NULL, NULL, 0, judges, 2,
};

NORMGAP_EXPORT const struct normgap_plugin *normgap_plugin_1(void)
{
	return &plugin;
}
