/* The list of problems. See error.h. */
#include "error.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "limit.h"

void problems_init(struct problems *problems, struct arena *arena)
{
	*problems = (struct problems){.arena = arena};
}

/* Where there is no more room an error takes the place of a warning; there is one. */
static struct problem *last_warning(const struct problems *problems)
{
	size_t i = problems->count - 1;

	while (problems->items[i].severity != SEVERITY_WARNING)
		i--;
	return &problems->items[i];
}

__attribute__((format(printf, 3, 0)))
static void add(struct problems *problems, struct problem problem, const char *format, va_list values)
{
	struct problem *place = NULL;
	char text[1024];

	if (problem.severity == SEVERITY_ERROR)
		problems->errors++;
	if (problems->count == LIMIT_PROBLEMS_KEPT) {
		problems->dropped++;
		if (problem.severity == SEVERITY_WARNING || !problems->warnings)
			return;
		place = last_warning(problems);
		problems->warnings--;
	}
	problems->warnings += problem.severity == SEVERITY_WARNING;
	vsnprintf(text, sizeof(text), format, values);
	problem.text = arena_copy(problems->arena, text, strlen(text));
	*(place ? place : ARENA_APPEND(problems->arena, problems)) = problem;
}

bool problem_error(struct problems *problems, struct place place, const char *path, const char *hint,
                   const char *format, ...)
{
	va_list values;

	va_start(values, format);
	add(problems, (struct problem){SEVERITY_ERROR, place, path, NULL, hint}, format, values);
	va_end(values);
	return false;
}

void problem_warning(struct problems *problems, struct place place, const char *path, const char *hint,
                     const char *format, ...)
{
	va_list values;

	va_start(values, format);
	add(problems, (struct problem){SEVERITY_WARNING, place, path, NULL, hint}, format, values);
	va_end(values);
}

bool problems_shown(const struct problems *problems)
{
	return problems->count < LIMIT_HINTS;
}

static bool same_file(const struct problem *a, const struct problem *b)
{
	if (!a->place.file || !b->place.file)
		return a->place.file == b->place.file;
	return strcmp(a->place.file, b->place.file) == 0;
}

static bool after(const struct problem *a, const struct problem *b)
{
	if (!same_file(a, b))
		return false;
	if (a->place.line != b->place.line)
		return a->place.line > b->place.line;
	return a->place.column > b->place.column;
}

/* Insertion keeps equal places in the order of discovery; the list is short and mostly sorted. */
void problems_sort(struct problems *problems)
{
	for (size_t i = 1; i < problems->count; i++) {
		struct problem moving = problems->items[i];
		size_t j = i;

		for (; j && after(&problems->items[j - 1], &moving); j--)
			problems->items[j] = problems->items[j - 1];
		problems->items[j] = moving;
	}
}
