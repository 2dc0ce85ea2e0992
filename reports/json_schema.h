/*
 * JSON Schema (draft 7) for the types of file that normgap reads, so that an
 * editor completes and checks while somebody writes. Made from the tables that
 * also read the files (schema.h); what no table says is in json_shapes.h.
 *
 * An editor's parser makes truths, numbers and dates of what normgap reads as
 * text. A schema takes all that such a parser can make of a value that is
 * right: it may let a slip pass, and `normgap check` has the last word.
 */
#ifndef JSON_SCHEMA_H
#define JSON_SCHEMA_H

#include "catalogue.h"
#include "json.h"
#include "language.h"

#define DEFINITIONS_MAX 40

/* A schema on its way. */
struct drawing {
	struct json json;
	const struct catalogue *catalogue;
	const struct language *language;
	bool due[DEFINITIONS_MAX], done[DEFINITIONS_MAX]; /* by number of a definition (json_shapes.c) */
};

/* A type of file by the word before the stroke: "declaration". */
struct file_type {
	const char *name;
	const struct schema *schema;
};

extern const struct file_type file_types[];
extern const size_t file_type_count;

/* The type of a name, or NULL. */
const struct file_type *file_type_find(const char *name);

/* Writes the schema of a type. Topics, facts and criteria are the catalogue's, explained in the language. */
void json_schema_write(struct buf *out, const struct file_type *type, const struct catalogue *catalogue,
                       const struct language *language);

/* Writes the members of a map with known keys, braces not included. */
void draw_structure(struct drawing *drawing, const struct schema *schema);

/* Writes the members of a choice among a vocabulary's words. */
void draw_vocabulary(struct drawing *drawing, const struct vocabulary *vocabulary);

#endif
