/*
 * Cases as files: every *.yaml and *.case under tests/cases is one named test.
 * A case says what it expects in comments, from the first column:
 *
 *     # why: one sentence
 *     # file: ../../examples/x.yaml     the declaration, where it is not this file
 *     # checklist: rules.yaml           assess with this checklist; else the bundled ones
 *     # as-of: 2026-11-01
 *     # expect: CRITERION VERDICT [assurance=A] [measures=a,b] [lacks=x,y] [via=c] [near=m]
 *     # expect: item ITEM STATUS
 *     # expect: error LINE:COLUMN part of the sentence
 *     # expect: warning LINE:COLUMN part of the sentence
 *     # expect: concern.KEY LINE       what the report says of the whole
 *
 * Adding a case is adding a file. Needs SOURCE (the tree) and BUILD in the environment.
 */
#define _GNU_SOURCE
#include <dirent.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include <cmocka.h>

#include "program.h"

#define LINE_BYTES 1024

struct expectations {
	char file[LINE_BYTES], checklist[LINE_BYTES], as_of[64];
	char lines[128][LINE_BYTES];
	size_t count;
};

/* The rest of a line `# key: rest`, or NULL. */
static const char *after(const char *line, const char *key)
{
	size_t length = strlen(key);

	return strncmp(line, "# ", 2) == 0 && strncmp(line + 2, key, length) == 0 ? line + 2 + length : NULL;
}

static void take_line(struct expectations *out, const char *line)
{
	const char *file = after(line, "file: "), *checklist = after(line, "checklist: ");
	const char *as_of = after(line, "as-of: "), *expect = after(line, "expect: ");

	if (file)
		snprintf(out->file, LINE_BYTES, "%s", file);
	if (checklist)
		snprintf(out->checklist, LINE_BYTES, "%s", checklist);
	if (as_of)
		snprintf(out->as_of, sizeof(out->as_of), "%s", as_of);
	if (expect && out->count < 128)
		snprintf(out->lines[out->count++], LINE_BYTES, "%s", expect);
}

static void read_expectations(const char *path, struct expectations *out)
{
	FILE *file = fopen(path, "r");
	char line[LINE_BYTES];

	memset(out, 0, sizeof(*out));
	assert_non_null(file);
	while (fgets(line, sizeof(line), file)) {
		line[strcspn(line, "\r\n")] = '\0';
		take_line(out, line);
	}
	fclose(file);
}

static const char *beside(struct arena *arena, const char *path, const char *name)
{
	return arena_format(arena, "%.*s/%s", (int)(strrchr(path, '/') - path), path, name);
}

static const char *from_environment(struct arena *arena, const char *variable, const char *below)
{
	const char *value = getenv(variable);

	assert_non_null(value);
	return arena_format(arena, "%s/%s", value, below);
}

/* A word of an expectation: `key=value`. */
static const char *option(struct arena *arena, const char *line, const char *key)
{
	const char *found = strstr(line, key);

	return found ? arena_copy(arena, found + strlen(key), strcspn(found + strlen(key), " ")) : NULL;
}

static bool names_all(const struct finding *finding, const char *list, enum role role, bool rests)
{
	char copy[LINE_BYTES];

	snprintf(copy, sizeof(copy), "%s", list);
	for (char *id = strtok(copy, ","); id; id = strtok(NULL, ",")) {
		bool found = false;

		for (size_t i = 0; rests && i < finding->measures.count; i++)
			found |= strcmp(finding->measures.items[i]->entry.id, id) == 0;
		for (size_t i = 0; !rests && i < finding->reasons.count; i++)
			found |= finding->reasons.items[i].role == role && finding->reasons.items[i].measure &&
			         strcmp(finding->reasons.items[i].measure->entry.id, id) == 0;
		if (!found)
			return false;
	}
	return true;
}

static uint32_t lack_bits(const char *list)
{
	char copy[LINE_BYTES];
	uint32_t bits = 0;

	snprintf(copy, sizeof(copy), "%s", list);
	for (char *word = strtok(copy, ","); word; word = strtok(NULL, ",")) {
		int lack = vocabulary_find(&lack_words, word);

		assert_true(lack >= 0);
		bits |= 1u << lack;
	}
	return bits;
}

