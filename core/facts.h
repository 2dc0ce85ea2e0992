/*
 * The shared vocabulary of what a measure's text contains
 * (checklists/facts.yaml), and facts as a declaration states them. Knows no
 * criterion.
 */
#ifndef FACTS_H
#define FACTS_H

#include "names.h"
#include "schema.h"

/* One name of the vocabulary. */
struct fact_kind {
	struct entry entry; /* id: the name */
	int type;           /* enum fact_type */
	struct text means, example, counter_example;
	const struct node *values_node, *meanings_node;
	enum yes_no or_sectors;
	struct strings values; /* the closed words */
	struct names known;    /* these, and open words that a criterion asks for */
	bool open, checklists, any;
};

struct facts {
	struct fact_kind *items;
	size_t count;
	struct names names;
};

/* A fact as stated: words; of a yes-no fact `yes` or `no`, of a number its digits. */
struct fact {
	const char *name;
	struct place place;
	const struct fact_kind *kind; /* NULL for an x- name */
	struct strings words;
	struct number number;
};

struct fact_list {
	struct fact *items;
	size_t count;
};

/* Reads a `facts/1` file's tree. */
bool facts_read(struct reader *reader, const struct node *root, struct facts *facts);

/* The kind of a name; an unknown one is reported with a suggestion, NULL. */
struct fact_kind *facts_find(struct reader *reader, const struct facts *facts, const struct node *named);

/* Reads the facts of a measure, each by its kind's type. */
bool facts_stated(struct reader *reader, const struct facts *facts, const struct node *map,
                  struct fact_list *out);

/* Makes a word of an open fact a known one. */
void fact_learn(struct fact_kind *kind, const char *word);

/* Reports words that the kind does not know: an error for a closed list, a
 * warning for an open one that no criterion asks for. `checklists` are the
 * known checklist ids. */
bool fact_check_words(struct reader *reader, const struct fact_kind *kind, const struct strings *words,
                      const struct names *checklists);

/* The fact of a name, or NULL when it is not stated. */
const struct fact *fact_find(const struct fact_list *facts, const char *name);

/* The same by the kind of its name. */
const struct fact *fact_of(const struct fact_list *facts, const struct fact_kind *kind);

/* The tables from which the vocabulary of facts is read. */
extern const struct schema facts_schema, fact_kind_schema;

#endif
