/*
 * The reader behind every format, with a format of its own: a thing with one
 * key of each type. What was read is written out again and compared; what was
 * refused has a place, a sentence and a hint.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <string.h>

#include "buf.h"
#include "limit.h"
#include "schema.h"
#include "yaml.h"

struct part {
	struct entry entry;
	const char *label;
	int colour;
};

struct part_list {
	struct part *items;
	size_t count;
};

struct crate {
	struct entry entry;
	struct strings tags;
	uint32_t colours;
};

struct thing {
	struct entry entry;
	const char *name, *code;
	struct text title;
	struct date made;
	struct number weight;
	enum yes_no open;
	int colour;
	uint32_t colours;
	struct strings tags;
	const struct node *notes;
	struct part lid;
	struct crate crate;
	struct part_list parts, spares;
};

enum colour { RED, GREEN, BLUE };

static const char *const colour_table[] = {[RED] = "red", [GREEN] = "green", [BLUE] = "blue"};
static const struct vocabulary colours = {"colour", colour_table, 3};

#define PART(member) offsetof(struct part, member)
#define CRATE(member) offsetof(struct crate, member)
#define THING(member) offsetof(struct thing, member)

static const struct field part_fields[] = {
	{"label", FIELD_STRING, PART(label), true, "what stands on it", NULL, NULL},
	{"colour", FIELD_WORD, PART(colour), false, "its colour", &colours, NULL},
};
static const struct part plain_part = {.colour = BLUE};
static const struct schema part_schema = SCHEMA_FROM("a part", struct part, part_fields, &plain_part);

static const struct field crate_fields[] = {
	{"tags", FIELD_STRINGS, CRATE(tags), true, "a word or more", NULL, NULL},
	{"colours", FIELD_WORDS, CRATE(colours), true, "a colour or more", &colours, NULL},
};
static const struct schema crate_schema = SCHEMA("a crate", struct crate, crate_fields);

static const struct field thing_fields[] = {
	{"name", FIELD_STRING, THING(name), true, "what it is called", NULL, NULL},
	{"code", FIELD_ID, THING(code), false, "its code", NULL, NULL},
	{"title", FIELD_TEXT, THING(title), false, "for people", NULL, NULL},
	{"made", FIELD_DATE, THING(made), false, "when it was made", NULL, NULL},
	{"weight", FIELD_NUMBER, THING(weight), false, "in grams", NULL, NULL},
	{"open", FIELD_YES_NO, THING(open), false, "whether it is open", NULL, NULL},
	{"colour", FIELD_WORD, THING(colour), false, "its colour", &colours, NULL},
	{"colours", FIELD_WORDS, THING(colours), false, "all its colours", &colours, NULL},
	{"tags", FIELD_STRINGS, THING(tags), false, "any words", NULL, NULL},
	{"notes", FIELD_NODE, THING(notes), false, "anything", NULL, NULL},
	{"lid", FIELD_STRUCT, THING(lid), false, "its lid", NULL, &part_schema},
	{"crate", FIELD_STRUCT, THING(crate), false, "its crate", NULL, &crate_schema},
	{"parts", FIELD_LIST, THING(parts), false, "its parts", NULL, &part_schema},
	{"spares", FIELD_MAP, THING(spares), false, "spare parts by name", NULL, &part_schema},
};
static const struct schema thing_schema = SCHEMA("a thing", struct thing, thing_fields);

struct reading {
	struct arena *arena;
	struct problems problems;
	struct thing thing;
	bool good;
};

struct good {
	const char *text, *written; /* without the name, which every thing has */
};

struct bad {
	const char *text;
	uint32_t line, column;
	const char *part, *hint; /* parts of the sentence and of the hint, "" for none */
};

static void no_memory(void *context)
{
	(void)context;
	fail_msg("out of memory");
}

static struct reading read_thing(const char *text)
{
	struct reading reading = {.arena = arena_new(&allocator_system, no_memory, NULL)};
	struct reader reader = {reading.arena, &reading.problems, "thing.yaml"};
	const struct node *root;