static void expect_finding(struct arena *arena, const struct assessment *assessment, const char *line)
{
	char criterion[256], verdict[64];
	const struct finding *finding;
	const char *value;

	assert_int_equal(sscanf(line, "%255s %63s", criterion, verdict), 2);
	finding = assessment_find(assessment, criterion);
	if (!finding)
		fail_msg("there is no finding on %s", criterion);
	if (strcmp(verdict_words.words[finding->verdict], verdict) != 0)
		fail_msg("%s: expected %s, found %s", criterion, verdict, verdict_words.words[finding->verdict]);
	value = option(arena, line, "assurance=");
	if (value)
		assert_string_equal(assurance_words.words[finding->assurance], value);
	value = option(arena, line, "measures=");
	if (value && !names_all(finding, value, ROLE_RESTS_ON, true))
		fail_msg("%s: does not rest on %s", criterion, value);
	value = option(arena, line, "near=");
	if (value && !names_all(finding, value, ROLE_NEAR, false))
		fail_msg("%s: %s is not near", criterion, value);
	value = option(arena, line, "against=");
	if (value && !names_all(finding, value, ROLE_AGAINST, false))
		fail_msg("%s: %s does not speak against", criterion, value);
	value = option(arena, line, "lacks=");
	if (value && (finding->lacks & lack_bits(value)) != lack_bits(value))
		fail_msg("%s: does not lack all of %s", criterion, value);
	value = option(arena, line, "via=");
	if (value && (!finding->via.count || strcmp(finding->via.items[0]->entry.id, value) != 0))
		fail_msg("%s: not via %s", criterion, value);
}

static void expect_item(const struct assessment *assessment, const char *line)
{
	char id[256], status[64];

	assert_int_equal(sscanf(line, "%255s %63s", id, status), 2);
	for (size_t c = 0; c < assessment->checklists.count; c++)
		for (size_t i = 0; i < assessment->checklists.items[c].items.count; i++) {
			const struct item_result *item = &assessment->checklists.items[c].items.items[i];

			if (strcmp(item->item->entry.id, id) != 0)
				continue;
			if (strcmp(item_status_words.words[item->status], status) != 0)
				fail_msg("%s: expected %s, found %s", id, status, item_status_words.words[item->status]);
			return;
		}
	fail_msg("there is no item %s", id);
}

/* `which` keeps errors and warnings apart; the place and a part of the sentence must agree. */
static void expect_problem(const struct problems *problems, enum severity which, const char *line)
{
	unsigned wanted_line, wanted_column;
	int behind = 0;

	assert_int_equal(sscanf(line, "%u:%u %n", &wanted_line, &wanted_column, &behind), 2);
	for (size_t i = 0; i < problems->count; i++)
		if (problems->items[i].severity == which && problems->items[i].place.line == wanted_line &&
		    problems->items[i].place.column == wanted_column && strstr(problems->items[i].text, line + behind))
			return;
	for (size_t i = 0; i < problems->count; i++)
		fprintf(stderr, "  found %u:%u %s\n", problems->items[i].place.line, problems->items[i].place.column,
		        problems->items[i].text);
	fail_msg("no such problem: %s", line);
}

/* A concern of the report is `key LINE`: concern.sole 12 */
static void expect_concern(const struct assessment *assessment, const char *line)
{
	char key[64];
	unsigned wanted;

	assert_int_equal(sscanf(line, "%63s %u", key, &wanted), 2);
	for (size_t i = 0; assessment && i < assessment->concerns.count; i++)
		if (strcmp(assessment->concerns.items[i].sentence.key, key) == 0 &&
		    assessment->concerns.items[i].place.line == wanted)
			return;
	fail_msg("no such concern: %s", line);
}

static void expect_line(struct arena *arena, const struct assessment *assessment, const struct problems *problems,
                        const char *line)
{
	if (strncmp(line, "error ", 6) == 0) {
		expect_problem(problems, SEVERITY_ERROR, line + 6);
	} else if (strncmp(line, "warning ", 8) == 0) {
		expect_problem(problems, SEVERITY_WARNING, line + 8);
	} else if (strncmp(line, "concern.", 8) == 0) {
		expect_concern(assessment, line);
	} else {
		if (!assessment)
			fail_msg("the declaration was refused: %s", problems->count ? problems->items[0].text : "?");
		if (strncmp(line, "item ", 5) == 0)
			expect_item(assessment, line + 5);
		else
			expect_finding(arena, assessment, line);
	}
}

