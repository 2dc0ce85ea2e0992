/* The built-in judge. See requirement.h. */
#include "requirement.h"

/* How many different measures must meet the requirement. */
static int64_t wanted_measures(const struct normgap_host *host, const struct normgap_case *c)
{
	struct normgap_text count = host->key(c, "count", 0);
	int64_t wanted = 0;

	for (size_t i = 0; i < count.length; i++)
		wanted = wanted * 10 + (count.at[i] - '0');
	return wanted ? wanted : 1;
}

/* That many measures meet it: met. Fewer, but one at least in part: partial. */
static int32_t outcome(const struct normgap_host *host, const struct normgap_case *c)
{
	int64_t met = 0, partial = 0;

	for (size_t i = 0; i < host->measure_count(c); i++) {
		int32_t standing = host->standing(c, i);

		met += standing == NORMGAP_MET;
		partial += standing == NORMGAP_PARTIAL;
	}
	if (met >= wanted_measures(host, c))
		return NORMGAP_MET;
	return met + partial ? NORMGAP_PARTIAL : NORMGAP_UNMET;
}

static int32_t judge(const struct normgap_judge *self, const struct normgap_host *host, struct normgap_case *c)
{
	int32_t answer = outcome(host, c);

	(void)self;
	for (size_t i = 0; i < host->measure_count(c); i++)
		if (host->standing(c, i) <= answer && answer != NORMGAP_UNMET)
			host->because(c, NORMGAP_RESTS_ON, i, NULL, NULL, 0);
	return answer;
}

const struct normgap_judge requirement_judge = {
	.name = "normgap.requirement",
	.summary = "topic, kind, status, dates, fields, facts and count",
	.judge = judge,
};
