/*
 * A YAML file as a tree of nodes with places. Knows neither libyaml nor what a
 * file means: every scalar is text, so that `NO` is never false.
 */
#ifndef NODE_H
#define NODE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "error.h"

enum node_kind { NODE_SCALAR, NODE_LIST, NODE_MAP };

struct node {
	enum node_kind kind : 8; /* a large file has a million of these */
	bool flow : 1;           /* [a, b] or {a: b} */
	uint32_t count;          /* children */
	uint32_t line, column;
	uint32_t key_line, key_column;
	const char *text; /* of a scalar; never holds a zero byte but its last */
	const char *key;  /* of a mapping's child, else NULL */
	const struct node *first, *next, *parent;
};

/* The child of a mapping, or NULL. */
const struct node *node_get(const struct node *map, const char *key);

/* Where a node's value, or its key, stands. */
struct place node_place(const struct node *node, const char *file);
struct place node_key_place(const struct node *node, const char *file);

/* "measures[2].facts": the levels above and including the node; "" at the top. */
const char *node_path(struct arena *arena, const struct node *node);

/* "a list", "a map", "a text" */
const char *node_kind_name(const struct node *node);

#endif
