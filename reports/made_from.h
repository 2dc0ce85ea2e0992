/*
 * How every report ends: with what it was made from, and the command that makes it
 * again. The formats' own ways to write it.
 */
#ifndef MADE_FROM_H
#define MADE_FROM_H

#include "json_finding.h"
#include "markdown.h"
#include "page.h"

/* Appends it as a part of the report. */
void text_made_from(struct page *page);
void markdown_made_from(struct sheet *sheet);
void writer_made_from(struct writer *w);

#endif
