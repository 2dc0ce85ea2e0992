/*
 * Where a declaration contradicts itself: dates that cannot both hold, one
 * measure that says otherwise of another, an overseer that oversees itself,
 * figures that do not add up, the same measure twice. Told with both places and
 * never judged: which of the two is right is not for a program to say, and no
 * verdict changes.
 */
#ifndef CONTRADICTION_H
#define CONTRADICTION_H

#include "assessment.h"

struct contradiction {
	struct sentence sentence;
	struct place place;
};

struct contradiction_list {
	struct contradiction *items;
	size_t count;
};

/* Appends every contradiction, measure by measure. */
void contradictions_find(struct arena *arena, const struct declaration *declaration, struct contradiction_list *out);

#endif
