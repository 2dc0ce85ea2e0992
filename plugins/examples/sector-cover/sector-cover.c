/*
 * How many sectors of a list have rules of their own, an authority, a drill?
 *
 * Three judges, one function: what differs between them stands in a table, and
 * each row of the descriptor carries its line of it as `data`.
 *
 * Knows how sectors are found in measures and counted. Must not know which
 * sectors there are, how many are enough, or the words that readers see: these
 * are in sector-cover.yaml.
 */
#include <normgap/plugin.h>

#include <string.h>

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))
#define SECTORS_MOST 64 /* a longer list is left undetermined, not cut in silence */
#define LINE_BYTES 256  /* of one value the host keeps as many */

/*
 * The table. A way in which a sector can be covered: where a measure names
 * sectors, what else it must say, and the checklist's texts for either case.
 */
struct way {
	const char *facts[2];  /* lists in which sectors are named; NULL: no second */
	int32_t filled;        /* a field that must be filled (enum normgap_field); 0: none */
	const char *covers;    /* text: {1} the sectors, {2} that field */
	const char *unfilled;  /* text for a measure without it: {1} the sectors; NULL with `filled` 0 */
	const char *mend;      /* text: what would meet it, {1} the sectors not covered */
};

static const struct way by_rules = {
	.facts = {"covers", "binds"}, .covers = "has-rules", .mend = "make-rules",
};
static const struct way by_authority = {
	.facts = {"covers"}, .filled = NORMGAP_FIELD_LEAD, .covers = "has-authority", .unfilled = "names-no-authority",
	.mend = "name-authority",
};
static const struct way by_drill = {
	.facts = {"covers"}, .covers = "was-drilled", .mend = "drill-them",
};

/*
 * One question. Everything that a call needs is in here, on the stack: a variable
 * of the file would outlive the call, and the next answer would depend on it.
 */
struct question {
	const struct way *way;
	const struct normgap_host *host;
	struct normgap_case *c;
	struct normgap_text sectors[SECTORS_MOST];
	int32_t best[SECTORS_MOST]; /* how far the best measure covers each */
	size_t count;
};

static int same(struct normgap_text one, struct normgap_text other)
{
	return one.length == other.length && memcmp(one.at, other.at, one.length) == 0;
}

static int fact_names(const struct question *q, size_t measure, const char *fact, struct normgap_text sector)
{
	for (size_t i = 0; i < q->host->fact_count(q->c, measure, fact); i++)
		if (same(q->host->fact(q->c, measure, fact, i), sector))
			return 1;
	return 0;
}

static int names(const struct question *q, size_t measure, struct normgap_text sector)
{
	for (size_t i = 0; i < COUNT(q->way->facts); i++)
		if (q->way->facts[i] && fact_names(q, measure, q->way->facts[i], sector))
			return 1;
	return 0;
}

/*
 * Lines of sectors, to be shown as one value. Text is a pointer and a length;
 * nothing here ends in a zero byte.
 */
struct line {
	char at[LINE_BYTES];
	size_t length;
};

/* What does not fit is left out whole: half a word would be another word. */
static void line_add(struct line *line, struct normgap_text word)
{
	size_t between = line->length ? 2 : 0;

	if (line->length + between + word.length > sizeof(line->at))
		return;
	memcpy(line->at + line->length, ", ", between);
	memcpy(line->at + line->length + between, word.at, word.length);
	line->length += between + word.length;
}

static struct normgap_text line_text(const struct line *line)
{
	return (struct normgap_text){line->at, line->length};
}

/* A number in digits, for a gap. At most SECTORS_MOST, so two of them do. */
static struct normgap_text digits(size_t number, char out[static 2])
{
	out[0] = (char)('0' + number / 10 % 10);
	out[1] = (char)('0' + number % 10);
	return number < 10 ? (struct normgap_text){out + 1, 1} : (struct normgap_text){out, 2};
}

/* The sectors of the list that a measure names. */
static void list_named(const struct question *q, size_t measure, struct line *line)
{
	line->length = 0;
	for (size_t i = 0; i < q->count; i++)
		if (names(q, measure, q->sectors[i]))
			line_add(line, q->sectors[i]);
}

/* Outcomes go from met, the smallest, to unmet: the best of two is the smaller. */
static void count_in(struct question *q, size_t measure, int32_t standing)
{
	for (size_t i = 0; i < q->count; i++)
		if (standing < q->best[i] && names(q, measure, q->sectors[i]))
			q->best[i] = standing;
}

