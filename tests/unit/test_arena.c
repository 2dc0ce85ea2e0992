/*
 * Memory: alignment, zeros, cleanups in their order, reserve, empty, grow, sizes that
 * cannot be.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "scarce.h"

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

/* What is a little smaller than a block with its head still gets all that it asked for. */
static void test_near_blocks(void **state)
{
	(void)state;
	for (size_t block = 65536; block <= 262144; block *= 2)
		for (size_t size = block - 64; size <= block + 8; size++) {
			struct scarce scarce = {0};
			struct arena *arena = scarce_arena(&scarce);

			memset(arena_room(arena, size), 0x5a, size);
			memset(arena_room(arena, 4096), 0x5a, 4096);
			arena_free(arena);
			assert_int_equal(scarce.live, 0);
		}
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

/* What an arena should hold, by itself: pieces, each full of its own number. */
#define PIECES_MOST 200

struct model {
	struct arena *arena;
	struct piece {
		unsigned char *at;
		size_t size;
		struct arena_mark before;
	} pieces[PIECES_MOST];
	size_t count;
	uint64_t seed;
};

static size_t draw(struct model *model, size_t below)
{
	model->seed = model->seed * 6364136223846793005u + 1442695040888963407u;
	return (size_t)(model->seed >> 33) % below;
}

/* Mostly small, and often what nearly fills a block. */
static size_t draw_size(struct model *model)
{
	return draw(model, 4) ? draw(model, 2000) : ((size_t)65536 << draw(model, 3)) - 40 + draw(model, 50);
}

static void add_piece(struct model *model)
{
	struct piece *piece = &model->pieces[model->count];

	piece->before = arena_mark(model->arena);
	piece->size = draw_size(model);
	piece->at = arena_room(model->arena, piece->size);
	memset(piece->at, (int)model->count + 1, piece->size);
	model->count++;
}

static void look_at_pieces(const struct model *model)
{
	for (size_t i = 0; i < model->count; i++)
		for (size_t at = 0; at < model->pieces[i].size; at++)
			if (model->pieces[i].at[at] != (unsigned char)(i + 1))
				fail_msg("piece %zu of %zu is written over", i, model->count);
}

static void step(struct model *model)
{
	size_t what = draw(model, 40);

	if (what == 0) {
		arena_empty(model->arena);
		model->count = 0;
	} else if (what < 4 && model->count) {
		model->count = draw(model, model->count);
		arena_rewind(model->arena, model->pieces[model->count].before);
	} else if (model->count < PIECES_MOST) {
		add_piece(model);
	}
}

static void test_model(void **state)
{
	struct scarce scarce = {0};
	struct model model = {.arena = scarce_arena(&scarce), .seed = 2021};

	(void)state;
	for (int round = 0; round < 300; round++) {
		for (int i = 0; i < 10; i++)
			step(&model);
		look_at_pieces(&model);
	}
	arena_free(model.arena);
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

#define TEST(function) {.name = #function, .test_func = function}
#define RESERVE(size) {.name = "reserve " #size, .test_func = test_reserve, .initial_state = &(size_t){size}}
#define ABSURD(what) {.name = #what, .test_func = test_absurd, .initial_state = &(enum absurd){what}}

static const struct CMUnitTest tests[] = {
	TEST(test_alignment_and_zeros),
	TEST(test_copy),
	TEST(test_format_ends),
	TEST(test_last_in_first_out),
	TEST(test_free_of_nothing),
	TEST(test_no_memory_for_an_arena),
	TEST(test_near_blocks),
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
	TEST(test_model),
	TEST(test_grow),
	ABSURD(ABSURD_SIZE),
	ABSURD(ABSURD_BLOCK),
	ABSURD(ABSURD_LIST),
	ABSURD(ABSURD_LIBRARY),
};

int main(void)
{
	return cmocka_run_group_tests_name("arena", tests, NULL, NULL);
}
