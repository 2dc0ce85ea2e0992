/* Laying out paragraphs. See page.h. */
#include "page.h"

#include <string.h>

#include "unicode.h"

#define NARROWEST 40
#define WIDEST 110

enum paint { PAINT_BOLD, PAINT_GREEN, PAINT_YELLOW, PAINT_RED, PAINT_CYAN, PAINT_BLUE, PAINT_MAGENTA, PAINT_OFF };

static const char *const escapes[] = {
	[PAINT_BOLD] = "\033[1m",   [PAINT_GREEN] = "\033[32m", [PAINT_YELLOW] = "\033[33m",  [PAINT_RED] = "\033[31m",
	[PAINT_CYAN] = "\033[36m",  [PAINT_BLUE] = "\033[34m",  [PAINT_MAGENTA] = "\033[35m", [PAINT_OFF] = "\033[0m",
};

static const enum paint verdict_paint[VERDICT_COUNT] = {
	[VERDICT_MET] = PAINT_GREEN,
	[VERDICT_PARTIAL] = PAINT_YELLOW,
	[VERDICT_GAP] = PAINT_RED,
	[VERDICT_SILENT] = PAINT_CYAN,
	[VERDICT_NOT_APPLICABLE] = PAINT_BLUE,
	[VERDICT_UNDETERMINED] = PAINT_MAGENTA,
	[VERDICT_POSITION] = PAINT_BLUE,
};

static void paint(struct page *page, enum paint with)
{
	if (page->colour)
		buf_adds(page->out, escapes[with]);
}

static size_t bounded(size_t width)
{
	if (!width)
		return 0;
	if (width < NARROWEST)
		return NARROWEST;
	return width > WIDEST ? WIDEST : width;
}

void page_init(struct page *page, struct buf *out, const struct assessment *assessment,
               const struct language *language, const struct report_options *options)
{
	*page = (struct page){
		.out = out,
		.words = {out->arena, assessment, language_isolating(out->arena, language)},
		.width = bounded(options->width),
		.colour = options->colour,
	};
}

/* Where lines run from the right, what runs against them stays apart. */
static void add_seen(const struct page *page, struct buf *out, const char *text)
{
	(page->words.language->isolates ? unicode_add_isolated : unicode_add_visible)(out, text);
}

size_t page_columns(const struct page *page, const char *text)
{
	struct buf seen;

	buf_init(&seen, page->out->arena, page->out->max);
	add_seen(page, &seen, text);
	return unicode_width(seen.at, seen.length);
}

void page_blank(struct page *page)
{
	buf_addc(page->out, '\n');
}

void page_paragraph(struct page *page, size_t indent, size_t hang, const char *text)
{
	if (!text)
		return;
	buf_repeat(page->out, ' ', indent);
	unicode_add_wrapped(page->out, text, indent, indent + hang, page->width, page->words.language->isolates);
	page_blank(page);
}

void page_heading(struct page *page, const char *text)
{
	paint(page, PAINT_BOLD);
	unicode_add_wrapped(page->out, text, 0, 0, page->width, page->words.language->isolates);
	paint(page, PAINT_OFF);
	page_blank(page);
}

void page_title(struct page *page, const char *text)
{
	size_t columns = page_columns(page, text), widest = page->width ? page->width : WIDEST;

	page_heading(page, text);
	buf_repeat(page->out, '=', columns < widest ? columns : widest);
	page_blank(page);
}

void page_labelled(struct page *page, size_t indent, const char *label, const char *text)
{
	if (text)
		page_paragraph(page, indent, HANG,
		               FILL(&page->words, "report.labelled", wording_plain(&page->words, label), text));
}

void page_label(struct page *page, const char *label, size_t column)
{
	size_t columns = page_columns(page, label);

	add_seen(page, page->out, label);
	buf_repeat(page->out, ' ', columns < column ? column - columns : 1);
}

void page_row(struct page *page, const char *label, size_t column, const char *text)
{
	page_label(page, label, column);
	unicode_add_wrapped(page->out, text, column, column, page->width, page->words.language->isolates);
	page_blank(page);
}

/* How far the last line has come. Escapes take no room; they are ours alone, and end with m. */
static size_t current_column(const struct page *page)
{
	const struct buf *out = page->out;
	size_t from = out->length, columns = 0;

	while (from && out->at[from - 1] != '\n')
		from--;
	while (from < out->length) {
		size_t length = strcspn(out->at + from, "\033");

		columns += unicode_width(out->at + from, length);
		from += length;
		if (from < out->length)
			from += strcspn(out->at + from, "m") + 1;
	}
	return columns;
}

void page_kept(struct page *page, size_t indent, const char *text)
{
	if (page->width && current_column(page) + page_columns(page, text) > page->width) {
		page_blank(page);
		buf_repeat(page->out, ' ', indent);
		text += strspn(text, " ");
	}
	add_seen(page, page->out, text);
}

void page_placed(struct page *page, size_t indent, const char *label, const char *text, struct place place)
{
	const char *name = wording_place(&page->words, place);

	if (label)
		text = FILL(&page->words, "report.labelled", label, text);
	buf_repeat(page->out, ' ', indent);
	unicode_add_wrapped(page->out, text, indent, indent + HANG, page->width, page->words.language->isolates);
	if (name)
		page_kept(page, indent + HANG, FILL(&page->words, "report.place", name));
	page_blank(page);
}

static void add_verdict(struct page *page, const struct finding *finding)
{
	paint(page, verdict_paint[finding->verdict]);
	buf_adds(page->out, wording_label(&page->words, &verdict_words, (int)finding->verdict));
	paint(page, PAINT_OFF);
}

/* The rest of the brackets, and the weight. */
static const char *after_verdict(struct page *page, const struct finding *finding)
{
	const struct wording *words = &page->words;
	const char *beside = wording_beside(words, finding);

	return arena_format(page->out->arena, "%s%s]  %s", beside ? wording_plain(words, "list.separator") : "",
	                    beside ? beside : "", wording_label(words, &weight_words, finding->criterion->weight));
}

/* On the same line where it fits as a whole, else below. */
static void add_title(struct page *page, size_t indent, const char *title)
{
	if (page->width && current_column(page) + 2 + page_columns(page, title) > page->width) {
		page_blank(page);
		page_paragraph(page, indent, 0, title);
		return;
	}
	buf_adds(page->out, "  ");
	add_seen(page, page->out, title);
	page_blank(page);
}

void page_finding(struct page *page, size_t indent, const struct finding *finding, const char *title)
{
	buf_repeat(page->out, ' ', indent);
	buf_addc(page->out, '[');
	add_verdict(page, finding);
	page_kept(page, indent, after_verdict(page, finding));
	page_kept(page, indent + HANG, arena_format(page->out->arena, "  %s", finding->criterion->entry.id));
	if (title)
		add_title(page, indent + HANG, title);
	else
		page_blank(page);
}

void page_reason(struct page *page, size_t indent, const struct reason *reason)
{
	page_placed(page, indent, wording_role(&page->words, reason),
	            wording_sentence(&page->words, &reason->sentence, reason->measure), reason->place);
}

void page_change(struct page *page, size_t indent, const char *label, const struct change *change)
{
	page_placed(page, indent, wording_plain(&page->words, label),
	            wording_sentence(&page->words, &change->sentence, change->measure),
	            change->measure ? change->measure->entry.place : (struct place){0});
}
