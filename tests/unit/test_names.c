/*
 * Names to numbers: many of them, those that begin alike, slips, and what an id is.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <string.h>

#include "limit.h"
#include "names.h"

#define MANY 10000
#define KNOWN_MOST 6

struct slip {
	const char *known[KNOWN_MOST];
	const char *word, *nearest; /* NULL: none is close */
};

struct candidate {
	const char *word;
	bool id;
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

/* All are found, and nothing that was not added. */
static void test_many(void **state)
{
	struct arena *arena = new_arena();
	struct names names;

	(void)state;
	names_init(&names, arena);
	for (size_t i = 0; i < MANY; i++) {
		assert_int_equal(names_add(&names, arena_format(arena, "measure-%zu", i), i * 3), NAME_UNKNOWN);
		assert_int_equal(names.count, i + 1);
	}
	for (size_t i = 0; i < MANY; i++) {
		assert_int_equal(names_find(&names, arena_format(arena, "measure-%zu", i)), i * 3);
		assert_int_equal(names_find(&names, arena_format(arena, "measure-%zu", MANY + i)), NAME_UNKNOWN);
	}
	assert_string_equal(names_nearest(&names, "measure-99999"), "measure-9999");
	arena_free(arena);
}

static void find_alike(const struct names *names, struct arena *arena, const char *text, size_t count)
{
	for (size_t i = 0; i < count; i++)
		assert_int_equal(names_find(names, text + i), i);
	for (int byte = 1; byte < 256; byte++)
		if (byte != 'a')
			assert_int_equal(names_find(names, arena_format(arena, "%c", byte)), byte + 1000);
}

/* Each the beginning of the one before, and every byte as a name of its own. */
static void test_alike(void **state)
{
	struct arena *arena = new_arena();
	struct names names;
	char text[300];

	(void)state;
	memset(text, 'a', sizeof(text));
	text[sizeof(text) - 1] = '\0';
	names_init(&names, arena);
	assert_int_equal(names_find(&names, ""), NAME_UNKNOWN);
	for (size_t i = 0; i < sizeof(text); i++)
		assert_int_equal(names_add(&names, text + i, i), NAME_UNKNOWN);
	for (int byte = 1; byte < 256; byte++)
		if (byte != 'a')
			assert_int_equal(names_add(&names, arena_format(arena, "%c", byte), (size_t)byte + 1000), NAME_UNKNOWN);
	find_alike(&names, arena, text, sizeof(text));
	assert_int_equal(names_find(&names, "ab"), NAME_UNKNOWN);
	assert_int_equal(names_find(&names, arena_format(arena, "a%s", text)), NAME_UNKNOWN);
	arena_free(arena);
}

static void test_added_twice(void **state)
{
	struct arena *arena = new_arena();
	char again[] = "law"; /* the same name elsewhere in memory */
	struct names names;

	(void)state;
	names_init(&names, arena);
	assert_int_equal(names_add(&names, "law", 7), NAME_UNKNOWN);
	assert_int_equal(names_add(&names, again, 8), 7);
	assert_int_equal(names_find(&names, again), 7);
	assert_int_equal(names.count, 1);
	assert_int_equal(names_add(&names, "zero", 0), NAME_UNKNOWN);
	assert_int_equal(names_add(&names, "zero", 5), 0);
	arena_free(arena);
}

static void test_empty(void **state)
{
	struct arena *arena = new_arena();
	struct names names;

	(void)state;
	names_init(&names, arena);
	assert_int_equal(names_find(&names, "law"), NAME_UNKNOWN);
	assert_int_equal(names_find(&names, ""), NAME_UNKNOWN);
	assert_null(names_nearest(&names, "law"));
	arena_free(arena);
}

/* Whichever way round the names were added. */
static void test_nearest(void **state)
{
	const struct slip *slip = *state;
	struct arena *arena = new_arena();
	struct names forwards, backwards;

	names_init(&forwards, arena);
	names_init(&backwards, arena);
	for (size_t i = 0; i < KNOWN_MOST; i++) {
		if (slip->known[i])
			names_add(&forwards, slip->known[i], i);
		if (slip->known[KNOWN_MOST - 1 - i])
			names_add(&backwards, slip->known[KNOWN_MOST - 1 - i], i);
	}
	if (slip->nearest) {
		assert_string_equal(names_nearest(&forwards, slip->word), slip->nearest);
		assert_string_equal(names_nearest(&backwards, slip->word), slip->nearest);
	} else {
		assert_null(names_nearest(&forwards, slip->word));
		assert_null(names_nearest(&backwards, slip->word));
	}
	arena_free(arena);
}

static void test_id(void **state)
{
	const struct candidate *candidate = *state;

	assert_int_equal(is_id(candidate->word), candidate->id);
}

/* One byte alone, every byte there is: letters and digits begin an id, three more continue one. */
static void test_every_byte(void **state)
{
	(void)state;
	for (int c = 1; c < 256; c++) {
		bool first = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
		const char alone[] = {(char)c, '\0'}, second[] = {'a', (char)c, 'a', '\0'};

		assert_int_equal(is_id(alone), first);
		assert_int_equal(is_id(second), first || c == '.' || c == '_' || c == '-');
	}
}

static void test_longest_id(void **state)
{
	char word[LIMIT_ID_BYTES + 2];

	(void)state;
	memset(word, 'a', sizeof(word));
	for (size_t length = 0; length < sizeof(word); length++) {
		char end = word[length];

		word[length] = '\0';
		assert_int_equal(is_id(word), length >= 1 && length <= 64);
		word[length] = end;
	}
}

#define NEAREST(label, ...) {.name = "nearest: " label, .test_func = test_nearest, .initial_state = &(struct slip){__VA_ARGS__}}
#define KNOWN(...) {__VA_ARGS__}
#define ID(word) {.name = "id `" word "`", .test_func = test_id, .initial_state = &(struct candidate){word, true}}
#define NO_ID(word) {.name = "no id `" word "`", .test_func = test_id, .initial_state = &(struct candidate){word, false}}

static const struct CMUnitTest tests[] = {
	{.name = "ten thousand names", .test_func = test_many},
	{.name = "names that begin alike", .test_func = test_alike},
	{.name = "a name added twice", .test_func = test_added_twice},
	{.name = "no names", .test_func = test_empty},
	NEAREST("the name itself", KNOWN("status", "state"), "status", "status"),
	NEAREST("one letter changed", KNOWN("status", "since"), "statos", "status"),
	NEAREST("neighbours swapped", KNOWN("status", "since"), "sattus", "status"),
	NEAREST("a nearer one behind a near one", KNOWN("measurea", "measures"), "measuress", "measures"),
	NEAREST("equally near: the first in the alphabet", KNOWN("bbbx", "bbbc", "bbba", "bbbz"), "bbb", "bbba"),
	NEAREST("nothing near", KNOWN("status", "since"), "elephant", NULL),
	NEAREST("an empty word", KNOWN("status", "since"), "", NULL),
	NEAREST("a long id", KNOWN("gge2015.j.disclosure-policy", "gge2015.j.report-channel"), "gge2015.j.disclosure-polices",
	        "gge2015.j.disclosure-policy"),
	ID("a"), ID("0"), ID("m-1"), ID("gge2015.j.disclosure-policy"), ID("a_b"), ID("2021"), ID("a-"), ID("a."),
	ID("a--b"), ID("a.b.c"),
	NO_ID(""), NO_ID("."), NO_ID(".."), NO_ID("-a"), NO_ID("_a"), NO_ID(".a"), NO_ID("a..b"), NO_ID("a/b"),
	NO_ID("../a"), NO_ID("a b"), NO_ID(" a"), NO_ID("a "), NO_ID("A"), NO_ID("aB"), NO_ID("a:b"), NO_ID("a\\b"),
	NO_ID("caf\xc3\xa9"), NO_ID("a..."),
	{.name = "every byte of an id", .test_func = test_every_byte},
	{.name = "an id of 64 bytes, and of 65", .test_func = test_longest_id},
};

int main(void)
{
	return cmocka_run_group_tests_name("names", tests, NULL, NULL);
}
