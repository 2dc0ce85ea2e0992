/*
 * Laying out paragraphs for a terminal of any width: wrapping, indentation,
 * colour. Everything that reaches the page goes through unicode.h, so that no
 * file can steer the terminal. Knows what a paragraph is, and no finding.
 */
#ifndef PAGE_H
#define PAGE_H

#include "formats.h"
#include "wording.h"

/* Blanks before the lines that continue a paragraph, where they should stand out. */
#define HANG 2

struct page {
	struct buf *out;
	struct wording words;
	size_t width; /* 0: lines are not broken */
	bool colour;
};

/* A page at the end of `out`. A width is taken as one from 40 to 110. */
void page_init(struct page *page, struct buf *out, const struct assessment *assessment,
               const struct language *language, const struct report_options *options);

/* An empty line. */
/* The end of a line, or an empty one. */
void page_blank(struct page *page);

/* A paragraph, `hang` more blanks before every line but the first; nothing for NULL. */
void page_paragraph(struct page *page, size_t indent, size_t hang, const char *text);

/* A bold line, underlined or not. */
void page_title(struct page *page, const char *text);
void page_heading(struct page *page, const char *text);

/* "label: text"; nothing when there is no text. `label` is a key of the language. */
void page_labelled(struct page *page, size_t indent, const char *label, const char *text);

/* The label of a row whose text begins at `column`; a row, label and text. */
void page_label(struct page *page, const char *label, size_t column);
void page_row(struct page *page, const char *label, size_t column, const char *text);

/* Appends what must not be broken to the line, or puts it on a line of its own, without the blanks before it. */
void page_kept(struct page *page, size_t indent, const char *text);

/* Terminal columns of a text as it will stand on the page. */
size_t page_columns(const struct page *page, const char *text);

/* A paragraph that ends with the place it speaks of, which is never broken; `label` may be NULL. */
void page_placed(struct page *page, size_t indent, const char *label, const char *text, struct place place);

/* "[met, asserted]  essential  id  title" */
void page_finding(struct page *page, size_t indent, const struct finding *finding, const char *title);

/* A reason, and what would change a finding, each with its place. */
void page_reason(struct page *page, size_t indent, const struct reason *reason);
void page_change(struct page *page, size_t indent, const char *label, const struct change *change);

#endif
