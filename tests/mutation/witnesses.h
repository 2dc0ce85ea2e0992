/*
 * Who could notice a mutant: the cases with an expectation on its criterion, on
 * what is reached from there, or on an item of these. Knows cases and how to
 * assess their declarations again; knows not how a mutant is made.
 */
#ifndef WITNESSES_H
#define WITNESSES_H

#include "expectations.h"

/* A case whose declaration has been read. */
struct reading {
	const struct case_file *from;
	const struct declaration *declaration;
	struct date as_of;
	bool *holds; /* by expectation: it held before anything was changed */
};

struct reading_list {
	struct reading *items;
	size_t count;
};

struct witness {
	const struct reading *reading;
	size_t *expected; /* numbers of expectations that held */
	size_t count;
};

struct witness_list {
	struct witness *items;
	size_t count;
	struct checklist_list parts; /* of the checklists, what they look at: enough to assess, and quick */
};

struct world {
	struct program program;
	struct arena *arena;
	struct reading_list readings; /* cases that the bundled checklists answer */
};

/* Loads what is bundled, reads every case, and notes which expectations hold.
 * False when something bundled does not load. */
bool world_load(struct world *world, struct arena *arena, struct options *options);

/* Whether every expectation still holds or fails as it did when the world was loaded. */
bool world_as_before(struct world *world);

/* The witnesses of a criterion, in the world's arena. */
void witnesses_of(struct world *world, const struct criterion *criterion, struct witness_list *out);

/* Whether one of the witnesses' expectations does not hold as things are now. */
bool witnesses_notice(struct world *world, const struct witness_list *witnesses, const struct registry *registry);

/* The judges of all bundled checklists, in the arena. False when one is missing. */
bool world_judges(struct world *world, struct arena *arena, struct registry *registry);

#endif
