/* The plan as a key of the JSON report. */
#ifndef JSON_PLAN_H
#define JSON_PLAN_H

#include "json_finding.h"

/* The key `plan`, all steps. */
void writer_plan(struct writer *w);

#endif
