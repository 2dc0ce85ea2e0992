/*
 * From names to numbers: a tree over the bits of the names, in an arena. However the
 * names are chosen, finding one costs no more than its length; no hash can promise that
 * to files whose author means harm. Order of insertion never shows in what is found.
 */
#ifndef NAMES_H
#define NAMES_H

#include <stdbool.h>
#include <stddef.h>

#include "arena.h"

#define NAME_UNKNOWN ((size_t)-1)

struct names {
	struct arena *arena;
	struct name_node *root;
	struct name {
		const char *text; /* not copied: must outlive the tree */
		size_t number;
		const struct name *next;
	} *last; /* of all, the newest first */
	size_t count;
};

/* An empty tree. */
void names_init(struct names *names, struct arena *arena);

/* Adds a name; yields the number that it has already, or NAME_UNKNOWN when it was new. */
size_t names_add(struct names *names, const char *name, size_t number);

/* The number of a name, or NAME_UNKNOWN. */
size_t names_find(const struct names *names, const char *name);

/* The known name that `name` is probably a slip for, or NULL; of equally near
 * ones the first in the alphabet. */
const char *names_nearest(const struct names *names, const char *name);

/* Whether a word is an id: [a-z0-9][a-z0-9._-]*, at most LIMIT_ID_BYTES, no `..`. */
bool is_id(const char *word);

#endif
