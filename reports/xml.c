/* Writing XML. See xml.h. */
#include "xml.h"

#include "unicode.h"

/* Attributes and texts share the table: what is harmless in one costs little in the other. */
static const char *const references[256] = {
	['&'] = "&amp;", ['<'] = "&lt;", ['>'] = "&gt;", ['"'] = "&quot;", ['\''] = "&#39;",
};

/* What XML forbids can't be seen either, and what can't be seen becomes \xNN or [U+NNNN]. */
static void add_escaped(struct buf *out, const char *text)
{
	struct buf seen;

	buf_init(&seen, out->arena, out->max);
	unicode_add_visible(&seen, text);
	out->full |= seen.full;
	for (size_t i = 0; i < seen.length; i++) {
		const char *reference = references[(unsigned char)seen.at[i]];

		if (reference)
			buf_adds(out, reference);
		else
			buf_addc(out, seen.at[i]);
	}
}

static void end_tag(struct xml *xml)
{
	if (xml->in_tag)
		buf_addc(xml->out, '>');
	xml->in_tag = false;
}

static void begin_line(struct xml *xml)
{
	buf_addc(xml->out, '\n');
	buf_repeat(xml->out, ' ', 2 * xml->depth);
}

void xml_begin(struct xml *xml, struct buf *out)
{
	*xml = (struct xml){.out = out};
	buf_adds(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!-- normgap report -->");
}

void xml_open(struct xml *xml, const char *name)
{
	end_tag(xml);
	begin_line(xml);
	buf_addf(xml->out, "<%s", name);
	xml->in_tag = true;
	xml->in_text = false;
	xml->depth++;
}

void xml_close(struct xml *xml, const char *name)
{
	xml->depth--;
	if (xml->in_tag) {
		buf_adds(xml->out, "/>");
	} else {
		if (!xml->in_text)
			begin_line(xml);
		buf_addf(xml->out, "</%s>", name);
	}
	xml->in_tag = xml->in_text = false;
	if (!xml->depth)
		buf_addc(xml->out, '\n');
}

void xml_attribute(struct xml *xml, const char *name, const char *value)
{
	if (!value)
		return;
	buf_addf(xml->out, " %s=\"", name);
	add_escaped(xml->out, value);
	buf_addc(xml->out, '"');
}

void xml_number(struct xml *xml, const char *name, size_t number)
{
	buf_addf(xml->out, " %s=\"%zu\"", name, number);
}

void xml_line(struct xml *xml, const char *text)
{
	end_tag(xml);
	xml->in_text = true;
	add_escaped(xml->out, text);
	buf_addc(xml->out, '\n');
}
