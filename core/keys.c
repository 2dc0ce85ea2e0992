/* One copy of each key. See keys.h. */
#include "keys.h"

#include <stdlib.h>
#include <string.h>

#define KEPT 1024
#define SMALL_MAP 16

void keys_init(struct keys *keys, struct arena *arena, struct arena *texts)
{
	*keys = (struct keys){.arena = arena, .texts = texts};
	names_init(&keys->names, arena);
}

static bool is_key(const struct known_key *known, const char *key, size_t length)
{
	return known->length == length && memcmp(known->text, key, length) == 0;
}

/* Its number among the keys, or `count`. */
static size_t number_of(const struct keys *keys, const char *key, size_t length)
{
	size_t likely = keys->count ? keys->items[keys->last].next : 0, known;

	if (likely < keys->count && is_key(&keys->items[likely], key, length))
		return likely;
	known = names_find(&keys->names, key);
	return known == NAME_UNKNOWN ? keys->count : known;
}

const char *keys_own(struct keys *keys, const char *key, size_t length)
{
	size_t number = number_of(keys, key, length);

	if (number == keys->count) {
		const char *copy = arena_copy(keys->texts, key, length);

		if (number == KEPT)
			return copy;
		names_add(&keys->names, copy, number);
		*ARENA_APPEND(keys->arena, keys) = (struct known_key){copy, length, 0};
	}
	keys->items[keys->last].next = number;
	keys->last = number;
	return keys->items[number].text;
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
