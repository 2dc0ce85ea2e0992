/* Writing Markdown. See markdown.h. */
#define _POSIX_C_SOURCE 200809L
#include "markdown.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

#include "unicode.h"

/* Characters that can mean something anywhere in a line. */
static const char everywhere[] = "\\`*_{}[]#!|<>&~$";

/* Those that begin a list, a quotation or an underline where a line begins. */
static const char in_front[] = "+-=";

/* What could end a number and so make a numbered list: the point of "1." Longer numbers are none to any parser. */
#define DIGITS_MOST 9

static bool ends_number(const char *text, size_t at)
{
	return at && at <= DIGITS_MOST && (text[at] == '.' || text[at] == ')') && strspn(text, "0123456789") == at;
}

bool md_begins_block(const char *text, size_t at)
{
	return (!at && strchr(in_front, text[at])) || ends_number(text, at);
}

static bool needs_escape(const char *text, size_t at)
{
	return strchr(everywhere, text[at]) || md_begins_block(text, at);
}

/* `:tada:`, and of the numbers those two that forges have pictures for; others are lines and columns. */
static bool is_picture(const char *text)
{
	size_t length = strspn(text + 1, "abcdefghijklmnopqrstuvwxyz0123456789_+-");
	size_t digits = strspn(text + 1, "0123456789");

	if (!length || text[1 + length] != ':')
		return false;
	return digits < length || strncmp(text, ":100:", 5) == 0 || strncmp(text, ":1234:", 6) == 0;
}

/* Forges look for more than Markdown: for people, issues, labels and the like by the sign before their names, for
 * pictures, for bare addresses. Escapes don't keep them from it, for they look when those are gone. */
static bool calls(const char *text, size_t at)
{
	char next = text[at + 1];

	if (strchr("@#!$%~&", text[at]))
		return next == '"' || next == '_' || isalnum((unsigned char)next) || (unsigned char)next >= 0x80;
	if (text[at] == ':')
		return next == '/' || is_picture(text + at);
	return next == '.' && at >= 2 && strncasecmp(text + at - 2, "www", 3) == 0;
}

/* What is called is not found when a comment stands between the sign and the name. */
void md_add(struct sheet *sheet, const char *text)
{
	struct buf seen;

	buf_init(&seen, sheet->out->arena, sheet->out->max);
	(sheet->words.language->isolates ? unicode_add_isolated : unicode_add_visible)(&seen, text);
	sheet->out->full |= seen.full;
	for (size_t i = 0; i < seen.length; i++) {
		if (needs_escape(seen.at, i))
			buf_addc(sheet->out, '\\');
		buf_addc(sheet->out, seen.at[i]);
		if (calls(seen.at, i))
			buf_adds(sheet->out, "<!-- -->");
	}
}

void md_begin(struct sheet *sheet)
{
	buf_adds(sheet->out, "<!-- normgap report -->\n");
	if (language_from_right(sheet->words.language))
		buf_adds(sheet->out, "<div dir=\"rtl\">\n\n");
}

void md_end(struct sheet *sheet)
{
	if (language_from_right(sheet->words.language))
		buf_adds(sheet->out, "\n</div>\n");
}

/* Blanks in front of a line would make it code. */
static const char *unindented(const char *text)
{
	return text + strspn(text, " \t\n");
}

static bool after_blank_line(const struct buf *out)
{
	return out->length >= 2 && strcmp(out->at + out->length - 2, "\n\n") == 0;
}

void md_heading(struct sheet *sheet, const char *marks, const char *text)
{
	if (!after_blank_line(sheet->out))
		buf_addc(sheet->out, '\n');
	buf_addf(sheet->out, "%s ", marks);
	md_add(sheet, text);
	buf_adds(sheet->out, "\n\n");
}

void md_paragraph(struct sheet *sheet, const char *text)
{
	if (!text)
		return;
	md_add(sheet, unindented(text));
	buf_adds(sheet->out, "\n\n");
}

void md_cell(struct sheet *sheet, const char *text)
{
	buf_addc(sheet->out, ' ');
	md_add(sheet, text);
	buf_adds(sheet->out, " |");
}

void md_cells(struct sheet *sheet, size_t count, const char *const *texts)
{
	buf_addc(sheet->out, '|');
	for (size_t i = 0; i < count; i++)
		md_cell(sheet, texts[i] ? texts[i] : "");
}

void md_rule(struct sheet *sheet, size_t texts, size_t numbers)
{
	buf_adds(sheet->out, "\n|");
	while (texts--)
		buf_adds(sheet->out, " --- |");
	while (numbers--)
		buf_adds(sheet->out, " ---: |");
	buf_addc(sheet->out, '\n');
}

void md_line(struct sheet *sheet, const char *label, const char *text, struct place place)
{
	const struct wording *words = &sheet->words;
	const char *name = wording_place(words, place);

	buf_adds(sheet->out, "  - ");
	md_add(sheet, unindented(label ? FILL(words, "report.labelled", label, text) : text));
	if (name)
		md_add(sheet, FILL(words, "report.place", name));
	buf_addc(sheet->out, '\n');
}

void md_item(struct sheet *sheet, size_t number, const char *text, struct place place)
{
	const char *name = wording_place(&sheet->words, place);

	buf_addf(sheet->out, "- **%zu.** ", number);
	md_add(sheet, unindented(text));
	if (name)
		md_add(sheet, FILL(&sheet->words, "report.place", name));
	buf_addc(sheet->out, '\n');
}
