/*
 * A text that grows, up to a maximum that its owner names. Lives in an arena.
 * It knows nothing of what is written or where it goes.
 */
#ifndef BUF_H
#define BUF_H

#include <stdbool.h>
#include <stddef.h>

#include "arena.h"

struct buf {
	struct arena *arena;
	char *at; /* never NULL after buf_init; always ends in a zero byte */
	size_t length, room, max;
	bool full; /* something did not fit: what is here is not the whole */
};

/* An empty text of at most `max` bytes. */
void buf_init(struct buf *buf, struct arena *arena, size_t max);

/* Append; what does not fit in `max` is left out and sets `full`. */
void buf_add(struct buf *buf, const char *text, size_t length);
void buf_adds(struct buf *buf, const char *text);
void buf_addc(struct buf *buf, char c);
void buf_addf(struct buf *buf, const char *format, ...) __attribute__((format(printf, 2, 3), nonnull(2)));

/* Empties it; the room stays. */
void buf_clear(struct buf *buf);

/* `count` times the same byte. */
void buf_repeat(struct buf *buf, char c, size_t count);

#endif
