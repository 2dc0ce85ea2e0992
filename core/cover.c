/* Greedy set cover. See cover.h. */
#include "cover.h"

struct search {
	struct cover *cover;
	struct taken *taken; /* by candidate, as last asked */
	bool *known;         /* by candidate: nothing that it takes was lowered since */
	bool *used_up;       /* by candidate */
};

static void ask(struct search *search, size_t candidate)
{
	struct taken *taken = &search->taken[candidate];

	taken->elements.count = taken->gain = taken->cost = 0;
	if (!search->used_up[candidate])
		search->cover->take(search->cover->context, candidate, taken);
	search->known[candidate] = true;
}

static bool is_better(const struct taken *one, const struct taken *other)
{
	return one->gain > other->gain || (one->gain == other->gain && one->cost < other->cost);
}

/* Only candidates that touch what was lowered are asked again. */
static size_t best_of(struct search *search)
{
	size_t best = 0;

	for (size_t i = 0; i < search->cover->candidates; i++) {
		if (!search->known[i])
			ask(search, i);
		if (is_better(&search->taken[i], &search->taken[best]))
			best = i;
	}
	return best;
}

static void forget(struct search *search, const struct number_list *lowered)
{
	for (size_t i = 0; i < lowered->count; i++) {
		const struct number_list *touches = &search->cover->touches[lowered->items[i]];

		for (size_t t = 0; t < touches->count; t++)
			search->known[touches->items[t]] = false;
	}
}

static void choose(struct search *search, size_t candidate)
{
	struct number_list lowered = {0};

	search->used_up[candidate] = !search->cover->choose(search->cover->context, candidate, &lowered);
	search->known[candidate] = false;
	forget(search, &lowered);
}

void cover_greedy(struct cover *cover)
{
	struct search search = {
		.cover = cover,
		.taken = arena_alloc(cover->arena, cover->candidates * sizeof(struct taken)),
		.known = arena_alloc(cover->arena, cover->candidates * sizeof(bool)),
		.used_up = arena_alloc(cover->arena, cover->candidates * sizeof(bool)),
	};

	while (cover->candidates) {
		size_t best = best_of(&search);

		if (!search.taken[best].gain)
			return;
		choose(&search, best);
	}
}
