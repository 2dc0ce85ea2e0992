/*
 * Problems are values: how bad, where in the user's file, under which YAML
 * levels, what is wrong, and what to write instead. Code below main.c collects
 * them here; it never prints and never exits. All problems of a file are
 * collected, not the first.
 */
#ifndef ERROR_H
#define ERROR_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "arena.h"

/* A place in a file of the user's. line 0: the file as a whole. */
struct place {
	const char *file; /* as the user named it; NULL: no file */
	uint32_t line, column;
};

enum severity {
	SEVERITY_ERROR,   /* the file cannot be used */
	SEVERITY_WARNING, /* it can, and something is probably not meant */
};

struct problem {
	enum severity severity;
	struct place place;
	const char *path; /* "measures[2].facts"; NULL at the top */
	const char *text;
	const char *hint; /* what to write instead; NULL: the text says it */
};

struct problems {
	struct arena *arena;
	struct problem *items;
	size_t count, errors;
	size_t warnings; /* among the items */
	size_t dropped; /* beyond LIMIT_PROBLEMS_KEPT */
};

/* An empty list whose texts live in the arena. */
void problems_init(struct problems *problems, struct arena *arena);

/* Adds an error and returns false, so that failing is one line. `path` and
 * `hint` may be NULL and must live as long as the arena. */
bool problem_error(struct problems *problems, struct place place, const char *path, const char *hint,
                   const char *format, ...) __attribute__((format(printf, 5, 6)));

/* Adds a warning. */
void problem_warning(struct problems *problems, struct place place, const char *path, const char *hint,
                     const char *format, ...) __attribute__((format(printf, 5, 6)));

/* Whether one more is still looked at so closely that a path and a hint are worth their memory. */
bool problems_shown(const struct problems *problems);

/* Sorts by file in the order in which files first came up, then by line and column. */
void problems_sort(struct problems *problems);

#endif
