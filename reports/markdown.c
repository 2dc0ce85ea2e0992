/* Writing Markdown. See markdown.h. */
#include "markdown.h"

#include <string.h>

#include "unicode.h"

/* Characters that can mean something anywhere in a line. */
static const char everywhere[] = "\\`*_{}[]#!|<>&~$";

/* Those that begin a list, a quotation or an underline where a line begins. */
static const char in_front[] = "+-=";

/* What could end a number and so make a numbered list: the point of "1." */
static bool ends_number(const char *text, size_t at)
{
	return at && (text[at] == '.' || text[at] == ')') && strspn(text, "0123456789") == at;
}

bool md_begins_block(const char *text, size_t at)
{
	return (!at && strchr(in_front, text[at])) || ends_number(text, at);
}

/* Bare addresses become links by themselves: http://x, www.x. */
static bool in_address(const char *text, size_t at)
{
	if (text[at] == ':')
		return text[at + 1] == '/';
	return text[at] == '.' && at && (text[at - 1] == 'w' || text[at - 1] == 'W');
}

static bool needs_escape(const char *text, size_t at)
{
	return strchr(everywhere, text[at]) || md_begins_block(text, at) || in_address(text, at);
}

/* A comment behind @ keeps forges from calling the person of that name. */
void md_add(struct sheet *sheet, const char *text)
{
	struct buf seen;

	buf_init(&seen, sheet->out->arena, sheet->out->max);
	unicode_add_visible(&seen, text);
	for (size_t i = 0; i < seen.length; i++) {
		if (needs_escape(seen.at, i))
			buf_addc(sheet->out, '\\');
		buf_addc(sheet->out, seen.at[i]);
		if (seen.at[i] == '@')
			buf_adds(sheet->out, "<!-- -->");
	}
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
