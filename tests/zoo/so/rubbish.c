/* expect: ok */
/* Its judge hands rubbish to every host function: it must survive, and hear nothing. A number that
 * it returns instead of 1 is the line below on which the host answered what it should not have. */
#include <normgap/plugin.h>

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))
#define HUGE_NUMBER ((size_t)-2)
#define REFUSED(answer)          \
	do {                     \
		if (answer)      \
			return __LINE__; \
	} while (0)

static const char *const names[] = {NULL, "", "no-such-thing", "\xff\xfe", "../../etc/passwd", "%n%s"};
static const size_t indices[] = {1000000, HUGE_NUMBER, NORMGAP_NO_MEASURE};
static const int32_t numbers[] = {0, -1, 99, INT32_MAX, INT32_MIN};

/* Not empty, or empty without an address. */
static int32_t speaks(struct normgap_text text)
{
	return text.length || !text.at;
}

static int32_t ask_names(const struct normgap_host *host, const struct normgap_case *c, const char *name)
{
	int64_t number = 42;

	REFUSED(host->key_count(c, name));
	REFUSED(speaks(host->key(c, name, 0)));
	REFUSED(speaks(host->key(c, name, HUGE_NUMBER)));
	REFUSED(host->argument_count(c, name));
	REFUSED(speaks(host->argument(c, name, HUGE_NUMBER)));
	REFUSED(host->argument_number(c, name, &number));
	REFUSED(host->argument_number(c, name, NULL));
	REFUSED(host->verdict(c, name));
	REFUSED(host->fact_count(c, 0, name));
	REFUSED(speaks(host->fact(c, 0, name, HUGE_NUMBER)));
	REFUSED(host->fact_number(c, 0, name, &number));
	REFUSED(host->fact_number(c, HUGE_NUMBER, name, NULL));
	REFUSED(number != 42);
	return 0;
}

/* A measure that is not there. */
static int32_t ask_measure(const struct normgap_host *host, const struct normgap_case *c, size_t measure)
{
	REFUSED(speaks(host->field(c, measure, NORMGAP_FIELD_TITLE)));
	REFUSED(host->word_count(c, measure, NORMGAP_LIST_KINDS));
	REFUSED(speaks(host->word(c, measure, NORMGAP_LIST_TOPICS, 0)));
	REFUSED(host->fact_count(c, measure, "published"));
	REFUSED(speaks(host->fact(c, measure, "published", 0)));
	REFUSED(host->evidence_count(c, measure));
	REFUSED(speaks(host->evidence(c, measure, 0, NORMGAP_EVIDENCE_AT)));
	REFUSED(host->line(c, measure));
	REFUSED(host->standing(c, measure));
	REFUSED(host->lack_count(c, measure));
	REFUSED(speaks(host->lack(c, measure, 0)));
	REFUSED(host->months(c, measure) > 0);
	return 0;
}

/* Fields and lists that no version knows, and places behind the last one, of a measure that may be there. */
static int32_t ask_number(const struct normgap_host *host, const struct normgap_case *c, int32_t number)
{
	REFUSED(speaks(host->field(c, 0, number)));
	REFUSED(host->word_count(c, 0, number));
	REFUSED(speaks(host->word(c, 0, number, 0)));
	REFUSED(speaks(host->word(c, 0, NORMGAP_LIST_KINDS, HUGE_NUMBER)));
	REFUSED(speaks(host->evidence(c, 0, 0, number)));
	REFUSED(speaks(host->evidence(c, 0, HUGE_NUMBER, NORMGAP_EVIDENCE_URL)));
	REFUSED(speaks(host->lack(c, 0, HUGE_NUMBER)));
	return 0;
}

/* Nine values, so that a host that reads as many as it has gaps for reads no further. */
static int32_t say(const struct normgap_host *host, struct normgap_case *c)
{
	static const char cut[] = "cut \xe4\xb8";
	static char wide[100000];
	const struct normgap_text values[9] = {
		{NULL, 0}, {NULL, 5}, {cut, sizeof(cut) - 1}, {wide, sizeof(wide)}, {"\x1b[2J\r\n", 6}, {"", 0},
		{"{1}{2}", 6}, {"\xff", 1}, {"\0zero", 5},
	};

	for (size_t i = 0; i < COUNT(names); i++) {
		REFUSED(names[i] && host->because(c, NORMGAP_NEAR, NORMGAP_NO_MEASURE, names[i], values, 9));
		REFUSED(names[i] && host->would_meet(c, NORMGAP_NO_MEASURE, names[i], values, 9));
	}
	for (size_t i = 0; i < COUNT(numbers); i++)
		REFUSED(host->because(c, numbers[i], NORMGAP_NO_MEASURE, "probe", NULL, 0));
	REFUSED(host->because(c, NORMGAP_RESTS_ON, 1000000, "probe", NULL, 0));
	REFUSED(host->would_meet(c, HUGE_NUMBER, "probe", NULL, 0));
	/* Whether it takes these is the host's to say. */
	host->because(c, NORMGAP_LACKS, NORMGAP_NO_MEASURE, NULL, NULL, 0);
	host->because(c, NORMGAP_NEAR, NORMGAP_NO_MEASURE, "probe", values, 9);
	host->because(c, NORMGAP_NEAR, NORMGAP_NO_MEASURE, "probe", values, HUGE_NUMBER);
	host->because(c, NORMGAP_NEAR, 0, "probe", NULL, 3);
	host->would_meet(c, NORMGAP_NO_MEASURE, NULL, NULL, HUGE_NUMBER);
	host->would_meet(c, 0, "probe", values, HUGE_NUMBER);
	return 0;
}

static int32_t probe(const struct normgap_judge *self, const struct normgap_host *host, struct normgap_case *c)
{
	int32_t wrong = self->data ? __LINE__ : 0;

	for (size_t i = 0; !wrong && i < COUNT(names); i++)
		wrong = ask_names(host, c, names[i]);
	for (size_t i = 0; !wrong && i < COUNT(indices); i++)
		wrong = ask_measure(host, c, indices[i]);
	for (size_t i = 0; !wrong && i < COUNT(numbers); i++)
		wrong = ask_number(host, c, numbers[i]);
	if (!wrong)
		wrong = say(host, c);
	return wrong ? wrong : NORMGAP_MET;
}

static const struct normgap_judge judges[] = {
	{.name = "rubbish.probe", .judge = probe},
};
static const struct normgap_plugin plugin = {
	NORMGAP_PLUGIN_SIZES, .name = "rubbish", .version = "1", .judges = judges, .judge_count = 1,
};

NORMGAP_EXPORT const struct normgap_plugin *normgap_plugin_1(void)
{
	return &plugin;
}
