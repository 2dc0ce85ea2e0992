/*
 * Whether an assessment is as a case expects. Knows what a case can say
 * (cases.h) and the assessment; knows no file and no judge.
 */
#ifndef EXPECTATIONS_H
#define EXPECTATIONS_H

#include "assessment.h"
#include "cases.h"

/* Why an expectation does not hold, in the arena; NULL when it does. The
 * assessment is NULL where the declaration was refused. Suggestions are no part of
 * an assessment: the catalogue is for them. */
const char *expectation_fails(struct arena *arena, const struct expectation *expected,
                              const struct catalogue *catalogue, const struct assessment *assessment,
                              const struct problems *problems);

/* Why the errors of a case's declaration are not as many as it expects, in the
 * arena; NULL when they are. */
const char *errors_fail(struct arena *arena, const struct case_file *from, const struct problems *problems);

#endif
