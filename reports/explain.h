/*
 * One finding, all of it: why this verdict, to the line; what came near; what
 * would change it; what is not enough; the question and where it comes from.
 */
#ifndef EXPLAIN_H
#define EXPLAIN_H

#include "formats.h"

/* Appends the explanation of a finding of the assessment, as text for a terminal. */
void report_explain(struct buf *out, const struct finding *finding, const struct assessment *assessment,
                    const struct language *language, const struct report_options *options);

#endif
