/*
 * Fuzzes the writers by reading back what they write: a declaration whose texts are
 * the input's, assessed, and written in one format, which is read again by its own
 * rules (read_back.h). Input: two bytes that choose format and language, then texts,
 * each up to a zero byte, for the slots below in their order; an empty one leaves
 * the slot as it is. Workbooks are left out: tests/unit/test_book.c looks at them.
 */
#define _POSIX_C_SOURCE 200809L /* strnlen */
#include <string.h>

#include "formats.h"
#include "fuzz.h"
#include "host.h"
#include "limit.h"
#include "read_back.h"
#include "tables.h"
#include "unicode.h"

static const char declaration_text[] =
	"normgap: declaration/1\nstate: UTO\nname: a\nas-of: 2026\ntitle: b\nscope: c\n"
	"sources:\n  act:\n    title: d\n    publisher: e\n    symbol: f\n    url: g\n    lang: en\n    public: yes\n"
	"    role: instrument\n"
	"measures:\n"
	"  - id: team\n    title: h\n    kind: institution\n    status: in-force\n    since: 2025\n"
	"    topics: [response-team]\n    lead: i\n    text: j\n"
	"    addresses:\n      small.duty.more: k\n"
	"    facts:\n      owner: l\n      staff: 3\n      covers: [finance]\n"
	"    evidence:\n      - source: act\n        at: m\n        url: n\n"
	"  - id: course\n    title: o\n    kind: training\n    status: planned\n    topics: [courses]\n"
	"answers:\n  small.restraint.says:\n    says: gap\n    because: p\n    seeks: q\n";

/* What is still to be given to a slot. */
static struct bytes left;

static const char *take(const char *otherwise)
{
	const char *text = left.at;
	size_t length = strnlen(text, left.length);

	left.at += length + (length < left.length);
	left.length -= length + (length < left.length);
	return length ? text : otherwise;
}

static void fill(struct arena *arena, struct text *text)
{
	struct text_in *in = arena_alloc(arena, sizeof(*in));

	*in = (struct text_in){"", take(text->items[0].text)};
	*text = (struct text){in, 1};
}

static void fill_measure(struct arena *arena, struct measure *measure)
{
	fill(arena, &measure->title);
	fill(arena, &measure->lead);
	fill(arena, &measure->text);
	fill(arena, &measure->addresses.items[0].reason);
	measure->facts.items[0].words.items[0].text = take("l");
	fill(arena, &measure->evidence.items[0].at);
	measure->evidence.items[0].url = take("n");
}

static void fill_declaration(struct arena *arena, struct declaration *declaration)
{
	struct source *source = &declaration->sources.items[0];

	fill(arena, &declaration->name);
	fill(arena, &declaration->title);
	fill(arena, &declaration->scope);
	fill(arena, &source->title);
	fill(arena, &source->publisher);
	source->symbol = take("f");
	source->url = take("g");
	fill_measure(arena, &declaration->measures.items[0]);
	fill(arena, &declaration->measures.items[1].title);
	fill(arena, &declaration->answers.items[0].because);
	fill(arena, &declaration->answers.items[0].seeks);
	declaration->file = take("input.yaml");
}

/* Two judges: one says something, one fails, both in the input's words. */
static const char *words[3];

static int32_t says(const struct normgap_judge *self, const struct normgap_host *host, struct normgap_case *c)
{
	const struct normgap_text values[] = {{words[0], strlen(words[0])}, {words[1], strlen(words[1])}};

	(void)self;
	host->because(c, NORMGAP_NEAR, 0, "probe", values, 2);
	host->would_meet(c, 0, "probe", values, 1);
	return NORMGAP_PARTIAL;
}

static int32_t fails(const struct normgap_judge *self, const struct normgap_host *host, struct normgap_case *c)
{
	(void)self;
	(void)host;
	case_fail(c, words[2], strlen(words[2]));
	return NORMGAP_UNDETERMINED;
}

static const struct normgap_judge judges[] = {{.name = "probe.any", .judge = says},
                                              {.name = "probe.other", .judge = fails}};
static const struct normgap_plugin plugin = {
	NORMGAP_PLUGIN_SIZES, .name = "probe", .version = "1.0.0", .judges = judges, .judge_count = 2};

