/*
 * The judge of the 2015 norms: whether somebody outside the units that run
 * operations oversees them.
 *
 * Knows who may oversee and which overseers can sit in the operator's own
 * house. Must not know the checklist's questions, other plugins, or how status
 * and dates are weighed: how far a measure stands is the host's to say.
 */
#include <normgap/plugin.h>

#include <string.h>

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

/* What one measure says of its overseer, from worst to best. */
enum oversight { UNNAMED, OPERATOR, HEAD_OF_HOUSE, APART };

static const struct reading {
	int32_t role, at_best;
	const char *because;
} readings[] = {
	[UNNAMED] = {NORMGAP_NEAR, NORMGAP_UNMET, "overseer-unnamed"},
	[OPERATOR] = {NORMGAP_AGAINST, NORMGAP_UNMET, "overseer-is-operator"},
	[HEAD_OF_HOUSE] = {NORMGAP_RESTS_ON, NORMGAP_PARTIAL, NULL},
	[APART] = {NORMGAP_RESTS_ON, NORMGAP_MET, "overseer-named"},
};

/* The two that the texts name. */
struct parties {
	struct normgap_text overseer, actor;
};

/* How operators call the house that leads them. */
static const struct house {
	const char *bound, *called;
} houses[] = {
	{"defence", "defence"},
	{"defence", "defense"},
	{"defence", "military"},
	{"defence", "armed forces"},
	{"defence", "国防"},
	{"intelligence", "intelligence"},
	{"intelligence", "情报"},
	{"police", "police"},
	{"police", "公安"},
};

/* A lead so called oversees, whatever else its name says: "Inspector-General of Intelligence". */
static const char *const overseers_called[] = {
	"inspector", "commission", "review", "oversight", "parliament", "监察", "监督",
};

/* One judgement: whom to ask, and about which case. */
struct judgement {
	const struct normgap_host *host;
	struct normgap_case *c;
};

static int is(struct normgap_text text, const char *word)
{
	return text.length == strlen(word) && !memcmp(text.at, word, text.length);
}

static unsigned char lower(char letter)
{
	return (unsigned char)(letter >= 'A' && letter <= 'Z' ? letter - 'A' + 'a' : letter);
}

static int starts(struct normgap_text text, const char *word)
{
	for (size_t i = 0; word[i]; i++)
		if (i >= text.length || lower(text.at[i]) != lower(word[i]))
			return 0;
	return 1;
}

static int contains(struct normgap_text text, const char *word)
{
	for (; text.length; text.at++, text.length--)
		if (starts(text, word))
			return 1;
	return 0;
}

static int binds(const struct judgement *j, size_t measure, struct normgap_text who)
{
	for (size_t i = 0; i < j->host->fact_count(j->c, measure, "binds"); i++) {
		struct normgap_text word = j->host->fact(j->c, measure, "binds", i);

		if (word.length == who.length && !memcmp(word.at, who.at, who.length))
			return 1;
	}
	return 0;
}

static int binds_word(const struct judgement *j, size_t measure, const char *word)
{
	return binds(j, measure, (struct normgap_text){word, strlen(word)});
}

/* Whether the measure is led by those whom it binds. */
static int operator_leads(const struct judgement *j, size_t measure)
{
	struct normgap_text lead = j->host->field(j->c, measure, NORMGAP_FIELD_LEAD);

	for (size_t i = 0; i < COUNT(overseers_called); i++)
		if (contains(lead, overseers_called[i]))
			return 0;
	for (size_t i = 0; i < COUNT(houses); i++)
		if (contains(lead, houses[i].called) && binds_word(j, measure, houses[i].bound))
			return 1;
	return binds(j, measure, lead);
}

/* Inspectors and auditors may be the operator's own; a minister heads a house, whichever it binds. */
static enum oversight read_overseer(const struct judgement *j, size_t measure,
				    struct parties *parties)
{
	struct normgap_text who = parties->overseer;

	if (binds(j, measure, who)) {
		parties->actor = who;
		return OPERATOR;
	}
	if ((is(who, "inspector") || is(who, "auditor")) && operator_leads(j, measure)) {
		parties->actor = j->host->field(j->c, measure, NORMGAP_FIELD_LEAD);
		return OPERATOR;
	}
	return is(who, "minister") ? HEAD_OF_HOUSE : APART;
}