/* Looks at one measure, and says something about it whatever it is. */
static void look_at(struct question *q, size_t measure)
{
	int32_t standing = q->host->standing(q->c, measure);
	struct normgap_text values[2];
	struct line named;

	list_named(q, measure, &named);
	values[0] = line_text(&named);
	values[1] = q->way->filled ? q->host->field(q->c, measure, q->way->filled) : (struct normgap_text){"", 0};
	if (standing == NORMGAP_UNMET) {
		q->host->because(q->c, NORMGAP_NEAR, measure, NULL, NULL, 0); /* the host knows why it does not stand */
	} else if (!named.length) {
		q->host->because(q->c, NORMGAP_NEAR, measure, "names-no-sector", NULL, 0);
	} else if (q->way->filled && !values[1].length) {
		q->host->because(q->c, NORMGAP_NEAR, measure, q->way->unfilled, values, 1);
	} else {
		q->host->because(q->c, NORMGAP_RESTS_ON, measure, q->way->covers, values, 2);
		count_in(q, measure, standing);
	}
}

/* What is not covered in full, in one sentence, and what would change that. */
static void say_open(const struct question *q, size_t open)
{
	struct line missing = {.length = 0};
	struct normgap_text values[3];
	char counted[2], of[2];

	for (size_t i = 0; i < q->count; i++)
		if (q->best[i] != NORMGAP_MET)
			line_add(&missing, q->sectors[i]);
	values[0] = line_text(&missing);
	values[1] = digits(open, counted);
	values[2] = digits(q->count, of);
	q->host->because(q->c, NORMGAP_LACKS, NORMGAP_NO_MEASURE, "not-covered", values, 3);
	q->host->would_meet(q->c, NORMGAP_NO_MEASURE, q->way->mend, values, 1);
}

/* Met when enough are covered; partial when any is, or half is. */
static int32_t outcome(const struct question *q, size_t least)
{
	size_t met = 0, some = 0;

	for (size_t i = 0; i < q->count; i++) {
		met += q->best[i] == NORMGAP_MET;
		some += q->best[i] != NORMGAP_UNMET;
	}
	if (met >= least)
		return NORMGAP_MET;
	say_open(q, q->count - met);
	return some ? NORMGAP_PARTIAL : NORMGAP_UNMET;
}

/* Reads `sectors` and `least`; 0 when the checklist asks for what cannot be. */
static int read_arguments(struct question *q, size_t *least)
{
	int64_t number;

	q->count = q->host->argument_count(q->c, "sectors");
	if (!q->count || q->count > SECTORS_MOST)
		return 0;
	for (size_t i = 0; i < q->count; i++) {
		q->sectors[i] = q->host->argument(q->c, "sectors", i);
		q->best[i] = NORMGAP_UNMET;
	}
	*least = q->count; /* all of them, where the checklist does not say */
	if (!q->host->argument_count(q->c, "least"))
		return 1;
	if (!q->host->argument_number(q->c, "least", &number) || number < 1 || number > (int64_t)q->count)
		return 0;
	*least = (size_t)number;
	return 1;
}

/* with: sectors, the list; least, how many of them, all when left out. */
static int32_t cover(const struct normgap_judge *self, const struct normgap_host *host, struct normgap_case *c)
{
	struct question q = {.way = self->data, .host = host, .c = c};
	size_t least;

	if (!read_arguments(&q, &least)) {
		host->because(c, NORMGAP_LACKS, NORMGAP_NO_MEASURE, "arguments-unclear", NULL, 0);
		return NORMGAP_UNDETERMINED;
	}
	for (size_t i = 0; i < host->measure_count(c); i++)
		look_at(&q, i);
	return outcome(&q, least);
}

static const struct normgap_judge judges[] = {
	{.name = "sector-cover.rules", .summary = "sectors with rules of their own", .data = &by_rules, .judge = cover},
	{.name = "sector-cover.authority", .summary = "sectors with an authority", .data = &by_authority, .judge = cover},
	{.name = "sector-cover.drill", .summary = "sectors in exercises", .data = &by_drill, .judge = cover},
};

static const char *const serves[] = {"sector-cover"};

static const struct normgap_plugin plugin = {
	NORMGAP_PLUGIN_SIZES,
	.name = "sector-cover",
	.version = "1.0.0",
	.summary = "how many sectors of a list are covered, and in which way",
	.checklists = serves,
	.checklist_count = COUNT(serves),
	.judges = judges,
	.judge_count = COUNT(judges),
};

NORMGAP_EXPORT const struct normgap_plugin *normgap_plugin_1(void)
{
	return &plugin;
}
