/*
 * What only looks like an answer to a criterion: a course or an exercise, a seat,
 * a plan, a measure that names the question without being of its kind and topic.
 * Told from the checklists and the declaration alone; the evaluator is not asked,
 * since it is the one to be tested. Judge's requirements are read by topic and kind.
 */
#ifndef HOLLOW_H
#define HOLLOW_H

#include "assessment.h"

enum { SORT_EVENT, SORT_SEAT, SORT_PLAN, SORT_NAME, SORTS };

/* Whether a measure is of a sort, for the finding's criterion on a date. What the
 * criterion itself asks for is of none; nor, where it has no needs of its own,
 * what is asked for by those from which it came. */
struct sort {
	const char *name;
	bool (*is)(const struct finding *finding, const struct measure *measure, struct date as_of);
};

extern const struct sort sorts[SORTS];

/* Whether a requirement asks for a member's or an observer's role; the measure does not matter. */
bool asks_for_seat(const struct requirement *leaf, const struct measure *measure);

#endif
