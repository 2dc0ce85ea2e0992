/* Writing CSV. See csv.h. */
#include "csv.h"

#include <string.h>

#include "limit.h"
#include "unicode.h"

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

void csv_field(struct csv *csv, const char *text)
{
	const char *field = harmless(csv->out->arena, text ? text : "");

	if (csv->begun)
		buf_addc(csv->out, ',');
	csv->begun = true;
	if (strpbrk(field, ",;\"\n") || *field == ' ')
		add_quoted(csv->out, field);
	else
		buf_adds(csv->out, field);
}

void csv_end_row(struct csv *csv)
{
	buf_adds(csv->out, "\r\n");
	csv->begun = false;
}
