/*
 * Memory: alignment, zeros, cleanups in their order, reserve, grow; and a sweep
 * in which each request for memory fails in its turn while a declaration is
 * read. Knows of declarations only that there is a schema for them.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdlib.h>
#include <string.h>

#include "buf.h"
#include "declaration.h"
#include "limit.h"
#include "yaml.h"

/* Memory that is counted, full of rubbish, and gone when told to. */
struct scarce {
	size_t asked;   /* requests so far */
	size_t live;    /* blocks that were not released */
	size_t fail_at; /* this request gets nothing; 0: none */
	bool for_ever;  /* nor does any later one */
	size_t jumps;   /* how often memory was said to have ended */
	jmp_buf out;
};

static void *scarce_allocate(void *context, size_t size)
{
	struct scarce *scarce = context;
	void *memory;

	scarce->asked++;
	if (scarce->fail_at && (scarce->asked == scarce->fail_at || (scarce->for_ever && scarce->asked > scarce->fail_at)))
		return NULL;
	memory = malloc(size);
	assert_non_null(memory);
	scarce->live++;
	return memset(memory, 0xa5, size);
}

static void scarce_release(void *context, void *memory)
{
	((struct scarce *)context)->live--;
	free(memory);
}

static void jump_out(void *context)
{
	struct scarce *scarce = context;

	scarce->jumps++;
	longjmp(scarce->out, 1);
}

static struct arena *scarce_arena(struct scarce *scarce)
{
	const struct allocator from = {scarce_allocate, scarce_release, scarce};

	return arena_new(&from, jump_out, scarce);
}

static void no_memory(void *context)
{
	(void)context;
	fail_msg("out of memory");
}

static struct arena *plain_arena(void)
{
	return arena_new(&allocator_system, no_memory, NULL);
}

/* Every size, over many blocks of memory that held something else before. */
static void test_alignment_and_zeros(void **state)
{
	struct scarce scarce = {0};
	struct arena *arena = scarce_arena(&scarce);

	(void)state;
	for (size_t size = 0; size < 800; size++) {
		unsigned char *memory = arena_alloc(arena, size);

		assert_int_equal((uintptr_t)memory % _Alignof(uint64_t), 0);
		for (size_t i = 0; i < size; i++)
			if (memory[i])
				fail_msg("byte %zu of %zu is not zero", i, size);
		memset(memory, 0x5a, size);
	}
	assert_true(scarce.live > 2);
	arena_free(arena);
	assert_int_equal(scarce.live, 0);
}

static void test_copy(void **state)
{
	struct arena *arena = plain_arena();
	const char text[] = {'a', 'b', '\0', 'c'};
	const char *copy = arena_copy(arena, text, sizeof(text));

	(void)state;
	assert_memory_equal(copy, "ab\0c\0", 5);
	assert_string_equal(arena_copy(arena, NULL, 0), "");
	assert_string_equal(arena_format(arena, "%s-%d", "x", 7), "x-7");
	assert_int_equal(strlen(arena_format(arena, "%0100000d", 1)), 100000);
	arena_free(arena);
}

/* The zero byte at the end of a formatted text is its own: what is allocated next leaves it alone. */
static void test_format_ends(void **state)
{
	struct arena *arena = plain_arena();

	(void)state;
	for (int length = 1; length < 70; length++) {
		const char *text = arena_format(arena, "%*d", length, 1);

		memset(arena_alloc(arena, 1), 'x', 1);
		assert_int_equal(strlen(text), length);
	}
	arena_free(arena);
}

struct order {
	char seen[8];
	size_t count;
};

struct step {
	struct order *order;
	char name;
};

static void note_step(void *data)
{
	const struct step *step = data;

	step->order->seen[step->order->count++] = step->name;
}

/* The steps lie in the arena: a cleanup may still look at what it was given. */
static void test_last_in_first_out(void **state)
{
	struct order order = {0};
	struct arena *arena = plain_arena();

	(void)state;
	for (char name = 'a'; name <= 'd'; name++) {
		struct step *step = arena_alloc(arena, sizeof(*step));

		*step = (struct step){&order, name};
		arena_defer(arena, note_step, step);
	}
	assert_int_equal(order.count, 0);
	arena_free(arena);
	assert_string_equal(order.seen, "dcba");
}

static void test_free_of_nothing(void **state)
{
	(void)state;
	arena_free(NULL);
}

static void test_no_memory_for_an_arena(void **state)
{
	struct scarce scarce = {.fail_at = 1};

	(void)state;
	assert_null(scarce_arena(&scarce));
	assert_int_equal(scarce.jumps, 0);
}

