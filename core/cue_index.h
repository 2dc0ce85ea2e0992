/*
 * Finding cues in a text. All cues are laid into one tree, so that a text is
 * read once, however many cues there are. Knows targets as numbers only.
 *
 * A cue matches at whole words, whatever the case; a plural stands for its
 * singular; blanks and hyphens inside may be there or not ("cyber-security",
 * "cyber security", "cybersecurity"). An ideograph is a word by itself, so
 * Chinese matches anywhere. A cue of any language may match a text of any.
 */
#ifndef CUE_INDEX_H
#define CUE_INDEX_H

#include "cues.h"

struct cue_index;

/* A match: the cue, its number among all of the index, and whose it is. */
struct cue_match {
	const struct cue *cue;
	size_t number, target;
};

/* An empty tree. */
struct cue_index *cue_index_new(struct arena *arena);

/* Lays the cues of a target into the tree. */
void cue_index_add(struct cue_index *index, const struct cues *cues, size_t target);

/* How many cues there are. */
size_t cue_index_count(const struct cue_index *index);

/* Calls `take` for each cue in a text, in the order of the places where they
 * begin; for one that stands there twice, twice. */
void cue_index_find(struct cue_index *index, const char *text,
                    void (*take)(void *context, const struct cue_match *match), void *context);

#endif
