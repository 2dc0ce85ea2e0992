/*
 * Covering elements with as few candidates as possible. Knows neither measures
 * nor criteria: what a candidate takes is asked of a function.
 *
 * The smallest cover is too dear to compute (set cover is NP-hard), so the
 * candidate that takes the most of what is left goes first. Where a candidate
 * takes at most k elements, this needs at most 1 + 1/2 + ... + 1/k times as many
 * candidates as the smallest cover: for k = 5 that is 2.28 times, for k = 10 2.93.
 */
#ifndef COVER_H
#define COVER_H

#include <stdbool.h>
#include <stddef.h>

#include "arena.h"

struct number_list {
	size_t *items;
	size_t count;
};

/* What a candidate takes of what is still to be covered. */
struct taken {
	struct number_list elements; /* each once */
	size_t gain;                 /* how many of them matter; 0: not worth a step */
	size_t cost;                 /* of two that gain alike the cheaper goes first */
};

struct cover {
	struct arena *arena;
	size_t candidates;
	const struct number_list *touches; /* by element: the candidates that may take it */
	void *context;
	/* Fills `taken`, which is empty. */
	void (*take)(void *context, size_t candidate, struct taken *taken);
	/* The candidate goes: the elements that are covered now, or need fewer
	 * candidates than before, are appended to `lowered`, and one at least is.
	 * False: the candidate is used up. */
	bool (*choose)(void *context, size_t candidate, struct number_list *lowered);
};

/* Chooses candidates until none gains anything. Of equal ones the first goes
 * first. May be called again when other candidates have come to gain. */
void cover_greedy(struct cover *cover);

#endif
