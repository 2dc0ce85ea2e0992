/*
 * The part of the JSON report that writes one finding, with the few functions
 * that all its parts are written with.
 */
#ifndef JSON_FINDING_H
#define JSON_FINDING_H

#include "json.h"
#include "wording.h"

/* What every part of the object is written with. */
struct writer {
	struct json json;
	struct wording words;
};

/* A key and the bracket of its object or list. */
void writer_open(struct writer *w, const char *key, char bracket);

/* A key and a text in the language of the report; null when there is none. */
void writer_text(struct writer *w, const char *key, const struct text *text);

/* A key and a vocabulary's word as files write it; null for a negative number. */
void writer_word(struct writer *w, const char *key, const struct vocabulary *vocabulary, int word);

/* The keys file, line and column; null where there is no place. */
void writer_place(struct writer *w, struct place place);

/* A finding, as an element of a list. */
void writer_finding(struct writer *w, const struct finding *finding);

#endif