static size_t expected_errors(const struct expectations *expected)
{
	size_t count = 0;

	for (size_t i = 0; i < expected->count; i++)
		count += strncmp(expected->lines[i], "error ", 6) == 0;
	return count;
}

static void take_options(struct arena *arena, const char *path, const struct expectations *expected,
                         struct options *options)
{
	if (*expected->checklist)
		*ARENA_APPEND(arena, &options->checklists) = (struct string_at){.text = beside(arena, path, expected->checklist)};
	if (*expected->as_of)
		assert_true(date_parse(expected->as_of, &options->as_of));
}

static void run_case(void **state)
{
	const char *path = *state;
	struct arena *arena = arena_new(&allocator_system, out_of_memory, NULL);
	struct expectations *expected = arena_alloc(arena, sizeof(*expected));
	struct options options = {0};
	struct program program = {.arena = arena, .io = &io_system, .options = &options};
	struct assessment *assessment;
	struct problems problems;
	enum exit_status status;

	read_expectations(path, expected);
	assert_true(expected->count > 0);
	take_options(arena, path, expected, &options);
	program.data.checklists = from_environment(arena, "SOURCE", "checklists");
	program.data.languages = from_environment(arena, "SOURCE", "reports/lang");
	program.data.plugins = from_environment(arena, "BUILD", "plugins");
	assert_true(program_load(&program));
	problems_init(&problems, arena);
	assessment = assess_file(&program, arena, *expected->file ? beside(arena, path, expected->file) : path, &problems,
	                         &status);
	for (size_t i = 0; i < expected->count; i++)
		expect_line(arena, assessment, &problems, expected->lines[i]);
	assert_int_equal(problems.errors, expected_errors(expected));
	arena_free(arena);
}

struct test_list {
	struct CMUnitTest *items;
	size_t count;
};

static bool is_case(const char *name)
{
	size_t length = strlen(name);

	return length > 5 && strcmp(name + length - 5, ".case") == 0;
}

/* A YAML file without expectations is a checklist that cases use. */
static bool expects_something(const char *path)
{
	struct expectations *expected = calloc(1, sizeof(*expected));
	bool some;

	assert_non_null(expected);
	read_expectations(path, expected);
	some = expected->count > 0;
	free(expected);
	return some || is_case(path);
}

static int by_name(const struct dirent **a, const struct dirent **b)
{
	return strcmp((*a)->d_name, (*b)->d_name);
}

static void collect(struct arena *arena, const char *directory, size_t root, struct test_list *tests)
{
	struct dirent **names;
	int count = scandir(directory, &names, NULL, by_name);

	for (int i = 0; i < count; i++) {
		const char *path = arena_format(arena, "%s/%s", directory, names[i]->d_name);
		bool hidden = names[i]->d_name[0] == '.';
		struct stat about;

		free(names[i]);
		if (hidden || stat(path, &about) < 0)
			continue;
		if (S_ISDIR(about.st_mode))
			collect(arena, path, root, tests);
		else if ((is_case(path) || strstr(path, ".yaml")) && expects_something(path))
			*ARENA_APPEND(arena, tests) = (struct CMUnitTest){
				.name = path + root, .test_func = run_case, .initial_state = arena_copy(arena, path, strlen(path))};
	}
	if (count >= 0)
		free(names);
}

int main(void)
{
	struct arena *arena = arena_new(&allocator_system, out_of_memory, NULL);
	struct test_list tests = {0};
	const char *directory;
	int failed;

	if (!arena || !getenv("SOURCE"))
		return 2;
	directory = arena_format(arena, "%s/tests/cases", getenv("SOURCE"));
	collect(arena, directory, strlen(directory) + 1, &tests);
	failed = tests.count ? _cmocka_run_group_tests("cases", tests.items, tests.count, NULL, NULL) : 1;
	arena_free(arena);
	return failed;
}
