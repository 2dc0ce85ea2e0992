/* Unicode by libunistring. See unicode.h. */
#define _POSIX_C_SOURCE 200809L
#include "unicode.h"

#include <stdint.h>
#include <string.h>
#include <unicase.h>
#include <unictype.h>
#include <unilbrk.h>
#include <unistr.h>
#include <uniwidth.h>

static const uint8_t *bytes(const char *text)
{
	return (const uint8_t *)text;
}


size_t unicode_width(const char *text, size_t length)
{
	int width = length ? u8_width(bytes(text), length, "UTF-8") : 0;

	return width > 0 ? (size_t)width : 0;
}

#define LONGEST_CHARACTER 4
#define ISOLATE 0x2068u
#define ISOLATE_END 0x2069u

struct range {
	uint32_t first, last;
};

bool unicode_hidden(uint32_t c)
{
	static const struct range ranges[] = { /* in their order */
		{0x0000, 0x001f},   {0x007f, 0x009f},   {0x00ad, 0x00ad},   {0x061c, 0x061c},   {0x17b4, 0x17b5},
		{0x180e, 0x180e},   {0x200b, 0x200f},   {0x2028, 0x202e},   {0x2060, 0x206f},   {0x3164, 0x3164},
		{0xfeff, 0xfeff},   {0xffa0, 0xffa0},   {0xfff0, 0xfffb},   {0xfffe, 0xffff},   {0x1bca0, 0x1bca3},
		{0x1d173, 0x1d17a}, {0xe0000, 0xe00ff}, {0xe01f0, 0xe0fff},
	};

	for (size_t i = 0; i < sizeof(ranges) / sizeof(ranges[0]) && c >= ranges[i].first; i++)
		if (c <= ranges[i].last)
			return true;
	return false;
}

size_t unicode_next(const char *text, uint32_t *c)
{
	size_t left = strnlen(text, LONGEST_CHARACTER);
	ucs4_t found;
	int length = u8_mbtouc(&found, bytes(text), left);

	*c = found;
	return (size_t)length;
}

size_t unicode_plain(const char *text)
{
	size_t length = 0;

	while (text[length] >= 0x20 && text[length] < 0x7f)
		length++;
	return length;
}

static void add_visible_character(struct buf *out, uint32_t c, const char *at, size_t length)
{
	if (c == UNICODE_REPLACEMENT)
		buf_adds(out, UNICODE_REPLACEMENT_TEXT);
	else if (c == '\n' || c == '\t')
		buf_addc(out, ' ');
	else if (unicode_hidden(c))
		buf_addf(out, c < 0xa0 ? "\\x%02x" : "[U+%04X]", c);
	else
		buf_add(out, at, length);
}

static void add_visible(struct buf *out, const char *text, bool lines)
{
	for (;;) {
		size_t plain = unicode_plain(text), length;
		uint32_t c;

		buf_add(out, text, plain);
		text += plain;
		if (!*text)
			return;
		length = unicode_next(text, &c);
		if (lines && c == '\n')
			buf_addc(out, '\n');
		else
			add_visible_character(out, c, text, length);
		text += length;
	}
}

void unicode_add_visible(struct buf *out, const char *text)
{
	add_visible(out, text, false);
}

void unicode_add_visible_lines(struct buf *out, const char *text)
{
	add_visible(out, text, true);
}

static size_t occurrences(const char *text, const char *part)
{
	size_t count = 0;

	for (const char *at = text; (at = strstr(at, part)); at += strlen(part))
		count++;
	return count;
}

void unicode_add_isolated(struct buf *out, const char *text)
{
	size_t open = 0, ends = occurrences(text, UNICODE_ISOLATE_END);

	while (*text) {
		uint32_t c;
		size_t length = unicode_next(text, &c);
		bool begins = c == ISOLATE && open < ends, closes = c == ISOLATE_END && open;

		open = open + begins - closes;
		ends -= c == ISOLATE_END;
		if (begins || closes)
			buf_add(out, text, length);
		else
			add_visible_character(out, c, text, length);
		text += length;
	}
}

