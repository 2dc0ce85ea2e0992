/* Sentences about a plan. See wording_plan.h. */
#include "wording_plan.h"

static const char *ids(const struct wording *words, const struct criterion_refs *criteria)
{
	struct buf out;

	buf_init(&out, words->arena, LIMIT_REPORT_BYTES);
	for (size_t i = 0; i < criteria->count; i++) {
		if (i)
			buf_adds(&out, wording_plain(words, "list.separator"));
		buf_adds(&out, criteria->items[i]->entry.id);
	}
	return out.at;
}

const char *wording_plan_sum(const struct wording *words)
{
	const struct plan *plan = &words->assessment->plan;

	if (!plan->open)
		return wording_plain(words, "report.plan.nothing-open");
	return FILL(words, "report.plan.sum", wording_number(words, plan->open), wording_number(words, plan->closed));
}

const char *wording_plan_left(const struct wording *words)
{
	const struct plan *plan = &words->assessment->plan;

	return plan->left.count ? FILL(words, "report.plan.left", ids(words, &plan->left)) : NULL;
}

const char *wording_deed(const struct wording *words, const struct plan_step *step, size_t number)
{
	return wording_sentence(words, &step->deeds.items[number], NULL);
}

const char *wording_advice(const struct wording *words, const struct plan_step *step,
                           const struct criterion *criterion)
{
	return step->deeds.items[0].text == &criterion->advice ? NULL : wording_text(words, &criterion->advice);
}

const char *wording_deeds(const struct wording *words, const struct plan_step *step)
{
	const char *all = wording_deed(words, step, 0);

	for (size_t i = 1; i < step->deeds.count; i++)
		all = FILL(words, "report.sentences", all, wording_deed(words, step, i));
	return all;
}

const char *wording_closes(const struct wording *words, const struct plan_step *step)
{
	const char *label = step->part == PLAN_PROVE ? "report.plan.proves" : "report.plan.closes";

	return step->closes.count ? FILL(words, label, ids(words, &step->closes)) : NULL;
}

const char *wording_helps(const struct wording *words, const struct plan_step *step)
{
	return step->helps.count ? FILL(words, "report.plan.helps", ids(words, &step->helps)) : NULL;
}

const char *wording_criterion(const struct wording *words, const struct criterion *criterion)
{
	const struct text *title = criterion->title.count ? &criterion->title : &criterion->asks;

	return FILL(words, "report.item", criterion->entry.id, wording_text(words, title));
}

size_t wording_plan_steps(const struct wording *words, int part)
{
	const struct plan *plan = &words->assessment->plan;
	size_t count = 0;

	for (size_t i = 0; i < plan->count; i++)
		count += plan->items[i].part == part;
	return count;
}

struct criterion_refs result_unproven(struct arena *arena, const struct checklist_result *result)
{
	struct criterion_refs unproven = {0};

	for (size_t i = 0; i < result->items.count; i++) {
		const struct finding_list *findings = &result->items.items[i].findings;

		for (size_t f = 0; f < findings->count; f++)
			if (finding_is_answered(&findings->items[f]) && findings->items[f].assurance <= ASSURANCE_ASSERTED)
				*ARENA_APPEND(arena, &unproven) = findings->items[f].criterion;
	}
	return unproven;
}

const char *wording_unproven(const struct wording *words, const struct checklist_result *result)
{
	struct criterion_refs unproven = result_unproven(words->arena, result);

	return unproven.count ? FILL(words, "report.unproven", ids(words, &unproven)) : NULL;
}

const char *wording_basis(const struct wording *words, const struct basis *basis)
{
	const char *title = wording_text(words, &basis->measure->title);

	return FILL(words, "report.basis", title ? title : basis->measure->entry.id,
	            wording_number(words, basis->essential.count), wording_number(words, basis->sole),
	            ids(words, &basis->essential));
}
