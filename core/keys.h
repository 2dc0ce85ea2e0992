/*
 * The keys of one file's mappings: few different ones, and each of them often, so
 * there is one copy of each. Knows which mappings have a key twice. Knows no YAML
 * and no format.
 */
#ifndef KEYS_H
#define KEYS_H

#include "names.h"
#include "node.h"

struct known_key {
	const char *text;
	size_t length;
	size_t next; /* the one that came behind it last time: in files of many alike entries, mostly again */
};

struct keys {
	struct arena *arena, *texts;
	struct names names;
	struct known_key *items;
	size_t count, last;
};

/* No keys yet; those that come will be in `texts`, and what is known of them in `arena`. */
void keys_init(struct keys *keys, struct arena *arena, struct arena *texts);

/* The one copy of a key. Of a file with too many different ones, the rest are copied each time. */
const char *keys_own(struct keys *keys, const char *key, size_t length);

/* Reports each key that stands in a mapping a second time. */
void keys_refuse_twice(const struct keys *keys, const struct node *map, const char *file, struct problems *problems);

#endif
