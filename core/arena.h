/*
 * Memory that lives and dies together.
 *
 * An arena owns what one run reads and computes, and through deferred cleanups
 * also what is not memory: parsers, Lua states, shared objects. Nothing in it is
 * freed on its own. It must not know what it holds.
 *
 * Allocation never returns NULL: when memory ends, the arena calls on_oom, which
 * must not return (main prints and exits; a test jumps out).
 */
#ifndef ARENA_H
#define ARENA_H

#include <stddef.h>

/* Where memory comes from; tests put one here that fails when told to. */
struct allocator {
	void *(*allocate)(void *context, size_t size);
	void (*release)(void *context, void *memory);
	void *context;
};

extern const struct allocator allocator_system;

struct arena;

/* A new arena, or NULL when there is no memory even for that. `on_oom` gets
 * `context` and must not return. */
struct arena *arena_new(const struct allocator *from, void (*on_oom)(void *context), void *context);

/* A new arena with the memory and the on_oom of another; never NULL. */
struct arena *arena_like(struct arena *arena);

/* Runs the deferred cleanups, last in first out, and releases all memory. NULL is fine. */
void arena_free(struct arena *arena);

/* A new arena that is freed with another, for what is wanted only for a while. */
struct arena *arena_within(struct arena *arena);

/* Runs the deferred cleanups; what was in the arena is gone, its marks with it, and its memory is used
 * again for what comes next: cheaper than memory that the system has to clear. */
void arena_empty(struct arena *arena);

/* Ends as when memory ends: for a library that was refused memory of its own. */
_Noreturn void arena_exhausted(struct arena *arena);

/* The same as arena_alloc, of bytes that are written before they are read: not zeroed. */
void *arena_room(struct arena *arena, size_t size);

/* `size` zeroed bytes, aligned for pointers and numbers of 64 bits; never NULL. */
void *arena_alloc(struct arena *arena, size_t size);

/* A copy of `length` bytes with a zero byte behind them. */
char *arena_copy(struct arena *arena, const char *text, size_t length);

/* A formatted string, as printf. */
char *arena_format(struct arena *arena, const char *format, ...) __attribute__((format(printf, 2, 3), nonnull(2)));

/* Calls `release(data)` when the arena is freed. Zero the thing, defer first,
 * acquire second: then an acquisition that fails half-way is released too. */
void arena_defer(struct arena *arena, void (*release)(void *data), void *data);

/* Makes sure that the next `size` bytes can be had without asking the system:
 * for code that must not be interrupted by on_oom, such as a Lua call. */
void arena_reserve(struct arena *arena, size_t size);

/* Where an arena stands. */
struct arena_mark {
	void *block;
	size_t used;
};

/* Goes back to where the arena stood: what was had from it since then is gone,
 * for what was tried and is not wanted. Nothing may have been deferred since. */
struct arena_mark arena_mark(const struct arena *arena);
void arena_rewind(struct arena *arena, struct arena_mark mark);

/* Room for one more behind `count` items; doubles at powers of two. */
void *arena_grow(struct arena *arena, void *items, size_t count, size_t size);

/* Appends a zeroed item to a list {T *items; size_t count;} and yields its address. */
#define ARENA_APPEND(arena, list)                                                               \
	((list)->items = arena_grow((arena), (list)->items, (list)->count, sizeof(*(list)->items)), \
	 &(list)->items[(list)->count++])

#endif
