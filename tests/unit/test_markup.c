/*
 * Text made harmless for HTML: every code point in every context, broken UTF-8,
 * and addresses that may become a link or may not.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdio.h>
#include <string.h>

#include "markup.h"
#include "unicode.h"

#define LAST_CODE_POINT 0x10ffffu
#define BEFORE "https://example.org/"

struct address {
	const char *url;
	bool link;
	const char *written;
};

static void no_memory(void *context)
{
	(void)context;
	fail_msg("out of memory");
}

static struct arena *new_arena(void)
{
	return arena_new(&allocator_system, no_memory, NULL);
}

static bool is_surrogate(uint32_t c)
{
	return c >= 0xd800 && c <= 0xdfff;
}

/* The code point as UTF-8; surrogates too, which are none. */
static void encode(uint32_t c, char out[5])
{
	static const unsigned char first[] = {0, 0, 0xc0, 0xe0, 0xf0};
	size_t length = c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;

	memset(out, 0, 5);
	for (size_t i = length; i-- > 1; c >>= 6)
		out[i] = (char)(0x80 | (c & 0x3f));
	out[0] = (char)(first[length] | c);
}

/* A parser's way back: the references that may stand there, and no other markup. */
static void decode(struct buf *out, const char *markup, const char *forbidden)
{
	static const struct {
		const char *reference;
		char c;
	} known[] = {{"&amp;", '&'}, {"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'}, {"&#39;", '\''}, {"&#96;", '`'}};

	while (*markup) {
		size_t i = 0;

		assert_null(strchr(forbidden, *markup));
		if (*markup != '&') {
			buf_addc(out, *markup++);
			continue;
		}
		while (i < 6 && strncmp(markup, known[i].reference, strlen(known[i].reference)) != 0)
			i++;
		assert_true(i < 6);
		buf_addc(out, known[i].c);
		markup += strlen(known[i].reference);
	}
}

static void holds_nothing_hidden(const char *text)
{
	while (*text) {
		uint32_t c;

		text += unicode_next(text, &c);
		assert_false(unicode_hidden(c));
	}
}

/* What a parser reads is what a reader may see of the text, no more and no less. */
static void reads_back(struct arena *arena, const char *text, const char *markup, const char *forbidden)
{
	struct buf read, seen;

	buf_init(&read, arena, 1000);
	buf_init(&seen, arena, 1000);
	decode(&read, markup, forbidden);
	unicode_add_visible(&seen, text);
	assert_string_equal(read.at, seen.at);
	holds_nothing_hidden(markup);
}

static void try_text(struct arena *arena, const char *text)
{
	struct buf out;

	buf_init(&out, arena, 1000);
	markup_text(&out, text);
	reads_back(arena, text, out.at, "<>");
}

/* Without its quotes, which must be there. */
static const char *unquoted(struct buf *out)
{
	assert_true(out->length >= 2);
	assert_int_equal(out->at[0], '"');
	assert_int_equal(out->at[out->length - 1], '"');
	out->at[out->length - 1] = '\0';
	return out->at + 1;
}

static void try_attribute(struct arena *arena, const char *text)
{
	struct buf out;

	buf_init(&out, arena, 1000);
	markup_attribute(&out, text);
	reads_back(arena, text, unquoted(&out), "<>\"'`");
}

static void try_url(struct arena *arena, const char *text)
{
	const char *url = arena_format(arena, BEFORE "%s", text), *written;
	struct buf out, read;

	buf_init(&out, arena, 1000);
	buf_init(&read, arena, 1000);
	markup_url(&out, url);
	written = unquoted(&out);
	decode(&read, written, "<>\"'` \\");
	for (const char *at = written; *at; at++)
		assert_true(*at > ' ' && *at < 0x7f);
	assert_string_equal(markup_url_is_link(url) ? "h" : "#", arena_copy(arena, read.at, 1));
	assert_true(markup_url_is_link(url) || strcmp(written, "#") == 0);
}

static void test_every_code_point(void **state)
{
	(void)state;
	for (uint32_t block = 0; block <= LAST_CODE_POINT; block += 0x1000) {
		struct arena *arena = new_arena();

		for (uint32_t c = block ? block : 1; c < block + 0x1000; c++) {
			char text[5];

			encode(c, text);
			try_text(arena, text);
			try_attribute(arena, text);
			try_url(arena, text);
			if (is_surrogate(c))
				assert_false(markup_url_is_link(arena_format(arena, BEFORE "%s", text)));
		}
		arena_free(arena);
	}
}

static void test_broken_bytes(void **state)
{
	(void)state;
	for (unsigned byte = 0x80; byte <= 0xff; byte++) {
		const char text[] = {'<', (char)byte, '"', '>', '\0'};
		struct arena *arena = new_arena();

		try_text(arena, text);
		try_attribute(arena, text);
		try_url(arena, text);
		arena_free(arena);
	}
}

static void test_address(void **state)
{
	const struct address *row = *state;
	struct arena *arena = new_arena();
	struct buf out;

	buf_init(&out, arena, 1000);
	markup_url(&out, row->url);
	assert_int_equal(markup_url_is_link(row->url), row->link);
	assert_string_equal(unquoted(&out), row->written);
	arena_free(arena);
}

#define ADDRESS(what, ...)                                                                           \
	{                                                                                            \
		.name = "address: " what, .test_func = test_address,                                 \
		.initial_state = &(struct address){__VA_ARGS__}                                      \
	}

static const struct CMUnitTest tests[] = {
	{.name = "every code point", .test_func = test_every_code_point},
	{.name = "broken bytes", .test_func = test_broken_bytes},
	ADDRESS("query and fragment", "https://example.org/a?b=c&d=e#f", true, "https://example.org/a?b=c&amp;d=e#f"),
	ADDRESS("a host alone", "http://example.org", true, "http://example.org"),
	ADDRESS("quotes", "https://example.org/\"onclick='x'", true, "https://example.org/%22onclick=%27x%27"),
	ADDRESS("brackets", "https://example.org/<script>", true, "https://example.org/%3Cscript%3E"),
	ADDRESS("what is encoded already", "https://example.org/%41", true, "https://example.org/%41"),
	ADDRESS("beyond ASCII", "https://example.org/\xe4\xb8\xad", true, "https://example.org/%E4%B8%AD"),
	ADDRESS("a script", "javascript:alert(1)", false, "#"),
	ADDRESS("a script in disguise", "JavaScript:alert(1)//https://example.org", false, "#"),
	ADDRESS("a blank in front", " https://example.org", false, "#"),
	ADDRESS("a blank in the host", "https://exa mple.org", false, "#"),
	ADDRESS("backslashes", "https:\\\\example.org", false, "#"),
	ADDRESS("no host", "https://", false, "#"),
	ADDRESS("an empty host", "https:///example.org", false, "#"),
	ADDRESS("a turned direction", "https://\xe2\x80\xae" "example.org", false, "#"),
	ADDRESS("capitals", "HTTPS://example.org", false, "#"),
	ADDRESS("no scheme", "//example.org", false, "#"),
	ADDRESS("data", "data:text/html,x", false, "#"),
	ADDRESS("a file", "file:///etc/passwd", false, "#"),
	ADDRESS("another scheme", "ftp://example.org", false, "#"),
	ADDRESS("nothing", "", false, "#"),
};

int main(void)
{
	return cmocka_run_group_tests_name("html_escape", tests, NULL, NULL);
}
