/*
 * The assessment as text for a terminal, to be read from top to bottom: who
 * and when, then each checklist, its items, its findings with their reasons.
 * Knows which parts come in which order; how lines are laid out is page.c's.
 */
#include "made_from.h"
#include "plan_text.h"
#include "text_summary.h"
#include "wording_plan.h"

/* Indentation of a finding and of what stands under it. */
#define FINDING 2
#define UNDER 4

struct row {
	const char *label; /* key of the language */
	const char *text;  /* NULL: the row is left out */
};

static void add_rows(struct page *page, const struct row *rows, size_t count)
{
	size_t column = 0;

	for (size_t i = 0; i < count; i++) {
		size_t columns = page_columns(page, wording_plain(&page->words, rows[i].label));

		if (rows[i].text && columns > column)
			column = columns;
	}
	for (size_t i = 0; i < count; i++)
		if (rows[i].text)
			page_row(page, wording_plain(&page->words, rows[i].label), column + GUTTER, rows[i].text);
}

static const char *checklist_names(const struct page *page)
{
	const struct checklist_result_list *checklists = &page->words.assessment->checklists;
	struct buf out;

	buf_init(&out, page->out->arena, page->out->max);
	for (size_t i = 0; i < checklists->count; i++) {
		if (i)
			buf_adds(&out, wording_plain(&page->words, "list.separator"));
		buf_adds(&out, checklists->items[i].checklist->entry.id);
	}
	return out.at;
}

static void add_head(struct page *page)
{
	const struct wording *words = &page->words;
	const struct declaration *declaration = words->assessment->declaration;
	const char *caveats[WORDING_CAVEATS];
	size_t count = wording_caveats(words, caveats);
	const struct row rows[] = {
		{"report.head.title", wording_text(words, &declaration->title)},
		{"report.head.scope", wording_text(words, &declaration->scope)},
		{"report.head.as-of", wording_date(words, declaration->as_of)},
		{"report.head.assessed", wording_date(words, words->assessment->as_of)},
		{"report.head.file", words->assessment->file},
		{"report.head.measures", wording_number(words, declaration->measures.count)},
		{"report.head.checklists", checklist_names(page)},
		{"report.head.complete-for", wording_complete_for(words)},
	};

	page_title(page, FILL(words, "report.title", wording_state(words)));
	add_rows(page, rows, sizeof(rows) / sizeof(rows[0]));
	page_blank(page);
	for (size_t i = 0; i < count; i++)
		page_paragraph(page, 0, 0, caveats[i]);
	page_paragraph(page, 0, 0, wording_plain(words, "report.all-reasons"));
}

static void add_reason(void *context, const struct reason *reason)
{
	page_reason(context, UNDER, reason);
}

static void add_finding(struct page *page, const struct finding *finding)
{
	const struct wording *words = &page->words;
	const struct shown *rule = &finding_shown[finding->verdict];
	size_t more;

	page_finding(page, FINDING, finding, wording_text(words, &finding->criterion->title));
	if (finding_is_brief(finding))
		return;
	more = shown_reasons(finding, add_reason, page);
	if (more)
		page_paragraph(page, UNDER, 0, FILL(words, "report.more", wording_number(words, more)));
	for (size_t i = 0; i < finding->changes.count && i < rule->changes; i++)
		page_change(page, UNDER, "report.would-meet", &finding->changes.items[i]);
	if (rule->advice)
		page_labelled(page, UNDER, "report.advice", wording_text(words, &finding->criterion->advice));
}

static void add_item(struct page *page, const struct item_result *result)
{
	const struct wording *words = &page->words;
	const char *title = wording_text(words, &result->item->title);

	page_blank(page);
	page_heading(page, FILL(words, "report.item", result->item->entry.id, title ? title : ""));
	page_paragraph(page, 0, HANG, wording_item(words, result));
	page_paragraph(page, 0, HANG, wording_source(words, &result->item->source));
	for (size_t i = 0; i < result->findings.count; i++)
		add_finding(page, &result->findings.items[i]);
}

static void add_checklist(struct page *page, const struct checklist_result *result)
{
	page_blank(page);
	page_title(page, wording_checklist(&page->words, result->checklist));
	text_summary(page, result);
	for (size_t i = 0; i < result->items.count; i++)
		add_item(page, &result->items.items[i]);
}

static void add_lapses(struct page *page)
{
	const struct wording *words = &page->words;
	const struct lapse_list *lapses = &words->assessment->lapses;

	if (!lapses->count)
		return;
	page_blank(page);
	page_title(page, FILL(words, "report.lapses", wording_date(words, words->assessment->as_of)));
	for (size_t i = 0; i < lapses->count; i++)
		page_placed(page, 0, NULL, wording_sentence(words, &lapses->items[i].sentence, NULL),
		            lapses->items[i].measure->entry.place);
}

static void add_bases(struct page *page)
{
	const struct basis_list *bases = &page->words.assessment->bases;

	if (!bases->count)
		return;
	page_blank(page);
	page_title(page, wording_plain(&page->words, "report.bases"));
	for (size_t i = 0; i < bases->count; i++)
		page_placed(page, 0, NULL, wording_basis(&page->words, &bases->items[i]), bases->items[i].measure->entry.place);
}

static void add_concerns(struct page *page)
{
	const struct wording *words = &page->words;
	const struct concern_list *concerns = &words->assessment->concerns;
	size_t listed = wording_concerns_listed(words);

	if (!concerns->count)
		return;
	page_blank(page);
	page_title(page, wording_plain(words, "report.problems"));
	for (size_t i = 0; i < listed; i++)
		page_placed(page, 0, NULL, wording_concern(words, &concerns->items[i]), concerns->items[i].place);
	if (listed < concerns->count)
		page_paragraph(page, 0, 0, FILL(words, "report.problems-more", wording_number(words, concerns->count - listed)));
}

static void add_meanings(struct page *page, const struct vocabulary *vocabulary)
{
	const struct wording *words = &page->words;

	for (int word = 0; word < vocabulary->count; word++)
		if (wording_occurs(words, vocabulary, word))
			page_paragraph(page, 0, HANG,
			               FILL(words, "report.labelled", wording_label(words, vocabulary, word),
			                    wording_meaning(words, vocabulary, word)));
}

static void add_legend(struct page *page)
{
	page_blank(page);
	page_title(page, wording_plain(&page->words, "report.legend"));
	for (size_t v = 0; wording_explained[v]; v++)
		add_meanings(page, wording_explained[v]);
}

void report_text(struct buf *out, const struct assessment *assessment, const struct language *language,
                 const struct report_options *options)
{
	struct page page;

	if (out->length)
		buf_addc(out, '\n');
	page_init(&page, out, assessment, language, options);
	add_head(&page);
	for (size_t i = 0; i < assessment->checklists.count; i++)
		add_checklist(&page, &assessment->checklists.items[i]);
	text_plan_section(&page);
	add_lapses(&page);
	add_bases(&page);
	add_concerns(&page);
	add_legend(&page);
	text_made_from(&page);
}
