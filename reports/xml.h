/*
 * Writing XML 1.0: elements, attributes, lines of text. Whatever is written here
 * goes through markup.h, so that no text ends an element, begins one or spoils
 * the file. Names are the caller's and
 * constant. Knows no finding.
 */
#ifndef XML_H
#define XML_H

#include <stdbool.h>

#include "buf.h"

/* How every file begins: a later run knows by it that the file is its own. */
#define XML_BEGINS "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!-- normgap"

struct xml {
	struct buf *out;
	size_t depth;
	bool in_tag;  /* the last tag still takes attributes */
	bool in_text; /* the element that is open has text, and no elements */
};

/* The first two lines of a file. */
void xml_begin(struct xml *xml, struct buf *out);

/* Opens an element on a line of its own, and closes it. */
void xml_open(struct xml *xml, const char *name);
void xml_close(struct xml *xml, const char *name);

/* An attribute of the element that has just been opened; nothing for NULL. */
void xml_attribute(struct xml *xml, const char *name, const char *value);
void xml_number(struct xml *xml, const char *name, size_t number);

/* A line of an element's text. A line feed within it becomes a blank. */
void xml_line(struct xml *xml, const char *text);

#endif
