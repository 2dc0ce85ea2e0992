/* Making sentences for an assessment, and appending them in a language. */
#ifndef SENTENCE_H
#define SENTENCE_H

#include "assessment.h"
#include "language.h"

/* Values for gaps; what they point to must outlive the assessment. A number
 * is written into the arena. */
struct value value_plain(const char *plain);
struct value value_text(const struct text *text);
struct value value_texts(const struct text *const *texts, size_t count);
struct value value_word(const struct vocabulary *vocabulary, int word);
struct value value_words(const struct vocabulary *vocabulary, uint32_t bits);
struct value value_number(struct arena *arena, long long number);
struct value value_date(struct date date);

/* A sentence by its key in the language files, with values for its gaps. */
struct sentence sentence_make(const char *key, size_t count, const struct value *values);

/* The same, with the values in place. */
#define SENTENCE(key, ...)                                                                     \
	sentence_make((key), sizeof((struct value[]){__VA_ARGS__}) / sizeof(struct value), \
	              (struct value[]){__VA_ARGS__})

/* Whether two sentences read the same in every language. */
bool sentence_same(const struct sentence *a, const struct sentence *b);

/* Appends the sentence as it reads in the language. */
void sentence_add(struct buf *out, const struct language *language, const struct sentence *sentence);

/* What sentence_add is made of, for a format that has to mark up what fills the
 * gaps: the text with its gaps (NULL: there is none), its language if that is
 * another (else NULL), and a value as it reads. */
const char *sentence_template(const struct sentence *sentence, const struct language *language, const char **fallback);
void value_add(struct buf *out, const struct language *language, const struct value *value);

#endif
