/*
 * The evaluator: a declaration held against checklists on a date. The rules are
 * those of "How a verdict is reached"; it knows one kind of judge, and neither
 * files nor formats nor languages.
 */
#ifndef EVALUATE_H
#define EVALUATE_H

#include "assessment.h"
#include "registry.h"

struct evaluation {
	const struct catalogue *catalogue; /* linked */
	const struct declaration *declaration;
	const struct registry *registry; /* every judge that the checklists name */
	struct date as_of;
	const struct checklist *const *checklists; /* the chosen ones, in the order to report */
	size_t checklist_count;
};

/* Judges every criterion of the chosen checklists, and what they use. The
 * assessment lives in the arena. */
struct assessment *evaluate(struct arena *arena, const struct evaluation *evaluation);

/* The names of all judges that a checklist's criteria need. */
void judges_needed(const struct checklist *checklist, struct arena *arena, struct strings *names);

#endif
