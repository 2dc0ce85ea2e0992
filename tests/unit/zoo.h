/*
 * What the tests of the zoo share: where it is, memory, and what a refusal must
 * look like. Include after <cmocka.h>.
 */
#ifndef ZOO_H
#define ZOO_H

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "arena.h"

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))
#define ZOO_WHY_BYTES 400

static inline void zoo_out_of_memory(void *context)
{
	(void)context;
	abort();
}

static inline struct arena *zoo_arena(void)
{
	return arena_new(&allocator_system, zoo_out_of_memory, NULL);
}

/* A directory that the environment names: ZOO_SRC the sources, ZOO_SO the built objects. */
static inline const char *zoo_directory(const char *name)
{
	const char *value = getenv(name);

	if (!value || !*value) {
		fprintf(stderr, "set %s to the directory of the zoo\n", name);
		exit(2);
	}
	return value;
}

static inline const char *zoo_object(struct arena *arena, const char *name)
{
	return arena_format(arena, "%s/%s.so", zoo_directory("ZOO_SO"), name);
}

/* Every refusal, whatever it says, is one line for people. */
static inline void assert_sentence(const char *why, const char *part)
{
	assert_non_null(why);
	if (!strstr(why, part))
		fail_msg("expected `%s` in `%s`", part, why);
	assert_null(strchr(why, '\n'));
	assert_null(strstr(why, "/proc/self"));
	assert_in_range(strlen(why), 1, ZOO_WHY_BYTES);
}

#endif
