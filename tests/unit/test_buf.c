/*
 * Growing texts: how they grow, and what happens at the most that their owner
 * allows. What does not fit is left out whole, and nothing is added behind it.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <string.h>

#include "buf.h"

#define PARTS_MOST 4

struct limit {
	size_t max;
	const char *parts[PARTS_MOST];
	const char *text;
	bool full;
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

static void assert_text(const struct buf *buf, const char *text, bool full)
{
	assert_string_equal(buf->at, text);
	assert_int_equal(buf->length, strlen(text));
	assert_int_equal(buf->full, full);
}

static void test_adds(void **state)
{
	const struct limit *limit = *state;
	struct arena *arena = new_arena();
	struct buf buf;

	buf_init(&buf, arena, limit->max);
	for (size_t i = 0; i < PARTS_MOST && limit->parts[i]; i++)
		buf_adds(&buf, limit->parts[i]);
	assert_text(&buf, limit->text, limit->full);
	arena_free(arena);
}

/* The same limits hold for formatted parts. */
static void test_addf(void **state)
{
	const struct limit *limit = *state;
	struct arena *arena = new_arena();
	struct buf buf;

	buf_init(&buf, arena, limit->max);
	for (size_t i = 0; i < PARTS_MOST && limit->parts[i]; i++)
		buf_addf(&buf, "%s", limit->parts[i]);
	assert_text(&buf, limit->text, limit->full);
	arena_free(arena);
}

/* And byte by byte, where nothing is whole: what fits is kept. */
static void test_repeat(void **state)
{
	size_t max = *(size_t *)*state;
	struct arena *arena = new_arena();
	struct buf buf;

	buf_init(&buf, arena, max);
	buf_repeat(&buf, '-', max);
	assert_int_equal(buf.length, max);
	assert_false(buf.full);
	buf_repeat(&buf, '-', 3);
	assert_int_equal(buf.length, max);
	assert_int_equal(strspn(buf.at, "-"), max);
	assert_true(buf.full);
	arena_free(arena);
}

/* Lengths around each doubling, added at once to a text of one byte. */
static void test_growth(void **state)
{
	struct arena *arena = new_arena();

	(void)state;
	for (size_t length = 0; length < 600; length++) {
		char *part = arena_alloc(arena, length + 1);
		struct buf buf;

		memset(part, 'x', length);
		buf_init(&buf, arena, 10000);
		buf_addc(&buf, '<');
		buf_add(&buf, part, length);
		buf_addf(&buf, "%s>", part);
		assert_int_equal(buf.length, 2 * length + 2);
		assert_int_equal(strlen(buf.at), buf.length);
		assert_int_equal(buf.at[buf.length - 1], '>');
		assert_true(buf.room > buf.length);
		assert_false(buf.full);
	}
	arena_free(arena);
}

/* A length is a length: a zero byte inside counts like any other. */
static void test_zero_byte(void **state)
{
	struct arena *arena = new_arena();
	struct buf buf;

	(void)state;
	buf_init(&buf, arena, 10);
	buf_add(&buf, "a\0b", 3);
	buf_addc(&buf, 'c');
	assert_int_equal(buf.length, 4);
	assert_memory_equal(buf.at, "a\0bc", 5);
	arena_free(arena);
}

static void test_empty(void **state)
{
	struct arena *arena = new_arena();
	struct buf buf;

	(void)state;
	buf_init(&buf, arena, 0);
	buf_add(&buf, NULL, 0);
	buf_adds(&buf, "");
	buf_addf(&buf, "%s", "");
	assert_text(&buf, "", false);
	arena_free(arena);
}

#define LIMIT(label, ...)                                                                                        \
	{.name = "add: " label, .test_func = test_adds, .initial_state = &(struct limit){__VA_ARGS__}},          \
	{.name = "format: " label, .test_func = test_addf, .initial_state = &(struct limit){__VA_ARGS__}}
#define PARTS(...) {__VA_ARGS__}
#define REPEAT(max) {.name = "repeat up to " #max, .test_func = test_repeat, .initial_state = &(size_t){max}}

#define TEN "0123456789"
#define SEVENTY TEN TEN TEN TEN TEN TEN TEN

static const struct CMUnitTest tests[] = {
	LIMIT("one below the most", 4, PARTS("abc"), "abc", false),
	LIMIT("the most", 3, PARTS("abc"), "abc", false),
	LIMIT("one above the most", 2, PARTS("abc"), "", true),
	LIMIT("the most in parts", 6, PARTS("ab", "cd", "ef"), "abcdef", false),
	LIMIT("one above in parts", 5, PARTS("ab", "cd", "ef"), "abcd", true),
	LIMIT("nothing behind a hole", 5, PARTS("ab", "cdef", "g"), "ab", true),
	LIMIT("nothing is not too much", 2, PARTS("ab", "", ""), "ab", false),
	LIMIT("no room at all", 0, PARTS("a"), "", true),
	LIMIT("the most beyond the first room", 70, PARTS(SEVENTY), SEVENTY, false),
	LIMIT("one above beyond the first room", 69, PARTS(SEVENTY), "", true),
	LIMIT("without a limit", SIZE_MAX, PARTS(SEVENTY, SEVENTY), SEVENTY SEVENTY, false),
	REPEAT(0),
	REPEAT(1),
	REPEAT(63),
	REPEAT(64),
	REPEAT(65),
	REPEAT(1000),
	{.name = "growth", .test_func = test_growth},
	{.name = "a zero byte", .test_func = test_zero_byte},
	{.name = "nothing added to nothing", .test_func = test_empty},
};

int main(void)
{
	return cmocka_run_group_tests_name("buf", tests, NULL, NULL);
}
