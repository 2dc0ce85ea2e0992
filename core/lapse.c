/*
 * What time has done to the measures, whatever any question asks: a period that
 * has run out, a plan whose date has passed, an event too long ago, a review
 * that is due. "Ended in 2021" and "never was" are different things to a reader.
 */
#include "evaluator.h"
#include "standing.h"

/* Shortfalls that come with time alone. */
#define BY_TIME (1u << SHORT_PERIOD | 1u << SHORT_LATE | 1u << SHORT_COMPLETED_OLD | 1u << SHORT_REVIEW_DUE)

/* No topic, no kind, no fact: only the standing. With an age that nothing reaches,
 * the dates of reviews are looked at too. */
static const struct requirement standing = {.status = STATUS_IN_FORCE};
static const struct requirement reviewed = {.status = STATUS_IN_FORCE, .fresh = {true, INT16_MAX}};

static void note(struct evaluator *evaluator, const struct requirement *requirement, const struct measure *measure,
                 uint32_t *noted)
{
	struct match match;

	match_measure(requirement, measure, NULL, evaluator->as_of, false, &match);
	for (size_t i = 0; i < match.count; i++) {
		const struct shortfall *shortfall = &match.shortfalls[i];

		if (!(BY_TIME & ~*noted & 1u << shortfall->kind))
			continue;
		*noted |= 1u << shortfall->kind;
		*ARENA_APPEND(evaluator->arena, &evaluator->assessment->lapses) = (struct lapse){
			measure, shortfall_sentence(evaluator->arena, &match, shortfall, requirement)};
	}
}

void find_lapses(struct evaluator *evaluator)
{
	const struct measure_list *measures = &evaluator->declaration->measures;

	for (size_t i = 0; i < measures->count; i++) {
		uint32_t noted = 0;

		note(evaluator, &standing, &measures->items[i], &noted);
		note(evaluator, &reviewed, &measures->items[i], &noted);
	}
}
