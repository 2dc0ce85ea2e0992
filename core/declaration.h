/*
 * What a State declares: who, as of when, from which sources, which measures.
 * Read from one YAML file (`declaration/1`). Knows the vocabularies, and knows
 * criteria only as names to be looked up; it never judges.
 */
#ifndef DECLARATION_H
#define DECLARATION_H

#include "facts.h"
#include "topics.h"

struct source {
	struct entry entry; /* id: the name by which evidence refers to it */
	struct text title, publisher;
	int role; /* enum source_role */
	enum yes_no public;
	struct date date;
	const char *symbol, *url, *lang, *translated_from;
};

struct source_list {
	struct source *items;
	size_t count;
};

/* Where a measure can be looked up. */
struct evidence {
	struct entry entry;
	const char *source_id;
	const struct source *source;
	struct text at;
	const char *url, *quote_sha256;
	struct date collected;
};

struct evidence_list {
	struct evidence *items;
	size_t count;
};

/* A claim that the measure answers a criterion, or touches an item. */
struct claim {
	const char *id;
	struct place place;
	struct text reason; /* count 0: none given */
};

struct claim_list {
	struct claim *items;
	size_t count;
};

/* What the measure's text says of another measure. */
struct reference {
	struct place place;
	const char *id;
	int how; /* enum reference_word */
	const struct measure *measure;
};

struct reference_list {
	struct reference *items;
	size_t count;
};

/* A number that the measure's text gives. */
struct figure {
	struct entry entry;
	const char *of;            /* what is counted: the same words in every figure of it */
	struct date in;            /* the period; figures of one thing are compared in its order */
	struct number count, from; /* so many, of so many */
	struct number share;       /* percent, as the text gives it: count of from */
	struct number growth;      /* percent, as the text gives it, since the figure before */
};

struct figure_list {
	struct figure *items;
	size_t count;
};

struct measure {
	struct entry entry;
	size_t number; /* in the declaration, from 0 */
	struct text title, text, lead;
	uint32_t kinds; /* bits of enum kind */
	int status;     /* enum status */
	struct date since, until, reviewed, review_due;
	const char *by;
	struct strings with, topic_words;
	struct topic_set topics;
	const struct node *addresses_node, *facts_node, *references_node;
	struct claim_list addresses;
	struct fact_list facts;
	struct evidence_list evidence;
	struct reference_list references;
	struct figure_list figures;
};

struct measure_list {
	struct measure *items;
	size_t count;
};

/* What the State says about a criterion itself. */
struct answer {
	struct entry entry; /* id: the criterion */
	int says;           /* enum answer_word */
	struct text because, seeks;
};

struct answer_list {
	struct answer *items;
	size_t count;
};

struct declaration {
	struct entry entry;
	const char *file, *sha256;
	const char *type, *state;
	struct text name, title, scope;
	struct date as_of;
	struct strings complete_for;
	struct source_list sources;
	struct measure_list measures;
	struct answer_list answers;
	uint32_t measures_line, measures_column; /* of the key `measures:` */
	struct names measure_names;
};

/* The words that a declaration may use. */
struct declaration_words {
	const struct topics *topics;
	const struct facts *facts;
	const struct names *checklists, *items, *criteria;
};

/* Reads a `declaration/1` file's tree. False when it has an error; every
 * problem is in the reader's list. */
bool declaration_read(struct reader *reader, const struct node *root, const struct declaration_words *words,
                      struct declaration *declaration);

/* Whether this is a State's code (SGP) or an organisation's name (x-EU). */
bool state_is_valid(const char *state);

/* The tables from which declarations are read, for `normgap new` and for editors. */
extern const struct schema declaration_schema, measure_schema, source_schema, evidence_schema, figure_schema,
	answer_schema;

#endif
