/*
 * One measure against one requirement, where no file can reach: more shortfalls
 * than are kept, an age in months, sources counted, a fact as it is asked for.
 * The rules themselves are cases (tests/cases).
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <string.h>

#include "standing.h"

#define WORDS_MOST 3

struct age {
	const char *since, *reviewed, *as_of;
	int months;
};

struct sources {
	const char *entries; /* one letter for the source of each entry */
	size_t different;
};

struct asked_row {
	enum ask ask;
	const char *words[WORDS_MOST];
	long long bound;
	const char *text;
};

/* What the facts of a measure say, one letter for each: y as asked, n the contrary, - nothing, s too small. */
struct facts_row {
	const char *facts;
	enum status status;
	size_t kept;
	enum outcome outcome;
};

static void no_memory(void *context)
{
	(void)context;
	fail_msg("out of memory");
}

static struct arena *new_arena(void)
{
	return arena_new(&allocator_system, no_memory, NULL);
}

static struct date date_of(const char *text)
{
	struct date date = {0};

	if (text)
		assert_true(date_parse(text, &date));
	return date;
}

static void test_age(void **state)
{
	const struct age *age = *state;
	const struct measure measure = {.since = date_of(age->since), .reviewed = date_of(age->reviewed)};

	assert_int_equal(measure_age(&measure, date_of(age->as_of)), age->months);
}

static void test_sources(void **state)
{
	const struct sources *row = *state;
	static const struct source sources[26];
	struct evidence entries[8] = {0};
	struct measure measure = {.evidence = {entries, strlen(row->entries)}};

	for (size_t i = 0; i < measure.evidence.count; i++)
		entries[i].source = &sources[row->entries[i] - 'a'];
	assert_int_equal(measure_sources(&measure), row->different);
}

static void test_asked(void **state)
{
	const struct asked_row *row = *state;
	struct arena *arena = new_arena();
	struct string_at words[WORDS_MOST];
	struct number bound = {true, row->bound};
	struct fact_asked asked = {.name = "covers", .ask = row->ask, .words = {words, 0}, .least = bound, .most = bound};

	for (size_t i = 0; i < WORDS_MOST && row->words[i]; i++)
		words[asked.words.count++] = (struct string_at){.text = row->words[i]};
	assert_string_equal(asked_text(arena, &asked), row->text);
	arena_free(arena);
}

static struct strings one_word(struct arena *arena, const char *word)
{
	struct strings list = {0};

	*ARENA_APPEND(arena, &list) = (struct string_at){.text = word};
	return list;
}

/* A requirement that asks for as many facts as the row has letters, and a measure that states them so. */
static void fill(struct arena *arena, const struct facts_row *row, struct requirement *requirement,
                 struct measure *measure)
{
	static const struct fact_kind yes_no = {.type = FACT_YES_NO}, number = {.type = FACT_NUMBER};

	for (size_t i = 0; row->facts[i]; i++) {
		const char *name = arena_format(arena, "fact-%zu", i);
		struct fact_asked *asked = ARENA_APPEND(arena, &requirement->facts);

		*asked = (struct fact_asked){.name = name, .kind = &yes_no, .ask = ASK_ALL, .words = one_word(arena, "yes")};
		if (row->facts[i] == 's')
			*asked = (struct fact_asked){.name = name, .kind = &number, .ask = ASK_LEAST, .least = {true, 2}};
		if (row->facts[i] == '-')
			continue;
		*ARENA_APPEND(arena, &measure->facts) = (struct fact){
			.name = name, .kind = asked->kind, .number = {true, 1},
			.words = one_word(arena, row->facts[i] == 's' ? "1" : row->facts[i] == 'y' ? "yes" : "no")};
	}
}

/* What is said is cut at so many shortfalls; what is decided is not. */
static void test_many_shortfalls(void **state)
{
	const struct facts_row *row = *state;
	struct arena *arena = new_arena();
	struct requirement requirement = {.status = STATUS_IN_FORCE};
	struct measure measure = {.kinds = 1u << KIND_LAW, .status = (int)row->status};
	struct match match;

	fill(arena, row, &requirement, &measure);
	match_measure(&requirement, &measure, NULL, date_of("2021"), false, &match);
	assert_true(match.about);
	assert_int_equal(match.count, row->kept);
	assert_int_equal(match.outcome, row->outcome);
	for (size_t i = 0; i < match.count; i++) {
		struct sentence sentence = shortfall_sentence(arena, &match, &match.shortfalls[i], &requirement);

		assert_non_null(sentence.key);
		assert_true(sentence.count <= LIMIT_SAID_VALUES);
	}
	arena_free(arena);
}

