/*
 * The shapes of facts, from the catalogue: their words with what each means,
 * facts as a measure states them, and as a requirement asks for them. Each
 * function writes the members of one definition.
 */
#ifndef JSON_FACTS_H
#define JSON_FACTS_H

#include "json_schema.h"

/* The words of each fact that has words, as definitions within the definition. */
void draw_fact_words(struct drawing *drawing);

/* The map `facts` of a measure. */
void draw_facts_stated(struct drawing *drawing);

/* The map `facts` of a requirement. */
void draw_facts_asked(struct drawing *drawing);

#endif
