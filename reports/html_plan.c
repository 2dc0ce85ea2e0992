/* The plan as HTML. See html_plan.h. */
#include "html_plan.h"

#include "wording_plan.h"

static void add_ids(struct html *html, const char *key, const struct criterion_refs *criteria)
{
	if (criteria->count)
		html_around(html, "p class=\"effect\"", HTML_FILL(html, key, html_criteria(html, criteria)));
}

static void add_step(struct html *html, const struct plan_step *step, size_t number)
{
	const char *place = step->measure ? html_place(html, step->measure->entry.place) : NULL;

	buf_addf(html->out, "<li value=\"%zu\">", number);
	for (size_t i = 0; i < step->deeds.count; i++) {
		html_raw(html, i ? "<p>" : "<p><b>");
		html_raw(html, html_sentence(html, &step->deeds.items[i], NULL));
		html_raw(html, i ? "" : "</b>");
		if (!i && place)
			html_raw(html, HTML_FILL(html, "report.place", place));
		html_raw(html, "</p>\n");
	}
	add_ids(html, step->part == PLAN_PROVE ? "report.plan.proves" : "report.plan.closes", &step->closes);
	add_ids(html, "report.plan.helps", &step->helps);
	html_raw(html, "</li>\n");
}

static void add_part(struct html *html, int part)
{
	const struct plan *plan = &html->words.assessment->plan;
	size_t all = wording_plan_steps(&html->words, part), shown = 0;

	if (!all)
		return;
	html_element(html, "h3", wording_label(&html->words, &plan_part_words, part));
	html_raw(html, "<ol class=\"plan\">\n");
	for (size_t i = 0; i < plan->count; i++) {
		if (plan->items[i].part != part)
			continue;
		if (shown++ == PLAN_STEPS_SHOWN) {
			html_raw(html, "</ol>\n<details><summary>");
			html_text(html, FILL(&html->words, "report.html.further",
			                     wording_number(&html->words, all - PLAN_STEPS_SHOWN)));
			html_raw(html, "</summary><ol class=\"plan\">\n");
		}
		add_step(html, &plan->items[i], i + 1);
	}
	html_raw(html, all > PLAN_STEPS_SHOWN ? "</ol></details>\n" : "</ol>\n");
}

void html_plan(struct html *html)
{
	const struct plan *plan = &html->words.assessment->plan;

	html_raw(html, "<section>\n");
	html_heading(html, 2, "Plan", html_escaped(html, wording_plain(&html->words, "report.plan")));
	html_element(html, "p", wording_plan_sum(&html->words));
	html_element(html, "p", wording_plain(&html->words, "report.plan.honest"));
	for (int part = 0; part < PLAN_PART_COUNT; part++)
		add_part(html, part);
	if (plan->left.count)
		html_around(html, "p", HTML_FILL(html, "report.plan.left", html_criteria(html, &plan->left)));
	html_raw(html, "</section>\n");
}
