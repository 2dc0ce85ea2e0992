/*
 * Judges of the vulnerability equities process: whose interests are heard,
 * whether disclosure is truly the default, whether the overseer stands apart.
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

static int fact_names(const struct judgement *j, size_t measure, const char *name,
		      struct normgap_text word)
{
	for (size_t i = 0; i < j->host->fact_count(j->c, measure, name); i++)
		if (same(j->host->fact(j->c, measure, name, i), word))
			return 1;
	return 0;
}

static int fact_has(const struct judgement *j, size_t measure, const char *name, const char *word)
{
	return fact_names(j, measure, name, text_of(word));
}

static int has_topic(const struct judgement *j, size_t measure, const char *topic)
{
	for (size_t i = 0; i < j->host->word_count(j->c, measure, NORMGAP_LIST_TOPICS); i++)
		if (same(j->host->word(j->c, measure, NORMGAP_LIST_TOPICS, i), text_of(topic)))
			return 1;
	return 0;
}

/* Coordinated disclosure, brought in by name: it answers nothing here. */
static int is_of_others(const struct judgement *j, size_t measure)
{
	return has_topic(j, measure, "vulnerability-disclosure") &&
	       !has_topic(j, measure, "state-held-vulnerabilities");
}

/* In the checklist's words; in the host's where the checklist has none. */
static void say(const struct judgement *j, int32_t role, size_t measure, const char *text,
		struct normgap_text value)
{
	if (!j->host->because(j->c, role, measure, text, &value, 1))
		j->host->because(j->c, role, measure, NULL, NULL, 0);
}

/* What counts; the host adds what it lacks where it only half stands. */
static void rest_on(const struct judgement *j, size_t measure, const char *text,
		    struct normgap_text value)
{
	int32_t standing = j->host->standing(j->c, measure);

	say(j, standing < NORMGAP_UNMET ? NORMGAP_RESTS_ON : NORMGAP_NEAR, measure, text, value);
}

/*
 * Questions that look at one measure at a time: what it says about them is one
 * of a few readings, and each reading has its weight and its words.
 */

struct reading {
	int32_t role; /* what rests on it counts as far as it stands */
	int caps;     /* once in force, it keeps the answer from being met */
	const char *because, *would_meet;
};

struct question {
	/* An index into readings; *value fills the gap of their texts. */
	int (*read)(const struct judgement *j, size_t measure, struct normgap_text *value);
	const struct reading *readings;
};

static const struct reading *reading_of(const struct question *question, const struct judgement *j,
					size_t measure, struct normgap_text *value)
{
	static const struct reading of_others = {NORMGAP_NEAR, 0, "reported-by-others", NULL};

	*value = text_of("");
	if (is_of_others(j, measure))
		return &of_others;
	return &question->readings[question->read(j, measure, value)];
}

/* The best measure decides, unless another speaks against it. */
static int32_t answer(const struct question *question, const struct judgement *j)
{
	int32_t best = NORMGAP_UNMET, ceiling = NORMGAP_MET;

	for (size_t m = 0; m < j->host->measure_count(j->c); m++) {
		struct normgap_text value;
		const struct reading *reading = reading_of(question, j, m, &value);
		int32_t standing = j->host->standing(j->c, m);

		if (reading->role == NORMGAP_RESTS_ON && standing < best)
			best = standing;
		if (reading->caps && standing == NORMGAP_MET)
			ceiling = NORMGAP_PARTIAL;
	}
	return best > ceiling ? best : ceiling;
}

static int32_t ask_each(const struct normgap_judge *self, const struct normgap_host *host,
			struct normgap_case *c)
{
	const struct judgement j = {host, c};
	int32_t outcome = answer(self->data, &j);

	for (size_t m = 0; m < j.host->measure_count(j.c); m++) {
		struct normgap_text value;
		const struct reading *reading = reading_of(self->data, &j, m, &value);

		if (reading->role == NORMGAP_RESTS_ON)
			rest_on(&j, m, reading->because, value);
		else
			say(&j, reading->role, m, reading->because, value);
		if (reading->would_meet && outcome != NORMGAP_MET)
			j.host->would_meet(j.c, m, reading->would_meet, &value, 1);
	}
	return outcome;
}

/* Does the text presume disclosure, and mean it? */

enum { DEFAULT_UNSAID, DEFAULT_RETAIN, DEFAULT_HOLLOW, DEFAULT_DISCLOSE };

