/* Open addressing with FNV-1a. See names.h. */
#include "names.h"

#include <stdint.h>
#include <string.h>

#include "limit.h"
#include "vocabulary.h"

void names_init(struct names *names, struct arena *arena)
{
	*names = (struct names){.arena = arena, .room = 64};
	names->slots = arena_alloc(arena, names->room * sizeof(*names->slots));
}

static uint64_t hash(const char *name)
{
	uint64_t value = 14695981039346656037u;

	while (*name)
		value = (value ^ (unsigned char)*name++) * 1099511628211u;
	return value;
}

static struct name_slot *slot_for(const struct names *names, const char *name)
{
	size_t at = hash(name) & (names->room - 1);

	while (names->slots[at].name && strcmp(names->slots[at].name, name) != 0)
		at = (at + 1) & (names->room - 1);
	return &names->slots[at];
}

static void double_room(struct names *names)
{
	struct names more = {.arena = names->arena, .room = names->room * 2, .count = names->count};

	more.slots = arena_alloc(names->arena, more.room * sizeof(*more.slots));
	for (size_t i = 0; i < names->room; i++)
		if (names->slots[i].name)
			*slot_for(&more, names->slots[i].name) = names->slots[i];
	*names = more;
}

size_t names_add(struct names *names, const char *name, size_t number)
{
	struct name_slot *slot;

	if (names->count * 2 >= names->room)
		double_room(names);
	slot = slot_for(names, name);
	if (slot->name)
		return slot->number;
	*slot = (struct name_slot){name, number};
	names->count++;
	return NAME_UNKNOWN;
}

size_t names_find(const struct names *names, const char *name)
{
	const struct name_slot *slot = slot_for(names, name);

	return slot->name ? slot->number : NAME_UNKNOWN;
}

const char *names_nearest(const struct names *names, const char *name)
{
	const char *nearest = NULL;
	int best = -1;

	for (size_t i = 0; i < names->room; i++) {
		const char *candidate = names->slots[i].name;
		int distance = candidate ? word_distance(name, candidate) : -1;

		if (distance < 0)
			continue;
		if (best < 0 || distance < best || (distance == best && strcmp(candidate, nearest) < 0)) {
			best = distance;
			nearest = candidate;
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
