/* Walking the tree. See node.h. */
#include "node.h"

#include <string.h>

const struct node *node_get(const struct node *map, const char *key)
{
	if (map->kind != NODE_MAP)
		return NULL;
	for (const struct node *child = map->first; child; child = child->next)
		if (strcmp(child->key, key) == 0)
			return child;
	return NULL;
}

struct place node_place(const struct node *node, const char *file)
{
	return (struct place){file, node->line, node->column};
}

struct place node_key_place(const struct node *node, const char *file)
{
	if (!node->key)
		return node_place(node, file);
	return (struct place){file, node->key_line, node->key_column};
}

static size_t position(const struct node *node)
{
	size_t n = 0;

	for (const struct node *child = node->parent->first; child != node; child = child->next)
		n++;
	return n;
}

const char *node_path(struct arena *arena, const struct node *node)
{
	const char *above;

	if (!node->parent)
		return "";
	above = node_path(arena, node->parent);
	if (node->key)
		return arena_format(arena, "%s%s%s", above, *above ? "." : "", node->key);
	return arena_format(arena, "%s[%zu]", above, position(node));
}

const char *node_kind_name(const struct node *node)
{
	static const char *const names[] = {
		[NODE_SCALAR] = "a text", [NODE_LIST] = "a list", [NODE_MAP] = "a map"};

	return names[node->kind];
}
