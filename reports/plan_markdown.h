/* The plan as Markdown, as a section of the report. */
#ifndef PLAN_MARKDOWN_H
#define PLAN_MARKDOWN_H

#include "markdown.h"

/* The first steps of each part, shortened to what they do and close. */
void markdown_plan_section(struct sheet *sheet);

#endif