/* A measure about something else gets no shortfalls, whatever it lacks; nor does an earlier match shine through. */
static void test_not_about(void **state)
{
	struct requirement requirement = {.status = STATUS_IN_FORCE, .kinds = 1u << KIND_LAW};
	struct measure measure = {.kinds = 1u << KIND_POLICY, .status = STATUS_PLANNED};
	struct match match;

	(void)state;
	memset(&match, 0xa5, sizeof(match));
	match_measure(&requirement, &measure, NULL, date_of("2021"), false, &match);
	assert_true(match.topical);
	assert_false(match.kindly || match.about || match.otherwise || match.unstated || match.undated);
	assert_int_equal(match.count, 0);
	assert_int_equal(match.outcome, OUTCOME_UNMET);
}

#define TWELVE "ssssssssssss"

#define AGE(label, ...) {.name = "age: " label, .test_func = test_age, .initial_state = &(struct age){__VA_ARGS__}}
#define SOURCES(entries, number)                                             \
	{.name = "sources of `" entries "`", .test_func = test_sources, \
	 .initial_state = &(struct sources){entries, number}}
#define WORDS(...) {__VA_ARGS__}
#define ASKED(as, ...) \
	{.name = "asked " as, .test_func = test_asked, .initial_state = &(struct asked_row){__VA_ARGS__, as}}
#define SHORTFALLS_OF(label, ...)                                           \
	{.name = "shortfalls: " label, .test_func = test_many_shortfalls, \
	 .initial_state = &(struct facts_row){__VA_ARGS__}}

static const struct CMUnitTest tests[] = {
	AGE("no date", NULL, NULL, "2021-05-24", -1),
	AGE("since alone", "2020-05-24", NULL, "2021-05-24", 12),
	AGE("reviewed alone", NULL, "2020-05-25", "2021-05-24", 11),
	AGE("the later of both", "2015", "2020-11-24", "2021-05-24", 6),
	AGE("the later of both, the other way round", "2020-11-24", "2015", "2021-05-24", 6),
	AGE("a year ends on its last day", "2020", NULL, "2021-12-31", 12),
	AGE("a year ends on its last day, a month before that", "2020", NULL, "2021-11", 11),
	AGE("as of a year", "2020-12-31", NULL, "2021", 12),
	AGE("the same year", "2021", NULL, "2021", 0),
	AGE("a month that has not ended", "2021-05", NULL, "2021-05-24", 0),
	/* A date that lies ahead is a date: -1 would say that there is none. */
	AGE("a year that has not ended", "2021", NULL, "2021-05-24", 0),
	AGE("reviewed in a year that has not ended", "2010", "2021", "2021-11-24", 0),
	AGE("a month ahead", "2021-06-30", NULL, "2021-05-24", 0),
	SOURCES("", 0),
	SOURCES("a", 1),
	SOURCES("aaa", 1),
	SOURCES("ab", 2),
	SOURCES("abab", 2),
	SOURCES("abcba", 3),
	ASKED("covers: yes", ASK_ALL, WORDS("yes"), 0),
	ASKED("covers: a, b, c", ASK_ALL, WORDS("a", "b", "c"), 0),
	ASKED("covers: a | b", ASK_OF, WORDS("a", "b"), 1),
	ASKED("covers (\xe2\x89\xa5 2): a | b | c", ASK_OF, WORDS("a", "b", "c"), 2),
	ASKED("covers: \xe2\x80\xa6", ASK_STATED, WORDS(NULL), 0),
	ASKED("covers: \xe2\x89\xa5 4", ASK_LEAST, WORDS(NULL), 4),
	ASKED("covers: \xe2\x89\xa4 -4", ASK_MOST, WORDS(NULL), -4),
	SHORTFALLS_OF("none", "yyy", STATUS_IN_FORCE, 0, OUTCOME_MET),
	SHORTFALLS_OF("as many as are kept", TWELVE, STATUS_IN_FORCE, 12, OUTCOME_PARTIAL),
	SHORTFALLS_OF("one more than are kept", TWELVE "s", STATUS_IN_FORCE, 12, OUTCOME_PARTIAL),
	SHORTFALLS_OF("the status behind those kept", TWELVE, STATUS_PLANNED, 12, OUTCOME_PARTIAL),
	SHORTFALLS_OF("the contrary behind those kept", TWELVE "n", STATUS_IN_FORCE, 12, OUTCOME_UNMET),
	SHORTFALLS_OF("nothing stated behind those kept", TWELVE "-", STATUS_IN_FORCE, 12, OUTCOME_UNMET),
	SHORTFALLS_OF("nothing stated at all", "--", STATUS_IN_FORCE, 2, OUTCOME_UNMET),
	{.name = "a measure about something else", .test_func = test_not_about},
};

int main(void)
{
	return cmocka_run_group_tests_name("standing", tests, NULL, NULL);
}
