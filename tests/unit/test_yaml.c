/*
 * From YAML to a tree, under its limits. libyaml's pitfalls are tests here, each
 * by name. To count what libyaml is asked, and to let it fail where it never
 * does by itself, this file stands between it and the reader: it brings its own
 * yaml_parser_parse, which hands on to libyaml's.
 */
#define _GNU_SOURCE /* RTLD_NEXT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <dlfcn.h>
#include <stdio.h>
#include <string.h>
#include <yaml.h>

#include "buf.h"
#include "limit.h"
#include "yaml.h"

/* The one thing here that changes: what the function below has seen, and is to do. */
static struct {
	size_t calls, after_failure;
	size_t padding; /* so many events that mean nothing come first */
	bool failed, no_memory;
} spy;

int yaml_parser_parse(yaml_parser_t *parser, yaml_event_t *event)
{
	int (*real)(yaml_parser_t *parser, yaml_event_t *event);
	void *found = dlsym(RTLD_NEXT, "yaml_parser_parse");
	int good = 0;

	memcpy(&real, &found, sizeof(real));
	spy.calls++;
	spy.after_failure += spy.failed;
	memset(event, 0, sizeof(*event));
	if (spy.calls <= spy.padding) {
		event->type = YAML_STREAM_START_EVENT;
		return 1;
	}
	if (spy.no_memory) {
		parser->error = YAML_MEMORY_ERROR; /* and no word of what happened, as libyaml has it */
		parser->problem = NULL;
	} else {
		good = real(parser, event);
	}
	spy.failed |= !good;
	return good;
}

struct reading {
	struct arena *arena;
	struct problems problems;
	const struct node *root;
};

struct file {
	const char *text;
	size_t length;
	const char *tree; /* as the tree reads */
};

struct refusal {
	const char *text;
	size_t length;
	uint32_t line, column;
	const char *part;
	size_t errors; /* in all */
};

/* `before`, then `piece` so many times, then `behind`; how it is refused, or NULL. */
struct repeated {
	const char *before, *piece;
	size_t count;
	const char *behind, *part;
	uint32_t line, column;
	size_t calls; /* at most so many events are asked for; 0: no matter */
};

static void no_memory(void *context)
{
	(void)context;
	fail_msg("out of memory");
}

static struct reading start_reading(void)
{
	struct reading reading = {.arena = arena_new(&allocator_system, no_memory, NULL)};

	memset(&spy, 0, sizeof(spy));
	problems_init(&reading.problems, reading.arena);
	return reading;
}

/* In memory of just that size. */
static struct reading read_bytes(const char *text, size_t length)
{
	struct reading reading = start_reading();
	struct bytes bytes = {arena_copy(reading.arena, text, length), length};

	reading.root = yaml_read(reading.arena, bytes, "file.yaml", &reading.problems);
	assert_int_equal(spy.after_failure, 0);
	return reading;
}

static void render(struct buf *out, const struct node *node)
{
	const char *brackets = node->kind == NODE_MAP ? "{}" : "[]";

	if (node->kind == NODE_SCALAR) {
		buf_addf(out, "<%s>", node->text);
		return;
	}
	buf_addc(out, brackets[0]);
	for (const struct node *child = node->first; child; child = child->next) {
		assert_ptr_equal(child->parent, node);
		if (child->key)
			buf_addf(out, "%s:", child->key);
		render(out, child);
		if (child->next)
			buf_addc(out, ' ');
	}
	buf_addc(out, brackets[1]);
}

static void test_reads(void **state)
{
	const struct file *file = *state;
	struct reading reading = read_bytes(file->text, file->length);
	struct buf out;

	assert_string_equal(reading.problems.count ? reading.problems.items[0].text : "", "");
	assert_non_null(reading.root);
	buf_init(&out, reading.arena, 10000);
	render(&out, reading.root);
	assert_string_equal(out.at, file->tree);
	arena_free(reading.arena);
}

