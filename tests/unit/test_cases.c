/*
 * Cases as files: every *.yaml and *.case under tests/cases is one named test.
 * What a case can say is in cases.h. Adding a case is adding a file.
 * Needs SOURCE (the tree) and BUILD in the environment.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "bundled.h"
#include "expectations.h"

/* Cases that ask the same checklists share what is loaded, as the declarations of one command line do. */
struct loaded {
	const char *checklist; /* NULL: the bundled ones */
	struct options options;
	struct program program;
};

static struct {
	struct arena *arena;
	struct loaded **items;
	size_t count;
} all_loaded;

static bool same_text(const char *one, const char *other)
{
	return one && other ? strcmp(one, other) == 0 : one == other;
}

static struct program *load_for(const char *checklist)
{
	struct loaded *loaded;

	for (size_t i = 0; i < all_loaded.count; i++)
		if (same_text(all_loaded.items[i]->checklist, checklist))
			return &all_loaded.items[i]->program;
	loaded = arena_alloc(all_loaded.arena, sizeof(*loaded));
	*ARENA_APPEND(all_loaded.arena, &all_loaded) = loaded;
	*loaded = (struct loaded){.checklist = checklist};
	if (checklist)
		*ARENA_APPEND(all_loaded.arena, &loaded->options.checklists) = (struct string_at){.text = checklist};
	assert_true(load_bundled(&loaded->program, all_loaded.arena, &loaded->options));
	return &loaded->program;
}

static void run_case(void **state)
{
	const struct case_file *tested = *state;
	struct arena *arena = arena_new(&allocator_system, out_of_memory, NULL);
	struct assessment *assessment;
	struct problems problems;
	struct options options;
	struct program program;
	enum exit_status status;

	if (tested->wrong)
		fail_msg("%s", tested->wrong);
	program = *load_for(tested->checklist);
	options = *program.options;
	options.as_of = tested->as_of;
	program.options = &options;
	problems_init(&problems, arena);
	assessment = assess_file(&program, arena, tested->declaration, &problems, &status);
	for (size_t i = 0; i < tested->expected.count; i++) {
		const char *why = expectation_fails(arena, &tested->expected.items[i], &program.catalogue, assessment,
		                                    &problems);

		if (why)
			fail_msg("%s", why);
	}
	if (errors_fail(arena, tested, &problems))
		fail_msg("%s", errors_fail(arena, tested, &problems));
	arena_free(arena);
}

struct test_list {
	struct CMUnitTest *items;
	size_t count;
};

int main(void)
{
	struct arena *arena = arena_new(&allocator_system, out_of_memory, NULL);
	struct case_file_list cases = {0};
	struct test_list tests = {0};
	const char *directory;
	int failed;

	directory = arena ? below_variable(arena, "SOURCE", "tests/cases") : NULL;
	if (!directory)
		return 2;
	cases_collect(&io_system, arena, directory, &cases, NULL);
	for (size_t i = 0; i < cases.count; i++)
		*ARENA_APPEND(arena, &tests) = (struct CMUnitTest){.name = cases.items[i].path + strlen(directory) + 1,
		                                                   .test_func = run_case,
		                                                   .initial_state = &cases.items[i]};
	all_loaded.arena = arena;
	failed = tests.count ? _cmocka_run_group_tests("cases", tests.items, tests.count, NULL, NULL) : 1;
	arena_free(arena);
	return failed;
}