static const struct reading default_readings[] = {
	[DEFAULT_UNSAID] = {NORMGAP_NEAR, 0, "presumption-unsaid", "presume-disclosure"},
	[DEFAULT_RETAIN] = {NORMGAP_AGAINST, 1, "presumes-retention", "presume-disclosure"},
	[DEFAULT_HOLLOW] = {NORMGAP_AGAINST, 1, "kept-without-reasons", "require-reasons"},
	[DEFAULT_DISCLOSE] = {NORMGAP_RESTS_ON, 0, "presumes-disclosure", NULL},
};

static int read_default(const struct judgement *j, size_t measure, struct normgap_text *value)
{
	(void)value;
	if (fact_has(j, measure, "presumes", "retention"))
		return DEFAULT_RETAIN;
	if (fact_has(j, measure, "permits", "undisclosed-retention") &&
	    !fact_has(j, measure, "requires", "written-reasons"))
		return DEFAULT_HOLLOW;
	if (fact_has(j, measure, "presumes", "disclosure"))
		return DEFAULT_DISCLOSE;
	return DEFAULT_UNSAID;
}

static const struct question default_disclosure = {read_default, default_readings};

/* Is there an overseer outside the units that act, and not only their minister? */

enum { OVERSEER_UNNAMED, OVERSEER_ACTS, OVERSEER_DEPENDS, OVERSEER_APART };

static const struct reading overseer_readings[] = {
	[OVERSEER_UNNAMED] = {NORMGAP_NEAR, 0, "overseer-unnamed", "name-overseer"},
	[OVERSEER_ACTS] = {NORMGAP_AGAINST, 0, "overseer-acts", "name-overseer"},
	[OVERSEER_DEPENDS] = {NORMGAP_NEAR, 0, "overseer-depends", "name-overseer"},
	[OVERSEER_APART] = {NORMGAP_RESTS_ON, 0, "overseer-apart", NULL},
};

/* Whoever may own or use what is kept back, and the head of their house. */
static const char *const dependent[] = {
	"minister", "defence", "intelligence", "police", "public-bodies",
};

static int depends(struct normgap_text overseer)
{
	for (size_t i = 0; i < COUNT(dependent); i++)
		if (same(overseer, text_of(dependent[i])))
			return 1;
	return 0;
}

static int read_one_overseer(const struct judgement *j, size_t measure, struct normgap_text who)
{
	if (fact_names(j, measure, "members", who) || fact_names(j, measure, "binds", who))
		return OVERSEER_ACTS;
	return depends(who) ? OVERSEER_DEPENDS : OVERSEER_APART;
}

/* The best of its overseers speaks for the measure. */
static int read_overseer(const struct judgement *j, size_t measure, struct normgap_text *value)
{
	int best = OVERSEER_UNNAMED;

	for (size_t i = 0; i < j->host->fact_count(j->c, measure, "overseen-by"); i++) {
		struct normgap_text who = j->host->fact(j->c, measure, "overseen-by", i);
		int reading = read_one_overseer(j, measure, who);

		if (reading > best) {
			best = reading;
			*value = who;
		}
	}
	return best;
}

static const struct question oversight_apart = {read_overseer, overseer_readings};

/*
 * Are enough interests heard, and not those alone that gain from keeping?
 * Several measures may add up: one sets up the board, another gives it a voice
 * for users.
 */

static const struct interest {
	const char *name;
	int security_side; /* police and prosecution gain from an open flaw as spies do */
} interests[] = {
	{"security", 1}, {"economy", 0}, {"foreign-affairs", 0}, {"justice", 1}, {"rights", 0},
};

/* Sets of interests: bit i is interests[i]. */
struct voices {
	uint32_t firm, loose; /* of what stands; of what stands by half */
};

static uint32_t interests_of(const struct judgement *j, size_t measure)
{
	uint32_t set = 0;

	if (is_of_others(j, measure))
		return 0;
	for (size_t i = 0; i < COUNT(interests); i++)
		if (fact_has(j, measure, "members", interests[i].name))
			set |= UINT32_C(1) << i;
	return set;
}

static size_t size_of(uint32_t set)
{
	size_t size = 0;

	for (; set; set &= set - 1)
		size++;
	return size;
}

static int is_one_sided(uint32_t set)
{
	for (size_t i = 0; i < COUNT(interests); i++)
		if (set >> i & 1 && !interests[i].security_side)
			return 0;
	return 1;
}

static struct voices hear(const struct judgement *j)
{
	struct voices voices = {0, 0};

