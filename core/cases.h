/*
 * Cases as files: declarations whose comments say what is expected of them. Reads
 * the comments and no YAML; knows no assessment, and not whether anything holds.
 *
 * A case says what it expects in comments, from the first column:
 *
 *     # why: one sentence
 *     # file: ../../examples/x.yaml     the declaration, where it is not this file
 *     # checklist: rules.yaml           assess with this checklist; else the bundled ones
 *     # as-of: 2026-11-01
 *     # expect: CRITERION VERDICT [assurance=A] [measures=a,b] [lacks=x,y] [via=c] [near=m] [against=m]
 *     # expect: item ITEM STATUS
 *     # expect: error LINE:COLUMN part of the sentence
 *     # expect: warning LINE:COLUMN part of the sentence
 *     # expect: concern.KEY LINE       what the report says of the whole; likewise contradiction.KEY LINE
 *     # expect: plan ... step ... open ... lapse ... basis ...   likewise (expect_whole.h)
 *     # expect: suggest ... no-suggest ...       of suggestions (expect_suggest.h), which are no part of it
 */
#ifndef CASES_H
#define CASES_H

#include "date.h"
#include "io.h"

enum expects { EXPECTS_FINDING, EXPECTS_ITEM, EXPECTS_ERROR, EXPECTS_WARNING, EXPECTS_CONCERN, EXPECTS_WHOLE,
	EXPECTS_SUGGESTION };

struct expectation {
	enum expects expects;
	const char *line;     /* behind the word that says which kind it is */
	const char *id, *word; /* of a finding or an item: whose, and the verdict or status; never NULL */
};

struct expectation_list {
	struct expectation *items;
	size_t count;
};

struct case_file {
	const char *path;
	const char *declaration; /* the path itself, or the file that it names */
	const char *checklist;   /* by path, or NULL: the bundled ones */
	struct date as_of;       /* unknown: the declaration's */
	struct expectation_list expected;
	size_t errors;           /* expected ones */
	const char *wrong;       /* what cannot be read of it, or NULL */
};

struct case_file_list {
	struct case_file *items;
	size_t count;
};

/* Appends every case below a directory, in the order of their names, and to `others`,
 * which may be NULL, the paths of YAML files that expect nothing. */
void cases_collect(const struct io *io, struct arena *arena, const char *directory, struct case_file_list *cases,
                   struct file_names *others);

/* A line from its n-th word on, and that word alone; "" behind the last. Words are
 * parted by blanks. */
const char *case_rest(const char *line, size_t n);
const char *case_word(struct arena *arena, const char *line, size_t n);

/* The number that a text begins with, and what follows it; false when there is none. */
bool case_number(const char **text, size_t *number);

#endif
