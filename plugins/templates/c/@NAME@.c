/*
 * How many different groups do the measures reach together?
 *
 * Knows that the fact `serves` names whom a measure reaches, and that a group
 * counts once, however many measures reach it. Must not know how many groups are
 * enough, which question asks, or the words that readers see: these are in
 * @NAME@.yaml. Keeps nothing between two calls, and reads no prose.
 */
#include <normgap/plugin.h>

#include <string.h>

#define GROUPS_MOST 64 /* beyond these they are not told apart; the vocabulary has a dozen */

struct groups {
	struct normgap_text names[GROUPS_MOST];
	size_t count;
};

static void add(struct groups *groups, struct normgap_text name)
{
	for (size_t i = 0; i < groups->count; i++)
		if (groups->names[i].length == name.length && memcmp(groups->names[i].at, name.at, name.length) == 0)
			return;
	if (groups->count < GROUPS_MOST)
		groups->names[groups->count++] = name;
}

/* Says what the measure does for the answer, and adds whom it reaches if it stands.
 * Returns whether it stands in part: what is planned, or has ended; normgap adds what
 * it lacks. */
static int look_at(const struct normgap_host *host, struct normgap_case *c, size_t measure, struct groups *groups)
{
	size_t count = host->fact_count(c, measure, "serves");
	int32_t standing = host->standing(c, measure);

	if (!count || standing == NORMGAP_UNMET) {
		host->because(c, NORMGAP_NEAR, measure, count ? NULL : "says-nobody", NULL, 0);
		return 0;
	}
	host->because(c, NORMGAP_RESTS_ON, measure, "says-whom", NULL, 0);
	for (size_t i = 0; standing == NORMGAP_MET && i < count; i++)
		add(groups, host->fact(c, measure, "serves", i));
	return standing == NORMGAP_PARTIAL;
}

/* with: least, how many groups have to be reached; 1 when left out. */
static int32_t reached(const struct normgap_judge *self, const struct normgap_host *host, struct normgap_case *c)
{
	struct groups groups = {.count = 0};
	int64_t least = 1;
	int coming = 0;

	(void)self;
	host->argument_number(c, "least", &least);
	/* Those of the topic and kind that the checklist asks for. */
	for (size_t i = 0; i < host->measure_count(c); i++)
		coming |= look_at(host, c, i, &groups);
	if ((int64_t)groups.count >= least)
		return NORMGAP_MET;
	host->would_meet(c, NORMGAP_NO_MEASURE, "more-groups", NULL, 0);
	return groups.count || coming ? NORMGAP_PARTIAL : NORMGAP_UNMET;
}

static const struct normgap_judge judges[] = {
	{.name = "@NAME@.groups", .summary = "counts the different groups that are reached", .judge = reached},
};

static const char *const checklists[] = {"@NAME@"};

static const struct normgap_plugin plugin = {
	NORMGAP_PLUGIN_SIZES,
	.name = "@NAME@", /* the file's name without its ending */
	.version = "0.1.0",
	.summary = "whom measures reach together",
	.checklists = checklists,
	.checklist_count = sizeof(checklists) / sizeof(checklists[0]),
	.judges = judges,
	.judge_count = sizeof(judges) / sizeof(judges[0]),
};

NORMGAP_EXPORT const struct normgap_plugin *normgap_plugin_1(void)
{
	return &plugin;
}
