/*
 * From known keys to the fields of structures. A format is a table of rows:
 * key, type, where the value goes. One reader serves every format; it reports
 * unknown keys with a suggestion, missing keys with what they are for, and
 * values of the wrong type with what to write.
 *
 * It knows types, not meanings: no norm, no measure.
 */
#ifndef SCHEMA_H
#define SCHEMA_H

#include <stdbool.h>
#include <stddef.h>

#include "date.h"
#include "names.h"
#include "node.h"
#include "text.h"
#include "vocabulary.h"

/* What a value is, and the C type of the field that receives it. */
enum field_type {
	FIELD_STRING,  /* const char *: one text that is not empty */
	FIELD_ID,      /* const char *: a-z 0-9 . _ - */
	FIELD_TEXT,    /* struct text: a text or a map of languages */
	FIELD_DATE,    /* struct date */
	FIELD_NUMBER,  /* struct number */
	FIELD_YES_NO,  /* enum yes_no */
	FIELD_WORD,    /* int: number in a vocabulary; unset fields keep what they had */
	FIELD_WORDS,   /* uint32_t: bits of a vocabulary; one word or a list */
	FIELD_STRINGS, /* struct strings: one text or a list */
	FIELD_NODE,    /* const struct node *: read by the format itself */
	FIELD_STRUCT,  /* a structure with a table of its own */
	FIELD_LIST,    /* {T *items; size_t count;}: a list of structures */
	FIELD_MAP      /* the same, from a map: the key becomes the structure's id */
};

enum yes_no { UNSTATED, NO, YES };

struct number {
	bool stated;
	long long value;
};

struct string_at {
	const char *text;
	struct place place;
};

struct strings {
	struct string_at *items;
	size_t count;
};

/* Whether one of them is this text. */
bool strings_have(const struct strings *strings, const char *text);

struct schema;

struct field {
	const char *key;
	enum field_type type;
	size_t offset;
	bool required;
	const char *means;                     /* one phrase, for messages and for `new` */
	const struct vocabulary *vocabulary;   /* FIELD_WORD, FIELD_WORDS */
	const struct schema *schema;           /* FIELD_STRUCT, FIELD_LIST, FIELD_MAP */
};

/* A structure that a schema fills begins with this head. */
struct entry {
	const char *id; /* the key, in a FIELD_MAP; else what a field writes, or NULL */
	struct place place;
	bool misread;   /* something in it was reported: what seems to be missing may only be misspelt */
};

struct schema {
	const char *what; /* "a measure" */
	const struct field *fields;
	size_t field_count;
	size_t size;         /* of the structure */
	const void *initial; /* what the structure holds before it is read; NULL: zeros */
};

/* A schema over a table of fields. */
#define SCHEMA(phrase, type, table) SCHEMA_FROM(phrase, type, table, NULL)
#define SCHEMA_FROM(phrase, type, table, initial) \
	{phrase, table, sizeof(table) / sizeof((table)[0]), sizeof(type), initial}

struct reader {
	struct arena *arena;
	struct problems *problems;
	const char *file;
};

/* Fills `out` from a map. False when anything was reported; what could be read is there. */
bool schema_read(struct reader *reader, const struct node *node, const struct schema *schema, void *out);

/* Whether a file's first key names this type ("declaration/1"); if not, that is
 * the one thing that is reported. */
bool file_is(struct reader *reader, const struct node *root, const char *type);

/* Single values (read.c), which report and return false as above. */
/* The lists have no room for more: who adds to one copies it first. */
bool read_text(struct reader *reader, const struct node *node, struct text *out);
bool read_strings(struct reader *reader, const struct node *node, struct strings *out);
bool read_date(struct reader *reader, const struct node *node, struct date *out);
bool read_number(struct reader *reader, const struct node *node, struct number *out);
bool read_yes_no(struct reader *reader, const struct node *node, enum yes_no *out);
bool read_scalar(struct reader *reader, const struct node *node, const char **out);

/* Whether a key is a language: en, zh, zh-Hans, pt-BR. */
bool is_language(const char *key);

/* What to write where flow style has cut a text apart; NULL where the node is in block style. */
const char *flow_hint(const struct node *node);

/* Adds an error at the node and returns false. */
bool reader_error(struct reader *reader, const struct node *node, const char *hint, const char *format, ...)
	__attribute__((format(printf, 4, 5)));

/* Where a node stands (node_path); NULL where there are so many problems that nobody asks. */
const char *reader_path(struct reader *reader, const struct node *node);

/* "did you mean `x`?" for a name that is probably a slip for a known one; NULL
 * where none is, or where there are so many problems that nobody asks. */
const char *hint_nearest(struct reader *reader, const struct names *names, const char *name);

/* "did you mean `x`?", in the arena; NULL when `nearest` is NULL. */
const char *did_you_mean(struct arena *arena, const char *nearest);

#endif
