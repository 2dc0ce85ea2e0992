/* The plan for a terminal, as a section of the report. */
#ifndef PLAN_TEXT_H
#define PLAN_TEXT_H

#include "page.h"

/* The first steps of each part, shortened to what they do and close. */
void text_plan_section(struct page *page);

#endif
