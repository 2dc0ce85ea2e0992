/*
 * How OSCAL wants single values: texts without blanks at their ends, Markdown
 * in some of them, tokens, points in time, references. What a declaration
 * brings is made harmless here, and nowhere else. Knows no document and no
 * assessment; all that it returns is in the arena.
 */
#ifndef OSCAL_TEXT_H
#define OSCAL_TEXT_H

#include "buf.h"
#include "date.h"

/* The text with what is hidden made visible, and without blanks at its ends; NULL when nothing is left. NULL is fine. */
const char *oscal_plain(struct arena *arena, const char *text);

/* The same as Markdown that reads as it stands: one line of it. */
const char *oscal_markup(struct arena *arena, const char *text);

/* Appends a paragraph of Markdown behind others; nothing for what is empty or NULL. */
void oscal_paragraph(struct buf *out, const char *text);

/* An id of ours as a token. Letters, digits, points, hyphens and underscores stay; one that begins with
 * none of letter and underscore gets an underscore in front. */
const char *oscal_token(struct arena *arena, const char *id);

/* The last day that a date can mean, at its beginning, in UTC. What OSCAL cannot
 * write becomes the nearest day that it can: it knows the years from 1900 to 2999,
 * and of the years before 2000 no 29 February. */
const char *oscal_time(struct arena *arena, struct date date);

/* An address of the web as a reference, what may not stand there percent-encoded;
 * NULL for what is none, or has no plain host. NULL is fine. */
const char *oscal_address(struct arena *arena, const char *url);

/* The name of a file as a relative reference. */
const char *oscal_file(struct arena *arena, const char *name);

#endif
