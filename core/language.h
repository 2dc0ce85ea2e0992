/*
 * The words of one language for reports and results (reports/lang/LL.yaml):
 * labels and sentences by key, with gaps {1} to {9}. Knows no report.
 */
#ifndef LANGUAGE_H
#define LANGUAGE_H

#include "buf.h"
#include "date.h"
#include "names.h"
#include "schema.h"
#include "text.h"
#include "vocabulary.h"

struct phrase {
	const char *key, *text;
};

struct language {
	const char *lang; /* "en" */
	const char *file, *sha256; /* where it was read, and the digest: 64 hexadecimal digits */
	struct {
		struct phrase *items;
		size_t count;
	} phrases;
	struct names names;
	bool isolates; /* what fills a gap and runs against the language is kept apart, by U+2068 and U+2069 */
};

/* Gaps in a text, at most. */
#define GAPS_MOST 9

/* Reads a `language/1` file's tree. */
bool language_read(struct reader *reader, const struct node *root, struct language *language);

/* The text of a key; the key itself where a language lacks it (a test refuses that). */
const char *language_text(const struct language *language, const char *key);

/* The label of a vocabulary's word: key "status.in-force". */
const char *language_label(const struct language *language, const struct vocabulary *vocabulary, int word);

/* Appends a text for people, marked where it is in another language: "Awareness [en]". False: there is none. */
bool language_add_text(struct buf *out, const struct language *language, const struct text *text);

/* Appends a date as the language writes it, by its keys date.*: a day, a month or a year, as much as is known. */
void language_add_date(struct buf *out, const struct language *language, struct date date);

/* Whether the language is written from right to left. */
bool language_from_right(const struct language *language);

/* The language, or where it is written from right to left a copy that keeps apart: for formats without markup that
 * could. */
const struct language *language_isolating(struct arena *arena, const struct language *language);

/* A value as it goes into a gap. NULL stays NULL. */
const char *language_apart(struct arena *arena, const struct language *language, const char *value);

/* Appends a template with its gaps filled; a gap without a value stays empty. */
void fill_gaps(struct buf *out, const char *template, const char *const *values, size_t count);

/* The table from which languages are read. */
extern const struct schema language_schema;

#endif
