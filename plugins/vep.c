/*
 * Judges of the vulnerability equities process: whose interests are heard,
 * whether disclosure is truly the default, whether the steps stand in an order
 * that makes sense, whether the overseer stands apart.
 *
 * Knows by which facts such a process is declared, and that a channel for
 * flaws that others report is something else. Must not know the checklist's
 * questions, other plugins, or how status and dates are weighed: how far a
 * measure stands is the host's to say.
 */
#include <normgap/plugin.h>

#include <string.h>

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

/* One judgement: whom to ask, and about which case. */
struct judgement {
	const struct normgap_host *host;
	struct normgap_case *c;
};

static struct normgap_text text_of(const char *word)
{
	return (struct normgap_text){word, strlen(word)};
}

static int same(struct normgap_text one, struct normgap_text other)
{
	return one.length == other.length && !memcmp(one.at, other.at, one.length);
}

/* Where a list fact first names the word, counted from 1; 0: nowhere. */
static size_t place_of(const struct judgement *j, size_t measure, const char *name, struct normgap_text word)
{
	for (size_t i = 0; i < j->host->fact_count(j->c, measure, name); i++)
		if (same(j->host->fact(j->c, measure, name, i), word))
			return i + 1;
	return 0;
}

static int fact_has(const struct judgement *j, size_t measure, const char *name, const char *word)
{
	return place_of(j, measure, name, text_of(word)) > 0;
}

/* Coordinated disclosure, brought in by name: it answers nothing here. */
static int is_of_others(const struct judgement *j, size_t measure)
{
	int of_others = 0;

	for (size_t i = 0; i < j->host->word_count(j->c, measure, NORMGAP_LIST_TOPICS); i++) {
		struct normgap_text topic = j->host->word(j->c, measure, NORMGAP_LIST_TOPICS, i);

		if (same(topic, text_of("state-held-vulnerabilities")))
			return 0;
		of_others |= same(topic, text_of("vulnerability-disclosure"));
	}
	return of_others;
}

#define GAPS 2 /* values that a text of one reading may show */

/* In the checklist's words; in the host's where the checklist has none. What would count and does not
 * stand is near; the host adds what it lacks where it only half stands. */
static void say(const struct judgement *j, int32_t role, size_t measure, const char *text,
		const struct normgap_text values[GAPS])
{
	if (role == NORMGAP_RESTS_ON && j->host->standing(j->c, measure) >= NORMGAP_UNMET)
		role = NORMGAP_NEAR;
	if (!j->host->because(j->c, role, measure, text, values, GAPS))
		j->host->because(j->c, role, measure, NULL, NULL, 0);
}

/*
 * Questions that look at one measure at a time: what it says about them is one
 * of a few readings, and each reading has its weight and its words.
 */

struct reading {
	int32_t role;    /* what rests on it counts as far as it stands */
	int32_t at_best; /* and no further than this */
	int caps;        /* once in force, it keeps the answer from being met */
	const char *because, *lacks, *would_meet;
};

struct question {
	/* An index into readings; values fill the gaps of their texts. */
	int (*read)(const struct judgement *j, size_t measure, struct normgap_text values[GAPS]);
	const struct reading *readings;
	/* What a reading that counts in part lacks beside its text; NULL: nothing. */
	void (*name_missing)(const struct judgement *j, size_t measure);
};

static const struct reading *reading_of(const struct question *question, const struct judgement *j,
					size_t measure, struct normgap_text values[GAPS])
{
	static const struct reading of_others = {NORMGAP_NEAR, NORMGAP_UNMET, 0, "reported-by-others", NULL, NULL};

	values[0] = text_of("");
	values[1] = text_of("");
	if (is_of_others(j, measure))
		return &of_others;
	return &question->readings[question->read(j, measure, values)];
}

/* The best measure decides, unless another speaks against it. */
static int32_t answer(const struct question *question, const struct judgement *j)
{
	int32_t best = NORMGAP_UNMET, ceiling = NORMGAP_MET;

	for (size_t m = 0; m < j->host->measure_count(j->c); m++) {
		struct normgap_text values[GAPS];
		const struct reading *reading = reading_of(question, j, m, values);
		int32_t standing = j->host->standing(j->c, m);

		if (reading->caps && standing == NORMGAP_MET)
			ceiling = NORMGAP_PARTIAL;
		if (standing < reading->at_best)
			standing = reading->at_best;
		if (standing < best)
			best = standing;
	}
	return best > ceiling ? best : ceiling;
}

