/*
 * Who could notice a mutant: the cases with an expectation on its criterion, on
 * what is reached from there, or on an item of these. Knows cases and how to
 * assess their declarations again; knows not how a mutant is made, and of judges
 * only whom to ask for them.
 */
#ifndef WITNESSES_H
#define WITNESSES_H

#include "expectations.h"
#include "registry.h"

/* A case and its declaration. */
struct reading {
	const struct case_file *from;
	const struct declaration *declaration; /* NULL: it was refused */
	const struct problems *problems;       /* what is wrong with it */
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
	struct arena *arena;
	const struct catalogue *catalogue;
	const struct checklist_list *chosen; /* what the cases are held against */
	/* Loads the judges for one declaration, by the checklists as they are at that
	 * moment, into the arena: asked before every assessment. */
	void (*judges)(void *context, struct arena *arena, const struct declaration *declaration,
	               struct registry *registry);
	void *context;
	struct reading_list readings;
};

/* Whether a case expects anything of a single criterion or item. */
bool case_tells(const struct case_file *from);

/* Adds a case and its declaration, which may be NULL. All of it must outlive the world. */
void world_add(struct world *world, const struct case_file *from, const struct declaration *declaration,
               const struct problems *problems);

/* Assesses the declaration of a reading in the arena, with judges that are loaded
 * for it; NULL when it was refused. */
struct assessment *world_assess(const struct world *world, struct arena *arena, const struct reading *reading,
                                const struct checklist_list *checklists);

/* The same with judges that are loaded already. */
struct assessment *world_evaluate(const struct world *world, struct arena *arena, const struct reading *reading,
                                  const struct checklist_list *checklists, const struct registry *registry);

/* Looks at every expectation, and notes which hold. */
void world_look(struct world *world);

/* Whether every expectation still holds or fails as it did when that was noted. */
bool world_as_before(struct world *world);

/* The witnesses of a criterion, in the world's arena. */
void witnesses_of(struct world *world, const struct criterion *criterion, struct witness_list *out);

/* Whether one of the witnesses' expectations does not hold as things are now. */
bool witnesses_notice(const struct world *world, const struct witness_list *witnesses);

#endif
