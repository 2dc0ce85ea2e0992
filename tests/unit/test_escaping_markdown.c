/*
 * Text made harmless for Markdown, and for OSCAL, which has Markdown in it: every code
 * point in every position (every_text.h), at the beginning of a line too.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "every_text.h"
#include "markdown.h"
#include "oscal_text.h"

static void add_markdown(struct buf *out, const char *text, bool isolates,
                         void (*add_to)(struct sheet *sheet, const char *text))
{
	const struct language language = {.lang = "en", .isolates = isolates};
	struct sheet sheet = {out, {out->arena, NULL, &language}};

	add_to(&sheet, text);
}

static void add_md(struct buf *out, const char *text)
{
	add_markdown(out, text, false, md_add);
}

static void add_md_isolated(struct buf *out, const char *text)
{
	add_markdown(out, text, true, md_add);
}

static void add_md_paragraph(struct buf *out, const char *text)
{
	add_markdown(out, text, false, md_paragraph);
}

static void add_oscal_plain(struct buf *out, const char *text)
{
	const char *plain = oscal_plain(out->arena, text);

	buf_adds(out, plain ? plain : "");
}

static void add_oscal_markup(struct buf *out, const char *text)
{
	const char *markup = oscal_markup(out->arena, text);

	buf_adds(out, markup ? markup : "");
}

static void add_oscal_file(struct buf *out, const char *text)
{
	buf_adds(out, oscal_file(out->arena, text));
}

/*
 * Reading back.
 */

/* Escapes and comments go; no character that means something stands there bare, wherever it is or at the beginning. */
static void read_escaped(struct buf *text, const char *written, const char *anywhere, const char *in_front)
{
	static const char comment[] = "<!-- -->";

	assert_false(*written && strchr(in_front, *written));
	while (*written) {
		if (strncmp(written, comment, strlen(comment)) == 0) {
			written += strlen(comment);
			continue;
		}
		assert_null(strchr(anywhere, *written));
		if (*written == '\\')
			assert_true(ispunct((unsigned char)*++written));
		buf_addc(text, *written++);
	}
}

/* Forges look for names behind these signs when the escapes are gone. */
static void calls_nobody(const char *written)
{
	for (const char *at = written; *at; at++)
		assert_false(strchr("@#!$%~&", *at) && (isalnum((unsigned char)at[1]) || (unsigned char)at[1] >= 0x80));
}

static void read_markdown(struct buf *text, const char *written)
{
	read_escaped(text, written, "`*_{}[]<>&~|$!#", "+-=");
	calls_nobody(written);
}

static void read_paragraph(struct buf *text, const char *written)
{
	size_t length = strlen(written);

	assert_true(length >= 2 && !strchr(" \t", *written));
	assert_string_equal(written + length - 2, "\n\n");
	read_markdown(text, arena_copy(text->arena, written, length - 2));
}

static void read_oscal(struct buf *text, const char *written)
{
	read_escaped(text, written, "`*_{}[]<>&~^|#\"", "+-=");
}

static void read_encoded(struct buf *text, const char *written)
{
	for (; *written; written++) {
		char digits[3] = {0};

		assert_true(isalnum((unsigned char)*written) || strchr("-._~%", *written));
		if (*written != '%') {
			buf_addc(text, *written);
			continue;
		}
		memcpy(digits, written + 1, 2);
		buf_addc(text, (char)strtoul(digits, NULL, 16));
		written += 2;
	}
}

static const struct context contexts[] = {
	{"Markdown", add_md, read_markdown, .found = FOUND_SHOWN},
	{"Markdown, isolated", add_md_isolated, read_markdown, .found = FOUND_SHOWN},
	{"Markdown, a paragraph", add_md_paragraph, read_paragraph, .found = FOUND_UNINDENTED, .lines = true},
	{"OSCAL, plain", add_oscal_plain, read_as_it_is, .found = FOUND_TRIMMED},
	{"OSCAL, Markdown", add_oscal_markup, read_oscal, .found = FOUND_TRIMMED},
	{"OSCAL, a file's name", add_oscal_file, read_encoded, .found = FOUND_BYTES},
};

int main(void)
{
	return run_contexts("escaping for Markdown", contexts, sizeof(contexts) / sizeof(contexts[0]));
}
