/*
 * Reading reports back: what any reader of a format may count on, and what no text
 * from a declaration may bring about in it. Each ends the process where that does
 * not hold (fuzz.h). Written from the formats' own rules; uses nothing of the code
 * that writes them.
 */
#ifndef READ_BACK_H
#define READ_BACK_H

#include <stdbool.h>
#include <stddef.h>

#include "arena.h"

/* UTF-8, and nothing in it that steers a terminal, can't be seen, or turns the order
 * of others; where `isolates`, U+2068 and U+2069 may stand in pairs. */
void check_visible(const char *text, bool isolates);

/* One value of JSON (RFC 8259), its pairs of surrogates too, and nothing behind it. */
void check_json(const char *text);

/* Elements that are closed in order, and none, nor an attribute, that is not ours;
 * references that are known; links that lead into the page or to http and https. */
void check_html(const char *text);
void check_junit(const char *text);

/* Lines that begin as ours do, tables whose rows are as wide as their first, and no
 * character that means something but where we write it. */
void check_markdown(const char *text);

/* The cells of CSV (RFC 4180), row by row, all rows as long as the first. No cell
 * begins as a formula does, nor does a line of one, nor what stands behind a semicolon. */
struct csv_cells {
	const char **items;
	size_t count;
	size_t columns;
};
struct csv_cells check_csv(struct arena *arena, const char *text);

#endif
