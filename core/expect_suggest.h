/*
 * What a case expects of suggestions. Knows no finding.
 *
 *     # expect: suggest MEASURE ID [WORD; WORD]   ID is a topic or a criterion; the words, where given, are
 *                                                 those that matched, all of them
 *     # expect: no-suggest MEASURE ID
 */
#ifndef EXPECT_SUGGEST_H
#define EXPECT_SUGGEST_H

#include "catalogue.h"

/* Why such a line does not hold, in the arena; NULL when it does. */
const char *suggestion_fails(struct arena *arena, const char *line, const struct catalogue *catalogue,
                             const struct declaration *declaration);

#endif
