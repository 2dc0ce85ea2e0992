/* Texts that a comment has cut. See cuts.h. */
#include "cuts.h"

#include <string.h>

#include "limit.h"

static bool is_blank(char c)
{
	return c == ' ' || c == '\t';
}

/* Behind a blank, and with a sign right behind it. */
static bool cuts_here(const char *start, const char *at)
{
	return at > start && is_blank(at[-1]) && (unsigned char)at[1] > ' ' && at[1] != '#' && at[1] != '!';
}

static uint32_t column_of(const char *line, const char *at)
{
	uint32_t column = 1;

	for (; line < at; line++)
		column += ((unsigned char)*line & 0xc0) != 0x80;
	return column;
}

void cuts_find(struct arena *arena, struct bytes bytes, struct cuts *cuts)
{
	const char *end = bytes.at + bytes.length, *line = bytes.at, *at = bytes.at;
	uint32_t number = 1;

	*cuts = (struct cuts){0};
	for (; (at = memchr(at, '#', (size_t)(end - at))) && cuts->count < LIMIT_PROBLEMS_KEPT; at++) {
		const char *blank = at;

		if (!cuts_here(bytes.at, at))
			continue;
		for (const char *next; (next = memchr(line, '\n', (size_t)(at - line))); line = next + 1)
			number++;
		while (blank > line && is_blank(blank[-1]))
			blank--;
		*ARENA_APPEND(arena, cuts) = (struct cut){number, column_of(line, blank)};
	}
}

bool cuts_at(struct cuts *cuts, uint32_t line, uint32_t column)
{
	while (cuts->next < cuts->count && cuts->items[cuts->next].line < line)
		cuts->next++;
	for (size_t i = cuts->next; i < cuts->count && cuts->items[i].line == line; i++)
		if (cuts->items[i].column == column)
			return true;
	return false;
}
