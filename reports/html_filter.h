/*
 * What chooses among the findings. The page holds it hidden, with all its words;
 * the script shows it. Without a script there is nothing to choose with, and
 * nothing is missing.
 */
#ifndef HTML_FILTER_H
#define HTML_FILTER_H

#include "html.h"

/* Appends the form, and the line that says how many findings are shown. */
void html_filter(struct html *html);

#endif
