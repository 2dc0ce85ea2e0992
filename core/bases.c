/*
 * What rests on each measure: a reader must see when one strategy carries
 * five answers. Changes no verdict.
 */
#include <stdlib.h>

#include "evaluator.h"

/* A measure that carries so many essential criteria, alone or with others, is shown. */
#define BASIS_SHOWN 5

static void count_criterion(struct evaluator *evaluator, const struct criterion *criterion)
{
	const struct judgement *judgement = &evaluator->judgements[criterion->number];

	if (criterion->weight != WEIGHT_ESSENTIAL || evaluator->findings[criterion->number].verdict > VERDICT_PARTIAL)
		return;
	for (size_t i = 0; i < judgement->rests.count; i++) {
		struct basis *basis = &evaluator->bases[judgement->rests.items[i]->number];

		*ARENA_APPEND(evaluator->arena, &basis->essential) = criterion;
		basis->sole += judgement->rests_count == 1;
	}
}

static void count_checklist(struct evaluator *evaluator, const struct checklist *checklist)
{
	for (size_t i = 0; i < checklist->items.count; i++)
		for (size_t c = 0; c < checklist->items.items[i].criteria.count; c++)
			count_criterion(evaluator, &checklist->items.items[i].criteria.items[c]);
}

/* The most carried first, then in the declaration's order. */
static int by_weight(const void *a, const void *b)
{
	const struct basis *one = a, *other = b;

	if (one->essential.count != other->essential.count)
		return one->essential.count < other->essential.count ? 1 : -1;
	return one->measure->number < other->measure->number ? -1 : 1;
}

void find_bases(struct evaluator *evaluator)
{
	const struct measure_list *measures = &evaluator->declaration->measures;
	struct basis_list *shown = &evaluator->assessment->bases;

	evaluator->bases = arena_alloc(evaluator->arena, measures->count * sizeof(*evaluator->bases));
	for (size_t i = 0; i < evaluator->assessment->checklists.count; i++)
		count_checklist(evaluator, evaluator->assessment->checklists.items[i].checklist);
	for (size_t i = 0; i < measures->count; i++) {
		evaluator->bases[i].measure = &measures->items[i];
		if (evaluator->bases[i].essential.count >= BASIS_SHOWN)
			*ARENA_APPEND(evaluator->arena, shown) = evaluator->bases[i];
	}
	if (shown->count)
		qsort(shown->items, shown->count, sizeof(*shown->items), by_weight);
}
