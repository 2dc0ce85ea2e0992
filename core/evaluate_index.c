/* Finding measures by topic and claims by criterion without looking at all of them. See evaluator.h. */
#include "evaluator.h"

static void index_claim(struct evaluator *evaluator, const struct measure *measure, const struct claim *claim)
{
	const struct criterion *criterion = catalogue_criterion(evaluator->catalogue, claim->id);
	const struct item *item = catalogue_item(evaluator->catalogue, claim->id);
	struct claims_at *list = NULL;

	if (criterion)
		list = &evaluator->by_criterion[criterion->number];
	else if (item)
		list = &evaluator->by_item[item->number];
	if (list)
		*ARENA_APPEND(evaluator->arena, list) = (struct claim_at){measure->number, claim};
}

static void index_measure(struct evaluator *evaluator, const struct measure *measure)
{
	for (size_t i = 0; i < measure->topics.count; i++)
		*ARENA_APPEND(evaluator->arena, &evaluator->by_topic[measure->topics.items[i]]) = measure->number;
	evaluator->kinds[measure->number] = measure->kinds;
	for (size_t i = 0; i < measure->addresses.count; i++)
		index_claim(evaluator, measure, &measure->addresses.items[i]);
}

void evaluator_index(struct evaluator *evaluator)
{
	const struct catalogue *catalogue = evaluator->catalogue;
	const struct measure_list *measures = &evaluator->declaration->measures;
	struct arena *arena = evaluator->arena;

	evaluator->by_topic = arena_alloc(arena, catalogue->topics.count * sizeof(*evaluator->by_topic));
	evaluator->by_criterion = arena_alloc(arena, catalogue->criteria.count * sizeof(*evaluator->by_criterion));
	evaluator->by_item = arena_alloc(arena, catalogue->items.count * sizeof(*evaluator->by_item));
	evaluator->findings = arena_alloc(arena, catalogue->criteria.count * sizeof(*evaluator->findings));
	evaluator->judgements = arena_alloc(arena, catalogue->criteria.count * sizeof(*evaluator->judgements));
	evaluator->judged = arena_alloc(arena, catalogue->criteria.count * sizeof(*evaluator->judged));
	evaluator->parts = arena_alloc(arena, catalogue->criteria.count * sizeof(*evaluator->parts));
	evaluator->begun = arena_alloc(arena, catalogue->criteria.count * sizeof(*evaluator->begun));
	evaluator->stamps = arena_alloc(arena, measures->count * sizeof(*evaluator->stamps));
	evaluator->topical = arena_alloc(arena, measures->count * sizeof(*evaluator->topical));
	evaluator->kinds = arena_alloc(arena, measures->count * sizeof(*evaluator->kinds));
	evaluator->claims = arena_alloc(arena, measures->count * sizeof(*evaluator->claims));
	evaluator->source_stamps = arena_alloc(arena, catalogue->criteria.count * sizeof(*evaluator->source_stamps));
	evaluator->gathered.items = arena_alloc(arena, measures->count * sizeof(*evaluator->gathered.items));
	evaluator->excluded = arena_alloc(arena, measures->count * sizeof(*evaluator->excluded));
	evaluator->near_stamps = arena_alloc(arena, measures->count * sizeof(*evaluator->near_stamps));
	evaluator->scratch.items = arena_alloc(arena, (measures->count + 1) * sizeof(*evaluator->scratch.items));
	for (size_t i = 0; i < measures->count; i++)
		index_measure(evaluator, &measures->items[i]);
}

/* Puts the claims on a criterion at their measures' numbers, in the place of another's. */
static void turn_to(struct evaluator *evaluator, const struct criterion *criterion)
{
	const struct claims_at *claims;

	if (evaluator->claimed) {
		claims = &evaluator->by_criterion[evaluator->claimed->number];
		for (size_t i = 0; i < claims->count; i++)
			evaluator->claims[claims->items[i].measure] = NULL;
	}
	claims = &evaluator->by_criterion[criterion->number];
	for (size_t i = claims->count; i-- > 0;)
		evaluator->claims[claims->items[i].measure] = claims->items[i].claim;
	evaluator->claimed = criterion;
}

const struct claim *claim_of(struct evaluator *evaluator, const struct criterion *criterion, size_t measure)
{
	if (evaluator->claimed != criterion)
		turn_to(evaluator, criterion);
	return evaluator->claims[measure];
}
