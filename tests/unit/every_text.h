/*
 * Text made harmless: every code point at the beginning, in the middle and at the
 * end, and every byte that is no UTF-8, through the contexts of a test. A context is
 * a row: what writes, and how a reader gets the text back. What may be seen of a text
 * is told here from Unicode's own properties; the code under test is not asked.
 * Include after <cmocka.h>.
 */
#ifndef EVERY_TEXT_H
#define EVERY_TEXT_H

#include <stdbool.h>

#include "buf.h"

#define TEXT_ROOM 16384 /* bytes that suffice for whatever is made of one text */

/* What a reader is to find of a text. */
enum found {
	FOUND_WHOLE,   /* the text itself */
	FOUND_SHOWN,   /* what is hidden made visible, line feeds and tabs as blanks */
	FOUND_LINES,   /* the same, and line feeds stay */
	FOUND_TRIMMED, /* as shown, without blanks of any sort at both ends */
	FOUND_UNINDENTED, /* as shown, without blanks in front */
	FOUND_LETTERS, /* as shown, without any blanks */
	FOUND_BYTES    /* the text's bytes, whatever they are */
};

struct context {
	const char *name;
	void (*write)(struct buf *out, const char *text);
	void (*read)(struct buf *text, const char *written); /* fails where what was written may not stand there */
	enum found found;
	bool lines; /* line feeds may be written */
	bool raw;   /* the text is kept as it is, for others to make harmless */
};

/* Appends a code point as UTF-8; surrogates too, which are none. */
void add_code_point(struct buf *out, uint32_t c);

/* Whether it can't be seen by itself, or turns the order of others, or steers a terminal. */
bool is_hidden(uint32_t c);

/* A blank of any width. */
bool is_blank(uint32_t c);

/* Takes each text with every code point in every position, and what is to be found of it. The arena is for what is made
 * of it, and is gone with the next. */
void for_every_text(enum found found,
                    void (*take)(void *context, struct arena *arena, const char *text, const char *found), void *context);

/* Runs a group of three tests for each context; at most 16 contexts. */
int run_contexts(const char *name, const struct context *contexts, size_t count);

/* Appends a text as it was written: a reader for formats that have no escapes. */
void read_as_it_is(struct buf *text, const char *written);

#endif
