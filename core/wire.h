/*
 * Numbers and texts as bytes for a pipe between two processes of one machine.
 * What is read may come from a liar: every reader stays inside its bytes, and
 * what does not fit reads as nothing and is remembered. Knows no judge.
 */
#ifndef WIRE_H
#define WIRE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <normgap/plugin.h>

#include "buf.h"
#include "date.h"

/* Append to a message. */
void wire_put_number(struct buf *out, int64_t number);
void wire_put_text(struct buf *out, struct normgap_text text);
void wire_put_string(struct buf *out, const char *text); /* NULL is written as an empty text */
void wire_put_date(struct buf *out, struct date date);

/* A message that is being read. */
struct wire {
	const char *at;
	size_t left;
	bool bad; /* something was asked for that is not there */
};

/* The next number; 0 when there is none. */
int64_t wire_number(struct wire *in);

/* The next number where it lies below `end`, else 0, and the message is bad. */
size_t wire_below(struct wire *in, size_t end);

/* The next date, which may be none. */
struct date wire_date(struct wire *in);

/* The next text; it stays where it is. Empty when there is none. */
struct normgap_text wire_text(struct wire *in);

/* The same as a copy that ends in a zero byte, which it may not hold otherwise. */
const char *wire_string(struct wire *in, struct arena *arena);

#endif
