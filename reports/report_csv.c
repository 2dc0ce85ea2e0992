/*
 * The findings as CSV (RFC 4180, UTF-8): a line that names the columns, a row
 * a finding, then what a reader must know and what the table was made from.
 * Knows how a field is kept from being taken for a formula or for two fields;
 * what stands in it is the table's (tables.h).
 */
#include <string.h>

#include "formats.h"
#include "tables.h"
#include "unicode.h"

/* What the first column says of a row. */
#define ROW_HEAD "normgap"
#define ROW_FINDING "finding"
#define ROW_NOTE "note"
#define ROW_MADE_FROM "made-from"

struct csv {
	struct buf *out;
	struct wording words;
	bool begun; /* the next field is not the first of its row */
};

/* What a reader passes over before it looks whether a cell is a formula: blanks, and the quotes of a field where
 * another sign than the comma was taken for the separator. */
static bool is_passed_over(uint32_t c)
{
	static const uint32_t passed[] = {' ', '"', 0xa0, 0x1680, 0x202f, 0x205f, 0x3000};

	for (size_t i = 0; i < sizeof(passed) / sizeof(passed[0]); i++)
		if (passed[i] == c)
			return true;
	return c >= 0x2000 && c <= 0x200a;
}

/* = + - @, full-width and small ones too. */
static bool begins_formula(const char *text)
{
	static const uint32_t signs[] = {'=',    '+',    '-',    '@',    0xff1d, 0xff0b,
	                                 0xff0d, 0xff20, 0xfe66, 0xfe62, 0xfe63, 0xfe6b};
	uint32_t c = 0;

	for (size_t length = 0; *text; text += length) {
		length = unicode_next(text, &c);
		if (!is_passed_over(c))
			break;
	}
	for (size_t i = 0; *text && i < sizeof(signs) / sizeof(signs[0]); i++)
		if (signs[i] == c)
			return true;
	return false;
}

/* A cell begins where the field does, and where a reader may see another one begin: behind a line break, and behind a
 * semicolon, which separates cells where the comma is part of a number. */
static const char *harmless(struct arena *arena, const char *text)
{
	struct buf seen, field;
	bool begins = true;

	buf_init(&seen, arena, LIMIT_REPORT_BYTES);
	buf_init(&field, arena, LIMIT_REPORT_BYTES);
	unicode_add_visible_lines(&seen, text);
	for (size_t i = 0; i < seen.length; i++) {
		if (begins && begins_formula(seen.at + i))
			buf_addc(&field, '\'');
		buf_addc(&field, seen.at[i]);
		begins = seen.at[i] == ';' || seen.at[i] == '\n';
	}
	return field.at;
}

static void add_quoted(struct buf *out, const char *field)
{
	buf_addc(out, '"');
	for (; *field; field++)
		buf_repeat(out, *field, *field == '"' ? 2 : 1);
	buf_addc(out, '"');
}

static void add_field(struct csv *csv, const char *text)
{
	const char *field = harmless(csv->words.arena, text ? text : "");

	if (csv->begun)
		buf_addc(csv->out, ',');
	csv->begun = true;
	if (strpbrk(field, ",;\"\n") || *field == ' ')
		add_quoted(csv->out, field);
	else
		buf_adds(csv->out, field);
}

static void begin_row(struct csv *csv, const char *what)
{
	csv->begun = false;
	add_field(csv, what);
	add_field(csv, csv->words.assessment->declaration->state);
}

static void end_row(struct csv *csv)
{
	buf_adds(csv->out, "\r\n");
}

static void add_head(struct csv *csv)
{
	csv->begun = false;
	add_field(csv, ROW_HEAD);
	add_field(csv, wording_plain(&csv->words, "report.head.state"));
	for (size_t i = 0; i < table_findings.count; i++)
		add_field(csv, wording_plain(&csv->words, table_findings.columns[i].title));
	end_row(csv);
}

static void add_finding(void *context, const struct row *row)
{
	struct csv *csv = context;

	begin_row(csv, ROW_FINDING);
	for (size_t i = 0; i < table_findings.count; i++)
		add_field(csv, table_findings.columns[i].cell(row));
	end_row(csv);
}

/* A row of another sort has one sentence, in the column for titles. */
static void add_sentence(struct csv *csv, const char *what, const char *sentence)
{
	begin_row(csv, what);
	for (size_t i = 0; i < table_findings.count; i++)
		add_field(csv, strcmp(table_findings.columns[i].title, "report.column.title") == 0 ? sentence : NULL);
	end_row(csv);
}

static void add_made_from(struct csv *csv)
{
	const struct input_list *inputs = &csv->words.assessment->made_from.inputs;

	for (size_t i = 0; i < inputs->count; i++)
		add_sentence(csv, ROW_MADE_FROM, wording_input(&csv->words, &inputs->items[i]));
	add_sentence(csv, ROW_MADE_FROM, wording_making(&csv->words));
}

void report_csv(struct buf *out, const struct assessment *assessment, const struct language *language,
                const struct report_options *options)
{
	struct csv csv = {.out = out, .words = {out->arena, assessment, language}};
	const char *caveats[WORDING_CAVEATS];
	size_t count = wording_caveats(&csv.words, caveats);

	(void)options;
	add_head(&csv);
	table_findings.rows(&(struct row){.words = &csv.words}, add_finding, &csv);
	for (size_t i = 0; i < count; i++)
		add_sentence(&csv, ROW_NOTE, caveats[i]);
	add_made_from(&csv);
}