bool unicode_runs_right(const char *text)
{
	while (*text) {
		uint32_t c;
		size_t length = unicode_next(text, &c);

		if (uc_bidi_category(c) == UC_BIDI_L)
			return true;
		text += length;
	}
	return false;
}

/* How many bytes the valid text has; they are put where `out` is not NULL. */
static size_t copy_valid(char *out, const uint8_t *at, const uint8_t *end, size_t max)
{
	size_t size = 0;

	while (at < end) {
		ucs4_t c;
		int taken = u8_mbtouc(&c, at, (size_t)(end - at));
		bool good = c != UNICODE_REPLACEMENT && c != 0;
		size_t width = good ? (size_t)taken : sizeof(UNICODE_REPLACEMENT_TEXT) - 1;

		if (width > max - size)
			break;
		if (out)
			memcpy(out + size, good ? (const char *)at : UNICODE_REPLACEMENT_TEXT, width);
		size += width;
		at += taken;
	}
	return size;
}

/* Measured first: what strangers say is copied often, and shall take no more memory than it has letters. */
const char *unicode_copy_valid(struct arena *arena, const char *text, size_t length, size_t max)
{
	const uint8_t *at = bytes(text), *end = at + length;
	char *copy = arena_alloc(arena, copy_valid(NULL, at, end, max) + 1);

	copy_valid(copy, at, end, max);
	return copy;
}

/* Full-width forms are the same letters, as wide as an ideograph. */
static uint32_t plain_case(uint32_t c)
{
	return uc_tolower(c >= 0xff01 && c <= 0xff5e ? c - 0xfee0 : c);
}

static void add_encoded(struct buf *out, uint32_t c)
{
	uint8_t encoded[LONGEST_CHARACTER];
	int length = u8_uctomb(encoded, c, sizeof(encoded));

	if (length > 0)
		buf_add(out, (const char *)encoded, (size_t)length);
}

static bool is_of_word(uint32_t c)
{
	return uc_is_general_category_withtable(c, UC_CATEGORY_MASK_L | UC_CATEGORY_MASK_M | UC_CATEGORY_MASK_N);
}

bool unicode_next_word(const char **text, struct buf *word)
{
	bool begun = false;

	while (**text) {
		uint32_t c;
		size_t length = unicode_next(*text, &c);
		bool alone = uc_is_property_ideographic(c), part = alone || is_of_word(c);

		if (begun && (alone || !part))
			return true;
		*text += length;
		if (part)
			add_encoded(word, plain_case(c));
		if (alone)
			return true;
		begun = begun || part;
	}
	return begun;
}

static void add_broken(struct buf *out, const char *text, const char *breaks, size_t length, size_t indent)
{
	size_t from = 0;

	for (size_t i = 0; i < length; i++) {
		size_t end = i;

		if (breaks[i] != UC_BREAK_POSSIBLE && breaks[i] != UC_BREAK_MANDATORY)
			continue;
		while (end > from && text[end - 1] == ' ')
			end--;
		buf_add(out, text + from, end - from);
		buf_addc(out, '\n');
		buf_repeat(out, ' ', indent);
		from = i;
	}
	buf_add(out, text + from, length - from);
}

void unicode_add_wrapped(struct buf *out, const char *text, size_t start, size_t indent, size_t width, bool isolates)
{
	struct buf visible;
	char *breaks;

	buf_init(&visible, out->arena, out->max);
	(isolates ? unicode_add_isolated : unicode_add_visible)(&visible, text);
	out->full |= visible.full;
	if (!width || !visible.length) {
		buf_add(out, visible.at, visible.length);
		return;
	}
	if (width < indent + 20)
		width = indent + 20;
	breaks = arena_alloc(out->arena, visible.length);
	u8_width_linebreaks(bytes(visible.at), visible.length, (int)(width - indent), (int)start - (int)indent,
	                    0, NULL, "UTF-8", breaks);
	add_broken(out, visible.at, breaks, visible.length, indent);
}
