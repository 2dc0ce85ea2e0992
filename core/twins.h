/*
 * Twins: two criteria that one measure would meet, with the same topic, a
 * common kind and no fact between them. A checklist with twins counts one thing
 * twice. Model layer: looks at checklists alone.
 */
#ifndef TWINS_H
#define TWINS_H

#include "checklist.h"

/* Adds a warning for each pair of twins. */
void twins_report(const struct checklist *checklist, struct problems *problems);

#endif
