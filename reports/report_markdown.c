/*
 * The assessment as Markdown for a forge. Knows which parts come in which
 * order; how text becomes harmless is markdown.c's.
 */
#include "made_from.h"
#include "formats.h"
#include "markdown.h"
#include "plan_markdown.h"
#include "wording_plan.h"

static void add_head_row(struct sheet *sheet, const char *key, const char *text)
{
	const char *const cells[] = {wording_plain(&sheet->words, key), text};

	if (!text)
		return;
	md_cells(sheet, 2, cells);
	buf_addc(sheet->out, '\n');
}

static void add_head_table(struct sheet *sheet)
{
	const struct wording *words = &sheet->words;
	const struct declaration *declaration = words->assessment->declaration;
	const char *const state[] = {wording_plain(words, "report.head.state"), wording_state(words)};

	md_cells(sheet, 2, state);
	md_rule(sheet, 2, 0);
	add_head_row(sheet, "report.head.title", wording_text(words, &declaration->title));
	add_head_row(sheet, "report.head.scope", wording_text(words, &declaration->scope));
	add_head_row(sheet, "report.head.as-of", wording_date(words, declaration->as_of));
	add_head_row(sheet, "report.head.assessed", wording_date(words, words->assessment->as_of));
	add_head_row(sheet, "report.head.file", words->assessment->file);
	add_head_row(sheet, "report.head.measures", wording_number(words, declaration->measures.count));
	add_head_row(sheet, "report.head.complete-for", wording_complete_for(words));
	buf_addc(sheet->out, '\n');
}

static void add_head(struct sheet *sheet)
{
	const struct wording *words = &sheet->words;
	const char *caveats[WORDING_CAVEATS];
	size_t count = wording_caveats(words, caveats);

	md_begin(sheet);
	md_heading(sheet, "#", FILL(words, "report.title", wording_state(words)));
	add_head_table(sheet);
	for (size_t i = 0; i < count; i++)
		md_paragraph(sheet, caveats[i]);
}

static void add_matrix(struct sheet *sheet, const struct checklist_result *result)
{
	const struct wording *words = &sheet->words;
	const char *const first[] = {wording_plain(words, "report.assurance"),
	                             wording_label(words, &verdict_words, VERDICT_MET),
	                             wording_label(words, &verdict_words, VERDICT_PARTIAL)};

	if (!result_shows_any(result))
		return;
	md_paragraph(sheet, wording_plain(words, "report.matrix"));
	md_cells(sheet, 3, first);
	md_rule(sheet, 1, 2);
	for (int assurance = 0; assurance < ASSURANCE_COUNT; assurance++) {
		const char *const row[] = {wording_label(words, &assurance_words, assurance),
		                           wording_number(words, result->matrix[VERDICT_MET][assurance]),
		                           wording_number(words, result->matrix[VERDICT_PARTIAL][assurance])};

		if (!result_shows(result, assurance))
			continue;
		md_cells(sheet, 3, row);
		buf_addc(sheet->out, '\n');
	}
	buf_addc(sheet->out, '\n');
	md_paragraph(sheet, wording_unproven(words, result));
}

static void add_status_row(struct sheet *sheet, const struct checklist_result *result,
                           const struct item_result *item)
{
	const struct wording *words = &sheet->words;
	const char *const first[] = {item->item->entry.id, wording_text(words, &item->item->title),
	                             wording_label(words, &item_status_words, (int)item->status)};

	md_cells(sheet, 3, first);
	for (int verdict = 0; verdict < VERDICT_COUNT; verdict++)
		if (result->counts[verdict])
			md_cell(sheet, wording_number(words, item_counts(item, verdict)));
	buf_addc(sheet->out, '\n');
}

/* One row an item, one column a verdict that occurs. */
static void add_statuses(struct sheet *sheet, const struct checklist_result *result)
{
	const struct wording *words = &sheet->words;
	const char *const first[] = {wording_plain(words, "report.column.item"),
	                             wording_plain(words, "report.column.title"),
	                             wording_plain(words, "report.column.status")};
	size_t columns = 0;

	md_cells(sheet, 3, first);
	for (int verdict = 0; verdict < VERDICT_COUNT; verdict++) {
		if (!result->counts[verdict])
			continue;
		md_cell(sheet, wording_label(words, &verdict_words, verdict));
		columns++;
	}
	md_rule(sheet, 3, columns);
	for (size_t i = 0; i < result->items.count; i++)
		add_status_row(sheet, result, &result->items.items[i]);
}

static void add_reason(void *context, const struct reason *reason)
{
	struct sheet *sheet = context;

	md_line(sheet, wording_role(&sheet->words, reason),
	        wording_sentence(&sheet->words, &reason->sentence, reason->measure), reason->place);
}

static void add_change(struct sheet *sheet, const struct change *change)
{
	const struct wording *words = &sheet->words;

	md_line(sheet, wording_plain(words, "report.would-meet"),
	        wording_sentence(words, &change->sentence, change->measure),
	        change->measure ? change->measure->entry.place : (struct place){0});
}

