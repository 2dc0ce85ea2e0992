/* Writing JSON. See json.h. */
#include "json.h"

#include <stdint.h>

#define REPLACEMENT 0xfffdu

struct range {
	uint32_t first, last;
};

/* Beyond what the standard wants escaped: C1 controls, and what can't be seen
 * or turns the order of letters. Escaped, it survives and does no harm. */
static const struct range hidden[] = {
	{0x7f, 0x9f},     {0xad, 0xad},     {0x61c, 0x61c},   {0x180e, 0x180e},   {0x200b, 0x200f},
	{0x2028, 0x202e}, {0x2060, 0x206f}, {0xfeff, 0xfeff}, {0xfff9, 0xfffb}, {0xe0000, 0xe007f},
};

/* The escapes that have a letter of their own. */
static const char letters[] = {
	['"'] = '"', ['\\'] = '\\', ['\b'] = 'b', ['\f'] = 'f', ['\n'] = 'n', ['\r'] = 'r', ['\t'] = 't',
};

static void separate(struct json *json)
{
	if (json->comma)
		buf_addc(json->out, ',');
	json->comma = true;
}

void json_open(struct json *json, char bracket)
{
	separate(json);
	buf_addc(json->out, bracket);
	json->comma = false;
}

void json_close(struct json *json, char bracket)
{
	buf_addc(json->out, bracket);
	json->comma = true;
}

/* How many bytes a character has by its first one; 0: none begins so. */
static size_t sequence_length(unsigned char first)
{
	if (first < 0x80)
		return 1;
	if (first >= 0xc2 && first <= 0xdf)
		return 2;
	if (first >= 0xe0 && first <= 0xef)
		return 3;
	return first >= 0xf0 && first <= 0xf4 ? 4 : 0;
}

/* The character at `at`, and its bytes. Text that is no UTF-8, also surrogates
 * and forms longer than needed, gives one replacement a byte. */
static size_t decode(const unsigned char *at, uint32_t *c)
{
	static const uint32_t least[] = {0, 0, 0x80, 0x800, 0x10000};
	static const unsigned char mask[] = {0, 0x7f, 0x1f, 0x0f, 0x07};
	size_t length = sequence_length(at[0]);

	*c = at[0] & mask[length];
	for (size_t i = 1; i < length; i++) {
		if ((at[i] & 0xc0) != 0x80)
			length = 0;
		else
			*c = *c << 6 | (at[i] & 0x3f);
	}
	if (length && *c >= least[length] && *c <= 0x10ffff && (*c < 0xd800 || *c > 0xdfff))
		return length;
	*c = REPLACEMENT;
	return 1;
}

static bool is_hidden(uint32_t c)
{
	for (size_t i = 0; i < sizeof(hidden) / sizeof(hidden[0]); i++)
		if (c >= hidden[i].first && c <= hidden[i].last)
			return true;
	return c < 0x20;
}

static void add_escape(struct buf *out, uint32_t c)
{
	if (c >= 0x10000) {
		buf_addf(out, "\\u%04x", (unsigned)(0xd800 + ((c - 0x10000) >> 10)));
		c = 0xdc00 + ((c - 0x10000) & 0x3ff);
	}
	buf_addf(out, "\\u%04x", (unsigned)c);
}

static void add_character(struct buf *out, uint32_t c, const unsigned char *at, size_t length)
{
	if (c < sizeof(letters) && letters[c]) {
		buf_addc(out, '\\');
		buf_addc(out, letters[c]);
	} else if (is_hidden(c)) {
		add_escape(out, c);
	} else if (c == REPLACEMENT) {
		buf_adds(out, "\xef\xbf\xbd");
	} else {
		buf_add(out, (const char *)at, length);
	}
}

static void add_quoted(struct buf *out, const char *text)
{
	const unsigned char *at = (const unsigned char *)text;

	buf_addc(out, '"');
	while (*at) {
		uint32_t c;
		size_t length = decode(at, &c);

		add_character(out, c, at, length);
		at += length;
	}
	buf_addc(out, '"');
}

void json_key(struct json *json, const char *key)
{
	separate(json);
	add_quoted(json->out, key);
	buf_addc(json->out, ':');
	json->comma = false;
}

void json_string(struct json *json, const char *text)
{
	if (!text) {
		json_null(json);
		return;
	}
	separate(json);
	add_quoted(json->out, text);
}

void json_number(struct json *json, size_t number)
{
	separate(json);
	buf_addf(json->out, "%zu", number);
}

void json_bool(struct json *json, bool yes)
{
	separate(json);
	buf_adds(json->out, yes ? "true" : "false");
}

void json_null(struct json *json)
{
	separate(json);
	buf_adds(json->out, "null");
}

void json_share(struct json *json, size_t part, size_t whole)
{
	size_t share, digits = 4;

	if (!whole) {
		json_null(json);
		return;
	}
	separate(json);
	share = (part * 10000 + whole / 2) / whole;
	buf_addf(json->out, "%zu.", share / 10000);
	for (share %= 10000; digits > 1 && share % 10 == 0; digits--)
		share /= 10;
	buf_addf(json->out, "%0*zu", (int)digits, share);
}

void json_pair(struct json *json, const char *key, const char *text)
{
	json_key(json, key);
	json_string(json, text);
}

void json_count(struct json *json, const char *key, size_t number)
{
	json_key(json, key);
	json_number(json, number);
}