	for (size_t m = 0; m < j->host->measure_count(j->c); m++) {
		int32_t standing = j->host->standing(j->c, m);

		if (standing == NORMGAP_MET)
			voices.firm |= interests_of(j, m);
		else if (standing == NORMGAP_PARTIAL)
			voices.loose |= interests_of(j, m);
	}
	voices.loose |= voices.firm;
	return voices;
}

static struct normgap_text digit(size_t number)
{
	return (struct normgap_text){&"0123456789"[number % 10], 1};
}

static void explain_members(const struct judgement *j, size_t measure, int32_t outcome)
{
	uint32_t set = interests_of(j, measure);
	struct normgap_text size = digit(size_of(set));

	if (is_of_others(j, measure)) {
		say(j, NORMGAP_NEAR, measure, "reported-by-others", size);
	} else if (!set) {
		say(j, NORMGAP_NEAR, measure, "members-unnamed", size);
		if (outcome != NORMGAP_MET)
			j->host->would_meet(j->c, measure, "name-members", NULL, 0);
	} else if (outcome == NORMGAP_UNMET) {
		say(j, NORMGAP_NEAR, measure, "one-sided", size);
	} else {
		rest_on(j, measure, "interests-named", size);
	}
}

/* Name each voice that is not heard, once, for the whole. */
static void name_missing(const struct judgement *j, uint32_t heard, int32_t outcome)
{
	for (size_t i = 0; i < COUNT(interests); i++) {
		struct normgap_text name = text_of(interests[i].name);

		if (heard >> i & 1)
			continue;
		if (outcome == NORMGAP_PARTIAL)
			j->host->because(j->c, NORMGAP_LACKS, NORMGAP_NO_MEASURE,
					 "interest-missing", &name, 1);
		j->host->would_meet(j->c, NORMGAP_NO_MEASURE, "add-interest", &name, 1);
	}
}

/* All of them, unless the checklist says how many; 0: it says nonsense. */
static size_t interests_wanted(const struct judgement *j)
{
	int64_t least = 0;

	if (!j->host->argument_count(j->c, "least"))
		return COUNT(interests);
	if (!j->host->argument_number(j->c, "least", &least))
		return 0;
	return least > 0 && least <= (int64_t)COUNT(interests) ? (size_t)least : 0;
}

static int32_t equities_outcome(struct voices voices, size_t least)
{
	if (size_of(voices.firm) >= least && !is_one_sided(voices.firm))
		return NORMGAP_MET;
	return is_one_sided(voices.loose) ? NORMGAP_UNMET : NORMGAP_PARTIAL;
}

static int32_t equities_balance(const struct normgap_judge *self, const struct normgap_host *host,
				struct normgap_case *c)
{
	const struct judgement j = {host, c};
	size_t least = interests_wanted(&j);
	struct voices voices = hear(&j);
	int32_t outcome = equities_outcome(voices, least);

	(void)self;
	if (!least) {
		j.host->because(j.c, NORMGAP_LACKS, NORMGAP_NO_MEASURE, "least-unclear", NULL, 0);
		return NORMGAP_UNDETERMINED;
	}
	for (size_t m = 0; m < j.host->measure_count(j.c); m++)
		explain_members(&j, m, outcome);
	if (voices.loose && (size_of(voices.loose) < least || is_one_sided(voices.loose)))
		name_missing(&j, voices.loose, outcome);
	return outcome;
}

static const struct normgap_judge judges[] = {
	{.name = "vep.equities-balance",
	 .summary = "enough interests are heard, and not the security side alone",
	 .judge = equities_balance},
	{.name = "vep.default-disclosure",
	 .summary = "disclosure is presumed; keeping a flaw needs written reasons",
	 .data = &default_disclosure,
	 .judge = ask_each},
	{.name = "vep.oversight-apart",
	 .summary = "an overseer outside the acting units and their minister",
	 .data = &oversight_apart,
	 .judge = ask_each},
};

static const char *const checklists[] = {"vep"};

static const struct normgap_plugin plugin = {
	NORMGAP_PLUGIN_SIZES,
	.name = "vep",
	.version = "1.0.0",
	.summary = "judges of the vulnerability equities process",
	.checklists = checklists,
	.checklist_count = COUNT(checklists),
	.judges = judges,
	.judge_count = COUNT(judges),
};

NORMGAP_EXPORT const struct normgap_plugin *normgap_plugin_1(void)
{
	return &plugin;
}
