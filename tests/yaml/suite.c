/*
 * A suite of YAML cases, each read by libyaml alone and by the program's own reader.
 *
 *     suite REASONS DIRECTORY
 *
 * DIRECTORY is laid out as github.com/yaml/yaml-test-suite has it in its branch `data`: a
 * folder for each case, with in.yaml, with test.event, and with a file `error` where in.yaml is
 * no YAML. REASONS has a line for each reason for which the reader may refuse what
 * libyaml reads: a part of the message. Says what it finds as TAP.
 */
#define _POSIX_C_SOURCE 200809L
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <yaml.h>

#include "buf.h"
#include "limit.h"
#include "yaml.h"

#define REASONS_MOST 50

struct reason {
	const char *part;
	size_t cases;
};

enum count { CASES, READ, REFUSED_BY_BOTH, REFUSED_BESIDES, READ_BY_LIBYAML, AGREED, COMPARED, COUNTS };

struct suite {
	struct arena *arena;
	struct reason reasons[REASONS_MOST];
	size_t reason_count, counts[COUNTS];
	/* What is wrong, a line for each case. */
	struct buf read_alone, no_reason, unequal, other_scalars, read_errors;
};

static void no_memory(void *context)
{
	(void)context;
	abort();
}

static bool exists(struct arena *arena, const char *directory, const char *name)
{
	struct stat about;

	return stat(arena_format(arena, "%s/%s", directory, name), &about) == 0;
}

static bool read_file(struct arena *arena, const char *directory, const char *name, struct bytes *out)
{
	const char *why;

	return io_read(&io_system, arena, arena_format(arena, "%s/%s", directory, name), LIMIT_FILE_BYTES, out, &why);
}

/* A scalar as test.event writes it, and a line end. */
static void add_scalar(struct buf *out, const char *text, size_t length)
{
	static const char escaped[] = "\\\n\t\b\r", letters[] = "\\ntbr";

	for (size_t i = 0; i < length; i++) {
		const char *found = text[i] ? strchr(escaped, text[i]) : NULL;

		if (found)
			buf_addf(out, "\\%c", letters[found - escaped]);
		else
			buf_addc(out, text[i]);
	}
	buf_addc(out, '\n');
}

/* The scalars of the program's tree, keys among them, in the order of the file. */
static void add_tree(struct buf *out, const struct node *node)
{
	if (node->kind == NODE_SCALAR)
		add_scalar(out, node->text, strlen(node->text));
	for (const struct node *child = node->first; child; child = child->next) {
		if (child->key)
			add_scalar(out, child->key, strlen(child->key));
		add_tree(out, child);
	}
}

/* Whether libyaml reads all of it; and the scalars. */
static bool libyaml_reads(struct bytes bytes, struct buf *out)
{
	yaml_parser_t parser;
	yaml_event_t event;
	bool more = true, good = yaml_parser_initialize(&parser);

	yaml_parser_set_input_string(&parser, (const unsigned char *)bytes.at, bytes.length);
	while (more && good) {
		good = yaml_parser_parse(&parser, &event);
		if (!good)
			break;
		more = event.type != YAML_STREAM_END_EVENT;
		if (event.type == YAML_SCALAR_EVENT)
			add_scalar(out, (const char *)event.data.scalar.value, event.data.scalar.length);
		yaml_event_delete(&event);
	}
	yaml_parser_delete(&parser);
	return good;
}

/* The scalars of a test.event, of which none has an anchor or a tag: `=VAL :text`, at any depth. */
static void add_expected(struct arena *arena, struct buf *out, struct bytes events)
{
	char *text = arena_copy(arena, events.at, events.length), *rest;

	for (char *line = strtok_r(text, "\n", &rest); line; line = strtok_r(NULL, "\n", &rest)) {
		line += strspn(line, " ");
		if (strncmp(line, "=VAL ", 5) == 0 && line[5])
			buf_addf(out, "%s\n", line + 6);
	}
}

static struct reason *reason_of(struct suite *suite, const char *text)
{
	for (size_t i = 0; i < suite->reason_count; i++)
		if (strstr(text, suite->reasons[i].part))
			return &suite->reasons[i];
	return NULL;
}

/* libyaml reads it and the program does not. Each problem needs a reason; the case is counted for the first. */
static void count_refusal(struct suite *suite, const char *directory, const struct problems *problems)
{
	bool counted = false;

	suite->counts[REFUSED_BESIDES]++;
	for (size_t i = 0; i < problems->count; i++) {
		struct reason *reason = reason_of(suite, problems->items[i].text);

		if (problems->items[i].severity != SEVERITY_ERROR)
			continue;
		if (!reason)
			buf_addf(&suite->no_reason, "    %s: %s\n", directory, problems->items[i].text);
		else
			reason->cases += !counted;
		counted = true;
	}
	if (!counted)
		buf_addf(&suite->no_reason, "    %s: nothing is said\n", directory);
}

