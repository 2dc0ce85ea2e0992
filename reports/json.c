/* Writing JSON. See json.h. */
#include "json.h"

#include <stdint.h>
#include <string.h>

#include "unicode.h"

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

static void add_escape(struct buf *out, uint32_t c)
{
	if (c >= 0x10000) {
		buf_addf(out, "\\u%04x", (unsigned)(0xd800 + ((c - 0x10000) >> 10)));
		c = 0xdc00 + ((c - 0x10000) & 0x3ff);
	}
	buf_addf(out, "\\u%04x", (unsigned)c);
}

/* Beyond what the standard wants escaped: what can't be seen or steers a
 * terminal. Escaped, it survives and does no harm. */
static void add_character(struct buf *out, uint32_t c, const char *at, size_t length)
{
	if (c < sizeof(letters) && letters[c]) {
		buf_addc(out, '\\');
		buf_addc(out, letters[c]);
	} else if (unicode_hidden(c)) {
		add_escape(out, c);
	} else if (c == UNICODE_REPLACEMENT) {
		buf_adds(out, UNICODE_REPLACEMENT_TEXT);
	} else {
		buf_add(out, at, length);
	}
}

/* What stands for itself up to the next sign that needs a look. */
static size_t plain(const char *text)
{
	size_t length = unicode_plain(text), before = strcspn(text, "\"\\");

	return before < length ? before : length;
}

static void add_quoted(struct buf *out, const char *text)
{
	buf_addc(out, '"');
	while (*text) {
		size_t length = plain(text);
		uint32_t c;

		if (length) {
			buf_add(out, text, length);
		} else {
			length = unicode_next(text, &c);
			add_character(out, c, text, length);
		}
		text += length;
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
