/* Counts, coverage and overview of one checklist. See text_summary.h. */
#include "text_summary.h"
#include "wording_plan.h"

/* Columns of the widest label among the words that are used. */
static size_t widest(const struct page *page, const struct checklist_result *result,
                     const struct vocabulary *vocabulary,
                     bool (*used)(const struct checklist_result *result, int word))
{
	size_t most = 0;

	for (int word = 0; word < vocabulary->count; word++) {
		size_t columns = page_columns(page, wording_label(&page->words, vocabulary, word));

		if (used(result, word) && columns > most)
			most = columns;
	}
	return most;
}

/* A cell under the label of a verdict, its text to the right. */
static void add_cell(struct page *page, enum verdict verdict, const char *text)
{
	size_t columns = page_columns(page, wording_label(&page->words, &verdict_words, (int)verdict));
	size_t taken = page_columns(page, text);

	buf_repeat(page->out, ' ', taken < columns ? columns - taken : 0);
	buf_adds(page->out, text);
}

static void add_matrix_line(struct page *page, size_t column, const char *label, const char *met, const char *partial)
{
	buf_repeat(page->out, ' ', GUTTER);
	page_label(page, label, column);
	add_cell(page, VERDICT_MET, met);
	buf_repeat(page->out, ' ', GUTTER);
	add_cell(page, VERDICT_PARTIAL, partial);
	page_blank(page);
}

/* Two columns of numbers, so that it fits the narrowest page. */
static void add_matrix(struct page *page, const struct checklist_result *result)
{
	const struct wording *words = &page->words;
	size_t column = widest(page, result, &assurance_words, result_shows) + GUTTER;

	if (!result_shows_any(result))
		return;
	page_paragraph(page, 0, 0, wording_plain(words, "report.matrix"));
	add_matrix_line(page, column, "", wording_label(words, &verdict_words, VERDICT_MET),
	                wording_label(words, &verdict_words, VERDICT_PARTIAL));
	for (int assurance = 0; assurance < ASSURANCE_COUNT; assurance++)
		if (result_shows(result, assurance))
			add_matrix_line(page, column, wording_label(words, &assurance_words, assurance),
			                wording_number(words, result->matrix[VERDICT_MET][assurance]),
			                wording_number(words, result->matrix[VERDICT_PARTIAL][assurance]));
	page_paragraph(page, 0, HANG, wording_unproven(words, result));
}

/* The items that have a status, by id; no id is broken. */
static void add_items_with(struct page *page, const struct checklist_result *result, int status, size_t column)
{
	const char *gap = "";

	page_label(page, wording_label(&page->words, &item_status_words, status), column);
	for (size_t i = 0; i < result->items.count; i++) {
		if ((int)result->items.items[i].status != status)
			continue;
		page_kept(page, column,
		          arena_format(page->out->arena, "%s%s", gap, result->items.items[i].item->entry.id));
		gap = "  ";
	}
	page_blank(page);
}

static void add_overview(struct page *page, const struct checklist_result *result)
{
	size_t column = widest(page, result, &item_status_words, result_has_status) + GUTTER;

	page_blank(page);
	page_heading(page, wording_plain(&page->words, "report.overview"));
	for (int status = 0; status < ITEM_STATUS_COUNT; status++)
		if (result_has_status(result, status))
			add_items_with(page, result, status, column);
}

void text_summary(struct page *page, const struct checklist_result *result)
{
	const struct wording *words = &page->words;

	page_paragraph(page, 0, HANG, wording_source(words, &result->checklist->source));
	page_paragraph(page, 0, HANG, wording_plugin(words, &result->plugin));
	page_paragraph(page, 0, HANG, wording_counts(words, result));
	page_paragraph(page, 0, HANG, wording_coverage(words, result));
	page_paragraph(page, 0, HANG, wording_restraint(words, result));
	add_matrix(page, result);
	add_overview(page, result);
}