/* Both read it: so its scalars are the same, and those of the suite where that holds it for YAML too. */
static void compare(struct suite *suite, struct arena *arena, const char *directory, const char *ours, const char *theirs)
{
	struct bytes events;
	struct buf expected;

	if (strcmp(ours, theirs) != 0)
		buf_addf(&suite->unequal, "    %s\n", directory);
	if (exists(arena, directory, "error")) {
		buf_addf(&suite->read_errors, "#   %s\n", directory);
		return;
	}
	if (!read_file(arena, directory, "test.event", &events))
		return;
	suite->counts[COMPARED]++;
	buf_init(&expected, arena, LIMIT_FILE_BYTES);
	add_expected(arena, &expected, events);
	if (strcmp(ours, expected.at) == 0)
		suite->counts[AGREED]++;
	else
		buf_addf(&suite->other_scalars, "#   %s\n", directory);
}

static void try_case(struct suite *suite, const char *directory)
{
	struct arena *arena = arena_like(suite->arena);
	struct problems problems;
	const struct node *root;
	struct buf ours, theirs;
	struct bytes bytes;
	bool read_by_libyaml;

	problems_init(&problems, arena);
	buf_init(&ours, arena, LIMIT_FILE_BYTES);
	buf_init(&theirs, arena, LIMIT_FILE_BYTES);
	if (!read_file(arena, directory, "in.yaml", &bytes))
		exit(2);
	read_by_libyaml = libyaml_reads(bytes, &theirs);
	root = yaml_read(arena, bytes, "in.yaml", &problems);
	suite->counts[CASES]++;
	suite->counts[READ] += root != NULL;
	suite->counts[READ_BY_LIBYAML] += read_by_libyaml;
	suite->counts[REFUSED_BY_BOTH] += !root && !read_by_libyaml;
	if (root)
		add_tree(&ours, root);
	if (root && !read_by_libyaml)
		buf_addf(&suite->read_alone, "    %s\n", directory);
	else if (root)
		compare(suite, arena, directory, ours.at, theirs.at);
	else if (read_by_libyaml)
		count_refusal(suite, directory, &problems);
	arena_free(arena);
}

/* Links are not followed: the suite has its cases again by name and by tag. */
static void try_all(struct suite *suite, const char *directory)
{
	struct file_names names;
	const char *why;

	if (exists(suite->arena, directory, "in.yaml")) {
		try_case(suite, directory);
		return;
	}
	if (!io_list(suite->arena, directory, &names, &why)) {
		fprintf(stderr, "%s: %s\n", directory, why);
		exit(2);
	}
	for (size_t i = 0; i < names.count; i++) {
		const char *path = arena_format(suite->arena, "%s/%s", directory, names.items[i]);
		struct stat about;

		if (lstat(path, &about) == 0 && S_ISDIR(about.st_mode))
			try_all(suite, path);
	}
}

static void take_reasons(struct suite *suite, const char *path)
{
	struct bytes bytes;
	const char *why;
	char *rest;

	if (!io_read(&io_system, suite->arena, path, LIMIT_FILE_BYTES, &bytes, &why))
		exit(2);
	for (char *line = strtok_r(arena_copy(suite->arena, bytes.at, bytes.length), "\n", &rest); line;
	     line = strtok_r(NULL, "\n", &rest))
		if (suite->reason_count < REASONS_MOST)
			suite->reasons[suite->reason_count++].part = line;
}

static bool verdict(const char *name, size_t count, const struct buf *wrong)
{
	printf("%s - %s: %zu\n%s", wrong->length ? "not ok" : "ok", name, count, wrong->at);
	return !wrong->length;
}

static bool tell(const struct suite *suite)
{
	const size_t *counts = suite->counts;
	size_t both = counts[READ];
	bool good;

	good = verdict("nothing is read that libyaml refuses; refused by both", counts[REFUSED_BY_BOTH], &suite->read_alone);
	good = verdict("what is refused besides has a documented reason", counts[REFUSED_BESIDES], &suite->no_reason) && good;
	good = verdict("what both read has the same scalars", both, &suite->unequal) && good;
	printf("# of %zu cases libyaml reads %zu and normgap %zu\n", counts[CASES], counts[READ_BY_LIBYAML], both);
	for (size_t i = 0; i < suite->reason_count; i++)
		printf("# refused besides, %s: %zu\n", suite->reasons[i].part, suite->reasons[i].cases);
	printf("# the scalars of %zu among %zu are those of the suite, and not of\n%s", counts[AGREED], counts[COMPARED],
	       suite->other_scalars.at);
	printf("# with libyaml normgap reads what the suite holds for no YAML:\n%s", suite->read_errors.at);
	return good;
}

int main(int count, char **arguments)
{
	struct suite suite = {.arena = arena_new(&allocator_system, no_memory, NULL)};
	struct buf *lists[] = {&suite.read_alone, &suite.no_reason, &suite.unequal, &suite.other_scalars, &suite.read_errors};
	bool good;

	if (count != 3 || !suite.arena)
		return 2;
	for (size_t i = 0; i < sizeof(lists) / sizeof(*lists); i++)
		buf_init(lists[i], suite.arena, LIMIT_FILE_BYTES);
	take_reasons(&suite, arguments[1]);
	try_all(&suite, arguments[2]);
	good = tell(&suite) && suite.counts[CASES];
	arena_free(suite.arena);
	return good ? 0 : 1;
}
