/* Writing XML. See xml.h. */
#include "xml.h"

#include "markup.h"

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
	buf_adds(out, XML_BEGINS " report -->");
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
	buf_addf(xml->out, " %s=", name);
	markup_attribute(xml->out, value);
}

void xml_number(struct xml *xml, const char *name, size_t number)
{
	buf_addf(xml->out, " %s=\"%zu\"", name, number);
}

void xml_line(struct xml *xml, const char *text)
{
	end_tag(xml);
	xml->in_text = true;
	markup_text(xml->out, text);
	buf_addc(xml->out, '\n');
}
