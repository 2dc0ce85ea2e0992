/*
 * What stands behind the findings: what time has changed, what carries many
 * answers, points to check, the meaning of the words, and what the report was
 * made from.
 */
#ifndef HTML_BACK_H
#define HTML_BACK_H

#include "html.h"

/* The sections in the order of the report: the id to link to, the key of the title, whether there is anything to say,
 * and what says it. The last has no id. */
struct html_section {
	const char *id, *title;
	bool (*is_there)(const struct assessment *assessment);
	void (*add)(struct html *html);
};
extern const struct html_section html_back_sections[];

/* Appends them all, and the title of one as plain text. */
void html_back(struct html *html);
const char *html_section_title(const struct html *html, const struct html_section *section);

#endif
