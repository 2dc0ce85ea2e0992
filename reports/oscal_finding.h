/*
 * Findings and their reasons as OSCAL's findings and observations: a finding
 * for a criterion, an observation for each of its reasons.
 */
#ifndef OSCAL_FINDING_H
#define OSCAL_FINDING_H

#include "oscal.h"

/* `chosen` says by criterion.number which criteria are written; NULL: all of them. No key where there is none. */

/* The key `observations` with the reasons of the chosen findings; with all of them also what no
 * finding shows: points to check, and what time has changed. */
void oscal_observations(struct writer *w, const bool *chosen);

/* The key `findings`. */
void oscal_findings(struct writer *w, const bool *chosen);

/* The UUID of a criterion's finding, the same in both documents. */
const char *oscal_finding_id(const struct writer *w, const struct criterion *criterion);

#endif
