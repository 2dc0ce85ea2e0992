/*
 * What the tables of fields do not say about the formats: the shapes of single
 * values, the fields that a format reads itself, and the rules between keys.
 * Shapes from the catalogue are drawn in json_words.h.
 */
#ifndef JSON_SHAPES_H
#define JSON_SHAPES_H

#include "json_schema.h"

/* The name of the shape that a field of a structure has for itself, or NULL. */
const char *shape_of_field(const struct schema *schema, const char *key);

/* Writes the member "$ref" to a definition, or with a stroke to a place within one; it becomes due. */
void draw_reference(struct drawing *drawing, const char *name);

/* Writes a shape: JSON with ' for ", in which @name stands for a reference to a definition. */
void draw_shape(struct drawing *drawing, const char *shape);

/* Writes the members for rules between the keys of a structure, if it has any. */
void draw_rules(struct drawing *drawing, const struct schema *schema);

/* Writes the member "definitions" with all that are due. */
void draw_definitions(struct drawing *drawing);

#endif
