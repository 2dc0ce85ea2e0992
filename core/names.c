/* A crit-bit tree. See names.h. */
#include "names.h"

#include <string.h>

#include "limit.h"
#include "vocabulary.h"

/* Parts the names below by one bit, the first in which they differ; or holds a name. */
struct name_node {
	struct name name; /* text NULL: it parts */
	size_t byte;
	unsigned char bit;
	struct name_node *below[2];
};

void names_init(struct names *names, struct arena *arena)
{
	*names = (struct names){.arena = arena};
}

/* Behind its end a name is all zeros. */
static bool has_bit(const char *text, size_t length, const struct name_node *node)
{
	return node->byte < length && (unsigned char)text[node->byte] & node->bit;
}

/* The one name that this could be, if it is there at all. */
static const struct name *candidate(const struct names *names, const char *text, size_t length)
{
	const struct name_node *node = names->root;

	while (node && !node->name.text)
		node = node->below[has_bit(text, length, node)];
	return node ? &node->name : NULL;
}

/* The first bit in which two names differ, as a node that parts them. */
static struct name_node first_difference(const char *one, const char *other)
{
	struct name_node node = {.bit = 0x80};
	unsigned differ;

	while (one[node.byte] == other[node.byte])
		node.byte++;
	differ = (unsigned char)one[node.byte] ^ (unsigned char)other[node.byte];
	while (!(differ & node.bit))
		node.bit >>= 1;
	return node;
}

static bool is_above(const struct name_node *node, const struct name_node *other)
{
	return node->byte < other->byte || (node->byte == other->byte && node->bit > other->bit);
}

/* Puts a leaf, and what parts it from the others, in its place. */
static void put(struct names *names, struct name_node *leaf, const struct name_node *difference, size_t length)
{
	struct name_node **at = &names->root, *parting = arena_alloc(names->arena, sizeof(*parting));
	bool side = has_bit(leaf->name.text, length, difference);

	while (!(*at)->name.text && is_above(*at, difference))
		at = &(*at)->below[has_bit(leaf->name.text, length, *at)];
	*parting = *difference;
	parting->below[side] = leaf;
	parting->below[!side] = *at;
	*at = parting;
}

size_t names_add(struct names *names, const char *name, size_t number)
{
	size_t length = strlen(name);
	const struct name *known = candidate(names, name, length);
	struct name_node *leaf, difference;

	if (known && strcmp(known->text, name) == 0)
		return known->number;
	leaf = arena_alloc(names->arena, sizeof(*leaf));
	leaf->name = (struct name){name, number, names->last};
	if (known) {
		difference = first_difference(name, known->text);
		put(names, leaf, &difference, length);
	} else {
		names->root = leaf;
	}
	names->last = &leaf->name;
	names->count++;
	return NAME_UNKNOWN;
}

size_t names_find(const struct names *names, const char *name)
{
	const struct name *known = candidate(names, name, strlen(name));

	return known && strcmp(known->text, name) == 0 ? known->number : NAME_UNKNOWN;
}

const char *names_nearest(const struct names *names, const char *name)
{
	const char *nearest = NULL;
	int best = -1;

	for (const struct name *known = names->last; known; known = known->next) {
		int distance = word_distance(name, known->text);

		if (distance < 0)
			continue;
		if (best < 0 || distance < best || (distance == best && strcmp(known->text, nearest) < 0)) {
			best = distance;
			nearest = known->text;
		}
	}
	return nearest;
}

bool is_id(const char *word)
{
	size_t length = strlen(word);

	if (!length || length > LIMIT_ID_BYTES || strspn(word, "abcdefghijklmnopqrstuvwxyz0123456789._-") != length)
		return false;
	return *word != '.' && *word != '_' && *word != '-' && !strstr(word, "..");
}
