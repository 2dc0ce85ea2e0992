/*
 * Processes that share work: of N, the first does the items 0, N, 2N..., the second
 * 1, N + 1..., and what they make and say comes back in the order of the items, as
 * though one had done all. Knows bytes, and no declaration.
 */
#ifndef CREW_H
#define CREW_H

#include <stdbool.h>
#include <stddef.h>

#include "buf.h"
#include "io.h"

struct crew;

/* Called in a process of the crew: appends what an item comes to, to `out`, which holds at most `most` bytes. What is
 * said on standard error meanwhile is kept with it. */
struct crew_work {
	void (*make)(void *context, size_t item, struct buf *out);
	void *context;
	size_t items, most;
};

/* Starts the processes, at most one an item. The arena ends them. NULL with a sentence
 * in *why where the system has none, and none is left. */
struct crew *crew_new(struct arena *arena, size_t processes, const struct crew_work *work, const char **why);

/* Waits for the next item: what it came to, and what was said on standard error, both
 * until the next call. False when its process has ended before; `said` is what it said
 * last. */
bool crew_next(struct crew *crew, struct bytes *made, struct bytes *said);

#endif