/* The first whom the measure binds, or the measure itself: texts need a name. */
static struct normgap_text actor_of(const struct judgement *j, size_t measure)
{
	if (j->host->fact_count(j->c, measure, "binds"))
		return j->host->fact(j->c, measure, "binds", 0);
	return j->host->field(j->c, measure, NORMGAP_FIELD_TITLE);
}

/* Whom the checklist takes for an overseer of operations: an auditor of budgets is none. */
static int may_oversee(const struct judgement *j, struct normgap_text who)
{
	for (size_t i = 0; i < j->host->argument_count(j->c, "overseers"); i++) {
		struct normgap_text word = j->host->argument(j->c, "overseers", i);

		if (word.length == who.length && !memcmp(word.at, who.at, who.length))
			return 1;
	}
	return 0;
}

/* The best of its overseers speaks for the measure. */
static enum oversight read_measure(const struct judgement *j, size_t measure,
				   struct parties *parties)
{
	struct normgap_text actor = actor_of(j, measure);
	enum oversight best = UNNAMED;

	*parties = (struct parties){{"", 0}, actor};
	for (size_t i = 0; i < j->host->fact_count(j->c, measure, "overseen-by"); i++) {
		struct parties these = {j->host->fact(j->c, measure, "overseen-by", i), actor};
		enum oversight oversight = read_overseer(j, measure, &these);

		if (oversight == APART && !may_oversee(j, these.overseer))
			continue;
		if (oversight > best) {
			best = oversight;
			*parties = these;
		}
	}
	return best;
}

/* In the checklist's words; in the host's where the checklist has none. */
static void say(const struct judgement *j, int32_t role, size_t measure, const char *text,
		const struct parties *parties)
{
	const struct normgap_text values[] = {parties->overseer, parties->actor};

	if (!j->host->because(j->c, role, measure, text, values, COUNT(values)))
		j->host->because(j->c, role, measure, NULL, NULL, 0);
}

/* What the reading rests on is only near once the measure itself stands for nothing. */
static int32_t role_of(const struct reading *reading, int32_t standing)
{
	return reading->role == NORMGAP_RESTS_ON && standing >= NORMGAP_UNMET ? NORMGAP_NEAR
									      : reading->role;
}

/* Counts as far as its overseer is apart and as it stands, whichever is less. */
static int32_t weigh(const struct judgement *j, size_t measure)
{
	struct parties parties;
	enum oversight oversight = read_measure(j, measure, &parties);
	const struct reading *reading = &readings[oversight];
	int32_t standing = j->host->standing(j->c, measure), role = role_of(reading, standing);

	say(j, role, measure, reading->because, &parties);
	if (oversight == HEAD_OF_HOUSE)
		say(j, NORMGAP_LACKS, measure, "overseer-is-minister", &parties);
	return standing > reading->at_best ? standing : reading->at_best;
}

static int32_t overseer_apart(const struct normgap_judge *self, const struct normgap_host *host,
			      struct normgap_case *c)
{
	const struct judgement j = {host, c};
	int32_t best = NORMGAP_UNMET;

	(void)self;
	for (size_t m = 0; m < j.host->measure_count(j.c); m++) {
		int32_t outcome = weigh(&j, m);

		if (outcome < best)
			best = outcome;
	}
	return best;
}

static const struct normgap_judge judges[] = {
	{.name = "gge2015.overseer-apart",
	 .summary = "somebody whom the measure does not bind oversees what it allows",
	 .judge = overseer_apart},
};

static const char *const checklists[] = {"gge2015"};

static const struct normgap_plugin plugin = {
	NORMGAP_PLUGIN_SIZES,
	.name = "gge2015",
	.version = "1.1.0",
	.summary = "the judge of the eleven norms of 2015",
	.checklists = checklists,
	.checklist_count = COUNT(checklists),
	.judges = judges,
	.judge_count = COUNT(judges),
};

NORMGAP_EXPORT const struct normgap_plugin *normgap_plugin_1(void)
{
	return &plugin;
}
