/*
 * Text made harmless for HTML and XML: one function for each context in which
 * text may stand. Whatever comes from a file goes through one of them; nothing
 * else in the reports writes text into markup. What XML forbids can't be seen
 * either, so it is visible behind them. Knows no element and no language.
 */
#ifndef MARKUP_H
#define MARKUP_H

#include <stdbool.h>

#include "buf.h"

/* Appends text between tags. What can't be seen, or turns the order of others, is made visible. */
void markup_text(struct buf *out, const char *text);

/* Appends the value of an attribute, with its quotes. */
void markup_attribute(struct buf *out, const char *text);

/* Whether an address may become a link: http or https, with a host, and no blank or control character. */
bool markup_url_is_link(const char *url);

/* Appends such an address as an attribute's value, with its quotes; what an address can't hold is percent-encoded.
 * Any other address becomes "#". */
void markup_url(struct buf *out, const char *url);

#endif
