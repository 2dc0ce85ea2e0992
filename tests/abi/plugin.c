/*
 * Asks every host function of version 1.0 something whose answer declaration.yaml
 * and checklist.yaml settle. tests/abi.sh builds it against three headers: that of
 * 1.0, today's, and one of days to come, for which it defines LATER. Whatever
 * header that was, its judges find their requirements met.
 *
 * A number that a judge returns instead is the line below that heard something else.
 */
#include <normgap/plugin.h>

#include <string.h>

#define EXPECT(holds)            \
	do {                     \
		if (!(holds))    \
			return __LINE__; \
	} while (0)

static int says(struct normgap_text text, const char *words)
{
	return text.length == strlen(words) && !memcmp(text.at, words, text.length);
}

static int32_t ask_requirement(const struct normgap_host *host, const struct normgap_case *c)
{
	struct normgap_date date = host->as_of(c);
	int64_t number = 0;

	EXPECT(date.year == 2026 && date.month == 6 && date.day == 30);
	EXPECT(host->key_count(c, "kind") == 2 && host->key_count(c, "count") == 0);
	EXPECT(says(host->key(c, "topic", 0), "national-strategy"));
	EXPECT(host->argument_count(c, "of") == 2 && host->argument_count(c, "none") == 0);
	EXPECT(says(host->argument(c, "of", 1), "two"));
	EXPECT(host->argument_number(c, "least", &number) == 1 && number == 1);
	EXPECT(host->argument_number(c, "of", &number) == 0 && number == 1);
	EXPECT(host->verdict(c, "abi.item.first") == NORMGAP_VERDICT_MET);
	EXPECT(host->verdict(c, "abi.item.row") == 0);
	return 0;
}

static int32_t ask_measures(const struct normgap_host *host, const struct normgap_case *c)
{
	int64_t number = 0;

	EXPECT(host->measure_count(c) == 2);
	EXPECT(says(host->field(c, 0, NORMGAP_FIELD_UNTIL), "2030-06"));
	EXPECT(says(host->field(c, 1, NORMGAP_FIELD_BY), "x-OAS"));
	EXPECT(says(host->field(c, 1, NORMGAP_FIELD_TEXT), ""));
	EXPECT(host->word_count(c, 0, NORMGAP_LIST_WITH) == 2);
	EXPECT(says(host->word(c, 0, NORMGAP_LIST_WITH, 1), "x-OAS"));
	EXPECT(host->fact_count(c, 0, "published") == 1 && host->fact_count(c, 1, "covers") == 0);
	EXPECT(says(host->fact(c, 1, "published", 0), "no"));
	EXPECT(host->fact_number(c, 0, "review-months", &number) == 1 && number == 12);
	EXPECT(host->evidence_count(c, 0) == 1 && host->evidence_count(c, 1) == 0);
	EXPECT(says(host->evidence(c, 0, 0, NORMGAP_EVIDENCE_ROLE), "instrument"));
	EXPECT(host->line(c, 0) > 1 && host->line(c, 0) < host->line(c, 1));
	return 0;
}

static int32_t ask_standing(const struct normgap_host *host, const struct normgap_case *c)
{
	EXPECT(host->standing(c, 0) == NORMGAP_MET && host->standing(c, 1) == NORMGAP_PARTIAL);
	EXPECT(host->lack_count(c, 0) == 0 && host->lack_count(c, 1) == 1);
	EXPECT(says(host->lack(c, 1, 0), "status"));
	EXPECT(host->months(c, 0) == 3 && host->months(c, 1) == -1);
	return 0;
}

static int32_t speak(const struct normgap_host *host, struct normgap_case *c)
{
	const struct normgap_text values[] = {{"one", 3}, {"two", 3}};

	EXPECT(host->because(c, NORMGAP_RESTS_ON, 0, "seen", values, 2) == 1);
	EXPECT(host->because(c, NORMGAP_NEAR, 1, NULL, NULL, 0) == 1);
	EXPECT(host->because(c, NORMGAP_NEAR, 2, "seen", values, 2) == 0);
	EXPECT(host->would_meet(c, NORMGAP_NO_MEASURE, "more", NULL, 0) == 1);
	EXPECT(host->would_meet(c, NORMGAP_NO_MEASURE, "no-such-text", NULL, 0) == 0);
	return 0;
}

static int32_t every(const struct normgap_judge *self, const struct normgap_host *host, struct normgap_case *c)
{
	int32_t wrong = ask_requirement(host, c);

	EXPECT(!self->data && NORMGAP_HAS(host, would_meet));
	if (!wrong)
		wrong = ask_measures(host, c);
	if (!wrong)
		wrong = ask_standing(host, c);
	if (!wrong)
		wrong = speak(host, c);
	return wrong ? wrong : NORMGAP_MET;
}

/* Found behind the first row only by its length. */
static int32_t row(const struct normgap_judge *self, const struct normgap_host *host, struct normgap_case *c)
{
	EXPECT(says((struct normgap_text){"row's own", 9}, (const char *)self->data));
#ifdef LATER
	if (NORMGAP_HAS(host, weigh))
		return host->weigh(c);
	EXPECT(host->because(c, NORMGAP_RESTS_ON, 0, "not-there", NULL, 0) == 1);
#else
	EXPECT(host->because(c, NORMGAP_RESTS_ON, 0, "seen", NULL, 0) == 1);
#endif
	return NORMGAP_MET;
}

static const struct normgap_judge judges[] = {
	{.name = "abi.every", .judge = every},
	{.name = "abi.row", .data = "row's own", .judge = row},
};

static const struct normgap_plugin plugin = {
	NORMGAP_PLUGIN_SIZES, .name = "abi", .version = "1.0.0", .judges = judges, .judge_count = 2,
#ifdef LATER
	.licence = "none that today's host would read",
#endif
};

NORMGAP_EXPORT const struct normgap_plugin *normgap_plugin_1(void)
{
	return &plugin;
}