/* "**met**, asserted (essential) gcsc.n1.pledge: title" */
static void add_first_line(struct sheet *sheet, const struct finding *finding)
{
	const struct wording *words = &sheet->words;
	const char *beside = wording_beside(words, finding), *title = wording_text(words, &finding->criterion->title);

	buf_adds(sheet->out, "- **");
	md_add(sheet, wording_label(words, &verdict_words, (int)finding->verdict));
	buf_adds(sheet->out, "**");
	if (beside)
		md_add(sheet, arena_format(words->arena, "%s%s", wording_plain(words, "list.separator"), beside));
	md_add(sheet, FILL(words, "report.finding", wording_label(words, &weight_words, finding->criterion->weight),
	                   finding->criterion->entry.id));
	if (title)
		md_add(sheet, FILL(words, "report.finding-title", title));
	buf_addc(sheet->out, '\n');
}

static void add_finding(struct sheet *sheet, const struct finding *finding)
{
	const struct wording *words = &sheet->words;
	const struct shown *rule = &finding_shown[finding->verdict];
	const char *advice = wording_text(words, &finding->criterion->advice);
	size_t more;

	add_first_line(sheet, finding);
	if (finding_is_brief(finding))
		return;
	more = shown_reasons(finding, add_reason, sheet);
	if (more)
		md_line(sheet, NULL, FILL(words, "report.more", wording_number(words, more)), (struct place){0});
	for (size_t i = 0; i < finding->changes.count && i < rule->changes; i++)
		add_change(sheet, &finding->changes.items[i]);
	if (rule->advice && advice)
		md_line(sheet, wording_plain(words, "report.advice"), advice, (struct place){0});
}

static void add_item(struct sheet *sheet, const struct item_result *result)
{
	const struct wording *words = &sheet->words;
	const char *title = wording_text(words, &result->item->title);

	md_heading(sheet, "###", FILL(words, "report.item", result->item->entry.id, title ? title : ""));
	md_paragraph(sheet, wording_item(words, result));
	md_paragraph(sheet, wording_source(words, &result->item->source));
	for (size_t i = 0; i < result->findings.count; i++)
		add_finding(sheet, &result->findings.items[i]);
}

static void add_checklist(struct sheet *sheet, const struct checklist_result *result)
{
	const struct wording *words = &sheet->words;

	md_heading(sheet, "##", wording_checklist(words, result->checklist));
	md_paragraph(sheet, wording_source(words, &result->checklist->source));
	md_paragraph(sheet, wording_plugin(words, &result->plugin));
	md_paragraph(sheet, wording_counts(words, result));
	md_paragraph(sheet, wording_coverage(words, result));
	md_paragraph(sheet, wording_restraint(words, result));
	add_matrix(sheet, result);
	add_statuses(sheet, result);
	for (size_t i = 0; i < result->items.count; i++)
		add_item(sheet, &result->items.items[i]);
}

static void add_lapses(struct sheet *sheet)
{
	const struct wording *words = &sheet->words;
	const struct lapse_list *lapses = &words->assessment->lapses;

	if (!lapses->count)
		return;
	md_heading(sheet, "##", FILL(words, "report.lapses", wording_date(words, words->assessment->as_of)));
	for (size_t i = 0; i < lapses->count; i++)
		md_line(sheet, NULL, wording_sentence(words, &lapses->items[i].sentence, NULL),
		        lapses->items[i].measure->entry.place);
}

static void add_bases(struct sheet *sheet)
{
	const struct basis_list *bases = &sheet->words.assessment->bases;

	if (!bases->count)
		return;
	md_heading(sheet, "##", wording_plain(&sheet->words, "report.bases"));
	for (size_t i = 0; i < bases->count; i++)
		md_line(sheet, NULL, wording_basis(&sheet->words, &bases->items[i]), bases->items[i].measure->entry.place);
}

static void add_concerns(struct sheet *sheet)
{
	const struct wording *words = &sheet->words;
	const struct concern_list *concerns = &words->assessment->concerns;
	size_t listed = wording_concerns_listed(words);

	if (!concerns->count)
		return;
	md_heading(sheet, "##", wording_plain(words, "report.problems"));
	for (size_t i = 0; i < listed; i++)
		md_line(sheet, NULL, wording_concern(words, &concerns->items[i]), concerns->items[i].place);
	if (listed < concerns->count)
		md_line(sheet, NULL, FILL(words, "report.problems-more", wording_number(words, concerns->count - listed)),
		        (struct place){0});
}

static void add_legend(struct sheet *sheet)
{
	const struct wording *words = &sheet->words;

	md_heading(sheet, "##", wording_plain(words, "report.legend"));
	for (size_t v = 0; wording_explained[v]; v++)
		for (int word = 0; word < wording_explained[v]->count; word++)
			if (wording_occurs(words, wording_explained[v], word))
				md_line(sheet, wording_label(words, wording_explained[v], word),
				        wording_meaning(words, wording_explained[v], word), (struct place){0});
}

void report_markdown(struct buf *out, const struct assessment *assessment, const struct language *language,
                     const struct report_options *options)
{
	struct sheet sheet = {out, {out->arena, assessment, language_isolating(out->arena, language)}};

	(void)options;
	add_head(&sheet);
	for (size_t i = 0; i < assessment->checklists.count; i++)
		add_checklist(&sheet, &assessment->checklists.items[i]);
	markdown_plan_section(&sheet);
	add_lapses(&sheet);
	add_bases(&sheet);
	add_concerns(&sheet);
	add_legend(&sheet);
	markdown_made_from(&sheet);
	md_end(&sheet);
}