/* After arena_reserve the system is not asked, whatever was used before. */
static void test_reserve(void **state)
{
	size_t size = *(size_t *)*state;

	for (size_t used = 0; used < 70000; used += 9999) {
		struct scarce scarce = {0};
		struct arena *arena = scarce_arena(&scarce);
		size_t asked;

		arena_alloc(arena, used);
		arena_reserve(arena, size);
		asked = scarce.asked;
		arena_alloc(arena, size);
		assert_int_equal(scarce.asked, asked);
		arena_free(arena);
	}
}

/* What was had since the mark is gone, over several blocks; what was there before is not. */
static void test_rewind(void **state)
{
	struct scarce scarce = {0};
	struct arena *arena = scarce_arena(&scarce);
	struct arena_mark empty = arena_mark(arena), mark;
	const char *kept = arena_copy(arena, "kept", 4);
	unsigned char *first;
	size_t live = scarce.live;

	(void)state;
	mark = arena_mark(arena);
	first = arena_alloc(arena, 100);
	memset(first, 0x5a, 100);
	for (int i = 0; i < 10; i++)
		memset(arena_alloc(arena, 100000), 0x5a, 100000);
	assert_true(scarce.live > live);
	arena_rewind(arena, mark);
	assert_int_equal(scarce.live, live);
	assert_string_equal(kept, "kept");
	assert_ptr_equal(arena_alloc(arena, 100), first);
	for (size_t i = 0; i < 100; i++)
		assert_int_equal(first[i], 0);
	arena_rewind(arena, empty);
	assert_int_equal(scarce.live, live - 1);
	arena_free(arena);
	assert_int_equal(scarce.live, 0);
}

#ifdef __SANITIZE_ADDRESS__
#define GIVES_BACK true
#else
#define GIVES_BACK false
#endif

/* What is emptied has run its cleanups, gives zeros again, and asks for no more than it had: but under the sanitizer,
 * which is given it back so that it sees who still looks there. */
static void test_empty(void **state)
{
	struct scarce scarce = {0};
	struct arena *arena = scarce_arena(&scarce);
	struct order order = {0};
	struct step step = {&order, 'a'};
	size_t asked = 0;

	(void)state;
	for (int again = 0; again < 3; again++) {
		arena_defer(arena, note_step, &step);
		for (size_t size = 100; size < 1000000; size *= 10) {
			unsigned char *bytes = arena_alloc(arena, size);

			for (size_t i = 0; i < size; i += 99)
				assert_int_equal(bytes[i], 0);
			memset(bytes, 0x5a, size);
		}
		assert_true(GIVES_BACK || !asked || scarce.asked == asked);
		asked = scarce.asked;
		arena_empty(arena);
		assert_int_equal(order.count, again + 1);
	}
	assert_string_equal(order.seen, "aaa");
	memset(arena_alloc(arena, 10000000), 0x5a, 10000000);
	arena_free(arena);
	assert_int_equal(scarce.live, 0);
}

/* One arena within another ends with it, or with its memory. */
static void test_within(void **state)
{
	struct scarce scarce = {0};
	struct arena *arena = scarce_arena(&scarce), *inner = arena_within(arena);
	struct order order = {0};
	struct step outer_step = {&order, 'a'}, inner_step = {&order, 'b'};

	(void)state;
	arena_defer(inner, note_step, &inner_step);
	arena_defer(arena, note_step, &outer_step);
	arena_free(arena);
	assert_string_equal(order.seen, "ab");
	assert_int_equal(scarce.live, 0);
}

static void test_grow(void **state)
{
	struct {
		size_t *items;
		size_t count;
	} list = {0};
	struct scarce scarce = {0};
	struct arena *arena = scarce_arena(&scarce);
	size_t moved = 0;

	(void)state;
	for (size_t i = 0; i < 5000; i++) {
		const size_t *before = list.items;
		size_t *item = ARENA_APPEND(arena, &list);

		moved += before != list.items;
		assert_int_equal(*item, 0);
		*item = i + 1;
	}
	for (size_t i = 0; i < 5000; i++)
		assert_int_equal(list.items[i], i + 1);
	assert_int_equal(list.count, 5000);
	assert_int_equal(moved, 12); /* 4, 8, ... 8192 */
	arena_free(arena);
}

enum absurd { ABSURD_SIZE, ABSURD_BLOCK, ABSURD_LIST, ABSURD_LIBRARY };

static void ask_absurdly(struct arena *arena, enum absurd what)
{
	if (what == ABSURD_SIZE)
		arena_alloc(arena, SIZE_MAX);
	else if (what == ABSURD_BLOCK)
		arena_alloc(arena, SIZE_MAX - 20);
	else if (what == ABSURD_LIBRARY)
		arena_exhausted(arena);
	else
		arena_grow(arena, arena, (size_t)1 << 62, 16);
}

