/*
 * Writing a workbook (.xlsx). The only file that sees libxlsxwriter. Every text
 * is written as a text, never as a formula or a link, and made harmless here;
 * the same calls give the same bytes. Knows nothing of assessments.
 */
#ifndef BOOK_H
#define BOOK_H

#include "buf.h"
#include "date.h"

/* What the last bytes of a workbook say, behind its note: a comment on the archive as a whole, which programs that save
 * it anew leave out. */
#define BOOK_MARK "normgap workbook"

struct book;

struct book_about {
	const char *title, *tool; /* for the properties of the document */
	struct date date;         /* of its making, as far as readers are told; a whole day */
	const char *note;         /* plain text that can be read without opening the workbook */
	bool from_right;          /* written from right to left */
};

/* A column of a sheet. */
struct book_column {
	const char *title;
	unsigned width; /* in characters */
	bool number;    /* every cell is digits, or empty */
};

enum book_style {
	BOOK_TEXT,
	BOOK_NUMBER,
	BOOK_LABEL,   /* bold */
	BOOK_HEADING, /* larger */
	BOOK_HEAD,    /* a column's name */
	BOOK_STYLES
};

/* A new workbook in the arena; never NULL. */
struct book *book_open(struct arena *arena, const struct book_about *about);

/* A new sheet, to which the rows that follow belong. `name` has at most 31 characters, none of them of []:*?/\. A
 * table has a row of column names, which stays in sight with the first `names` columns, and filters. */
void book_sheet(struct book *book, const char *name, const struct book_column *columns, size_t count);
void book_table(struct book *book, const char *name, const struct book_column *columns, size_t count, size_t names);

/* A row: a cell for each of the sheet's columns, NULL where it is empty. Too long a text is cut, and ends with a
 * mark. */
void book_row(struct book *book, const char *const *cells, enum book_style first, enum book_style others);

/* Appends the workbook's bytes. Nothing where the system refused a file in memory. */
void book_close(struct book *book, struct buf *out);

#endif
