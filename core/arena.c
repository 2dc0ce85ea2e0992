/* The arena: blocks in a chain, carved from the front. See arena.h. */
#define _DEFAULT_SOURCE /* madvise */
#include "arena.h"

#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>

#define BLOCK_BYTES ((size_t)64 * 1024)
#define BLOCK_BYTES_MOST ((size_t)4 * 1024 * 1024)
#define LARGE_PAGE ((size_t)2 * 1024 * 1024)
#define ALIGNMENT _Alignof(uint64_t)

struct block {
	struct block *next;
	size_t size, used;
	_Alignas(uint64_t) char bytes[];
};

struct cleanup {
	struct cleanup *next;
	void (*release)(void *data);
	void *data;
};

struct arena {
	struct allocator from;
	void (*on_oom)(void *context);
	void *context;
	struct block *blocks;
	struct block *spare; /* of what was here before, to be used again */
	struct cleanup *cleanups;
};

/* Large blocks are asked for in pages that are large too: a first touch of each small one costs more than what is
 * written there. Where the system has none, nothing is lost. */
static void *system_allocate(void *context, size_t size)
{
	void *memory;

	(void)context;
	if (size < LARGE_PAGE)
		return malloc(size);
	if (posix_memalign(&memory, LARGE_PAGE, size) != 0)
		return NULL;
	madvise(memory, size, MADV_HUGEPAGE);
	return memory;
}

static void system_release(void *context, void *memory)
{
	(void)context;
	free(memory);
}

const struct allocator allocator_system = {system_allocate, system_release, NULL};

struct arena *arena_new(const struct allocator *from, void (*on_oom)(void *context), void *context)
{
	struct arena *arena = from->allocate(from->context, sizeof(*arena));

	if (arena)
		*arena = (struct arena){.from = *from, .on_oom = on_oom, .context = context};
	return arena;
}

/* Releases the blocks that are newer than this one; NULL: all. */
static void release_down_to(struct arena *arena, const struct block *last)
{
	while (arena->blocks != last) {
		struct block *block = arena->blocks;
		arena->blocks = block->next;
		arena->from.release(arena->from.context, block);
	}
}

struct arena_mark arena_mark(const struct arena *arena)
{
	return (struct arena_mark){arena->blocks, arena->blocks ? arena->blocks->used : 0};
}

void arena_rewind(struct arena *arena, struct arena_mark mark)
{
	release_down_to(arena, mark.block);
	if (arena->blocks)
		arena->blocks->used = mark.used;
}

static void clean_up(struct arena *arena)
{
	while (arena->cleanups) {
		struct cleanup *last = arena->cleanups;
		arena->cleanups = last->next;
		last->release(last->data);
	}
}

void arena_free(struct arena *arena)
{
	struct allocator from;

	if (!arena)
		return;
	clean_up(arena);
	release_down_to(arena, NULL);
	arena->blocks = arena->spare;
	release_down_to(arena, NULL);
	from = arena->from;
	from.release(from.context, arena);
}

_Noreturn void arena_exhausted(struct arena *arena)
{
	arena->on_oom(arena->context);
	abort();
}

struct arena *arena_like(struct arena *arena)
{
	struct arena *other = arena_new(&arena->from, arena->on_oom, arena->context);

	if (!other)
		arena_exhausted(arena);
	return other;
}

static void free_other(void *arena)
{
	arena_free(arena);
}

struct arena *arena_within(struct arena *arena)
{
	struct arena *other = arena_like(arena);

	arena_defer(arena, free_other, other);
	return other;
}

void arena_empty(struct arena *arena)
{
	clean_up(arena);
#ifdef __SANITIZE_ADDRESS__ /* whoever looks at what is gone is found out */
	release_down_to(arena, NULL);
#endif
	while (arena->blocks) {
		struct block *block = arena->blocks;

		arena->blocks = block->next;
		block->next = arena->spare;
		arena->spare = block;
	}
}

/* A block of what was here before; NULL where none is large enough. */
static struct block *take_spare(struct arena *arena, size_t size)
{
	struct block **at = &arena->spare;
	struct block *block;

	while (*at && (*at)->size < size)
		at = &(*at)->next;
	block = *at;
	if (block)
		*at = block->next;
	return block;
}

static struct block *new_block(struct arena *arena, size_t size)
{
	struct block *block = arena->blocks;
	size_t usual = block ? 2 * block->size : BLOCK_BYTES;

	if (usual > BLOCK_BYTES_MOST)
		usual = BLOCK_BYTES_MOST;
	if (size < usual - sizeof(*block))
		size = usual - sizeof(*block);
	if (size > SIZE_MAX - sizeof(*block))
		arena_exhausted(arena);
	block = arena->from.allocate(arena->from.context, sizeof(*block) + size);
	if (!block)
		arena_exhausted(arena);
	block->size = size;
	return block;
}

static void add_block(struct arena *arena, size_t size)
{
	struct block *block = take_spare(arena, size);

	if (!block)
		block = new_block(arena, size);
	block->next = arena->blocks;
	block->used = 0;
	arena->blocks = block;
}

static size_t round_up(struct arena *arena, size_t size)
{
	if (size > SIZE_MAX - ALIGNMENT)
		arena_exhausted(arena);
	return (size + ALIGNMENT - 1) & ~(ALIGNMENT - 1);
}

void arena_reserve(struct arena *arena, size_t size)
{
	struct block *block = arena->blocks;

	size = round_up(arena, size);
	if (!block || block->size - block->used < size)
		add_block(arena, size);
}

void *arena_room(struct arena *arena, size_t size)
{
	void *memory;

	size = round_up(arena, size);
	arena_reserve(arena, size);
	memory = arena->blocks->bytes + arena->blocks->used;
	arena->blocks->used += size;
	return memory;
}

void *arena_alloc(struct arena *arena, size_t size)
{
	return memset(arena_room(arena, size), 0, size);
}

char *arena_copy(struct arena *arena, const char *text, size_t length)
{
	char *copy = arena_room(arena, length + 1);

	if (length)
		memcpy(copy, text, length);
	copy[length] = '\0';
	return copy;
}

char *arena_format(struct arena *arena, const char *format, ...)
{
	va_list values;
	char *text;
	int length;

	va_start(values, format);
	length = vsnprintf(NULL, 0, format, values);
	va_end(values);
	text = arena_room(arena, (size_t)length + 1);
	va_start(values, format);
	vsnprintf(text, (size_t)length + 1, format, values);
	va_end(values);
	return text;
}

void arena_defer(struct arena *arena, void (*release)(void *data), void *data)
{
	struct cleanup *cleanup = arena_alloc(arena, sizeof(*cleanup));

	*cleanup = (struct cleanup){.next = arena->cleanups, .release = release, .data = data};
	arena->cleanups = cleanup;
}

void *arena_grow(struct arena *arena, void *items, size_t count, size_t size)
{
	void *more;

	if (count & (count - 1) || count == 1 || count == 2)
		return items;
	if (count > SIZE_MAX / size / 2)
		arena_exhausted(arena);
	more = arena_alloc(arena, (count ? count * 2 : 4) * size);
	if (count)
		memcpy(more, items, count * size);
	return more;
}