/* One of the problems has the part and the place. */
static void assert_problem(const struct reading *reading, const char *part, uint32_t line, uint32_t column)
{
	struct buf found;

	buf_init(&found, reading->arena, LIMIT_TEXT_BYTES);
	for (size_t i = 0; i < reading->problems.count; i++) {
		const struct problem *problem = &reading->problems.items[i];

		assert_string_equal(problem->place.file, "file.yaml");
		if (strstr(problem->text, part) && problem->place.line == line && problem->place.column == column)
			return;
		buf_addf(&found, "\n%u:%u %s", problem->place.line, problem->place.column, problem->text);
	}
	fail_msg("instead of %u:%u %s%s", line, column, part, found.at);
}

static void test_refuses(void **state)
{
	const struct refusal *refusal = *state;
	struct reading reading = read_bytes(refusal->text, refusal->length);

	assert_null(reading.root);
	assert_problem(&reading, refusal->part, refusal->line, refusal->column);
	assert_int_equal(reading.problems.errors, refusal->errors);
	arena_free(reading.arena);
}

static void test_repeated(void **state)
{
	const struct repeated *row = *state;
	struct reading reading = start_reading();
	struct buf text;

	buf_init(&text, reading.arena, LIMIT_FILE_BYTES);
	buf_adds(&text, row->before);
	for (size_t i = 0; i < row->count; i++)
		buf_adds(&text, row->piece);
	buf_adds(&text, row->behind);
	reading.root = yaml_read(reading.arena, (struct bytes){text.at, text.length}, "file.yaml", &reading.problems);
	if (row->calls && spy.calls > row->calls)
		fail_msg("%zu events", spy.calls);
	if (row->part) {
		assert_null(reading.root);
		assert_problem(&reading, row->part, row->line, row->column);
		assert_int_equal(reading.problems.errors, 1);
	} else {
		assert_string_equal(reading.problems.count ? reading.problems.items[0].text : "", "");
		assert_non_null(reading.root);
	}
	arena_free(reading.arena);
}

/* `a: x` takes 8 events; what comes before them is only counted. */
static void test_events(void **state)
{
	size_t events = *(size_t *)*state;
	struct reading reading = start_reading();

	spy.padding = events - 8;
	reading.root = yaml_read(reading.arena, (struct bytes){"a: x", 4}, "file.yaml", &reading.problems);
	assert_true(spy.calls <= LIMIT_YAML_EVENTS + 1);
	assert_int_equal(reading.root == NULL, events > LIMIT_YAML_EVENTS);
	assert_int_equal(reading.problems.errors, events > LIMIT_YAML_EVENTS);
	arena_free(reading.arena);
}

static void jump(void *context)
{
	longjmp(*(jmp_buf *)context, 1);
}

/* Where libyaml's memory ends the arena's does: it is no fault of the file. */
static void test_no_memory(void **state)
{
	static const struct bytes text = {"a: x", 4};
	jmp_buf end;
	struct arena *arena = arena_new(&allocator_system, jump, &end);
	struct problems problems;

	(void)state;
	problems_init(&problems, arena);
	memset(&spy, 0, sizeof(spy));
	spy.no_memory = true;
	if (setjmp(end) == 0) {
		yaml_read(arena, text, "file.yaml", &problems);
		fail_msg("memory has not ended");
	}
	assert_int_equal(problems.errors, 0);
	assert_int_equal(spy.calls, 1);
	arena_free(arena);
}

static void assert_place(struct place place, uint32_t line, uint32_t column)
{
	assert_string_equal(place.file, "f");
	assert_int_equal(place.line, line);
	assert_int_equal(place.column, column);
}

/* Columns are characters, not bytes; what is in flow style says so. */
static void test_places(void **state)
{
	static const char text[] = "one: x\n\ntwo:\n  - y\n  - {\u00e9t\u00e9: z}\n";
	struct reading reading = read_bytes(text, sizeof(text) - 1);
	const struct node *two = node_get(reading.root, "two"), *map = two->first->next;

	(void)state;
	assert_place(node_place(reading.root, "f"), 1, 1);
	assert_place(node_place(node_get(reading.root, "one"), "f"), 1, 6);
	assert_place(node_key_place(two, "f"), 3, 1);
	assert_place(node_place(two, "f"), 4, 3);
	assert_place(node_place(two->first, "f"), 4, 5);
	assert_place(node_key_place(two->first, "f"), 4, 5); /* it has no key */
	assert_place(node_place(map->first, "f"), 5, 11);
	assert_int_equal(two->count, 2);
	assert_false(two->flow);
	assert_true(map->flow);
	assert_string_equal(node_path(reading.arena, map->first), "two[1].\u00e9t\u00e9");
	assert_null(node_get(two, "one"));
	arena_free(reading.arena);
}

