/*
 * Writing XML: that every character there is, and every byte that is none, gives
 * something that XML allows and that says the same, in texts and in attributes; and
 * what elements look like.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdbool.h>
#include <string.h>

#include "unicode.h"
#include "xml.h"

#define LAST_CHARACTER 0x10ffffu

static void no_memory(void *context)
{
	(void)context;
	fail_msg("out of memory");
}

/* Encodes without asking whether there is such a character: surrogates and what lies beyond are bytes like any. */
static void encode(uint32_t c, char out[5])
{
	unsigned char *at = (unsigned char *)out;

	if (c < 0x80) {
		*at++ = (unsigned char)c;
	} else if (c < 0x800) {
		*at++ = (unsigned char)(0xc0 | c >> 6);
	} else if (c < 0x10000) {
		*at++ = (unsigned char)(0xe0 | c >> 12);
		*at++ = (unsigned char)(0x80 | (c >> 6 & 0x3f));
	} else {
		*at++ = (unsigned char)(0xf0 | c >> 18);
		*at++ = (unsigned char)(0x80 | (c >> 12 & 0x3f));
		*at++ = (unsigned char)(0x80 | (c >> 6 & 0x3f));
	}
	if (c >= 0x80)
		*at++ = (unsigned char)(0x80 | (c & 0x3f));
	*at = '\0';
}

/* The production Char of XML 1.0. */
static bool is_allowed(uint32_t c)
{
	return c == 0x9 || c == 0xa || c == 0xd || (c >= 0x20 && c <= 0xd7ff) || (c >= 0xe000 && c <= 0xfffd) ||
	       (c >= 0x10000 && c <= LAST_CHARACTER);
}

/* What stands between `before` and `after`, without references; fails where it could mean something. */
static void read_back(const char *written, const char *before, const char *after, char *out)
{
	static const struct {
		const char *reference;
		char stands_for;
	} known[] = {{"&amp;", '&'}, {"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'}, {"&#39;", '\''}};
	const char *at = strstr(written, before), *end = written + strlen(written) - strlen(after);

	assert_non_null(at);
	assert_string_equal(end, after);
	for (at += strlen(before); at < end;) {
		size_t i = 0;
		uint32_t c;
		size_t length = unicode_next(at, &c);

		assert_null(strchr("<>\"'", *at));
		assert_true(is_allowed(c));
		assert_true(c >= 0x20);
		if (*at != '&') {
			memcpy(out, at, length);
			out += length;
			at += length;
			continue;
		}
		while (i < sizeof(known) / sizeof(known[0]) && strncmp(at, known[i].reference, strlen(known[i].reference)) != 0)
			i++;
		assert_true(i < sizeof(known) / sizeof(known[0]));
		*out++ = known[i].stands_for;
		at += strlen(known[i].reference);
	}
	*out = '\0';
}

static void try_text(struct arena *arena, const char *text)
{
	struct buf as_attribute, as_text, visible;
	struct xml xml;
	char back[64];

	buf_init(&as_attribute, arena, 1000);
	buf_init(&as_text, arena, 1000);
	buf_init(&visible, arena, 1000);
	unicode_add_visible(&visible, text);

	xml_begin(&xml, &as_attribute);
	xml_open(&xml, "a");
	xml_attribute(&xml, "b", text);
	xml_close(&xml, "a");
	read_back(as_attribute.at, "<a b=\"", "\"/>\n", back);
	assert_string_equal(back, visible.at);

	xml_begin(&xml, &as_text);
	xml_open(&xml, "a");
	xml_line(&xml, text);
	xml_close(&xml, "a");
	read_back(as_text.at, "<a>", "\n</a>\n", back);
	assert_string_equal(back, visible.at);
}

static void test_every_character(void **state)
{
	(void)state;
	for (uint32_t plane = 0; plane <= LAST_CHARACTER; plane += 0x1000) {
		struct arena *arena = arena_new(&allocator_system, no_memory, NULL);
		char text[5];

		for (uint32_t c = plane ? plane : 1; c < plane + 0x1000; c++) {
			encode(c, text);
			try_text(arena, text);
		}
		arena_free(arena);
	}
}

static void test_bytes_that_are_none(void **state)
{
	static const char *const texts[] = {"\x80", "\xff\xfe", "\xc0\x80", "\xe2\x80", "\xf4\x90\x80\x80", "\xed\xa0\x80<"};
	struct arena *arena = arena_new(&allocator_system, no_memory, NULL);

	(void)state;
	for (size_t i = 0; i < sizeof(texts) / sizeof(texts[0]); i++)
		try_text(arena, texts[i]);
	arena_free(arena);
}

static void test_elements(void **state)
{
	struct arena *arena = arena_new(&allocator_system, no_memory, NULL);
	struct buf out;
	struct xml xml;

	(void)state;
	buf_init(&out, arena, 1000);
	xml_begin(&xml, &out);
	xml_open(&xml, "a");
	xml_number(&xml, "n", 7);
	xml_attribute(&xml, "none", NULL);
	xml_open(&xml, "b");
	xml_close(&xml, "b");
	xml_open(&xml, "c");
	xml_line(&xml, "]]> 1\n2");
	xml_line(&xml, "3");
	xml_close(&xml, "c");
	xml_close(&xml, "a");
	assert_string_equal(out.at, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!-- normgap report -->\n"
	                            "<a n=\"7\">\n  <b/>\n  <c>]]&gt; 1 2\n3\n</c>\n</a>\n");
	arena_free(arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_every_character),
		cmocka_unit_test(test_bytes_that_are_none),
		cmocka_unit_test(test_elements),
	};

	return cmocka_run_group_tests_name("xml", tests, NULL, NULL);
}
