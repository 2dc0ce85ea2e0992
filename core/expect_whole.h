/*
 * What a case expects of the assessment as a whole. Knows no finding.
 *
 *     # expect: plan N                     so many steps
 *     # expect: step N PART [measure=m] [topics=t,u] [kinds=k,l] [closes=a,b] [helps=c]
 *                                        [sets=key,key] [values=v,w] [deeds=plan.key,plan.key]
 *     # expect: open N CLOSED [left=a,b]   essential questions not met, and closed by the plan
 *     # expect: lapse MEASURE short.KEY
 *     # expect: basis MEASURE CARRIES SOLE
 *
 * Lists are whole: nothing may stand beside what they name.
 */
#ifndef EXPECT_WHOLE_H
#define EXPECT_WHOLE_H

#include "assessment.h"

/* Why such a line does not hold, in the arena; NULL when it does. */
const char *whole_fails(struct arena *arena, const char *line, const struct assessment *assessment);

#endif