/* What one measure says, and what would turn an answer that is not met. */
static void explain(const struct question *question, const struct judgement *j, size_t measure, int32_t outcome)
{
	struct normgap_text values[GAPS];
	const struct reading *reading = reading_of(question, j, measure, values);

	say(j, reading->role, measure, reading->because, values);
	if (outcome == NORMGAP_MET)
		return;
	if (reading->lacks)
		say(j, NORMGAP_LACKS, measure, reading->lacks, values);
	if (reading->would_meet)
		j->host->would_meet(j->c, measure, reading->would_meet, values, GAPS);
	if (reading->at_best == NORMGAP_PARTIAL && question->name_missing)
		question->name_missing(j, measure);
}

static int32_t ask_each(const struct normgap_judge *self, const struct normgap_host *host, struct normgap_case *c)
{
	const struct judgement j = {host, c};
	int32_t outcome = answer(self->data, &j);

	for (size_t m = 0; m < host->measure_count(c); m++)
		explain(self->data, &j, m, outcome);
	return outcome;
}

/* Does the text presume disclosure, and mean it? */

enum { DEFAULT_UNSAID, DEFAULT_RETAIN, DEFAULT_ESCAPE, DEFAULT_HOLLOW, DEFAULT_DISCLOSE };

static const struct reading default_readings[] = {
	[DEFAULT_UNSAID] = {NORMGAP_NEAR, NORMGAP_UNMET, 0, "presumption-unsaid", NULL, "presume-disclosure"},
	[DEFAULT_RETAIN] = {NORMGAP_AGAINST, NORMGAP_UNMET, 1, "presumes-retention", NULL, "presume-disclosure"},
	[DEFAULT_ESCAPE] = {NORMGAP_AGAINST, NORMGAP_UNMET, 1, "kept-without-reasons", NULL, "require-reasons"},
	[DEFAULT_HOLLOW] = {NORMGAP_RESTS_ON, NORMGAP_PARTIAL, 1, "presumes-disclosure", "kept-without-reasons",
			    "require-reasons"},
	[DEFAULT_DISCLOSE] = {NORMGAP_RESTS_ON, NORMGAP_MET, 0, "presumes-disclosure", NULL, NULL},
};

static int read_default(const struct judgement *j, size_t measure, struct normgap_text values[GAPS])
{
	int disclose = fact_has(j, measure, "presumes", "disclosure");

	(void)values;
	if (fact_has(j, measure, "presumes", "retention"))
		return DEFAULT_RETAIN;
	if (fact_has(j, measure, "permits", "undisclosed-retention") &&
	    !fact_has(j, measure, "requires", "written-reasons"))
		return disclose ? DEFAULT_HOLLOW : DEFAULT_ESCAPE;
	return disclose ? DEFAULT_DISCLOSE : DEFAULT_UNSAID;
}

static const struct question default_disclosure = {read_default, default_readings, NULL};

/*
 * Do the steps of the text stand in an order in which each can do its work? A step
 * counts where it first stands: to decide, hear and decide anew is to decide unheard.
 */

enum { ORDER_UNSAID, ORDER_WRONG, ORDER_SHORT, ORDER_WHOLE };

static const struct reading order_readings[] = {
	[ORDER_UNSAID] = {NORMGAP_NEAR, NORMGAP_UNMET, 0, "steps-unsaid", NULL, "name-steps"},
	[ORDER_WRONG] = {NORMGAP_AGAINST, NORMGAP_UNMET, 1, "step-too-early", NULL, "move-step"},
	[ORDER_SHORT] = {NORMGAP_RESTS_ON, NORMGAP_PARTIAL, 0, "steps-in-order", NULL, NULL},
	[ORDER_WHOLE] = {NORMGAP_RESTS_ON, NORMGAP_MET, 0, "steps-in-order", NULL, NULL},
};

/* The checklist's lines of steps that must follow each other; between lines no order is asked. */
static const char *const lines[] = {"order-1", "order-2", "order-3"};

/* The first pair of a line that stands the wrong way round: what is too early, and before what. */
static int is_turned(const struct judgement *j, size_t measure, const char *line, struct normgap_text pair[GAPS])
{
	for (size_t later = 1; later < j->host->argument_count(j->c, line); later++)
		for (size_t earlier = 0; earlier < later; earlier++) {
			pair[0] = j->host->argument(j->c, line, later);
			pair[1] = j->host->argument(j->c, line, earlier);
			if (place_of(j, measure, "steps", pair[0]) && place_of(j, measure, "steps", pair[0]) <
			    place_of(j, measure, "steps", pair[1]))
				return 1;
		}
	return 0;
}

