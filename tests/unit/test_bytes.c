/*
 * A declaration that was cut off, and one of which a byte was changed: each is read or
 * refused with a sentence, and nothing else happens. Every prefix of a sample, every
 * byte of it inverted, and a thousand seeded changes.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <string.h>

#include "bundled.h"
#include "limit.h"
#include "yaml.h"

#define CHANGES 1000

struct sample {
	struct arena *arena;
	struct options options;
	struct program program;
	struct bytes bytes;
};

/* Whether it is a declaration; one that is not has a problem with words. */
static bool is_read(struct sample *sample, const char *bytes, size_t length)
{
	struct arena *arena = arena_like(sample->arena);
	struct reader reader = {.arena = arena, .file = "sample.yaml"};
	struct problems problems;
	const struct node *root;
	bool good;

	problems_init(&problems, arena);
	reader.problems = &problems;
	root = yaml_read(arena, (struct bytes){bytes, length}, "sample.yaml", &problems);
	good = root && take_declaration(&sample->program, &reader, root);
	assert_int_equal(good, problems.errors == 0);
	for (size_t i = 0; i < problems.count; i++)
		assert_true(*problems.items[i].text);
	arena_free(arena);
	return good;
}

static int set_up(void **state)
{
	static struct sample sample;
	const char *why;

	sample.arena = arena_new(&allocator_system, out_of_memory, NULL);
	if (!sample.arena || !load_bundled(&sample.program, sample.arena, &sample.options))
		return 1;
	*state = &sample;
	return !io_read(&io_system, sample.arena, below_variable(sample.arena, "SOURCE", "tests/cases/contradictions/references.yaml"),
	                LIMIT_FILE_BYTES, &sample.bytes, &why);
}

static int tear_down(void **state)
{
	struct sample *sample = *state;

	arena_free(sample->arena);
	return 0;
}

static void test_prefixes(void **state)
{
	struct sample *sample = *state;
	size_t read = 0;

	assert_true(sample->bytes.length > 200);
	assert_true(is_read(sample, sample->bytes.at, sample->bytes.length));
	for (size_t length = 0; length < sample->bytes.length; length++) {
		/* Of its own size, so that a step beyond the end is seen. */
		char *prefix = memcpy(test_malloc(length + 1), sample->bytes.at, length);

		read += is_read(sample, prefix, length);
		test_free(prefix);
	}
	print_message("# of %zu prefixes %zu are declarations\n", sample->bytes.length, read);
	assert_true(read < sample->bytes.length / 4);
}

static void change(struct sample *sample, size_t at, unsigned char with)
{
	char *changed = memcpy(test_malloc(sample->bytes.length + 1), sample->bytes.at, sample->bytes.length);

	changed[at] = (char)((unsigned char)changed[at] ^ with);
	is_read(sample, changed, sample->bytes.length);
	test_free(changed);
}

static void test_inverted(void **state)
{
	struct sample *sample = *state;

	for (size_t at = 0; at < sample->bytes.length; at++)
		change(sample, at, 0xff);
}

static void test_changes(void **state)
{
	struct sample *sample = *state;
	uint32_t seed = 20261129;

	for (int i = 0; i < CHANGES; i++) {
		seed = seed * 1664525 + 1013904223;
		change(sample, (seed >> 8) % sample->bytes.length, (unsigned char)(1u << (seed >> 29)));
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_prefixes),
		cmocka_unit_test(test_inverted),
		cmocka_unit_test(test_changes),
	};

	return cmocka_run_group_tests_name("bytes", tests, set_up, tear_down);
}
