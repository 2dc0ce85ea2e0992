/*
 * What to do next: the fewest measures to finish, to prove and to adopt that
 * close the most essential gaps (see cover.h for how few that is). A plan
 * changes no verdict.
 */
#include <stdlib.h>

#include "planner.h"

/* What is begun before what is new; within a part in the order of the checklists,
 * which begin with what carries the rest; then as chosen. */
static int by_part(const void *a, const void *b)
{
	const struct choice *one = a, *other = b;

	if (one->step.part != other->step.part)
		return one->step.part - other->step.part;
	if (one->openings.items[0] != other->openings.items[0])
		return one->openings.items[0] < other->openings.items[0] ? -1 : 1;
	return one->number < other->number ? -1 : 1;
}

static bool has_criterion(const struct criterion_refs *refs, const struct criterion *criterion)
{
	for (size_t i = 0; i < refs->count; i++)
		if (refs->items[i] == criterion)
			return true;
	return false;
}

/* What a step closes is reckoned in the order in which the steps are told. It helps what is closed in the end. */
static void reckon(const struct planner *planner, const bool *in_the_end, struct progress *progress,
                   struct choice *choice)
{
	struct plan_step *step = &choice->step;

	planner_advance(planner, progress, choice, NULL, &step->closes);
	for (size_t i = 0; i < choice->openings.count; i++) {
		const struct criterion *criterion = planner->openings.items[choice->openings.items[i]].criterion;

		if (in_the_end[criterion->number] && !progress->closed[criterion->number] &&
		    !has_criterion(&step->helps, criterion))
			*ARENA_APPEND(planner->evaluator->arena, &step->helps) = criterion;
	}
}

static void reckon_all(struct planner *planner)
{
	struct choice_list *choices = &planner->choices;
	const bool *in_the_end = planner->progress.closed;

	if (choices->count)
		qsort(choices->items, choices->count, sizeof(*choices->items), by_part);
	planner->progress = planner_start(planner);
	for (size_t i = 0; i < choices->count; i++)
		reckon(planner, in_the_end, &planner->progress, &choices->items[i]);
}

static void add_steps(const struct planner *planner, enum plan_part part, struct plan *plan)
{
	for (size_t i = 0; i < planner->choices.count; i++)
		if (planner->choices.items[i].step.part == (int)part)
			*ARENA_APPEND(planner->evaluator->arena, plan) = planner->choices.items[i].step;
}

static void count_criterion(const struct planner *planner, const struct criterion *criterion, struct plan *plan)
{
	if (criterion->weight != WEIGHT_ESSENTIAL || !plan_is_for(planner->evaluator, criterion))
		return;
	plan->open++;
	if (planner->progress.closed[criterion->number])
		plan->closed++;
	else
		*ARENA_APPEND(planner->evaluator->arena, &plan->left) = criterion;
}

static void count_checklist(const struct planner *planner, const struct checklist *checklist, struct plan *plan)
{
	for (size_t i = 0; i < checklist->items.count; i++)
		for (size_t c = 0; c < checklist->items.items[i].criteria.count; c++)
			count_criterion(planner, &checklist->items.items[i].criteria.items[c], plan);
}

void make_plan(struct evaluator *evaluator)
{
	const struct checklist_result_list *checklists = &evaluator->assessment->checklists;
	struct plan *plan = &evaluator->assessment->plan;
	struct planner work, proof;

	planner_init(&work, evaluator);
	open_needs(&work);
	planner_choose(&work);
	reckon_all(&work);
	planner_init(&proof, evaluator);
	open_proofs(&proof);
	planner_choose(&proof);
	reckon_all(&proof);
	add_steps(&work, PLAN_FINISH, plan);
	add_steps(&proof, PLAN_PROVE, plan);
	add_steps(&work, PLAN_ADOPT, plan);
	for (size_t i = 0; i < checklists->count; i++)
		count_checklist(&work, checklists->items[i].checklist, plan);
}
