/*
 * A text for people, in one or several languages. Knows nothing of formats and
 * nothing of terminals.
 */
#ifndef TEXT_H
#define TEXT_H

#include <stddef.h>

struct text_in {
	const char *lang; /* "en"; "" for a text that names no language */
	const char *text;
};

struct text {
	struct text_in *items;
	size_t count; /* 0: no text */
};

/* The text in `lang`, else in English, else in its first language; NULL when
 * there is none. *fallback, which may be NULL, receives the language that was
 * taken instead of the one asked for, or NULL. */
const char *text_pick(const struct text *text, const char *lang, const char **fallback);

#endif
