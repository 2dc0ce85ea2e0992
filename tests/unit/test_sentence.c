/*
 * Sentences: values of each kind in the gaps of a template, in two languages,
 * and when two sentences read the same.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <string.h>

#include "limit.h"
#include "sentence.h"
#include "yaml.h"

static const char english[] = "normgap: language/1\n"
                              "lang: en\n"
                              "words:\n"
                              "  list.separator: ', '\n"
                              "  status.in-force: in force\n"
                              "  kind.law: law\n"
                              "  kind.policy: policy document\n"
                              "  date.day.2: '{2} February {1}'\n"
                              "  date.month.5: May {1}\n"
                              "  date.year: '{1}'\n"
                              "  date.first: 1st\n"
                              "  report.fallback: '{1} [{2}]'\n"
                              "  none: No gap.\n"
                              "  one: '<{1}>'\n"
                              "  turned: '{2} before {1}'\n"
                              "  twice: '{1}{1}'\n"
                              "  nine: '{1}{2}{3}{4}{5}{6}{7}{8}{9}'\n"
                              "  odd: '{0} {10} {a} {} { } {1 {{1}}'\n";
static const char chinese[] = "normgap: language/1\n"
                              "lang: zh\n"
                              "words:\n"
                              "  list.separator: 、\n"
                              "  status.in-force: 已生效\n"
                              "  kind.law: 法律\n"
                              "  date.day.2: '{1}年2月{2}日'\n"
                              "  date.month.5: '{1}年5月'\n"
                              "  date.year: '{1}年'\n"
                              "  date.first: '1'\n"
                              "  report.fallback: '{1}［{2}］'\n"
                              "  one: 《{1}》\n";

static struct text_in law_in[] = {{"en", "Act"}, {"zh", "法"}, {"fr", "Loi"}};
static struct text_in plan_in[] = {{"fr", "Plan"}};
static struct text_in plain_in[] = {{"", "Order"}};
static struct text_in template_in[] = {{"en", "See {1}."}, {"zh", "见{1}。"}};
static const struct text law = {law_in, 3}, plan = {plan_in, 1}, plain = {plain_in, 1}, nothing = {NULL, 0};
static const struct text template = {template_in, 2};
static const struct text *const several[] = {&law, &nothing, &plan, &plain};

/* The same words elsewhere in memory. */
static char other_key[] = "one", other_plain[] = "x";

#define ONE_LAW (1u << KIND_LAW)
#define TWO_KINDS (1u << KIND_LAW | 1u << KIND_POLICY)

struct reading {
	struct sentence sentence;
	const char *english, *chinese;
};

struct pair {
	struct sentence a, b;
	bool same;
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

static struct language read_language(struct arena *arena, const char *text)
{
	struct language language = {0};
	struct problems problems;
	struct reader reader = {arena, &problems, "language"};
	const struct node *root;

