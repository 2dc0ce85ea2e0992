/* The plan for a terminal. See formats.h. */
#include "made_from.h"
#include "plan_text.h"
#include "wording_plan.h"

#define UNDER 4

static void add_criterion(struct page *page, const struct plan_step *step, const struct criterion *criterion)
{
	page_paragraph(page, UNDER + HANG, HANG, wording_criterion(&page->words, criterion));
	page_paragraph(page, UNDER + 2 * HANG, 0, wording_advice(&page->words, step, criterion));
}

static void add_step(struct page *page, const struct plan_step *step, size_t number)
{
	const struct wording *words = &page->words;

	page_placed(page, 0, arena_format(words->arena, "%zu", number), wording_deed(words, step, 0),
	            step->measure ? step->measure->entry.place : (struct place){0});
	for (size_t i = 1; i < step->deeds.count; i++)
		page_paragraph(page, UNDER, HANG, wording_deed(words, step, i));
}

static void add_briefly(struct page *page, const struct plan_step *step, size_t number)
{
	add_step(page, step, number);
	page_paragraph(page, UNDER, HANG, wording_closes(&page->words, step));
	page_paragraph(page, UNDER, HANG, wording_helps(&page->words, step));
}

/* What is closed with its advice; a proof names what it proves and no more. */
static void add_fully(struct page *page, const struct plan_step *step, size_t number)
{
	const struct wording *words = &page->words;

	if (step->part == PLAN_PROVE) {
		add_briefly(page, step, number);
		return;
	}
	add_step(page, step, number);
	if (step->closes.count)
		page_paragraph(page, UNDER, 0, wording_plain(words, "report.plan.closing"));
	for (size_t i = 0; i < step->closes.count; i++)
		add_criterion(page, step, step->closes.items[i]);
	page_paragraph(page, UNDER, HANG, wording_helps(words, step));
}

static void add_part(struct page *page, int part, size_t most,
                     void (*add)(struct page *page, const struct plan_step *step, size_t number))
{
	const struct wording *words = &page->words;
	const struct plan *plan = &words->assessment->plan;
	size_t all = wording_plan_steps(words, part), shown = 0;

	if (!all)
		return;
	page_blank(page);
	page_heading(page, wording_label(words, &plan_part_words, part));
	for (size_t i = 0; i < plan->count && shown < most; i++) {
		if (plan->items[i].part != part)
			continue;
		add(page, &plan->items[i], i + 1);
		shown++;
	}
	if (shown < all)
		page_paragraph(page, 0, 0, FILL(words, "report.plan.more", wording_number(words, all - shown)));
}

void text_plan_section(struct page *page)
{
	page_blank(page);
	page_title(page, wording_plain(&page->words, "report.plan"));
	page_paragraph(page, 0, 0, wording_plan_sum(&page->words));
	for (int part = 0; part < PLAN_PART_COUNT; part++)
		add_part(page, part, PLAN_STEPS_SHOWN, add_briefly);
}

void plan_text(struct buf *out, const struct assessment *assessment, const struct language *language,
               const struct report_options *options)
{
	struct page page;
	const struct wording *words = &page.words;

	page_init(&page, out, assessment, language, options);
	page_title(&page, FILL(words, "report.plan.title", wording_state(words)));
	page_labelled(&page, 0, "report.head.file", assessment->file);
	page_labelled(&page, 0, "report.head.scope", wording_text(words, &assessment->declaration->scope));
	page_labelled(&page, 0, "report.head.as-of", wording_date(words, assessment->declaration->as_of));
	page_labelled(&page, 0, "report.head.assessed", wording_date(words, assessment->as_of));
	page_blank(&page);
	page_paragraph(&page, 0, 0, wording_plan_sum(words));
	page_paragraph(&page, 0, 0, wording_plain(words, "report.plan.honest"));
	for (int part = 0; part < PLAN_PART_COUNT; part++)
		add_part(&page, part, assessment->plan.count, add_fully);
	if (wording_plan_left(words))
		page_blank(&page);
	page_paragraph(&page, 0, 0, wording_plan_left(words));
	text_made_from(&page);
}
