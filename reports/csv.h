/*
 * Writing CSV (RFC 4180, UTF-8). Knows how a field is kept from being taken for a
 * formula or for two fields; must not know what stands in it.
 */
#ifndef CSV_H
#define CSV_H

#include <stdbool.h>

#include "buf.h"

struct csv {
	struct buf *out;
	bool begun; /* the next field is not the first of its row */
};

/* Appends a field; NULL is an empty one. What can't be seen is made visible, and line feeds stay. A quote stands before
 * what a reader could take for a formula. */
void csv_field(struct csv *csv, const char *text);

/* Ends the row. */
void csv_end_row(struct csv *csv);

#endif
