/*
 * What stands around the page: the policy that keeps a browser from fetching or
 * running anything else, style and script, the title, the way to the parts.
 */
#ifndef HTML_HEAD_H
#define HTML_HEAD_H

#include "html.h"

/* Everything in front of the first section, and behind the last. */
void html_open(struct html *html);
void html_close(struct html *html);

#endif