static int read_order(const struct judgement *j, size_t measure, struct normgap_text values[GAPS])
{
	size_t wanted = j->host->argument_count(j->c, "required"), named = 0;

	for (size_t i = 0; i < COUNT(lines); i++)
		if (is_turned(j, measure, lines[i], values))
			return ORDER_WRONG;
	for (size_t i = 0; i < wanted; i++)
		named += place_of(j, measure, "steps", j->host->argument(j->c, "required", i)) > 0;
	if (!wanted || j->host->fact_count(j->c, measure, "steps") < 2 || (named < 2 && named < wanted))
		return ORDER_UNSAID; /* one step has no order, and who asks for none gets none */
	return named < wanted ? ORDER_SHORT : ORDER_WHOLE;
}

static void name_missing_steps(const struct judgement *j, size_t measure)
{
	for (size_t i = 0; i < j->host->argument_count(j->c, "required"); i++) {
		struct normgap_text step = j->host->argument(j->c, "required", i);

		if (place_of(j, measure, "steps", step))
			continue;
		j->host->because(j->c, NORMGAP_LACKS, measure, "step-missing", &step, 1);
		j->host->would_meet(j->c, measure, "add-step", &step, 1);
	}
}

static const struct question order = {read_order, order_readings, name_missing_steps};

/* Is there an overseer outside the units that act, and not only their minister? */

enum { OVERSEER_UNNAMED, OVERSEER_ACTS, OVERSEER_DEPENDS, OVERSEER_APART };

static const struct reading overseer_readings[] = {
	[OVERSEER_UNNAMED] = {NORMGAP_NEAR, NORMGAP_UNMET, 0, "overseer-unnamed", NULL, "name-overseer"},
	[OVERSEER_ACTS] = {NORMGAP_AGAINST, NORMGAP_UNMET, 0, "overseer-acts", NULL, "name-overseer"},
	[OVERSEER_DEPENDS] = {NORMGAP_NEAR, NORMGAP_UNMET, 0, "overseer-depends", NULL, "name-overseer"},
	[OVERSEER_APART] = {NORMGAP_RESTS_ON, NORMGAP_MET, 0, "overseer-apart", NULL, NULL},
};

/* Whoever may own or use what is kept back, and the head of their house. */
static const char *const dependent[] = {"minister", "defence", "intelligence", "police", "public-bodies"};

static int read_one_overseer(const struct judgement *j, size_t measure, struct normgap_text who)
{
	if (place_of(j, measure, "members", who) || place_of(j, measure, "binds", who))
		return OVERSEER_ACTS;
	for (size_t i = 0; i < COUNT(dependent); i++)
		if (same(who, text_of(dependent[i])))
			return OVERSEER_DEPENDS;
	return OVERSEER_APART;
}

/* The best of its overseers speaks for the measure. */
static int read_overseer(const struct judgement *j, size_t measure, struct normgap_text values[GAPS])
{
	int best = OVERSEER_UNNAMED;

	for (size_t i = 0; i < j->host->fact_count(j->c, measure, "overseen-by"); i++) {
		struct normgap_text who = j->host->fact(j->c, measure, "overseen-by", i);
		int reading = read_one_overseer(j, measure, who);

		if (reading > best)
			values[0] = who;
		best = reading > best ? reading : best;
	}
	return best;
}

static const struct question oversight_apart = {read_overseer, overseer_readings, NULL};

/*
 * Are enough interests heard, and not those alone that gain from keeping?
 * Several measures may add up: one sets up the board, another gives it a voice
 * for users.
 */

enum { SECURITY, ECONOMY, FOREIGN_AFFAIRS, JUSTICE, RIGHTS, INTERESTS };

static const char *const interests[] = {"security", "economy", "foreign-affairs", "justice", "rights"};

/* Sets of interests: bit i is interests[i]. Police and prosecution gain from an open flaw as spies do. */
static const uint32_t security_side = UINT32_C(1) << SECURITY | UINT32_C(1) << JUSTICE;

static uint32_t interests_of(const struct judgement *j, size_t measure)
{
	uint32_t set = 0;

	for (size_t i = 0; i < INTERESTS && !is_of_others(j, measure); i++)
		if (fact_has(j, measure, "members", interests[i]))
			set |= UINT32_C(1) << i;
	return set;
}

