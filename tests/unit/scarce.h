/*
 * Memory for tests: counted, full of rubbish, and gone when told to. What is released
 * and how often memory was said to have ended is there to be asked. To be included
 * behind cmocka.h.
 */
#ifndef SCARCE_H
#define SCARCE_H

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "arena.h"

struct scarce {
	size_t asked;   /* requests so far */
	size_t live;    /* blocks that were not released */
	size_t fail_at; /* this request gets nothing; 0: none */
	bool for_ever;  /* nor does any later one */
	size_t jumps;   /* how often memory was said to have ended */
	jmp_buf out;
};

static inline void *scarce_allocate(void *context, size_t size)
{
	struct scarce *scarce = context;
	void *memory;

	scarce->asked++;
	if (scarce->fail_at && (scarce->asked == scarce->fail_at || (scarce->for_ever && scarce->asked > scarce->fail_at)))
		return NULL;
	memory = malloc(size);
	assert_non_null(memory);
	scarce->live++;
	return memset(memory, 0xa5, size);
}

static inline void scarce_release(void *context, void *memory)
{
	((struct scarce *)context)->live--;
	free(memory);
}

static inline void jump_out(void *context)
{
	struct scarce *scarce = context;

	scarce->jumps++;
	longjmp(scarce->out, 1);
}

static inline struct arena *scarce_arena(struct scarce *scarce)
{
	const struct allocator from = {scarce_allocate, scarce_release, scarce};

	return arena_new(&from, jump_out, scarce);
}

static inline void no_memory(void *context)
{
	(void)context;
	fail_msg("out of memory");
}

static inline struct arena *plain_arena(void)
{
	return arena_new(&allocator_system, no_memory, NULL);
}

#endif
