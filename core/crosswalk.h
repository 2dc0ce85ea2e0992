/*
 * Typed relations between criteria or items of two checklists
 * (`crosswalk/1`). Knows which way a verdict may pass; passes none itself.
 */
#ifndef CROSSWALK_H
#define CROSSWALK_H

#include "checklist.h"

struct crosswalk_row {
	struct entry entry;
	const char *file;
	const char *from_id, *to_id;
	int relation; /* enum relation */
	struct text because;
	/* Linked: the criteria, or the items, or NULL where a checklist is not loaded. */
	const struct criterion *from, *to;
	const struct item *from_item, *to_item;
};

struct crosswalk {
	struct crosswalk_row *items;
	size_t count;
};

/* Reads a `crosswalk/1` file's tree and appends its rows. */
bool crosswalk_read(struct reader *reader, const struct node *root, struct crosswalk *crosswalk);

/* Whether who meets the row's `from` meets its `to` (forward), or the other way round. */
bool crosswalk_passes(const struct crosswalk_row *row, bool forward);

/* The other end of a row, when a verdict may pass from there to the criterion; else NULL. */
const struct criterion *crosswalk_source(const struct crosswalk_row *row, const struct criterion *criterion);

/* The tables from which crosswalks are read. */
extern const struct schema crosswalk_schema, crosswalk_row_schema;

#endif
