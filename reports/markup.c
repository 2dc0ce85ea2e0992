/* Escaping for HTML and XML. See markup.h. */
#include "markup.h"

#include <ctype.h>
#include <string.h>

#include "unicode.h"

/* Both contexts share the table: what is harmless in one costs little in the other. */
static const char *const references[256] = {
	['&'] = "&amp;", ['<'] = "&lt;", ['>'] = "&gt;", ['"'] = "&quot;", ['\''] = "&#39;", ['`'] = "&#96;",
};

/* Only markup of their own makes quotes mean something; between tags they stay as they are. */
static bool is_quote(char c)
{
	return c == '"' || c == '\'' || c == '`';
}

static void escape(struct buf *out, const char *text, bool quoted)
{
	struct buf seen;

	buf_init(&seen, out->arena, out->max);
	unicode_add_visible(&seen, text);
	out->full |= seen.full;
	for (size_t i = 0; i < seen.length; i++) {
		const char *reference = references[(unsigned char)seen.at[i]];

		if (reference && (quoted || !is_quote(seen.at[i])))
			buf_adds(out, reference);
		else
			buf_addc(out, seen.at[i]);
	}
}

void markup_text(struct buf *out, const char *text)
{
	escape(out, text, false);
}

void markup_attribute(struct buf *out, const char *text)
{
	buf_addc(out, '"');
	escape(out, text, true);
	buf_addc(out, '"');
}

/* Where the host begins, or NULL. */
static const char *host_of(const char *url)
{
	static const char *const schemes[] = {"http://", "https://"};

	for (size_t i = 0; i < sizeof(schemes) / sizeof(schemes[0]); i++)
		if (strncmp(url, schemes[i], strlen(schemes[i])) == 0)
			return url + strlen(schemes[i]);
	return NULL;
}

bool markup_url_is_link(const char *url)
{
	const char *host = host_of(url);

	if (!host || !isalnum((unsigned char)*host))
		return false;
	while (*url) {
		uint32_t c;
		size_t length = unicode_next(url, &c);

		if (c <= ' ' || c == '\\' || c == UNICODE_REPLACEMENT || unicode_hidden(c))
			return false;
		url += length;
	}
	return true;
}

/* Unreserved and reserved characters of RFC 3986, and the percent sign, but no quotes. */
static bool stands_in_url(char c)
{
	return isalnum((unsigned char)c) || (c && strchr("-._~:/?#[]@!$&()*+,;=%", c));
}

void markup_url(struct buf *out, const char *url)
{
	buf_addc(out, '"');
	if (!markup_url_is_link(url))
		url = "#";
	for (; *url; url++) {
		if (*url == '&')
			buf_adds(out, "&amp;");
		else if (stands_in_url(*url))
			buf_addc(out, *url);
		else
			buf_addf(out, "%%%02X", (unsigned)(unsigned char)*url);
	}
	buf_addc(out, '"');
}