	problems_init(&problems, arena);
	root = yaml_read(arena, (struct bytes){text, strlen(text)}, "language", &problems);
	assert_non_null(root);
	assert_true(language_read(&reader, root, &language));
	return language;
}

static void assert_reads(struct arena *arena, const char *language, const struct sentence *sentence, const char *text)
{
	struct language words = read_language(arena, language);
	struct buf out;

	buf_init(&out, arena, 1000);
	sentence_add(&out, &words, sentence);
	assert_string_equal(out.at, text);
}

static void test_reads(void **state)
{
	const struct reading *reading = *state;
	struct arena *arena = new_arena();

	assert_reads(arena, english, &reading->sentence, reading->english);
	assert_reads(arena, chinese, &reading->sentence, reading->chinese);
	arena_free(arena);
}

static void test_same(void **state)
{
	const struct pair *pair = *state;

	assert_int_equal(sentence_same(&pair->a, &pair->b), pair->same);
	assert_int_equal(sentence_same(&pair->b, &pair->a), pair->same);
	assert_true(sentence_same(&pair->a, &pair->a));
}

/* What the functions make is what the tables of this file spell out. */
static void test_values(void **state)
{
	struct arena *arena = new_arena();
	struct sentence made = SENTENCE("nine", value_plain("x"), value_text(&law), value_texts(several, 4),
	                                value_word(&status_words, STATUS_IN_FORCE), value_words(&kind_words, TWO_KINDS),
	                                value_number(arena, -12), value_date((struct date){2021, 5, 0}),
	                                value_date((struct date){2020, 2, 29}), value_plain(NULL));

	(void)state;
	assert_int_equal(made.count, 9);
	assert_reads(arena, english, &made, "xActAct, , Plan [fr], Orderin forcelaw, policy document-12May 202129 February 2020");
	assert_string_equal(sentence_make("one", 0, NULL).key, "one");
	arena_free(arena);
}

/* More values than there are gaps are left out, not written behind the end. */
static void test_ten_values(void **state)
{
	struct value values[LIMIT_SAID_VALUES + 1];
	struct arena *arena = new_arena();
	struct sentence made;

	(void)state;
	for (size_t i = 0; i <= LIMIT_SAID_VALUES; i++)
		values[i] = value_number(arena, (long long)i + 1);
	made = sentence_make("nine", LIMIT_SAID_VALUES, values);
	assert_reads(arena, english, &made, "123456789");
	made = sentence_make("nine", LIMIT_SAID_VALUES + 1, values);
	assert_int_equal(made.count, LIMIT_SAID_VALUES);
	assert_reads(arena, english, &made, "123456789");
	arena_free(arena);
}

/* A text as long as a declaration may have it goes in whole. */
static void test_long_value(void **state)
{
	struct arena *arena = new_arena();
	struct language words = read_language(arena, english);
	char *text = arena_alloc(arena, LIMIT_TEXT_BYTES + 1);
	struct sentence made = SENTENCE("twice", value_plain(text));
	struct buf out;

	(void)state;
	memset(text, 'x', LIMIT_TEXT_BYTES);
	buf_init(&out, arena, 100000);
	sentence_add(&out, &words, &made);
	assert_int_equal(out.length, 2 * LIMIT_TEXT_BYTES);
	arena_free(arena);
}

#define PLAIN(words) {.kind = VALUE_PLAIN, .plain = words}
#define TEXT(of) {.kind = VALUE_TEXT, .text = of}
#define TEXTS(of, number) {.kind = VALUE_TEXTS, .texts = of, .count = number}
#define WORD(of, number) {.kind = VALUE_WORD, .vocabulary = of, .word = number}
#define WORDS(of, bits) {.kind = VALUE_WORDS, .vocabulary = of, .word = bits}
#define DATE(...) {.kind = VALUE_DATE, .date = {__VA_ARGS__}}
#define KEY(of, number, ...) {.key = of, .count = number, .values = {__VA_ARGS__}}
#define OWN(number, ...) {.text = &template, .count = number, .values = {__VA_ARGS__}}

#define READS(label, what, in_english, in_chinese)             \
	{.name = "reads " label, .test_func = test_reads, \
	 .initial_state = &(struct reading){what, in_english, in_chinese}}
#define SAME(label, one, other, alike) \
	{.name = "same: " label, .test_func = test_same, .initial_state = &(struct pair){one, other, alike}}

struct direction {
	const char *lang;
	bool from_right;
};

static void test_direction(void **state)
{
	static const struct direction rows[] = {{"ar", true},  {"ar-EG", true}, {"he", true}, {"en", false},
	                                        {"zh", false}, {"arn", false},  {"a", false}, {"fr-AR", false}};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++)
		assert_int_equal(language_from_right(&(struct language){.lang = rows[i].lang}), rows[i].from_right);
}

