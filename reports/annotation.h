/*
 * A finding as a note beside a line of the declaration, as forges show it: at which
 * line of which file, and what it says. Plain text: each format makes it harmless.
 * Knows no format.
 */
#ifndef ANNOTATION_H
#define ANNOTATION_H

#include "wording.h"

/* The declaration's path as it was named, so that a forge finds the file in its tree; where that leads from the root
 * or upwards, its name alone. */
const char *annotation_path(const struct assessment *assessment);

/* Whether a place is one in the declaration. */
bool annotation_is_own(const struct assessment *assessment, struct place place);

/* The line that falls short; of an answer that is met the first that it rests on; else what the State says itself of
 * the question; else that of `measures:`. */
struct place annotation_place(const struct assessment *assessment, const struct finding *finding);

/* "silent: the question" */
const char *annotation_head(const struct wording *words, const struct finding *finding);

/* Why, what would change it, and the advice; a line each. */
void annotation_lines(const struct wording *words, const struct finding *finding, struct strings *lines);

#endif
