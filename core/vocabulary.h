/*
 * The words of the field, each list from one .def file: enum, number of words
 * and table of words cannot part company. Nothing here knows a format.
 */
#ifndef VOCABULARY_H
#define VOCABULARY_H

#include <stddef.h>

struct vocabulary {
	const char *what; /* what the words name, for messages and labels: "status" */
	const char *const *words;
	int count;
};

/* The number of a word, or -1. */
int vocabulary_find(const struct vocabulary *vocabulary, const char *word);

/* The word that is nearest to a misspelt one, or NULL when none is close. */
const char *vocabulary_nearest(const struct vocabulary *vocabulary, const char *word);

/* Whether `word` reads like a slip for `candidate`; the smaller, the nearer; -1: no. */
int word_distance(const char *word, const char *candidate);

#define WORD(symbol, word) symbol,
enum kind {
#include "kind.def"
	KIND_COUNT
};
enum status {
#include "status.def"
	STATUS_COUNT
};
enum verdict {
#include "verdict.def"
	VERDICT_COUNT
};
enum outcome {
#include "outcome.def"
	OUTCOME_COUNT
};
enum assurance {
#include "assurance.def"
	ASSURANCE_COUNT
};
enum role {
#include "role.def"
	ROLE_COUNT
};
enum lack {
#include "lack.def"
	LACK_KIND_COUNT
};
enum item_status {
#include "item_status.def"
	ITEM_STATUS_COUNT
};
enum nature {
#include "nature.def"
	NATURE_COUNT
};
enum weight {
#include "weight.def"
	WEIGHT_COUNT
};
enum layer {
#include "layer.def"
	LAYER_COUNT
};
enum layer_status {
#include "layer_status.def"
	LAYER_STATUS_COUNT
};
enum source_role {
#include "source_role.def"
	SOURCE_ROLE_COUNT
};
enum relation {
#include "relation.def"
	RELATION_COUNT
};
enum party {
#include "party.def"
	PARTY_COUNT
};
enum answer_word {
#include "answer.def"
	ANSWER_COUNT
};
enum fact_type {
#include "fact_type.def"
	FACT_TYPE_COUNT
};
enum measure_field {
#include "measure_field.def"
	HAS_COUNT
};
enum reference_word {
#include "reference.def"
	REFERENCE_COUNT
};
enum plan_part {
#include "plan_part.def"
	PLAN_PART_COUNT
};
enum input_sort {
#include "input.def"
	INPUT_COUNT
};
#undef WORD

/* A criterion without a layer. */
#define LAYER_NONE (-1)

extern const struct vocabulary kind_words, status_words, verdict_words, outcome_words, assurance_words,
	role_words, lack_words, item_status_words, nature_words, weight_words, layer_words,
	layer_status_words, source_role_words, relation_words, party_words, answer_words, fact_type_words,
	measure_field_words, plan_part_words, reference_words, input_words;

#endif