	problems_init(&reading.problems, reading.arena);
	root = yaml_read(reading.arena, (struct bytes){text, strlen(text)}, "thing.yaml", &reading.problems);
	assert_non_null(root);
	reading.good = schema_read(&reader, root, &thing_schema, &reading.thing);
	assert_int_equal(reading.good, reading.problems.errors == 0);
	assert_int_equal(reading.problems.errors, reading.problems.count);
	return reading;
}

static void write_part(struct buf *out, const char *key, const struct part *part)
{
	buf_addf(out, " %s=%s%s%s/%s@%u:%u", key, part->entry.id ? part->entry.id : "", part->entry.id ? "/" : "",
	         part->label ? part->label : "?", colour_table[part->colour], part->entry.place.line,
	         part->entry.place.column);
}

static void write_lists(struct buf *out, const struct thing *thing)
{
	for (size_t i = 0; i < thing->title.count; i++)
		buf_addf(out, " title[%s]=%s", thing->title.items[i].lang, thing->title.items[i].text);
	for (size_t i = 0; i < thing->tags.count; i++)
		buf_addf(out, " tag=%s@%u:%u", thing->tags.items[i].text, thing->tags.items[i].place.line,
		         thing->tags.items[i].place.column);
	for (size_t i = 0; i < thing->parts.count; i++)
		write_part(out, "part", &thing->parts.items[i]);
	for (size_t i = 0; i < thing->spares.count; i++)
		write_part(out, "spare", &thing->spares.items[i]);
}

static const char *write_thing(struct arena *arena, const struct thing *thing)
{
	char date[DATE_BYTES];
	struct buf out;

	buf_init(&out, arena, LIMIT_TEXT_BYTES);
	date_format(thing->made, date);
	if (thing->code)
		buf_addf(&out, " code=%s", thing->code);
	if (date_known(thing->made))
		buf_addf(&out, " made=%s", date);
	if (thing->weight.stated)
		buf_addf(&out, " weight=%lld", thing->weight.value);
	if (thing->open)
		buf_addf(&out, " open=%s", thing->open == YES ? "yes" : "no");
	if (thing->colour)
		buf_addf(&out, " colour=%s", colour_table[thing->colour]);
	if (thing->colours)
		buf_addf(&out, " colours=%x", thing->colours);
	if (thing->notes)
		buf_addf(&out, " notes=%s", node_kind_name(thing->notes));
	if (thing->lid.entry.place.line)
		write_part(&out, "lid", &thing->lid);
	if (thing->crate.entry.place.line)
		buf_addf(&out, " crate=%zu/%x", thing->crate.tags.count, thing->crate.colours);
	write_lists(&out, thing);
	return out.length ? out.at + 1 : "";
}

static void test_good(void **state)
{
	const struct good *row = *state;
	struct reading reading = read_thing(row->text);

	assert_string_equal(reading.problems.count ? reading.problems.items[0].text : "", "");
	assert_string_equal(reading.thing.name, "x");
	assert_string_equal(write_thing(reading.arena, &reading.thing), row->written);
	arena_free(reading.arena);
}

static void assert_part(const char *whole, const char *part)
{
	if (!*part)
		assert_null(whole);
	else if (!whole || !strstr(whole, part))
		fail_msg("`%s` is not in `%s`", part, whole ? whole : "");
}

/* One problem, and no other follows from it. */
static void test_bad(void **state)
{
	const struct bad *row = *state;
	struct reading reading = read_thing(row->text);
	const struct problem *problem = reading.problems.items;

	assert_int_equal(reading.problems.count, 1);
	assert_int_equal(problem->severity, SEVERITY_ERROR);
	assert_string_equal(problem->place.file, "thing.yaml");
	if (problem->place.line != row->line || problem->place.column != row->column)
		fail_msg("%u:%u %s", problem->place.line, problem->place.column, problem->text);
	assert_part(problem->text, row->part);
	assert_part(problem->hint, row->hint);
	arena_free(reading.arena);
}

