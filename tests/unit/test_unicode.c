/*
 * Unicode for readers: columns, what must not reach a terminal, broken UTF-8,
 * and lines of English and Chinese at several widths.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "unicode.h"

#define REPLACEMENT "\xef\xbf\xbd" /* U+FFFD */

struct width {
	const char *text;
	size_t columns;
};

struct pair {
	const char *text, *expected;
};

struct copy {
	const char *text;
	size_t length, max;
	const char *expected;
};

struct paragraph {
	const char *text;
	size_t start, indent, width;
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

static void test_words(void **state)
{
	const struct pair *row = *state;
	struct arena *arena = new_arena();
	const char *text = row->text;
	struct buf words;

	buf_init(&words, arena, 1000);
	while (unicode_next_word(&text, &words))
		buf_addc(&words, '|');
	assert_string_equal(words.at, row->expected);
	assert_int_equal(*text, 0);
	arena_free(arena);
}

/* Copied to memory of just that size: nothing behind it may be read. */
static void test_width(void **state)
{
	const struct width *row = *state;
	size_t length = strlen(row->text);
	char *text = malloc(length + 1);

	assert_non_null(text);
	memcpy(text + 1, row->text, length);
	assert_int_equal(unicode_width(text + 1, length), row->columns);
	free(text);
}

static void test_visible(void **state)
{
	const struct pair *row = *state;
	struct arena *arena = new_arena();
	struct buf out;

	buf_init(&out, arena, 1000);
	unicode_add_visible(&out, row->text);
	assert_string_equal(out.at, row->expected);
	arena_free(arena);
}

static void test_isolated(void **state)
{
	const struct pair *row = *state;
	struct arena *arena = new_arena();
	struct buf out;

	buf_init(&out, arena, 1000);
	unicode_add_isolated(&out, row->text);
	assert_string_equal(out.at, row->expected);
	arena_free(arena);
}

static void test_runs_right(void **state)
{
	(void)state;
	assert_true(unicode_runs_right("(7) a"));
	assert_true(unicode_runs_right("\xd8\xa7 b"));
	assert_true(unicode_runs_right("\xe4\xb8\xad"));
	assert_false(unicode_runs_right("\xd8\xa7\xd9\x84 13 (7)"));
	assert_false(unicode_runs_right("2021-05-24"));
	assert_false(unicode_runs_right(""));
}

static void test_visible_lines(void **state)
{
	struct arena *arena = new_arena();
	struct buf out;

	(void)state;
	buf_init(&out, arena, 1000);
	unicode_add_visible_lines(&out, "a\r\n\tb\n\u2028c");
	assert_string_equal(out.at, "a\\x0d\n b\n[U+2028]c");
	arena_free(arena);
}

static size_t encode(unsigned c, char text[5])
{
	size_t length = c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
	static const unsigned char lead[] = {0, 0, 0xc0, 0xe0, 0xf0};

	for (size_t i = length; i-- > 1; c >>= 6)
		text[i] = (char)(0x80 | (c & 0x3f));
	text[0] = (char)(length == 1 ? c : lead[length] | c);
	text[length] = '\0';
	return length;
}

/* Controls, marks of direction, separators of lines, tags: what can steer a terminal or the eye. */
static bool steers(unsigned c)
{
	return c < 0x20 || (c >= 0x7f && c < 0xa0) || c == 0x61c || c == 0x200e || c == 0x200f || c == 0x2028 ||
	       c == 0x2029 || (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069) ||
	       (c >= 0xe0000 && c <= 0xe007f);
}

static void test_every_character(void **state)
{
	struct arena *arena = new_arena();
	struct buf out;

	(void)state;
	buf_init(&out, arena, 1000);
	for (unsigned c = 1; c < 0x110000; c++) {
		char text[5];
		bool plain, same;

		if (c >= 0xd800 && c < 0xe000)
			continue;
		encode(c, text);
		out.length = 0;
		unicode_add_visible(&out, text);
		plain = strspn(out.at, "\\x[]U+0123456789ABCDEFabcdef ") == out.length;
		same = strcmp(out.at, text) == 0;
		if (!out.length || (steers(c) ? !plain : !plain && !same))
			fail_msg("U+%04X reads `%s`", c, out.at);
	}
	arena_free(arena);
}

/* Again in memory of just that size. */
static void test_copy(void **state)
{
	const struct copy *row = *state;
	struct arena *arena = new_arena();
	char *text = malloc(row->length + 1);

	assert_non_null(text);
	memcpy(text + 1, row->text, row->length);
	assert_string_equal(unicode_copy_valid(arena, text + 1, row->length, row->max), row->expected);
	free(text);
	arena_free(arena);
}

/* Any stretch of a text, whole or cut, gives UTF-8 within the limit. */
static void test_every_cut(void **state)
{
	static const char text[] = "a\xc3\xa9\xe5\x9b\xbd\xf0\x9f\x98\x80\x80\xff\xed\xa0\x80\xc0\xafz";
	struct arena *arena = new_arena();

	(void)state;
	for (size_t from = 0; from < sizeof(text); from++)
		for (size_t length = 0; length < sizeof(text) - from; length++)
			for (size_t max = 0; max < 60; max++) {
				const char *once = unicode_copy_valid(arena, text + from, length, max);

				assert_true(strlen(once) <= max);
				assert_string_equal(unicode_copy_valid(arena, once, strlen(once), max), once);
			}
	arena_free(arena);
}

/* A line's first blanks are the indent, no line but one of a single word is too wide. */
static void assert_line(const char *line, size_t length, size_t start, size_t indent, size_t width)
{
	size_t blanks = start ? 0 : indent;
	size_t columns = start + unicode_width(line, length);

	assert_true(length > 0);
	for (size_t i = 0; i < blanks; i++)
		assert_int_equal(line[i], ' ');
	assert_int_not_equal(line[blanks], ' ');
	assert_int_not_equal(line[length - 1], ' ');
	if (columns > width && memchr(line + blanks, ' ', length - blanks))
		fail_msg("%zu columns: %.*s", columns, (int)length, line);
}

/* Without line ends and blanks nothing is lost and nothing added. */
static void assert_same_words(const char *wrapped, const char *text)
{
	for (;;) {
		wrapped += strspn(wrapped, " \n");
		text += strspn(text, " \n");
		if (*wrapped != *text)
			fail_msg("`%.20s` is not `%.20s`", wrapped, text);
		if (!*wrapped)
			return;
		wrapped++;
		text++;
	}
}

static void test_wrap(void **state)
{
	const struct paragraph *row = *state;
	struct arena *arena = new_arena();
	size_t start = row->start + 1; /* never 0 on the first line: it has no indent of its own */
	struct buf out;

	buf_init(&out, arena, 100000);
	unicode_add_wrapped(&out, row->text, start, row->indent, row->width, false);
	assert_false(out.full);
	for (const char *line = out.at; line; start = 0) {
		const char *end = strchr(line, '\n');

		assert_line(line, end ? (size_t)(end - line) : strlen(line), start, row->indent, row->width);
		line = end ? end + 1 : NULL;
	}
	assert_same_words(out.at, row->text);
	arena_free(arena);
}

struct lines {
	const char *text;
	size_t start, indent, width;
	const char *expected;
};

static void test_lines(void **state)
{
	const struct lines *row = *state;
	struct arena *arena = new_arena();
	struct buf out;

	buf_init(&out, arena, 1000);
	unicode_add_wrapped(&out, row->text, row->start, row->indent, row->width, false);
	assert_string_equal(out.at, row->expected);
	arena_free(arena);
}

/* The first half of a paragraph that does not fit stays, and says so. */
static void test_wrap_full(void **state)
{
	struct arena *arena = new_arena();
	struct buf out;

	(void)state;
	buf_init(&out, arena, 30);
	unicode_add_wrapped(&out, "one two three four five six seven eight", 0, 0, 20, false);
	assert_true(out.full);
	assert_true(out.length <= 30);
	arena_free(arena);
}

#define ENGLISH                                                                                              \
	"Whoever finds a weakness should be able to report it without fear, and whoever can mend it should tell " \
	"those who depend on it, at home and abroad, before somebody else makes use of what was found."
/* The same thought. */
#define CHINESE \
	"谁发现了漏洞，谁就应当能够放心上报；谁有办法修补，谁就应当及时告诉国内外依赖这些系统的人，赶在别人钻空子之前把问题解决掉，不留隐患。"
#define MIXED "文件 A/70/174 第13段：漏洞（ICT vulnerabilities）该报就报，该补就补。"
#define ADDRESS "See https://documents.example.org/a/very/long/address/without/any/blank/in/it?and=more for it."

#define WIDTH(label, what, columns) \
	{.name = "width of " label, .test_func = test_width, .initial_state = &(struct width){what, columns}}
#define VISIBLE(label, what, expected) \
	{.name = "visible " label, .test_func = test_visible, .initial_state = &(struct pair){what, expected}}
#define ISOLATED(label, what, expected) \
	{.name = "isolated: " label, .test_func = test_isolated, .initial_state = &(struct pair){what, expected}}
#define FSI "\xe2\x81\xa8"
#define PDI "\xe2\x81\xa9"
#define WORDS(label, what, expected) \
	{.name = "words " label, .test_func = test_words, .initial_state = &(struct pair){what, expected}}
#define COPY(label, what, most, expected)                        \
	{.name = "copy " label, .test_func = test_copy, \
	 .initial_state = &(struct copy){what, sizeof(what) - 1, most, expected}}
#define WRAP(label, what, from, blanks, to)                                                \
	{.name = "wrap " label " from " #from ", " #blanks " to " #to, .test_func = test_wrap, \
	 .initial_state = &(struct paragraph){what, from, blanks, to}}
#define WRAPS(label, what)                                                                     \
	WRAP(label, what, 0, 0, 20), WRAP(label, what, 0, 0, 72), WRAP(label, what, 0, 4, 24), \
	WRAP(label, what, 0, 4, 40), WRAP(label, what, 10, 4, 40), WRAP(label, what, 20, 12, 79)
#define LINES(label, ...) \
	{.name = "lines: " label, .test_func = test_lines, .initial_state = &(struct lines){__VA_ARGS__}}

static const struct CMUnitTest tests[] = {
	WIDTH("nothing", "", 0),
	WIDTH("letters", "law", 3),
	WIDTH("letters with accents", "caf\u00e9", 4),
	WIDTH("Cyrillic", "\u0437\u0430\u043a\u043e\u043d", 5),
	WIDTH("Arabic", "\u0642\u0627\u0646\u0648\u0646", 5),
	WIDTH("Chinese", "国家", 4),
	WIDTH("Chinese and letters", "国家CERT", 8),
	WIDTH("full-width letters", "\uff21\uff22", 4),
	WIDTH("half-width katakana", "\uff71\uff72", 2),
	WIDTH("Hangul", "\ud55c\uad6d", 4),
	WIDTH("a combining accent", "e\u0301", 1),
	WIDTH("two combining accents", "a\u0323\u0302b", 2),
	WIDTH("an emoji", "\U0001f600", 2),
	WIDTH("a zero-width space", "a\u200bb", 2),
	VISIBLE("text", "law, 国家, caf\u00e9, e\u0301, \U0001f600", "law, 国家, caf\u00e9, e\u0301, \U0001f600"),
	VISIBLE("line feed and tab", "a\nb\tc", "a b c"),
	VISIBLE("carriage return", "a\rb", "a\\x0db"),
	VISIBLE("escape sequence", "\x1b[31mred\x1b[0m", "\\x1b[31mred\\x1b[0m"),
	VISIBLE("bell, backspace, delete", "\a\b\x7f", "\\x07\\x08\\x7f"),
	VISIBLE("controls of 8 bits", "\xc2\x80\xc2\x85\xc2\x9b\xc2\x9f", "\\x80\\x85\\x9b\\x9f"),
	VISIBLE("no-break space", "a\u00a0b", "a\u00a0b"),
	VISIBLE("direction override", "a\xe2\x80\xae" "b", "a[U+202E]b"),
	VISIBLE("isolates", "\xe2\x81\xa6\xe2\x81\xa9", "[U+2066][U+2069]"),
	VISIBLE("Arabic letter mark", "\xd8\x9c", "[U+061C]"),
	VISIBLE("marks of direction", "\xe2\x80\x8e\xe2\x80\x8f", "[U+200E][U+200F]"),
	VISIBLE("line and paragraph separators", "\u2028\u2029", "[U+2028][U+2029]"),
	VISIBLE("byte order mark", "\ufeff", "[U+FEFF]"),
	VISIBLE("zero-width space", "a\u200bb", "a[U+200B]b"),
	VISIBLE("tag characters", "\U000e0041\U000e007f", "[U+E0041][U+E007F]"),
	VISIBLE("no characters at all, which XML forbids", "\xef\xbf\xbe\xef\xbf\xbf", "[U+FFFE][U+FFFF]"),
	VISIBLE("a lone byte that steers a terminal", "a\x9b" "31m", "a" REPLACEMENT "31m"),
	VISIBLE("half a character", "a\xe5\x9b", "a" REPLACEMENT),
	ISOLATED("a pair stays", "a" FSI "b" PDI "c", "a" FSI "b" PDI "c"),
	ISOLATED("pairs within pairs stay", FSI FSI "b" PDI PDI, FSI FSI "b" PDI PDI),
	ISOLATED("one without an end is seen", "a" FSI "b", "a[U+2068]b"),
	ISOLATED("an end without a beginning is seen", "a" PDI "b" FSI "c" PDI, "a[U+2069]b" FSI "c" PDI),
	ISOLATED("of two with one end, one is seen", FSI FSI "b" PDI, FSI "[U+2068]b" PDI),
	ISOLATED("others are seen, even within", FSI "\xe2\x80\xae\x1b" "b" PDI, FSI "[U+202E]\\x1bb" PDI),
	ISOLATED("other isolates are seen, and their end", "\xe2\x81\xa6" "b" PDI, "[U+2066]b[U+2069]"),
	{.name = "what runs right", .test_func = test_runs_right},
	{.name = "visible lines", .test_func = test_visible_lines},
	{.name = "visible: every character", .test_func = test_every_character},
	WORDS("none", " -\u2014,\u3002 ", ""),
	WORDS("English", "Cyber-security, the State's 2nd", "cyber|security|the|state|s|2nd|"),
	WORDS("Chinese", "国家CERT，漏洞", "国|家|cert|漏|洞|"),
	WORDS("full width", "\uff23\uff25\uff32\uff34 \uff17", "cert|7|"),
	WORDS("accents and other scripts", "\u00c9TAT Attach\u00e9 \u0417\u0410\u041a\u041e\u041d", "\u00e9tat|attach\u00e9|\u0437\u0430\u043a\u043e\u043d|"),
	WORDS("broken bytes part them", "a\xff" "b", "a|b|"),
	COPY("nothing", "", 10, ""),
	COPY("text", "caf\u00e9 国家 \U0001f600", 100, "caf\u00e9 国家 \U0001f600"),
	COPY("the most", "law", 3, "law"),
	COPY("cut between letters", "laws", 3, "law"),
	COPY("cut between characters", "国家", 5, "国"),
	COPY("cut just between characters", "国家", 3, "国"),
	COPY("no character fits", "国家", 2, ""),
	COPY("nothing behind the cut", "国a", 2, ""),
	COPY("a zero byte", "a\0b", 10, "a" REPLACEMENT "b"),
	COPY("a lone byte", "a\xff" "b", 10, "a" REPLACEMENT "b"),
	COPY("a lone continuation", "a\x80" "b", 10, "a" REPLACEMENT "b"),
	COPY("a character broken off", "a\xc3(", 10, "a" REPLACEMENT "("),
	COPY("half a character at the end", "a\xf0\x9f\x98", 10, "a" REPLACEMENT),
	COPY("an overlong slash", "\xc0\xaf", 10, REPLACEMENT REPLACEMENT),
	COPY("a surrogate", "\xed\xa0\x80" "a", 10, REPLACEMENT "a"),
	COPY("beyond Unicode", "\xf4\x90\x80\x80" "a", 10, REPLACEMENT "a"),
	COPY("the replacement itself", REPLACEMENT, 10, REPLACEMENT),
	COPY("replacements cut", "\xff\xff", 5, REPLACEMENT),
	{.name = "copy: every cut", .test_func = test_every_cut},
	WRAPS("English", ENGLISH), WRAPS("Chinese", CHINESE), WRAPS("both", MIXED), WRAPS("an address", ADDRESS),
	LINES("English", "one two three four five six", 0, 2, 22, "one two three four\n  five six"),
	LINES("a later start", "one two three four five six", 12, 2, 22, "one two\n  three four five six"),
	LINES("an indent that the first line lacks", "one two three four five", 0, 10, 30, "one two three four five"),
	LINES("Chinese", "各国应鼓励负责任地报告", 0, 0, 20, "各国应鼓励负责任地报\n告"),
	LINES("no comma begins a line", "各国应鼓励负责任地报，告", 0, 0, 20, "各国应鼓励负责任地\n报，告"),
	LINES("not broken", "one two three four five six", 0, 4, 0, "one two three four five six"),
	LINES("a width too small is made 20", "one two three four five", 0, 0, 3, "one two three four\nfive"),
	LINES("a line feed is a blank", "one\ntwo", 0, 0, 20, "one two"),
	LINES("an escape is made visible", "one\x1b[2Jtwo", 0, 0, 40, "one\\x1b[2Jtwo"),
	LINES("nothing", "", 0, 4, 40, ""),
	{.name = "wrap: what does not fit", .test_func = test_wrap_full},
};

int main(void)
{
	return cmocka_run_group_tests_name("unicode", tests, NULL, NULL);
}
