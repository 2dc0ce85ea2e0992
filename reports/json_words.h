/*
 * The shapes that come from the catalogue: which topics, criteria and facts
 * there are, each explained. Each writes the members of one definition.
 */
#ifndef JSON_WORDS_H
#define JSON_WORDS_H

#include "json_schema.h"

/* A topic. */
void draw_topic(struct drawing *drawing);

/* The name of a checklist, an item or a criterion. One in a checklist that is not known may be any. */
void draw_name(struct drawing *drawing);

/* Maps by criterion: `addresses` and `answers`. */
void draw_claims(struct drawing *drawing);
void draw_answers(struct drawing *drawing);

#endif
