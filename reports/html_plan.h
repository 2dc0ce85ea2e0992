/* What to do next: the first steps of each part of the plan, the rest to be opened. */
#ifndef HTML_PLAN_H
#define HTML_PLAN_H

#include "html.h"

/* Appends the section. */
void html_plan(struct html *html);

#endif
