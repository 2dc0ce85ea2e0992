/*
 * What an assessment says in tables: which tables there are, their columns, and
 * what stands in a cell, as plain text in the arena. Where a cell has several
 * entries, each stands on a line of its own. Knows no format: what comes from
 * here is neither quoted nor made harmless.
 */
#ifndef TABLES_H
#define TABLES_H

#include "wording_plan.h"

/* What one row is about; what a table has no use for is NULL. */
struct row {
	const struct wording *words;
	bool labels; /* words of the vocabularies by their labels, not as other programs know them */
	const struct checklist_result *result;
	const struct item_result *item;
	const struct finding *finding;
	const struct plan_step *step;
	const struct measure *measure;
	const struct criterion_refs *answers; /* what rests on the measure */
	const struct evidence *evidence;
	const struct input *input; /* NULL in the table of inputs: the command */
};

struct column {
	const char *title; /* key of the language */
	unsigned width;    /* in characters, on a page */
	bool number;       /* every cell is digits, or empty */
	const char *(*cell)(const struct row *row); /* NULL: empty */
};

/* Takes a row; it is gone when the function returns. */
typedef void take_row(void *context, const struct row *row);

struct table {
	const char *title; /* key of the language: at most 31 characters, fit for a sheet's name */
	const struct column *columns;
	size_t count;
	size_t names; /* so many columns in front say what the row is about */
	void (*rows)(const struct row *common, take_row *take, void *context);
};

/* Findings in the order of the checklists; steps; measures; where they can be looked up; what it was made from. */
extern const struct table table_findings, table_plan, table_measures, table_evidence, table_made_from;

/* A word as the row wants it; NULL: there is none. */
const char *row_word(const struct row *row, const struct vocabulary *vocabulary, int word);

/* The words of a set, and the ids of criteria, a line each; NULL: none. */
const char *row_words(const struct row *row, const struct vocabulary *vocabulary, uint32_t bits);
const char *row_criteria(const struct row *row, const struct criterion_refs *criteria);

/* A line more at the end of a cell. */
void cell_line(struct buf *cell, const char *text);

/* The id of the row's measure, and the line where it is declared; NULL: it has no measure. */
const char *row_measure(const struct row *row);
const char *row_measure_line(const struct row *row);

/* A date as it was given, and the line of a place; NULL: there is none. */
const char *row_date(const struct row *row, struct date date);
const char *row_line(const struct row *row, struct place place);

#endif
