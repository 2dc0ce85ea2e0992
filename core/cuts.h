/*
 * Where ` #` has probably cut a text in two: in YAML a comment begins there, and nothing
 * tells whoever wrote "Strategy #2". A comment mostly has a blank behind its sign; this
 * looks for signs that have none. Knows bytes and lines, and no YAML.
 */
#ifndef CUTS_H
#define CUTS_H

#include <stdbool.h>
#include <stdint.h>

#include "io.h"

struct cut {
	uint32_t line, column; /* of the first blank before the sign, from 1 */
};

struct cuts {
	struct cut *items;
	size_t count, next;
};

/* All such places of a file, in their order; of very many, the first. */
void cuts_find(struct arena *arena, struct bytes bytes, struct cuts *cuts);

/* Whether one is at this place. Places are asked for in their order. */
bool cuts_at(struct cuts *cuts, uint32_t line, uint32_t column);

#endif
