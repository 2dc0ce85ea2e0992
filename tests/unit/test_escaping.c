/*
 * Text made harmless for terminals, JSON, SARIF and CSV, and what a plugin says: every
 * code point in every position (every_text.h). HTML and XML are test_markup.c's,
 * Markdown test_escaping_markdown.c's.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdlib.h>
#include <string.h>

#include "csv.h"
#include "every_text.h"
#include "sarif.h"
#include "unicode.h"

static void add_copied(struct buf *out, const char *text)
{
	buf_adds(out, unicode_copy_valid(out->arena, text, strlen(text), TEXT_ROOM));
}

static void add_wrapped(struct buf *out, const char *text)
{
	unicode_add_wrapped(out, text, 0, 2, 22, false);
}

static void add_json(struct buf *out, const char *text)
{
	struct json json = {.out = out};

	json_string(&json, text);
}

static void add_sarif(struct buf *out, const char *text)
{
	struct writer writer = {.json = {.out = out}, .words = {.arena = out->arena}};

	sarif_message(&writer, "message", text);
}

static void add_csv(struct buf *out, const char *text)
{
	struct csv csv = {.out = out};

	csv_field(&csv, text);
}

/*
 * Reading back.
 */

static void read_letters(struct buf *text, const char *written)
{
	for (uint32_t c; *written;) {
		written += unicode_next(written, &c);
		if (!is_blank(c))
			add_code_point(text, c);
	}
}

/* Four digits behind "\u". */
static uint32_t unit(const char *at)
{
	char digits[5] = {0}, *end;
	uint32_t value;

	memcpy(digits, at, 4);
	value = (uint32_t)strtoul(digits, &end, 16);
	assert_ptr_equal(end, digits + 4);
	return value;
}

static const char *read_json_escape(struct buf *text, const char *at)
{
	static const char letters[] = "\"\\/bfnrt", meant[] = "\"\\/\b\f\n\r\t";
	const char *letter = strchr(letters, *at);
	uint32_t c;

	assert_true(*at);
	if (letter) {
		buf_addc(text, meant[letter - letters]);
		return at + 1;
	}
	assert_int_equal(*at, 'u');
	c = unit(at + 1);
	at += 5;
	if (c >= 0xd800 && c < 0xdc00) {
		assert_memory_equal(at, "\\u", 2);
		c = 0x10000 + ((c - 0xd800) << 10) + (unit(at + 2) - 0xdc00);
		at += 6;
	}
	assert_false(c >= 0xd800 && c < 0xe000);
	add_code_point(text, c);
	return at;
}

static const char *read_json_string(struct buf *text, const char *at)
{
	assert_int_equal(*at++, '"');
	while (*at != '"') {
		assert_true((unsigned char)*at >= ' ');
		if (*at == '\\')
			at = read_json_escape(text, at + 1);
		else
			buf_addc(text, *at++);
	}
	return at + 1;
}

static void read_json_text(struct buf *text, const char *written)
{
	assert_int_equal(*read_json_string(text, written), '\0');
}

/* Double braces are single ones, and what would be a link is none. */
static void read_sarif(struct buf *text, const char *written)
{
	static const char head[] = "\"message\":{\"text\":";
	struct buf message;

	buf_init(&message, text->arena, TEXT_ROOM);
	assert_memory_equal(written, head, strlen(head));
	assert_string_equal(read_json_string(&message, written + strlen(head)), "}");
	assert_null(strstr(message.at, "]("));
	for (const char *at = message.at; *at; at++) {
		buf_addc(text, *at);
		if (*at == '{' || *at == '}') {
			assert_int_equal(at[1], at[0]);
			at++;
		}
		at += strncmp(at, "] (", 3) == 0;
	}
}

static const char *read_quoted(struct buf *text, const char *at)
{
	for (at++; *at; at++) {
		if (*at == '"' && *++at != '"')
			break;
		buf_addc(text, *at);
	}
	return at;
}

/* What is passed over before a sign, and the signs. */
static bool is_passed_over(uint32_t c)
{
	return (is_blank(c) && c != '\n') || c == '"';
}

static bool is_sign(uint32_t c)
{
	static const uint32_t signs[] = {'=',    '+',    '-',    '@',    0xff1d, 0xff0b,
	                                 0xff0d, 0xff20, 0xfe62, 0xfe63, 0xfe66, 0xfe6b};

	for (size_t i = 0; i < sizeof(signs) / sizeof(signs[0]); i++)
		if (signs[i] == c)
			return true;
	return false;
}

/* No cell, and no line of one, begins as a formula; the quotes that see to that go. */
static void read_cell(struct buf *text, const char *cell)
{
	bool begins = true, quoted = false;

	while (*cell) {
		uint32_t c;
		size_t length = unicode_next(cell, &c);

		quoted = begins && c == '\'';
		assert_false(begins && is_sign(c));
		begins = c == '\n' || c == ';' || (begins && is_passed_over(c));
		if (!quoted || cell[1] == '\0' || cell[1] == 'a')
			buf_add(text, cell, length);
		cell += length;
	}
}

static void read_csv(struct buf *text, const char *written)
{
	struct buf cell;

	buf_init(&cell, text->arena, TEXT_ROOM);
	if (*written == '"') {
		assert_int_equal(*read_quoted(&cell, written), '\0');
	} else {
		assert_null(strpbrk(written, ",\"\r\n"));
		buf_adds(&cell, written);
	}
	read_cell(text, cell.at);
}

static const struct context contexts[] = {
	{"a terminal", unicode_add_visible, read_as_it_is, .found = FOUND_SHOWN},
	{"a terminal, in lines", unicode_add_visible_lines, read_as_it_is, .found = FOUND_LINES, .lines = true},
	{"a terminal, isolated", unicode_add_isolated, read_as_it_is, .found = FOUND_SHOWN},
	{"a terminal, wrapped", add_wrapped, read_letters, .found = FOUND_LETTERS, .lines = true},
	{"what a plugin says", add_copied, read_as_it_is, .found = FOUND_WHOLE, .raw = true},
	{"JSON", add_json, read_json_text, .found = FOUND_WHOLE},
	{"SARIF", add_sarif, read_sarif, .found = FOUND_SHOWN},
	{"CSV", add_csv, read_csv, .found = FOUND_LINES, .lines = true},
};

int main(void)
{
	return run_contexts("escaping", contexts, sizeof(contexts) / sizeof(contexts[0]));
}
