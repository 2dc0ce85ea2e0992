/*
 * Cues: words that hint at a subject or a question, by language. They come from
 * topics and criteria alike. They are never enough to say that a measure is
 * about something, and no verdict knows them. Knows no measure.
 */
#ifndef CUES_H
#define CUES_H

#include "schema.h"

struct cue {
	const char *lang, *text;
};

struct cues {
	struct cue *items;
	size_t count;
};

/* Reads a map from languages to a word or a list of words; a NULL node is no
 * cues. False when something was reported. */
bool cues_read(struct reader *reader, const struct node *node, struct cues *out);

#endif
