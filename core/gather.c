/*
 * Which measures a requirement looks at, found by the indexes: those with one of its
 * topics and those that claim the criterion. Works on numbers and small arrays; looks
 * at no measure. See evaluator.h.
 */
#include <stdlib.h>

#include "evaluator.h"

#define MANY 16 /* a sixteenth of all */

static int by_number(const void *a, const void *b)
{
	const size_t *one = a, *other = b;

	return (*one > *other) - (*one < *other);
}

static void take(struct evaluator *evaluator, size_t measure)
{
	if (evaluator->stamps[measure] == evaluator->stamp)
		return;
	evaluator->stamps[measure] = evaluator->stamp;
	evaluator->gathered.items[evaluator->gathered.count++] = measure;
}

static void take_all(struct evaluator *evaluator)
{
	for (size_t i = 0; i < evaluator->declaration->measures.count; i++)
		take(evaluator, i);
}

bool reads_verdicts_alone(const struct requirement *requirement)
{
	return requirement->uses.count && !requirement->topics.count;
}

struct number_list gather(struct evaluator *evaluator, const struct criterion *criterion,
                          const struct requirement *requirement)
{
	const struct claims_at *claims = &evaluator->by_criterion[criterion->number];

	evaluator->stamp++;
	evaluator->gathered.count = 0;
	for (size_t t = 0; t < requirement->topics.count; t++) {
		const struct number_list *about = &evaluator->by_topic[requirement->topics.items[t]];

		for (size_t i = 0; i < about->count; i++) {
			take(evaluator, about->items[i]);
			evaluator->topical[about->items[i]] = evaluator->stamp;
		}
	}
	if (!requirement->topics.count && !reads_verdicts_alone(requirement))
		take_all(evaluator);
	for (size_t i = 0; i < claims->count; i++)
		take(evaluator, claims->items[i].measure);
	return evaluator->gathered;
}

struct nearness gathered_nearness(const struct evaluator *evaluator, const struct requirement *requirement,
                                  size_t measure, const struct claim *claim, bool guard)
{
	return nearness_of(requirement, evaluator->topical[measure] == evaluator->stamp, evaluator->kinds[measure], claim,
	                   guard);
}

bool is_excluded(const struct evaluator *evaluator, size_t measure)
{
	return evaluator->excluded[measure] == evaluator->exclusion;
}

/* Where many of all measures were gathered, a walk over all is shorter than sorting. */
struct number_list gather_in_order(struct evaluator *evaluator, const struct criterion *criterion,
                                   const struct requirement *requirement)
{
	struct number_list *gathered = &evaluator->gathered;
	size_t all = evaluator->declaration->measures.count;

	gather(evaluator, criterion, requirement);
	if (gathered->count * MANY < all) {
		if (gathered->count)
			qsort(gathered->items, gathered->count, sizeof(*gathered->items), by_number);
		return *gathered;
	}
	gathered->count = 0;
	for (size_t i = 0; i < all; i++)
		if (evaluator->stamps[i] == evaluator->stamp)
			gathered->items[gathered->count++] = i;
	return *gathered;
}
