/* One copy of each key. See keys.h. */
#include "keys.h"

#include <stdlib.h>
#include <string.h>

#define KEPT 1024
#define SMALL_MAP 16

void keys_init(struct keys *keys, struct arena *arena)
{
	*keys = (struct keys){.arena = arena};
	names_init(&keys->names, arena);
}

const char *keys_own(struct keys *keys, const char *key, size_t length)
{
	size_t known = names_find(&keys->names, key);
	const char *copy;

	if (known != NAME_UNKNOWN)
		return keys->items[known];
	copy = arena_copy(keys->arena, key, length);
	if (keys->count < KEPT) {
		names_add(&keys->names, copy, keys->count);
		*ARENA_APPEND(keys->arena, keys) = copy;
	}
	return copy;
}

static void refuse(const struct node *map, const struct node *first, const struct node *second, const char *file,
                   struct problems *problems)
{
	const char *path = problems_shown(problems) ? node_path(problems->arena, map) : NULL;

	problem_error(problems, node_key_place(second, file), path, "keep one of them",
	              "`%s` stands here a second time; the first is in line %u", second->key, first->key_line);
}

/* Where each key has one copy, the same key is the same pointer. */
static void refuse_in_small_map(const struct node *map, const char *file, struct problems *problems)
{
	for (const struct node *second = map->first; second; second = second->next) {
		const struct node *first = map->first;

		while (first->key != second->key)
			first = first->next;
		if (first != second)
			refuse(map, first, second, file, problems);
	}
}

static int by_key(const void *a, const void *b)
{
	const struct node *const *one = a, *const *other = b;
	int order = strcmp((*one)->key, (*other)->key);

	if (order)
		return order;
	return ((*one)->key_line > (*other)->key_line) - ((*one)->key_line < (*other)->key_line);
}

static void refuse_in_large_map(const struct keys *keys, const struct node *map, const char *file,
                                struct problems *problems)
{
	const struct node **children = arena_alloc(keys->arena, map->count * sizeof(const struct node *));
	size_t count = 0;

	for (const struct node *child = map->first; child; child = child->next)
		children[count++] = child;
	qsort(children, count, sizeof(const struct node *), by_key);
	for (size_t i = 1, first = 0; i < count; i++) {
		if (strcmp(children[first]->key, children[i]->key) == 0)
			refuse(map, children[first], children[i], file, problems);
		else
			first = i;
	}
}

void keys_refuse_twice(const struct keys *keys, const struct node *map, const char *file, struct problems *problems)
{
	if (map->count <= SMALL_MAP && keys->count < KEPT)
		refuse_in_small_map(map, file, problems);
	else if (map->count)
		refuse_in_large_map(keys, map, file, problems);
}