static const struct CMUnitTest tests[] = {
	READS("a sentence without a gap", KEY("none", 0, PLAIN(NULL)), "No gap.", "none"),
	READS("a value as it stands", KEY("one", 1, PLAIN("x")), "<x>", "《x》"),
	READS("no value for a gap", KEY("one", 0, PLAIN(NULL)), "<>", "《》"),
	READS("an empty value", KEY("one", 1, PLAIN(NULL)), "<>", "《》"),
	READS("gaps in another order", KEY("turned", 2, PLAIN("a"), PLAIN("b")), "b before a", "turned"),
	READS("the second value missing", KEY("turned", 1, PLAIN("a")), " before a", "turned"),
	READS("a gap twice", KEY("twice", 1, PLAIN("ab")), "abab", "twice"),
	READS("a value that looks like a gap", KEY("turned", 2, PLAIN("{2}"), PLAIN("{1}")), "{1} before {2}", "turned"),
	READS("what is no gap", KEY("odd", 1, PLAIN("x")), "{0} {10} {a} {} { } {1 {x}", "odd"),
	READS("a key that no language has", KEY("unknown", 1, PLAIN("x")), "unknown", "unknown"),
	READS("a text", KEY("one", 1, TEXT(&law)), "<Act>", "《法》"),
	READS("a text in neither language", KEY("one", 1, TEXT(&plan)), "<Plan>", "《Plan》"),
	READS("a text that names no language", KEY("one", 1, TEXT(&plain)), "<Order>", "《Order》"),
	READS("no text", KEY("one", 1, TEXT(&nothing)), "<>", "《》"),
	READS("several texts", KEY("one", 1, TEXTS(several, 4)), "<Act, , Plan [fr], Order>", "《法、、Plan［fr］、Order》"),
	READS("one of several texts", KEY("one", 1, TEXTS(several, 1)), "<Act>", "《法》"),
	READS("none of several texts", KEY("one", 1, TEXTS(several, 0)), "<>", "《》"),
	READS("a word", KEY("one", 1, WORD(&status_words, STATUS_IN_FORCE)), "<in force>", "《已生效》"),
	READS("a word without a label", KEY("one", 1, WORD(&status_words, STATUS_ENDED)), "<ended>", "《ended》"),
	READS("words", KEY("one", 1, WORDS(&kind_words, TWO_KINDS)), "<law, policy document>", "《法律、policy》"),
	READS("one word of many", KEY("one", 1, WORDS(&kind_words, ONE_LAW)), "<law>", "《法律》"),
	READS("no words", KEY("one", 1, WORDS(&kind_words, 0)), "<>", "《》"),
	READS("a day", KEY("one", 1, DATE(2021, 2, 24)), "<24 February 2021>", "《2021年2月24日》"),
	READS("the first of a month", KEY("one", 1, DATE(2021, 2, 1)), "<1st February 2021>", "《2021年2月1日》"),
	READS("a month", KEY("one", 1, DATE(2021, 5, 0)), "<May 2021>", "《2021年5月》"),
	READS("a year", KEY("one", 1, DATE(2021, 0, 0)), "<2021>", "《2021年》"),
	READS("no date", KEY("one", 1, DATE(0, 0, 0)), "<>", "《》"),
	READS("a month that no language has", KEY("one", 1, DATE(2021, 7, 0)), "<date.month.7>", "《date.month.7》"),
	READS("a checklist's own sentence", OWN(1, TEXT(&law)), "See Act.", "见法。"),
	{.name = "languages from right to left", .test_func = test_direction},
	{.name = "values as they are made", .test_func = test_values},
	{.name = "ten values", .test_func = test_ten_values},
	{.name = "a value of 16384 bytes", .test_func = test_long_value},
	SAME("key and value", KEY("one", 1, PLAIN("x")), KEY("one", 1, PLAIN("x")), true),
	SAME("words elsewhere", KEY("one", 1, PLAIN("x")), KEY(other_key, 1, PLAIN(other_plain)), true),
	SAME("no values", KEY("one", 0, PLAIN(NULL)), KEY("one", 0, PLAIN("x")), true),
	SAME("a date", KEY("one", 1, DATE(2021, 5, 0)), KEY("one", 1, DATE(2021, 5, 0)), true),
	SAME("other date", KEY("one", 1, DATE(2021, 5, 0)), KEY("one", 1, DATE(2021, 5, 1)), false),
	SAME("other key", KEY("one", 1, PLAIN("x")), KEY("two", 1, PLAIN("x")), false),
	SAME("other value", KEY("one", 1, PLAIN("x")), KEY("one", 1, PLAIN("y")), false),
	SAME("no value", KEY("one", 1, PLAIN("x")), KEY("one", 1, PLAIN(NULL)), false),
	SAME("one value more", KEY("one", 1, PLAIN("x")), KEY("one", 2, PLAIN("x"), PLAIN("y")), false),
	SAME("other kind of value", KEY("one", 1, PLAIN(NULL)), KEY("one", 1, TEXT(NULL)), false),
	SAME("the same text", KEY("one", 1, TEXT(&law)), KEY("one", 1, TEXT(&law)), true),
	SAME("other text", KEY("one", 1, TEXT(&law)), KEY("one", 1, TEXT(&plan)), false),
	SAME("fewer of the same texts", KEY("one", 1, TEXTS(several, 4)), KEY("one", 1, TEXTS(several, 3)), false),
	SAME("other word", KEY("one", 1, WORD(&kind_words, 0)), KEY("one", 1, WORD(&kind_words, 1)), false),
	SAME("other list of words", KEY("one", 1, WORD(&kind_words, 0)), KEY("one", 1, WORD(&lack_words, 0)), false),
	SAME("own sentence", OWN(1, PLAIN("x")), OWN(1, PLAIN("x")), true),
	SAME("own sentence and key", OWN(1, PLAIN("x")), KEY("one", 1, PLAIN("x")), false),
};

int main(void)
{
	return cmocka_run_group_tests_name("sentence", tests, NULL, NULL);
}
