/* The plan as Markdown. See formats.h. */
#include "made_from.h"
#include "formats.h"
#include "plan_markdown.h"
#include "wording_plan.h"

static struct place place_of(const struct plan_step *step)
{
	return step->measure ? step->measure->entry.place : (struct place){0};
}

static void add_step(struct sheet *sheet, const struct plan_step *step, size_t number)
{
	md_item(sheet, number, wording_deed(&sheet->words, step, 0), place_of(step));
	for (size_t i = 1; i < step->deeds.count; i++)
		md_line(sheet, NULL, wording_deed(&sheet->words, step, i), (struct place){0});
}

static void add_line(struct sheet *sheet, const char *text)
{
	if (text)
		md_line(sheet, NULL, text, (struct place){0});
}

static void add_briefly(struct sheet *sheet, const struct plan_step *step, size_t number)
{
	add_step(sheet, step, number);
	add_line(sheet, wording_closes(&sheet->words, step));
	add_line(sheet, wording_helps(&sheet->words, step));
}

static void add_fully(struct sheet *sheet, const struct plan_step *step, size_t number)
{
	const struct wording *words = &sheet->words;

	if (step->part == PLAN_PROVE) {
		add_briefly(sheet, step, number);
		return;
	}
	add_step(sheet, step, number);
	if (step->closes.count)
		add_line(sheet, wording_plain(words, "report.plan.closing"));
	for (size_t i = 0; i < step->closes.count; i++) {
		const struct criterion *criterion = step->closes.items[i];
		const char *advice = wording_advice(words, step, criterion);
		const char *name = wording_criterion(words, criterion);

		md_line(sheet, advice ? name : NULL, advice ? advice : name, (struct place){0});
	}
	add_line(sheet, wording_helps(words, step));
}

static void add_part(struct sheet *sheet, int part, size_t most,
                     void (*add)(struct sheet *sheet, const struct plan_step *step, size_t number))
{
	const struct wording *words = &sheet->words;
	const struct plan *plan = &words->assessment->plan;
	size_t all = wording_plan_steps(words, part), shown = 0;

	if (!all)
		return;
	md_heading(sheet, "###", wording_label(words, &plan_part_words, part));
	for (size_t i = 0; i < plan->count && shown < most; i++) {
		if (plan->items[i].part != part)
			continue;
		add(sheet, &plan->items[i], i + 1);
		shown++;
	}
	buf_addc(sheet->out, '\n');
	if (shown < all)
		md_paragraph(sheet, FILL(words, "report.plan.more", wording_number(words, all - shown)));
}

void markdown_plan_section(struct sheet *sheet)
{
	md_heading(sheet, "##", wording_plain(&sheet->words, "report.plan"));
	md_paragraph(sheet, wording_plan_sum(&sheet->words));
	for (int part = 0; part < PLAN_PART_COUNT; part++)
		add_part(sheet, part, PLAN_STEPS_SHOWN, add_briefly);
}

void plan_markdown(struct buf *out, const struct assessment *assessment, const struct language *language,
                   const struct report_options *options)
{
	struct sheet sheet = {out, {out->arena, assessment, language_isolating(out->arena, language)}};
	const struct wording *words = &sheet.words;

	(void)options;
	md_begin(&sheet);
	md_heading(&sheet, "#", FILL(words, "report.plan.title", wording_state(words)));
	md_paragraph(&sheet, FILL(words, "report.plan.dates", assessment->file,
	                          wording_date(words, assessment->declaration->as_of),
	                          wording_date(words, assessment->as_of)));
	md_paragraph(&sheet, wording_plan_sum(words));
	md_paragraph(&sheet, wording_plain(words, "report.plan.honest"));
	for (int part = 0; part < PLAN_PART_COUNT; part++)
		add_part(&sheet, part, assessment->plan.count, add_fully);
	md_paragraph(&sheet, wording_plan_left(words));
	markdown_made_from(&sheet);
	md_end(&sheet);
}
