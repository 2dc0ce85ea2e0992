/*
 * What a step must not spoil: what a measure answers now it goes on to answer,
 * and no step runs into a guard of another question. See planner.h.
 */
#include "planner.h"

static void append(struct arena *arena, struct requirement_refs *refs, const struct requirement *requirement)
{
	*ARENA_APPEND(arena, refs) = requirement;
}

/* The ways in which a need can be answered and a guard be met; a judge's are known to the judge alone. */
static void collect(struct arena *arena, const struct requirement *requirement, struct requirement_refs *leaves)
{
	if (requirement->form == FORM_PLAIN)
		append(arena, leaves, requirement);
	for (size_t i = 0; i < requirement->branch_count; i++)
		collect(arena, &requirement->branches[i], leaves);
}

static void keep(struct planner *planner, const struct measure *measure, const struct requirement *need)
{
	struct arena *arena = planner->evaluator->arena;
	struct requirement_refs leaves = {0};
	struct candidate *candidate;
	struct draft draft;

	if (!planner->by_measure[measure->number])
		return;
	candidate = &planner->candidates.items[planner->by_measure[measure->number] - 1];
	planner_begin(planner, candidate, &draft);
	collect(arena, need, &leaves);
	for (size_t i = 0; i < leaves.count; i++)
		if (draft_meets(&draft, leaves.items[i]))
			append(arena, &candidate->limits.keeps, leaves.items[i]);
}

/* What meets the guard already is not held to it here: that is an opening of its own. */
static void shun(struct planner *planner, const struct requirement *guard)
{
	for (size_t i = 0; i < planner->candidates.count; i++) {
		struct candidate *candidate = &planner->candidates.items[i];
		struct match match;
		struct draft draft;

		planner_begin(planner, candidate, &draft);
		if (!draft.any_topic && !topic_sets_meet(&guard->topics, &draft.measure.topics))
			continue;
		match_measure(guard, &draft.measure, NULL, draft.as_of, true, &match);
		if (match.outcome != OUTCOME_MET)
			append(planner->evaluator->arena, &candidate->limits.shuns, guard);
	}
}

static void limit_by(struct planner *planner, const struct criterion *criterion)
{
	const struct parts *parts = &planner->evaluator->parts[criterion->number];
	struct requirement_refs guards = {0};

	for (size_t i = 0; i < criterion->needs.count; i++)
		if (criterion->needs.items[i].form == FORM_NONE)
			collect(planner->evaluator->arena, &criterion->needs.items[i], &guards);
	for (size_t i = 0; i < guards.count; i++)
		shun(planner, guards.items[i]);
	for (size_t i = 0; i < parts->count; i++)
		for (size_t m = 0; m < parts->items[i].rests.count; m++)
			keep(planner, parts->items[i].rests.items[m], parts->needs[i]);
}

void planner_limit(struct planner *planner)
{
	planner_for_each(planner, limit_by);
}