/* Every problem of a file, each with the levels above it, and what could be read is there. */
static void test_all_at_once(void **state)
{
	static const char text[] = "nam: x\n"
	                           "made: 2021-02-30\n"
	                           "colours: [red, gren, blue]\n"
	                           "parts:\n"
	                           "  - label: one\n"
	                           "  - colour: blue\n"
	                           "spares:\n"
	                           "  Lid:\n"
	                           "    label: [a, b]\n"
	                           "weight: heavy\n"
	                           "tags: [a, '', c]\n";
	static const char *const expected = "1:1  nam | 2:7 made 2021-02-30 | 3:16 colours[1] gren | 6:5 parts[1] label | "
	                                    "9:12 spares.Lid.label text | 8:3 spares Lid | 10:9 weight heavy | "
	                                    "11:11 tags[1] value";
	static const char *const words[] = {"nam", "2021-02-30", "gren", "label", "text", "Lid", "heavy", "value"};
	struct reading reading = read_thing(text);
	struct buf found;

	(void)state;
	buf_init(&found, reading.arena, LIMIT_TEXT_BYTES);
	assert_int_equal(reading.problems.count, sizeof(words) / sizeof(words[0]));
	for (size_t i = 0; i < reading.problems.count; i++) {
		const struct problem *problem = &reading.problems.items[i];

		assert_part(problem->text, words[i]);
		buf_addf(&found, "%s%u:%u %s %s", i ? " | " : "", problem->place.line, problem->place.column,
		         problem->path, words[i]);
	}
	assert_string_equal(found.at, expected);
	assert_string_equal(write_thing(reading.arena, &reading.thing),
	                    "colours=5 tag=a@11:8 tag=c@11:15 part=one/blue@5:5 part=?/blue@6:5 spare=Lid/?/blue@8:3");
	arena_free(reading.arena);
}

struct said {
	const char *text;
	const char *part; /* of the sentence; NULL: it is the file that is wanted */
};

static void test_file_is(void **state)
{
	const struct said *said = *state;
	struct arena *arena = arena_new(&allocator_system, no_memory, NULL);
	struct problems problems;
	struct reader reader = {arena, &problems, "thing.yaml"};
	const struct node *root;

	problems_init(&problems, arena);
	root = yaml_read(arena, (struct bytes){said->text, strlen(said->text)}, "thing.yaml", &problems);
	assert_int_equal(file_is(&reader, root, "thing/1"), !said->part);
	assert_int_equal(problems.errors, said->part != NULL);
	if (said->part)
		assert_part(problems.items[0].text, said->part);
	arena_free(arena);
}

/* A long problem is cut, not refused; more than are kept are counted. */
static void test_many_problems(void **state)
{
	struct arena *arena = arena_new(&allocator_system, no_memory, NULL);
	struct problems problems;

	(void)state;
	problems_init(&problems, arena);
	for (uint32_t i = 0; i < LIMIT_PROBLEMS_KEPT + 7; i++)
		assert_false(problem_error(&problems, (struct place){"f", i % 10 + 1, i}, NULL, NULL, "%05000u", i));
	assert_int_equal(problems.errors, LIMIT_PROBLEMS_KEPT + 7);
	assert_int_equal(problems.count, LIMIT_PROBLEMS_KEPT);
	assert_int_equal(problems.dropped, 7);
	assert_true(strlen(problems.items[0].text) > 500);
	problems_sort(&problems);
	for (size_t i = 1; i < problems.count; i++) {
		struct place a = problems.items[i - 1].place, b = problems.items[i].place;

		assert_true(a.line < b.line || (a.line == b.line && a.column < b.column));
	}
	arena_free(arena);
}