/* Sizes that no sum may wrap around, and a library's word: memory ends before the system is asked. */
static void test_absurd(void **state)
{
	struct scarce scarce = {0};
	struct arena *arena = scarce_arena(&scarce);

	if (!setjmp(scarce.out))
		ask_absurdly(arena, *(enum absurd *)*state);
	assert_int_equal(scarce.jumps, 1);
	assert_int_equal(scarce.asked, 1);
	arena_free(arena);
}

#define SAMPLE_MEASURES 400

struct sweep {
	bool for_ever;
	const char *tail; /* what follows the last measure */
	size_t errors;    /* at least so many, once there is memory enough */
};

static struct bytes write_sample(struct arena *arena, const char *tail)
{
	struct buf text;

	buf_init(&text, arena, LIMIT_FILE_BYTES);
	buf_adds(&text, "normgap: declaration/1\nstate: XAA\nname: {en: Example, fr: Exemple}\nas-of: 2021-05\n"
	                "sources:\n  paper: {title: Paper, role: account}\nmeasures:\n");
	for (int i = 0; i < SAMPLE_MEASURES; i++)
		buf_addf(&text,
		         "  - id: m-%d\n    title: Measure %d\n    kind: [law, policy]\n    status: in-force\n"
		         "    topics: [one, two]\n    facts:\n      published: yes\n"
		         "    evidence:\n      - source: paper\n        at: p. %d\n",
		         i, i, i);
	buf_adds(&text, tail);
	return (struct bytes){text.at, text.length};
}

static void read_sample(struct arena *arena, struct bytes sample, size_t errors)
{
	struct declaration declaration = {0};
	struct problems problems;
	struct reader reader = {arena, &problems, "sample.yaml"};
	const struct node *root;

	problems_init(&problems, arena);
	root = yaml_read(arena, sample, "sample.yaml", &problems);
	if (root)
		schema_read(&reader, root, &declaration_schema, &declaration);
	assert_int_equal(problems.errors, errors);
	if (!errors)
		assert_int_equal(declaration.measures.count, SAMPLE_MEASURES);
}

/* One reading: true when it came to its end. Whatever happens, nothing is left behind. */
static bool read_with(struct scarce *scarce, struct bytes sample, size_t errors)
{
	struct arena *arena = scarce_arena(scarce);
	volatile bool finished = false;

	if (!arena)
		return false;
	if (!setjmp(scarce->out)) {
		read_sample(arena, sample, errors);
		finished = true;
	}
	arena_free(arena);
	assert_int_equal(scarce->live, 0);
	assert_int_equal(scarce->jumps, finished ? 0 : 1);
	return finished;
}

static void test_sweep(void **state)
{
	const struct sweep *sweep = *state;
	struct arena *arena = plain_arena();
	struct bytes sample = write_sample(arena, sweep->tail);
	size_t n = 0;
	bool finished = false;

	while (!finished) {
		struct scarce scarce = {.fail_at = ++n, .for_ever = sweep->for_ever};

		finished = read_with(&scarce, sample, sweep->errors);
	}
	print_message("# memory ended at each of %zu requests\n", n - 1);
	assert_true(n > 2);
	arena_free(arena);
}

#define TEST(function) {.name = #function, .test_func = function}
#define RESERVE(size) {.name = "reserve " #size, .test_func = test_reserve, .initial_state = &(size_t){size}}
#define ABSURD(what) {.name = #what, .test_func = test_absurd, .initial_state = &(enum absurd){what}}
#define SWEEP(label, ...) \
	{.name = "sweep: " label, .test_func = test_sweep, .initial_state = &(struct sweep){__VA_ARGS__}}

static const struct CMUnitTest tests[] = {
	TEST(test_alignment_and_zeros),
	TEST(test_copy),
	TEST(test_format_ends),
	TEST(test_last_in_first_out),
	TEST(test_free_of_nothing),
	TEST(test_no_memory_for_an_arena),
	RESERVE(0),
	RESERVE(1),
	RESERVE(4096),
	RESERVE(65535),
	RESERVE(65536),
	RESERVE(65537),
	RESERVE(100001),
	RESERVE(1000000),
	TEST(test_rewind),
	TEST(test_empty),
	TEST(test_within),
	TEST(test_grow),
	ABSURD(ABSURD_SIZE),
	ABSURD(ABSURD_BLOCK),
	ABSURD(ABSURD_LIST),
	ABSURD(ABSURD_LIBRARY),
	SWEEP("one request fails", false, "", 0),
	SWEEP("all later requests fail", true, "", 0),
	SWEEP("a file with problems", false, "  - id: Not an id\n    colour: red\n", 6),
	SWEEP("a file that is not YAML", false, "  - [", 1),
	SWEEP("a file with an anchor", false, "  - &a x\n", 1),
};

int main(void)
{
	return cmocka_run_group_tests_name("arena", tests, NULL, NULL);
}
