/*
 * Writing Markdown for a forge: headings, tables, lists. Whatever is written
 * here is escaped by md_add, so that a declaration can't smuggle a heading, a
 * link, a table or HTML into the page. Knows no finding.
 */
#ifndef MARKDOWN_H
#define MARKDOWN_H

#include "buf.h"
#include "wording.h"

struct sheet {
	struct buf *out;
	struct wording words;
};

/* The mark by which a later run knows the file, and, in a language that runs from the right, an element around the
 * whole that says so; and the end of it. */
void md_begin(struct sheet *sheet);
void md_end(struct sheet *sheet);

/* Whether the character there could begin a list, a quotation or an underline if its text begins a line. */
bool md_begins_block(const char *text, size_t at);

/* Appends plain text so that it reads as it stands, wherever in a line, and calls nobody. */
void md_add(struct sheet *sheet, const char *text);

/* A heading of so many marks: "##". */
void md_heading(struct sheet *sheet, const char *marks, const char *text);

/* A paragraph; nothing for NULL. */
void md_paragraph(struct sheet *sheet, const char *text);

/* The first cells of a row (a NULL is an empty one), and one more behind them. */
void md_cells(struct sheet *sheet, size_t count, const char *const *texts);
void md_cell(struct sheet *sheet, const char *text);

/* Ends the first row of a table: so many columns of text, so many of numbers. */
void md_rule(struct sheet *sheet, size_t texts, size_t numbers);

/* A line of a list inside a list, with the place that it speaks of at its end; `label` may be NULL. */
void md_line(struct sheet *sheet, const char *label, const char *text, struct place place);

/* A numbered line, on whose level further lists hang, with its place. */
void md_item(struct sheet *sheet, size_t number, const char *text, struct place place);

#endif