#define GOOD(yaml, as) {.name = "good: `" as "`", .test_func = test_good, .initial_state = &(struct good){"name: x\n" yaml, as}}
/* In the second line, behind the name. */
#define BAD(yaml, at_column, because, instead)                 \
	{.name = "bad: " yaml, .test_func = test_bad, \
	 .initial_state = &(struct bad){"name: x\n" yaml "\n", 2, at_column, because, instead}}
#define WRONG(label, yaml, at_line, at_column, because, instead)  \
	{.name = "bad: " label, .test_func = test_bad, \
	 .initial_state = &(struct bad){yaml, at_line, at_column, because, instead}}

#define FILE_IS(yaml, because) {.name = "file: " yaml, .test_func = test_file_is, .initial_state = &(struct said){yaml, because}}

#define ID_64 "a234567890123456789012345678901234567890123456789012345678901234"
#define BLOCK_STYLE "block style"

static const struct CMUnitTest tests[] = {
	GOOD("code: a-1.b_c", "code=a-1.b_c"),
	GOOD("code: " ID_64, "code=" ID_64),
	GOOD("title: Some words", "title[]=Some words"),
	GOOD("title: {en: One, zh-Hant: 一}", "title[en]=One title[zh-Hant]=一"),
	GOOD("title: {fil: x}", "title[fil]=x"),
	GOOD("made: 2021", "made=2021"),
	GOOD("made: 2021-05", "made=2021-05"),
	GOOD("made: '2021-05-24'", "made=2021-05-24"),
	GOOD("weight: 0", "weight=0"),
	GOOD("weight: 007", "weight=7"),
	GOOD("weight: 999999999999999", "weight=999999999999999"),
	GOOD("open: yes", "open=yes"),
	GOOD("open: no", "open=no"),
	GOOD("colour: green", "colour=green"),
	GOOD("colours: blue", "colours=4"),
	GOOD("colours: [red, blue, red]", "colours=5"),
	GOOD("tags: one", "tag=one@2:7"),
	GOOD("tags:\n  - NO\n  - a, b\n", "tag=NO@3:5 tag=a, b@4:5"),
	GOOD("tags: []", ""),
	GOOD("notes: []", "notes=a list"),
	GOOD("notes:", "notes=a text"),
	GOOD("lid: {label: l}", "lid=l/red@2:6"),
	GOOD("lid:\n  label: l\n  colour: green\n", "lid=l/green@3:3"),
	GOOD("crate: {tags: [a, b], colours: red}", "crate=2/1"),
	GOOD("parts:\n  - label: l\n  - {label: m, colour: red}\n", "part=l/blue@3:5 part=m/red@4:5"),
	GOOD("spares:\n  b: {label: l}\n  a: {label: m, colour: red}\n", "spare=b/l/blue@3:3 spare=a/m/red@4:3"),
	BAD("code: A", 7, "`A` cannot be an id", "a-z, 0-9"),
	BAD("code: " ID_64 "x", 7, "cannot be an id", "at most 64"),
	BAD("code: [a]", 7, "one text is expected here, not a list", BLOCK_STYLE),
	BAD("code: {a: b}", 7, "not a map", BLOCK_STYLE),
	BAD("code:", 6, "there is no value here", "leave the key out"),
	BAD("title: [One, two]", 8, "a text, or a map from languages to texts", BLOCK_STYLE),
	BAD("title: ''", 8, "there is no value here", "leave the key out"),
	BAD("title: {}", 8, "there is no text here", "leave the key out"),
	BAD("title: {en: One, two}", 18, "`two` is not a language", BLOCK_STYLE),
	BAD("title: {en: One, and two}", 18, "`and two` is not a language", BLOCK_STYLE),
	BAD("title: {english: One}", 9, "`english` is not a language", BLOCK_STYLE),
	BAD("title: {en-abcdefghij: One}", 9, "`en-abcdefghij` is not a language", BLOCK_STYLE),
	BAD("title: {EN: One}", 9, "`EN` is not a language", BLOCK_STYLE),
	BAD("title: {en: [One]}", 13, "one text is expected here", BLOCK_STYLE),
	BAD("made: 24 May 2021", 7, "`24 May 2021` is not a date", "YYYY-MM-DD"),
	BAD("made: 2021-02-29", 7, "`2021-02-29` is not a date", "YYYY-MM-DD"),
	BAD("weight: 12 g", 9, "`12 g` is not a whole number", "digits alone"),
	BAD("weight: 1.5", 9, "is not a whole number", "digits alone"),
	BAD("weight: -1", 9, "is not a whole number", "digits alone"),
	BAD("weight: +1", 9, "is not a whole number", "digits alone"),
	BAD("weight: ' 1'", 9, "is not a whole number", "digits alone"),
	BAD("weight: \"\\t1\"", 9, "is not a whole number", "digits alone"),
	BAD("weight: \"\\n1\"", 9, "is not a whole number", "digits alone"),
	BAD("weight: '-'", 9, "is not a whole number", "digits alone"),
	BAD("weight: 1000000000000000", 9, "is not a whole number", "digits alone"),
	BAD("open: true", 7, "`true` is neither yes nor no", "write yes or no"),
	BAD("open: NO", 7, "`NO` is neither yes nor no", "write yes or no"),
	BAD("colour: gren", 9, "`gren` is not a known colour", "did you mean `green`? The words are: red, green, blue"),
	BAD("colour: elephant", 9, "`elephant` is not a known colour", "the words are: red, green, blue"),
	BAD("colours: {red: 1}", 10, "a word or a list of words", ""),
	BAD("colours: [red, rod]", 16, "`rod` is not a known colour", "did you mean `red`?"),
	BAD("tags: {a: b}", 7, "a word or a list of words", ""),
	BAD("lid: [l]", 6, "a part is expected here: a map of keys, not a list", BLOCK_STYLE),
	BAD("lid: {}", 6, "a part needs `label`", "add `label:` (what stands on it)"),
	BAD("lid: {label: One, two}", 19, "`two` is not a key of a part", BLOCK_STYLE),
	BAD("crate: {tags: [], colours: red}", 15, "`tags` is empty", "a word or more"),
	BAD("crate: {tags: a, colours: []}", 27, "`colours` is empty", "a colour or more"),
	BAD("parts: {a: b}", 8, "`parts` must be a list of entries, not a map", "`- `"),
	BAD("parts:", 7, "`parts` must be a list of entries, not a text", "`- `"),
	BAD("spares: [a]", 9, "`spares` must be a map of entries, not a list", "an id and a colon"),
	BAD("spares: {A: {label: l}}", 10, "`A` cannot be an id", "a-z, 0-9"),
	BAD("weigth: 1", 1, "`weigth` is not a key of a thing", "did you mean `weight`?"),
	BAD("elephant: 1", 1, "`elephant` is not a key of a thing", "its keys are: name, code, title, made,"),
	WRONG("a thing without a name", "code: a\n", 1, 1, "a thing needs `name`", "add `name:` (what it is called)"),
	WRONG("a thing that is a list", "- name: x\n", 1, 1, "a thing is expected here: a map of keys, not a list", ""),
	WRONG("a thing that is a text", "name\n", 1, 1, "a thing is expected here: a map of keys, not a text", ""),
	WRONG("a thing in flow style", "{name: One, two}\n", 1, 13, "`two` is not a key of a thing", BLOCK_STYLE),
	FILE_IS("normgap: thing/1", NULL),
	FILE_IS("normgap: thing/2", "this file says that it is `thing/2`; `thing/1` is needed here"),
	FILE_IS("normgap: [thing/1]", "the file does not say what it is"),
	FILE_IS("name: thing/1", "the file does not say what it is"),
	FILE_IS("- normgap: thing/1", "the file does not say what it is"),
	{.name = "all problems at once", .test_func = test_all_at_once},
	{.name = "more problems than are kept", .test_func = test_many_problems},
};

int main(void)
{
	return cmocka_run_group_tests_name("schema", tests, NULL, NULL);
}
