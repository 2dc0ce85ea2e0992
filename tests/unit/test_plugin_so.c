/*
 * Loading shared objects, from the file to the judge's answer, against a zoo of
 * broken ones (tests/zoo/so). One test for each of its files.
 *
 * Builds nothing: ZOO_SRC names the directory of the zoo's sources, ZOO_SO that
 * of the objects built from them. The first line of a source says what is
 * expected of its object:
 *
 *     expect: load PART     loading refuses it, with a sentence that has PART in it
 *     expect: judge PART    it loads, and its judge's answer, told by this test, has PART in it
 *     expect: ok            it loads, and its judge says that the requirement is met
 */
#define _DEFAULT_SOURCE
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "host.h"
#include "io.h"
#include "limit.h"
#include "plugin_so.h"
#include "zoo.h"
#include "zoo_case.h"

#define ZOO_LEAST 20 /* fewer files are a wrong directory, not a success */

enum expectation { EXPECT_LOAD, EXPECT_JUDGE, EXPECT_OK };

struct animal {
	const char *name; /* of the plugin, and of its file without the ending */
	enum expectation expected;
	const char *part;
};

static bool load_animal(struct registry *registry, const struct animal *animal, const char **why)
{
	const char *path = zoo_object(registry->arena, animal->name);
	const struct plugin from = {.name = animal->name, .language = "c", .path = path};
	const struct normgap_plugin *descriptor;
	struct plugin_file *file;

	/* As bundled: whose files these are is nothing to this test. */
	return plugin_file_open(registry->arena, path, LIMIT_PLUGIN_BYTES, true, &file, why) &&
	       plugin_so_load(registry->arena, file, &descriptor, why) &&
	       registry_add(registry, &from, descriptor, why);
}

static const char *outcome_text(struct arena *arena, int32_t outcome)
{
	if (outcome < NORMGAP_MET || outcome > NORMGAP_UNDETERMINED)
		return arena_format(arena, "its judge returned %d, which is no outcome", (int)outcome);
	return outcome_words.words[outcome - NORMGAP_MET];
}

static void run_judge(struct registry *registry, const struct animal *animal)
{
	const char *name = arena_format(registry->arena, "%s.probe", animal->name);
	const struct judge *judge = registry_judge(registry, name);
	struct small_case *small = small_case_new(registry->arena);
	int32_t outcome;

	assert_non_null(judge);
	outcome = judge->row.judge(&judge->row, &host_table, &small->c);
	if (animal->expected == EXPECT_OK)
		assert_string_equal(outcome_text(registry->arena, outcome), "met");
	else
		assert_sentence(outcome_text(registry->arena, outcome), animal->part);
	assert_in_range(small->c.said, 0, LIMIT_SAID_REASONS);
	assert_in_range(small->judgement.reasons.count, 0, LIMIT_REASONS_KEPT);
}

static void test_animal(void **state)
{
	const struct animal *animal = *state;
	struct arena *arena = zoo_arena();
	struct registry registry;
	const char *why = NULL;
	bool loaded;

	registry_init(&registry, arena);
	loaded = load_animal(&registry, animal, &why);
	if (animal->expected == EXPECT_LOAD) {
		assert_false(loaded);
		assert_sentence(why, animal->part);
		assert_int_equal(registry.plugins.count + registry.judges.count, 0);
	} else {
		if (!loaded)
			fail_msg("not loaded: %s", why);
		run_judge(&registry, animal);
	}
	arena_free(arena);
}

/* Reading the sources. */

static const struct {
	const char *words;
	enum expectation expected;
} expectations[] = {
	{"/* expect: load ", EXPECT_LOAD},
	{"/* expect: judge ", EXPECT_JUDGE},
	{"/* expect: ok", EXPECT_OK},
};

static bool read_expectation(struct arena *arena, const char *path, struct animal *animal)
{
	struct bytes source;
	const char *why, *end;

	if (!io_read(&io_system, arena, path, LIMIT_TEXT_BYTES, &source, &why))
		return false;
	end = strstr(source.at, " */\n");
	for (size_t i = 0; end && i < COUNT(expectations); i++) {
		size_t length = strlen(expectations[i].words);

		if (strncmp(source.at, expectations[i].words, length) != 0)
			continue;
		animal->expected = expectations[i].expected;
		animal->part = arena_copy(arena, source.at + length, (size_t)(end - source.at) - length);
		return !strchr(animal->part, '\n');
	}
	return false;
}

static int is_source(const struct dirent *entry)
{
	const char *dot = strrchr(entry->d_name, '.');

	return dot && strcmp(dot, ".c") == 0;
}

/* An unreadable expectation is a mistake of the zoo's, and ends the run. */
static struct CMUnitTest animal_test(struct arena *arena, const char *directory, const char *file)
{
	struct animal *animal = arena_alloc(arena, sizeof(*animal));

	animal->name = arena_copy(arena, file, strlen(file) - strlen(".c"));
	if (!read_expectation(arena, arena_format(arena, "%s/%s", directory, file), animal)) {
		fprintf(stderr, "%s/%s: its first line must be /* expect: ... */\n", directory, file);
		exit(2);
	}
	return (struct CMUnitTest){arena_format(arena, "zoo: %s", animal->name), test_animal, NULL, NULL, animal};
}

int main(void)
{
	const char *directory = zoo_directory("ZOO_SRC");
	struct arena *arena = zoo_arena();
	struct dirent **files;
	struct CMUnitTest *tests;
	int count, failed;

	zoo_directory("ZOO_SO");
	count = scandir(directory, &files, is_source, alphasort);
	if (count < ZOO_LEAST) {
		fprintf(stderr, "only %d plugins in %s\n", count < 0 ? 0 : count, directory);
		return 2;
	}
	tests = arena_alloc(arena, (size_t)count * sizeof(*tests));
	for (int i = 0; i < count; i++) {
		tests[i] = animal_test(arena, directory, files[i]->d_name);
		free(files[i]);
	}
	free(files);
	failed = _cmocka_run_group_tests("plugin_so", tests, (size_t)count, NULL, NULL);
	arena_free(arena);
	return failed;
}
