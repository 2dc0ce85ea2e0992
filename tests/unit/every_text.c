/* Every text through contexts. See every_text.h. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <string.h>
#include <unictype.h>

#include "every_text.h"
#include "unicode.h"

#define CONTEXTS_MOST 16
#define LAST_CODE_POINT 0x10ffffu
#define TOGETHER 64 /* so many stand in one text where there is little to be told apart */
#define REPLACEMENT 0xfffdu

static void no_memory(void *context)
{
	(void)context;
	fail_msg("out of memory");
}

/*
 * What is to be found.
 */

static bool is_surrogate(uint32_t c)
{
	return c >= 0xd800 && c <= 0xdfff;
}

void add_code_point(struct buf *out, uint32_t c)
{
	static const unsigned char first[] = {0, 0, 0xc0, 0xe0, 0xf0};
	size_t length = c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;

	for (size_t i = 0; i < length; i++)
		buf_addc(out, (char)(i ? 0x80 | (c >> 6 * (length - 1 - i) & 0x3f) : first[length] | c >> 6 * (length - 1)));
}

/* Invisible by themselves, and part of how names and signs are written: they stay. */
static bool belongs_to_letters(uint32_t c)
{
	return c == 0x34f || c == 0x115f || c == 0x1160 || (c >= 0x180b && c <= 0x180d) || c == 0x180f ||
	       (c >= 0xfe00 && c <= 0xfe0f) || (c >= 0xe0100 && c <= 0xe01ef);
}

bool is_hidden(uint32_t c)
{
	if ((c >= ' ' && c < 0x7f) || is_surrogate(c) || belongs_to_letters(c))
		return false;
	return uc_is_general_category_withtable(c, UC_CATEGORY_MASK_Cc | UC_CATEGORY_MASK_Zl | UC_CATEGORY_MASK_Zp) ||
	       uc_is_property_bidi_control(c) || uc_is_property_default_ignorable_code_point(c) ||
	       (c >= 0xfff9 && c <= 0xfffb) || c == 0xfffe || c == 0xffff;
}

bool is_blank(uint32_t c)
{
	return uc_is_general_category_withtable(c, UC_CATEGORY_MASK_Zs) || c == '\t' || c == '\n';
}

static void add_found(struct buf *out, uint32_t c, enum found found)
{
	if (is_surrogate(c))
		add_code_point(out, REPLACEMENT);
	else if (found == FOUND_WHOLE || !is_hidden(c) || (found == FOUND_LINES && c == '\n'))
		add_code_point(out, c);
	else if (c == '\n' || c == '\t')
		buf_addc(out, ' ');
	else
		buf_addf(out, c < 0xa0 ? "\\x%02x" : "[U+%04X]", c);
}

/* How many code points the text that begins at c has: ideographs and syllables, and what lies beyond the first plane,
 * go together. */
static uint32_t step(uint32_t c)
{
	return c >= 0x10000 || (c >= 0x3400 && c < 0xd780) ? TOGETHER : 1;
}

/* Each stands there once, and the first of them at the end again; one alone stands in the middle too. */
static size_t length_of(uint32_t c)
{
	return step(c) == 1 ? 3 : TOGETHER + 1;
}

/* The n-th code point of the text that begins at c. */
static uint32_t part(uint32_t c, size_t n)
{
	return c + (uint32_t)n % step(c);
}

/* Between two of them stands a letter. */
static void make_text(struct buf *out, uint32_t c, enum found found, bool read)
{
	size_t count = length_of(c);

	for (size_t i = 0; i < count; i++) {
		bool outer = !i || i + 1 == count;
		bool left_out = is_blank(part(c, i)) && ((found == FOUND_TRIMMED && outer) || found == FOUND_LETTERS ||
		                                         (found == FOUND_UNINDENTED && !i && (c == ' ' || c == '\t' || c == '\n')));

		if (!read || found == FOUND_BYTES)
			add_code_point(out, part(c, i));
		else if (!left_out)
			add_found(out, part(c, i), found);
		if (i + 1 < count)
			buf_addc(out, 'a');
	}
}