/* The interests in all measures that stand so far at least. */
static uint32_t hear(const struct judgement *j, int32_t standing)
{
	uint32_t set = 0;

	for (size_t m = 0; m < j->host->measure_count(j->c); m++)
		if (j->host->standing(j->c, m) <= standing)
			set |= interests_of(j, m);
	return set;
}

static size_t size_of(uint32_t set)
{
	return set ? (set & 1) + size_of(set >> 1) : 0;
}

/* What a measure says that names no interest, and that names some: of one side only, or of several. */
#define UNNAMED {NORMGAP_NEAR, NORMGAP_UNMET, 0, "members-unnamed", NULL, "name-members"}
static const struct reading one_sided_readings[] = {
	UNNAMED, {NORMGAP_NEAR, NORMGAP_UNMET, 0, "one-sided", NULL, NULL}};
static const struct reading balanced_readings[] = {
	UNNAMED, {NORMGAP_RESTS_ON, NORMGAP_MET, 0, "interests-named", NULL, NULL}};

static int read_members(const struct judgement *j, size_t measure, struct normgap_text values[GAPS])
{
	size_t size = size_of(interests_of(j, measure));

	values[0] = (struct normgap_text){&"012345"[size], 1};
	return size > 0;
}

static const struct question one_sided = {read_members, one_sided_readings, NULL};
static const struct question balanced = {read_members, balanced_readings, NULL};

/* Name each voice that is not heard, once, for the whole. */
static void name_missing_voices(const struct judgement *j, uint32_t heard, int32_t outcome)
{
	for (size_t i = 0; i < INTERESTS; i++) {
		struct normgap_text name = text_of(interests[i]);

		if (heard >> i & 1)
			continue;
		if (outcome == NORMGAP_PARTIAL)
			j->host->because(j->c, NORMGAP_LACKS, NORMGAP_NO_MEASURE, "interest-missing", &name, 1);
		j->host->would_meet(j->c, NORMGAP_NO_MEASURE, "add-interest", &name, 1);
	}
}

static int32_t weigh(const struct normgap_judge *self, const struct normgap_host *host, struct normgap_case *c)
{
	const struct judgement j = {host, c};
	uint32_t firm = hear(&j, NORMGAP_MET), heard = hear(&j, NORMGAP_PARTIAL);
	int64_t least = INTERESTS; /* all of them, unless the checklist says how many */
	int32_t outcome = heard & ~security_side ? NORMGAP_PARTIAL : NORMGAP_UNMET;

	(void)self;
	if (host->argument_count(c, "least") && !host->argument_number(c, "least", &least))
		least = 0;
	if (least < 1 || least > INTERESTS) {
		host->because(c, NORMGAP_LACKS, NORMGAP_NO_MEASURE, "least-unclear", NULL, 0);
		return NORMGAP_UNDETERMINED;
	}
	if (size_of(firm) >= (size_t)least && firm & ~security_side)
		outcome = NORMGAP_MET;
	for (size_t m = 0; m < host->measure_count(c); m++)
		explain(outcome == NORMGAP_UNMET ? &one_sided : &balanced, &j, m, outcome);
	if (heard && (size_of(heard) < (size_t)least || !(heard & ~security_side)))
		name_missing_voices(&j, heard, outcome);
	return outcome;
}

static const struct normgap_judge judges[] = {
	{.name = "vep.equities-balance", .judge = weigh,
	 .summary = "enough interests are heard, and not the security side alone"},
	{.name = "vep.default-disclosure", .judge = ask_each, .data = &default_disclosure,
	 .summary = "disclosure is presumed; keeping a flaw needs written reasons"},
	{.name = "vep.order", .judge = ask_each, .data = &order,
	 .summary = "the steps stand in an order in which each can do its work"},
	{.name = "vep.oversight-apart", .judge = ask_each, .data = &oversight_apart,
	 .summary = "an overseer outside the acting units and their minister"},
};

static const char *const checklists[] = {"vep"};

static const struct normgap_plugin plugin = {
	NORMGAP_PLUGIN_SIZES,
	.name = "vep", .version = "1.1.0", .summary = "judges of the vulnerability equities process",
	.checklists = checklists, .checklist_count = COUNT(checklists),
	.judges = judges, .judge_count = COUNT(judges),
};

NORMGAP_EXPORT const struct normgap_plugin *normgap_plugin_1(void)
{
	return &plugin;
}
