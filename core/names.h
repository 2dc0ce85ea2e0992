/* From names to numbers: a hash table in an arena. Order of insertion never shows. */
#ifndef NAMES_H
#define NAMES_H

#include <stdbool.h>
#include <stddef.h>

#include "arena.h"

#define NAME_UNKNOWN ((size_t)-1)

struct names {
	struct arena *arena;
	struct name_slot {
		const char *name; /* not copied: must outlive the table */
		size_t number;
	} *slots;
	size_t room, count;
};

/* An empty table. */
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