void for_every_text(enum found found,
                    void (*take)(void *context, struct arena *arena, const char *text, const char *found), void *context)
{
	struct arena *arena = arena_new(&allocator_system, no_memory, NULL);

	arena_alloc(arena, 1);
	for (uint32_t c = 1; c <= LAST_CODE_POINT; c += step(c)) {
		const struct arena_mark mark = arena_mark(arena);
		struct buf text, wanted;

		buf_init(&text, arena, TEXT_ROOM);
		buf_init(&wanted, arena, TEXT_ROOM);
		make_text(&text, c, found, false);
		make_text(&wanted, c, found, true);
		take(context, arena, text.at, wanted.at);
		arena_rewind(arena, mark);
	}
	arena_free(arena);
}

/* However many bytes are broken, one mark for them is enough. */
static const char *collapsed(struct arena *arena, const char *text)
{
	struct buf out;

	buf_init(&out, arena, TEXT_ROOM);
	for (; *text; text++) {
		buf_addc(&out, *text);
		while (strncmp(text, UNICODE_REPLACEMENT_TEXT UNICODE_REPLACEMENT_TEXT, 6) == 0)
			text += 3;
	}
	return out.at;
}

void read_as_it_is(struct buf *text, const char *written)
{
	buf_adds(text, written);
}

static void nothing_is_hidden(const struct context *context, const char *written)
{
	for (uint32_t c; *written;) {
		written += unicode_next(written, &c);
		if (is_hidden(c) && !(context->lines && c == '\n'))
			fail_msg("%s: U+%04X is hidden", context->name, c);
	}
}

static void compare(struct arena *arena, const struct context *context, const char *text, const char *found)
{
	struct buf written, read;

	buf_init(&written, arena, TEXT_ROOM);
	buf_init(&read, arena, TEXT_ROOM);
	context->write(&written, text);
	if (!context->raw)
		nothing_is_hidden(context, written.at);
	context->read(&read, written.at);
	if (strcmp(read.at, found) != 0 && strcmp(collapsed(arena, read.at), found) != 0)
		fail_msg("%s: from `%s` comes `%s`, and is read as `%s`, not as `%s`", context->name, text, written.at, read.at,
		         found);
}

static void take_text(void *context, struct arena *arena, const char *text, const char *found)
{
	compare(arena, context, text, found);
}

static void test_every_code_point(void **state)
{
	for_every_text(((const struct context *)*state)->found, take_text, *state);
}

static void test_broken_bytes(void **state)
{
	const struct context *context = *state;

	for (unsigned byte = 0x80; context->found != FOUND_BYTES && byte <= 0xff; byte++) {
		const char text[] = {(char)byte, 'a', (char)byte, 'a', (char)byte, '\0'};
		struct arena *arena = arena_new(&allocator_system, no_memory, NULL);

		compare(arena, context, text,
		        UNICODE_REPLACEMENT_TEXT "a" UNICODE_REPLACEMENT_TEXT "a" UNICODE_REPLACEMENT_TEXT);
		arena_free(arena);
	}
}

/* What means something together: each is to be read as it stands. */
static void test_odd_texts(void **state)
{
	static const char *const odd[] = {
		"[a](b)", "](", "{1}", "{{1}}", "<!--a-->", "-->", "]]>", "&amp;", "&#60;", "a@b.c", "1.a",
		"12)a", "a\n1.a", "a\n=1", "a;=1", "a;\"=1", ":tada:", "www.a.b", "https://a.b", "~~a~~", "***", "\\",
		"\\\\|", "\\`", "\"\"", "a\"b", "a,b;c", "\\u0041", "_x0041_", "%41", "${a}",
	};
	const struct context *context = *state;
	struct arena *arena = arena_new(&allocator_system, no_memory, NULL);

	for (size_t i = 0; i < sizeof(odd) / sizeof(odd[0]); i++)
		if (!strchr(odd[i], '\n') || context->found == FOUND_LINES)
			compare(arena, context, odd[i], odd[i]);
	arena_free(arena);
}

int run_contexts(const char *name, const struct context *contexts, size_t count)
{
	struct CMUnitTest tests[3 * CONTEXTS_MOST];

	assert_true(count <= CONTEXTS_MOST);
	for (size_t i = 0; i < count; i++) {
		void *state = (void *)(uintptr_t)&contexts[i];

		tests[3 * i] = (struct CMUnitTest){contexts[i].name, test_every_code_point, NULL, NULL, state};
		tests[3 * i + 1] = (struct CMUnitTest){contexts[i].name, test_broken_bytes, NULL, NULL, state};
		tests[3 * i + 2] = (struct CMUnitTest){contexts[i].name, test_odd_texts, NULL, NULL, state};
	}
	return _cmocka_run_group_tests(name, tests, 3 * count, NULL, NULL);
}
