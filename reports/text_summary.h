/* The part of the text report that sums up one checklist. Knows no single finding. */
#ifndef TEXT_SUMMARY_H
#define TEXT_SUMMARY_H

#include "page.h"

/* Blanks between the columns of a small table. */
#define GUTTER 2

/* Source, counts, coverage, how well answers are shown, which item has which status. */
void text_summary(struct page *page, const struct checklist_result *result);

#endif
