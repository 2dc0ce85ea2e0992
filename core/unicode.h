/*
 * Unicode, as far as readers need it: how wide is it, where may a
 * line break, where are its words, what must not reach a terminal. The only file that sees
 * libunistring.
 */
#ifndef UNICODE_H
#define UNICODE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "buf.h"

/* What stands for bytes that are no UTF-8. */
#define UNICODE_REPLACEMENT 0xfffdu
#define UNICODE_REPLACEMENT_TEXT "\xef\xbf\xbd"

/* The character at the beginning of a text that is not empty, and its bytes;
 * bytes that are no UTF-8 give UNICODE_REPLACEMENT. */
size_t unicode_next(const char *text, uint32_t *c);

/* How many bytes at the beginning of a text are letters, digits and signs of ASCII, or blanks: nothing to look at twice. */
size_t unicode_plain(const char *text);

/* Whether a character steers a terminal, can't be seen, or turns the order of others. */
bool unicode_hidden(uint32_t c);

/* Terminal columns of a text without line breaks. */
size_t unicode_width(const char *text, size_t length);

/* Appends a text with everything that could steer a terminal or a reader's eye
 * made visible: control characters as \xNN, direction and tag characters as
 * [U+NNNN]. Line feeds become blanks. */
void unicode_add_visible(struct buf *out, const char *text);

/* The same for text that may have several lines: line feeds stay. */
void unicode_add_visible_lines(struct buf *out, const char *text);

/* The same where isolates keep foreign text apart: U+2068 stays where a U+2069 ends it, and with it that one. */
#define UNICODE_ISOLATE "\xe2\x81\xa8"
#define UNICODE_ISOLATE_END "\xe2\x81\xa9"
void unicode_add_isolated(struct buf *out, const char *text);

/* Whether a text has letters that run from left to right. */
bool unicode_runs_right(const char *text);

/* A copy of at most `max` bytes, cut between characters; bytes that are not
 * UTF-8, and zero bytes, become U+FFFD. */
const char *unicode_copy_valid(struct arena *arena, const char *text, size_t length, size_t max);

/* Appends the next word at or behind *text to `word`, in lower case, and moves
 * *text behind it. A word is a run of letters and digits, or one ideograph:
 * where words are written without blanks, each sign stands for itself. False
 * when no word is left. */
bool unicode_next_word(const char **text, struct buf *word);

/* Appends a paragraph, broken at `width` columns (0: not broken) by the rules
 * of the Unicode line breaking algorithm; every line but the first begins with
 * `indent` blanks, and the first is taken to begin at column `start`. Isolates
 * stay where `isolates`. */
void unicode_add_wrapped(struct buf *out, const char *text, size_t start, size_t indent, size_t width, bool isolates);

#endif
