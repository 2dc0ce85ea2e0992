/* Single values of OSCAL. See oscal_text.h. */
#include "oscal_text.h"

#include <ctype.h>
#include <string.h>

#include "limit.h"
#include "markdown.h"
#include "unicode.h"

/* What the readers of patterns take for blanks, of what unicode_add_visible lets through. */
static bool is_blank(uint32_t c)
{
	return c == 0x20 || c == 0xa0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200a) || c == 0x202f || c == 0x205f ||
	       c == 0x3000;
}

/* From the first that is no blank to behind the last. */
static void trim(struct arena *arena, struct buf *text)
{
	size_t from = text->length, to = 0;
	uint32_t c;

	for (size_t i = 0, next; i < text->length; i = next) {
		next = i + unicode_next(text->at + i, &c);
		if (is_blank(c))
			continue;
		if (from > i)
			from = i;
		to = next;
	}
	text->at = arena_copy(arena, text->at + (to ? from : 0), to ? to - from : 0);
	text->length = to ? to - from : 0;
}

const char *oscal_plain(struct arena *arena, const char *text)
{
	struct buf seen;

	if (!text)
		return NULL;
	buf_init(&seen, arena, LIMIT_REPORT_BYTES);
	unicode_add_visible(&seen, text);
	trim(arena, &seen);
	return seen.length ? seen.at : NULL;
}

/* OSCAL's Markdown has sub- and superscripts and insertions in double braces besides the usual. */
static bool needs_escape(const char *text, size_t at)
{
	return strchr("\\`*_{}[]<>&~^|#\"", text[at]) || md_begins_block(text, at);
}

const char *oscal_markup(struct arena *arena, const char *text)
{
	const char *plain = oscal_plain(arena, text);
	struct buf out;

	if (!plain)
		return NULL;
	buf_init(&out, arena, LIMIT_REPORT_BYTES);
	for (size_t i = 0; plain[i]; i++) {
		if (needs_escape(plain, i))
			buf_addc(&out, '\\');
		buf_addc(&out, plain[i]);
	}
	return out.at;
}

void oscal_paragraph(struct buf *out, const char *text)
{
	const char *markup = oscal_markup(out->arena, text);

	if (!markup)
		return;
	if (out->length)
		buf_adds(out, "\n\n");
	buf_adds(out, markup);
}

const char *oscal_token(struct arena *arena, const char *id)
{
	struct buf out;

	buf_init(&out, arena, LIMIT_TEXT_BYTES);
	if (!isalpha((unsigned char)*id) && *id != '_')
		buf_addc(&out, '_');
	for (; *id; id++)
		buf_addc(&out, isalnum((unsigned char)*id) || strchr(".-_", *id) ? *id : '_');
	return out.at;
}

static struct date bounded(struct date day)
{
	if (day.year < 1900)
		return (struct date){1900, 1, 1};
	if (day.year > 2999)
		return (struct date){2999, 12, 31};
	if (day.year < 2000 && day.month == 2 && day.day == 29)
		day.day = 28;
	return day;
}

const char *oscal_time(struct arena *arena, struct date date)
{
	char text[DATE_BYTES];

	date_format(bounded(date_last(date)), text);
	return arena_format(arena, "%sT00:00:00Z", text);
}

static void add_encoded(struct buf *out, char c)
{
	buf_addf(out, "%%%02X", (unsigned)(unsigned char)c);
}

/* Letters, digits and these stand for themselves. */
static void add_part(struct buf *out, char c, const char *others)
{
	if (isalnum((unsigned char)c) || (c && strchr(others, c)))
		buf_addc(out, c);
	else
		add_encoded(out, c);
}

/* The length of a host, perhaps with a port; 0: there is none, or it is not plain. */
static size_t host_length(const char *at)
{
	size_t host = strspn(at, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-"), port;

	if (!host || !isalnum((unsigned char)at[0]) || !isalnum((unsigned char)at[host - 1]))
		return 0;
	if (at[host] == ':') {
		port = strspn(at + host + 1, "0123456789");
		if (!port || port > 5)
			return 0;
		host += 1 + port;
	}
	return !at[host] || strchr("/?#", at[host]) ? host : 0;
}

static bool is_encoded(const char *at)
{
	return at[0] == '%' && isxdigit((unsigned char)at[1]) && isxdigit((unsigned char)at[2]);
}

const char *oscal_address(struct arena *arena, const char *url)
{
	size_t scheme = !url ? 0 : strncmp(url, "https://", 8) == 0 ? 8 : strncmp(url, "http://", 7) == 0 ? 7 : 0;
	size_t host = scheme ? host_length(url + scheme) : 0;
	bool fragment = false;
	struct buf out;

	if (!host)
		return NULL;
	buf_init(&out, arena, LIMIT_REPORT_BYTES);
	buf_add(&out, url, scheme + host);
	for (const char *at = url + scheme + host; *at; at++) {
		if (is_encoded(at) || (*at == '#' && !fragment))
			buf_addc(&out, *at);
		else
			add_part(&out, *at, "-._~!$&'()*+,;=:@/?");
		fragment |= *at == '#';
	}
	return out.at;
}

const char *oscal_file(struct arena *arena, const char *name)
{
	struct buf out;

	buf_init(&out, arena, LIMIT_REPORT_BYTES);
	for (; *name; name++)
		add_part(&out, *name, "-._~");
	return out.at;
}