static struct assessment *make(struct arena *arena)
{
	const struct bytes bytes = {declaration_text, sizeof(declaration_text) - 1};
	struct declaration *declaration = read_declaration(arena, small_world(), bytes);
	struct registry *registry = arena_alloc(arena, sizeof(*registry));
	struct assessment *assessment;
	const char *why;

	require(declaration != NULL, "the declaration is right");
	fill_declaration(arena, declaration);
	for (size_t i = 0; i < 3; i++)
		words[i] = take("r");
	registry_init(registry, arena);
	require(registry_add(registry, &(struct plugin){.name = "probe", .language = "c"}, &plugin, &why),
	        "the judges are taken");
	assessment = assess(arena, small_world(), declaration, registry);
	assessment->file = declaration->file;
	assessment->made_from.command = take("normgap assess");
	assessment->made_from.tool = "0";
	*ARENA_APPEND(arena, &assessment->made_from.inputs) =
		(struct input){INPUT_DECLARATION, declaration->file, NULL, "0123"};
	return assessment;
}

/* What CSV's rows of findings should hold. */
struct expected {
	struct arena *arena;
	struct csv_cells cells;
	size_t at;
};

/* The text as a reader may see it; what was put before a sign is no part of it. */
static void check_same(struct arena *arena, const char *cell, const char *text)
{
	struct buf seen;
	const char *at;

	buf_init(&seen, arena, LIMIT_REPORT_BYTES);
	unicode_add_visible_lines(&seen, text ? text : "");
	for (at = seen.at; *cell; cell++) {
		if (*cell == '\'' && *at != '\'')
			continue;
		require(*cell == *at, "a cell holds its text");
		at++;
	}
	require(!*at, "a cell holds all of its text");
}

static void check_row(void *context, const struct row *row)
{
	struct expected *expected = context;

	require(expected->at + expected->cells.columns <= expected->cells.count, "there is a row for each finding");
	for (size_t i = 0; i < table_findings.count; i++)
		check_same(expected->arena, expected->cells.items[expected->at + 2 + i], table_findings.columns[i].cell(row));
	expected->at += expected->cells.columns;
}

static void check_table(struct arena *arena, const char *csv, const struct assessment *assessment,
                        const struct language *language)
{
	struct expected expected = {arena, check_csv(arena, csv), 0};
	const struct wording wording = {arena, assessment, language};

	require(expected.cells.columns == table_findings.count + 2, "CSV has the table's columns and two more");
	expected.at = expected.cells.columns;
	table_findings.rows(&(struct row){.words = &wording}, check_row, &expected);
}

static void check(struct arena *arena, const struct format *format, const char *out,
                  const struct assessment *assessment, const struct language *language)
{
	bool text = strcmp(format->name, "text") == 0, markdown = strcmp(format->name, "markdown") == 0;

	check_visible(out, (text || markdown) && language_from_right(language));
	if (markdown)
		check_markdown(out);
	else if (strcmp(format->name, "html") == 0)
		check_html(out);
	else if (strcmp(format->name, "junit") == 0)
		check_junit(out);
	else if (strcmp(format->name, "csv") == 0)
		check_table(arena, out, assessment, language);
	else if (!text)
		check_json(out);
}

static void write_report(struct arena *arena, unsigned format_byte, unsigned look_byte)
{
	const struct format *format = &formats[format_byte % format_count];
	const struct language *language = spoken(look_byte & 1 ? "ar" : "en");
	const struct report_options look = {.width = look_byte & 4 ? 60 : 0};
	struct assessment *assessment = make(arena);
	struct buf out;

	if (format->binary)
		return;
	buf_init(&out, arena, LIMIT_REPORT_BYTES);
	(look_byte & 2 && format->plan ? format->plan : format->render)(&out, assessment, language, &look);
	require(out.length == strlen(out.at) && !out.full, "a report is one text");
	/* A terminal's line may end behind the first word; a file's does not. */
	require(look.width || !format->begins || strncmp(out.at, format->begins, strlen(format->begins)) == 0,
	        "a report begins as its format does");
	check(arena, format, out.at, assessment, language);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct arena *arena = input_arena();

	if (size >= 2) {
		left = input_bytes(arena, data + 2, size - 2);
		write_report(arena, data[0], data[1]);
	}
	arena_free(arena);
	return 0;
}
