/* What findings and observations of OSCAL share. */
#ifndef OSCAL_OBSERVATION_H
#define OSCAL_OBSERVATION_H

#include "oscal.h"

/* The UUID of the observation of a finding's reason. */
const char *oscal_reason_id(const struct writer *w, const struct finding *finding, size_t number);

/* Calls `add` for each of the chosen findings, in the order of the assessment. */
void oscal_each(struct writer *w, const bool *chosen, struct oscal_list *list,
                void (*add)(struct writer *w, struct oscal_list *list, const struct finding *finding));

#endif
