/* Paths, and listing a directory: in one order, without what is hidden, and with a sentence where there is none. */
#define _XOPEN_SOURCE 700
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include "io.h"
#include "zoo.h"

static void make(struct arena *arena, const char *directory, const char *name)
{
	const char *why, *path = arena_format(arena, "%s/%s", directory, name);

	assert_true(io_write(&io_system, arena, path, (struct bytes){"", 0}, &why));
}

static void in_the_order_of_their_bytes(void **state)
{
	static const char *const made[] = {"b", "a-b", "B", ".hidden", "a"}, *const wanted[] = {"B", "a", "a-b", "b"};
	char directory[] = "/tmp/normgap-list-XXXXXX";
	struct arena *arena = zoo_arena();
	struct file_names names;
	const char *why;

	(void)state;
	assert_non_null(mkdtemp(directory));
	for (size_t i = 0; i < COUNT(made); i++)
		make(arena, directory, made[i]);
	assert_true(io_list(arena, directory, &names, &why));
	assert_int_equal(names.count, COUNT(wanted));
	for (size_t i = 0; i < COUNT(wanted); i++)
		assert_string_equal(names.items[i], wanted[i]);
	for (size_t i = 0; i < COUNT(made); i++)
		unlink(arena_format(arena, "%s/%s", directory, made[i]));
	assert_true(io_list(arena, directory, &names, &why));
	assert_int_equal(names.count, 0);
	rmdir(directory);
	arena_free(arena);
}

static void of_what_is_not_there(void **state)
{
	struct arena *arena = zoo_arena();
	struct file_names names;
	const char *why = NULL;

	(void)state;
	assert_false(io_list(arena, "/nowhere/at/all", &names, &why));
	assert_sentence(why, "cannot open it");
	assert_int_equal(names.count, 0);
	assert_false(io_list(arena, "/dev/null", &names, &why));
	assert_sentence(why, "cannot open it");
	arena_free(arena);
}

static void parts_of_paths(void **state)
{
	struct arena *arena = zoo_arena();

	(void)state;
	assert_string_equal(path_directory(arena, "a/b/c.yaml"), "a/b");
	assert_string_equal(path_directory(arena, "c.yaml"), ".");
	assert_string_equal(path_directory(arena, "/c.yaml"), "/");
	assert_true(path_ends_in("c.yaml", ".yaml"));
	assert_false(path_ends_in(".yaml", ".yaml"));
	assert_false(path_ends_in("c.yaml.bak", ".yaml"));
	arena_free(arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(in_the_order_of_their_bytes),
		cmocka_unit_test(of_what_is_not_there),
		cmocka_unit_test(parts_of_paths),
	};

	return cmocka_run_group_tests_name("io_list", tests, NULL, NULL);
}
