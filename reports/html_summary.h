/*
 * The first page: what was held against what, what this is not, where most is
 * shown and where most can grow, how well it is shown, and each checklist at a
 * glance. Counts, and no mark: nothing here adds up to a grade.
 */
#ifndef HTML_SUMMARY_H
#define HTML_SUMMARY_H

#include "html.h"

/* Appends the page. */
void html_summary(struct html *html);

#endif
