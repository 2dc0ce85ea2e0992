/*
 * One finding: a line that opens to the question, why, what came near, what
 * would meet it, and where the question comes from. Whether it is shown is the
 * script's to say, by what stands in its data- attributes.
 */
#ifndef HTML_FINDING_H
#define HTML_FINDING_H

#include "html.h"

/* Appends the finding, with the criterion's id to link to. */
void html_finding(struct html *html, const struct finding *finding);

#endif
