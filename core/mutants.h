/*
 * Mutants of a criterion: what it needs, with one thing changed, nearly always
 * so that it asks for less. Knows requirements and how to change and restore
 * them; knows no case and no verdict.
 */
#ifndef MUTANTS_H
#define MUTANTS_H

#include "buf.h"
#include "checklist.h"

enum mutant_kind {
	MUTANT_KIND,
	MUTANT_STATUS,
	MUTANT_FACT,
	MUTANT_HAS,
	MUTANT_FRESH,
	MUTANT_COUNT,
	MUTANT_BRANCH,
	MUTANT_GUARD,
	MUTANT_TRAINING,
	MUTANT_TOPIC,
	MUTANT_WORD,
	MUTANT_NEED,
	MUTANT_AT_MOST,
	MUTANT_JUDGE,
	MUTANT_KINDS
};

struct mutant_row {
	const char *name, *means;
	bool counts; /* towards the part that must be caught */
};

extern const struct mutant_row mutant_rows[MUTANT_KINDS];

struct mutant {
	enum mutant_kind kind;
	struct criterion *criterion;
	const char *place; /* needs[0].any[1] */
	const char *what;
	struct requirement *at; /* the one that changes, or NULL: the list of needs does */
	struct requirement other;
	struct requirement_list needs;
};

struct mutant_list {
	struct mutant *items;
	size_t count;
};

/* Whether mutants of a criterion say anything: it is essential, it counts, and it has needs. */
bool criterion_is_mutated(const struct criterion *criterion);

/* Appends all mutants of a criterion, in the order of its needs. Whatever lists
 * they hold are copies. */
void mutants_of(struct arena *arena, struct criterion *criterion, struct mutant_list *mutants);

/* Puts the mutant into its criterion's place; the second call puts the original back. */
void mutant_swap(struct mutant *mutant);

/* Writes all that needs say, so that two can be compared. */
void needs_write(struct buf *out, const struct requirement *needs, size_t count);

#endif