#define READS(label, what, as) \
	{.name = "reads " label, .test_func = test_reads, .initial_state = &(struct file){what, sizeof(what) - 1, as}}
#define REFUSES(label, what, at_line, at_column, because, in_all)   \
	{.name = "refuses " label, .test_func = test_refuses, \
	 .initial_state = &(struct refusal){what, sizeof(what) - 1, at_line, at_column, because, in_all}}
#define REPEATED(label, ...) {.name = label, .test_func = test_repeated, .initial_state = &(struct repeated){__VA_ARGS__}}
#define EVENTS(number) {.name = #number " events", .test_func = test_events, .initial_state = &(size_t){number}}

#define SPACED "q: \"\n%one\n%two\n%three\n"
#define DEEP "nested more than 32 levels deep"

static const struct CMUnitTest tests[] = {
	{.name = "places", .test_func = test_places},
	{.name = "memory ends inside libyaml", .test_func = test_no_memory},
	/* 1: after an error there is no next event; each row asserts it. */
	REFUSES("an error, once", "a: [b\nc: d\n", 2, 2, "this is not YAML", 1),
	REFUSES("an error at the end", "a: {b: c", 2, 1, "this is not YAML", 1),
	REFUSES("an open quote", "a: \"b\n", 1, 4, "this is not YAML", 1),
	REFUSES("a value too many", "a: b: c\n", 1, 5, "this is not YAML", 1),
	REFUSES("a tab as indentation", "a:\n\tb: c\n", 2, 1, "a tab stands", 1),
	REFUSES("a tab behind a letter of two bytes", "a: \u00e9\nb:\n\tc: d\n", 3, 1, "a tab stands", 1),
	REFUSES("what is no tab, behind one", "\u00e9\u00e9:\tb: c\n", 1, 6, "this is not YAML", 1),
	/* 2: the reader's errors have an offset for a place. */
	REFUSES("a byte that is not UTF-8", "a: b\nc: \xff\n", 2, 4, "this is not text", 1),
	REFUSES("such a byte in the first place", "\x80" "a: b\n", 1, 1, "this is not text", 1),
	REFUSES("a character broken off behind letters of two bytes", "a: \u00e9\u00e9\xc3(\n", 1, 7, "this is not text", 1),
	REFUSES("a character cut off at the end", "a: b\nc: \xe5\x9b", 2, 4, "this is not text", 1),
	REFUSES("a surrogate", "a: \xed\xa0\x80\n", 1, 4, "this is not text", 1),
	REFUSES("an overlong character", "a: \xc0\xaf\n", 1, 4, "this is not text", 1),
	REFUSES("an escape character", "a: b\n\nc: d\x1b[31m\n", 3, 5, "this is not text", 1),
	REFUSES("a zero byte", "a: b\0c\n", 1, 5, "this is not text", 1),
	REFUSES("a byte that is not UTF-8 behind CRLF", "a: b\r\nc: \xff\r\n", 2, 4, "this is not text", 1),
	/* 4: a file of nothing. */
	REFUSES("nothing", "", 0, 0, "the file is empty", 1),
	REFUSES("blank lines", "\n\n  \n", 0, 0, "the file is empty", 1),
	REFUSES("comments alone", "# nothing\n# here\n", 0, 0, "the file is empty", 1),
	REFUSES("a byte order mark alone", "\ufeff", 0, 0, "the file is empty", 1),
	READS("a document of nothing", "---\n", "<>"),
	/* 6: zero characters in scalars and keys. */
	REFUSES("\\0 in a text", "a: b\nc: \"abc\\0def\"\n", 2, 4, "zero character", 1),
	REFUSES("\\x00 in a key", "\"a\\x00b\": c\n", 1, 1, "zero character", 1),
	REFUSES("\\0 in two keys, which are not the same", "\"a\\0b\": c\n\"a\\0d\": e\n", 2, 1, "zero character", 2),
	REFUSES("\\u0000 in a list", "[\"\\u0000\"]\n", 1, 2, "zero character", 1),
	/* 7: aliases, defined or not, and what would be a cycle. */
	REFUSES("an anchor", "a: &x b\n", 1, 4, "anchors", 1),
	REFUSES("an alias", "a: &x b\nc: *x\n", 2, 4, "aliases", 2),
	REFUSES("an alias of nothing", "a: *x\n", 1, 4, "aliases", 1),
	REFUSES("an alias as a key", "? *x\n: b\n", 1, 3, "aliases", 1),
	REFUSES("a cycle", "&x [*x]\n", 1, 5, "aliases", 2),
	REFUSES("a bomb", "a: &a [x, x]\nb: [*a, *a, *a, *a]\n", 2, 5, "aliases", 2),
	REFUSES("a merge key's alias", "a: &a {b: c}\nd:\n  <<: *a\n", 3, 7, "aliases", 2),
	/* 8: duplicate keys, tags; and no type is guessed. */
	REFUSES("a key twice", "a: b\nc: d\na: e\n", 3, 1, "`a` stands here a second time; the first is in line 1", 1),
	REFUSES("a key twice below", "x:\n  a: b\n  a: c\n", 3, 3, "the first is in line 2", 1),
	REFUSES("a key twice in one line", "{a: b, a: c}\n", 1, 8, "the first is in line 1", 1),
	REFUSES("a key twice, once quoted", "a: b\n\"a\": c\n", 2, 1, "the first is in line 1", 1),
	REFUSES("two keys twice", "a: b\nb: c\nb: d\na: e\n", 4, 1, "the first is in line 1", 2),
	REFUSES("a key three times", "a: b\na: c\na: d\n", 3, 1, "the first is in line 1", 2),
	REFUSES("a tag", "a: !!int 1\n", 1, 4, "tags", 1),
	REFUSES("a tag of a map", "a: !thing {b: c}\n", 1, 4, "tags", 1),
	REFUSES("a tag of a list", "!!seq [a]\n", 1, 1, "tags", 1),
	REFUSES("a tag of a key", "!!str a: b\n", 1, 1, "tags", 1),
	REFUSES("the tag of nothing", "a: ! b\n", 1, 4, "tags", 1),
	REFUSES("all of them at once", "a: &x b\nc: !y d\n\"e\\0\": f\na: g\n", 2, 4, "tags", 4),
	READS("words that are no truth", "[NO, no, yes, on, ~, null, 1e3, 0x1f, 2021-05-24]\n",
	      "[<NO> <no> <yes> <on> <~> <null> <1e3> <0x1f> <2021-05-24>]"),
	READS("the same key in two maps", "a: {x: 1}\nb: {x: 2}\n", "{a:{x:<1>} b:{x:<2>}}"),
	/* 9: keys. */
	REFUSES("a list as a key", "? [a, b]\n: c\n", 1, 3, "a key must be a plain word", 1),
	REFUSES("a map as a key", "{{a: b}: c}\n", 1, 2, "a key must be a plain word", 1),
	REFUSES("a nest of keys", "? ? ? a\n", 1, 3, "a key must be a plain word", 1),
	READS("a key written out", "? a\n: b\n", "{a:<b>}"),
	REPEATED("a key of 128 bytes", "", "k", 128, ": v\n", NULL, 0, 0, 0),
	REPEATED("a key of 129 bytes", "a: b\n", "k", 129, ": v\n", "a key of 129 bytes is longer than the 128", 2, 1, 0),
	REPEATED("a text of 16384 bytes", "a: ", "t", 16384, "\n", NULL, 0, 0, 0),
	REPEATED("a text of 16385 bytes", "a: ", "t", 16385, "\n", "a text of 16385 bytes is longer than the 16384", 1, 4, 0),
	REPEATED("a text of 16384 bytes in letters of two", "a: ", "\u00e9", 8192, "\n", NULL, 0, 0, 0),
	REPEATED("a text of 16385 bytes in lines", "a: |\n", "  ttt\n", 4096, "  t\n", "16386 bytes is longer", 1, 4, 0),
	/* 10: encodings and line ends. */
	REFUSES("UTF-16, little end first", "\xff\xfe" "a\0:\0 \0b\0", 1, 1, "UTF-16", 1),
	REFUSES("UTF-16, big end first", "\xfe\xff\0a\0:\0 \0b", 1, 1, "UTF-16", 1),
	REFUSES("UTF-16 without a mark", "a\0:\0 \0b\0", 1, 2, "this is not text", 1),
	READS("a byte order mark", "\ufeff" "a: b\nc: d\n", "{a:<b> c:<d>}"),
	READS("CRLF", "a: b\r\nc:\r\n  - d\r\n  - |\r\n    e\r\n    f\r\n", "{a:<b> c:[<d> <e\nf\n>]}"),
	READS("CR", "a: b\rc: d\r", "{a:<b> c:<d>}"),
	READS("no line end", "a: b", "{a:<b>}"),
	/* Second documents and directives. */
	REFUSES("a second document", "a: b\n---\nc: d\n", 2, 1, "a second document", 1),
	REFUSES("a third document too, once", "a: b\n---\nc: d\n---\ne: f\n", 2, 1, "a second document", 1),
	REFUSES("an empty second document", "--- a\n---\n", 2, 1, "a second document", 1),
	READS("a document's marks", "---\na: b\n...\n", "{a:<b>}"),
	REFUSES("a version", "%YAML 1.1\n---\na: b\n", 1, 1, "directives", 1),
	REFUSES("a tag's name", "%TAG !e! tag:example.org:\n---\na: b\n", 1, 1, "directives", 1),
	READS("4 lines that begin with %", SPACED "%four\"\n", "{q:< %one %two %three %four>}"),
	REFUSES("5 lines that begin with %", SPACED "%four\n%five\"\n", 6, 1, "directives", 1),
	REPEATED("100 000 tags' names", "", "%TAG !e! tag:example.org:\n", 100000, "---\na: b\n", "directives", 5, 1, 1),
	REPEATED("1000 tags' names in lines that end in CR", "\r", "%TAG !e! t:\r", 1000, "---\r", "directives", 6, 1, 1),
	REPEATED("1000 tags' names in lines that end in U+0085", "", "%TAG !e! t:\xc2\x85", 1000, "---\n", "directives", 5, 1, 1),
	/* Depth, and events counted rather than seconds. */
	REPEATED("32 lists in lists", "", "[", 32, "]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]", NULL, 0, 0, 0),
	REPEATED("33 lists in lists", "", "[", 33, "]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]", DEEP, 1, 33, 35),
	REPEATED("32 lists in block style", "", "- ", 32, "a\n", NULL, 0, 0, 0),
	REPEATED("33 lists in block style", "", "- ", 33, "a\n", DEEP, 1, 65, 35),
	REPEATED("32 maps in maps", "", "{a: ", 32, "b}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}", NULL, 0, 0, 0),
	REPEATED("33 maps in maps", "", "{a: ", 33, "b}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}", DEEP, 1, 129, 67),
	REPEATED("100 000 lists in lists", "", "[", 100000, "", DEEP, 1, 33, 35),
	REPEATED("100 000 maps in maps", "", "{a: ", 100000, "", DEEP, 1, 129, 67),
	REPEATED("100 000 lists in block style", "", "- ", 100000, "", DEEP, 1, 65, 35),
	REPEATED("100 000 keys of keys", "", "? ", 100000, "", "a key must be a plain word", 1, 3, 4),
	REPEATED("20 000 lists side by side", "[", "[],", 20000, "]", NULL, 0, 0, 0),
	REPEATED("20 001 lists side by side", "[\n", "[],\n", 20001, "]", "a list has at most 20000 entries", 20002, 1, 0),
	REPEATED("100 000 keys that are the same", "", "k: x\n", 100000, "", "a map has at most 20000 keys", 20001, 1, 40005),
	EVENTS(1249999), EVENTS(1250000), EVENTS(1250001),
};

int main(void)
{
	return cmocka_run_group_tests_name("yaml", tests, NULL, NULL);
}
