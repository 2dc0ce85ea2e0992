/*
 * Pictures: a sign for each verdict, a strip with one sign for each question, a
 * bar of counts. Each has its text beside it or in it; none says by colour alone
 * what it says. Pictures refer to shapes that the page defines once.
 */
#ifndef HTML_CHART_H
#define HTML_CHART_H

#include "html.h"

/* The shapes that all the others refer to: once, before them. */
void html_shapes(struct html *html);

/* The sign of a verdict, for a place where its word stands beside it. */
void html_sign(struct html *html, int verdict);

/* The sign of a layer's status, and its word. */
void html_layer(struct html *html, int status);

/* One sign a question, in the item's order. */
void html_strip(struct html *html, const struct item_result *item);

/* A bar of a checklist's verdicts, each as wide as its share. */
void html_bar(struct html *html, const struct checklist_result *result);

/* Which sign is which verdict, of those that occur. */
void html_signs(struct html *html);

#endif
