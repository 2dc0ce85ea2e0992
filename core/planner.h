/*
 * What the planning files share: the openings that a plan has to close, the
 * measures that may close them, and what was chosen. Internal to judging; the
 * way in is make_plan (evaluator.h).
 */
#ifndef PLANNER_H
#define PLANNER_H

#include "draft.h"
#include "evaluator.h"

/* One thing to close: a need that is not met, a guard that a measure meets, or
 * a need whose measures are not proved. */
struct opening {
	const struct criterion *criterion;
	size_t wanted; /* so many measures have to close it */
};

struct opening_list {
	struct opening *items;
	size_t count;
};

/* How a candidate can close an opening: by meeting a requirement, by no longer
 * meeting a guard, or, without a requirement, by being proved. */
struct way {
	size_t opening;
	const struct requirement *requirement;
	bool guard;
	enum assurance shown; /* under a proof: how well it is shown now */
};

struct way_list {
	struct way *items;
	size_t count;
};

/* A new measure: of a kind on a topic. An undertaking stands by itself, apart
 * from what binds and from duties; a statement can undertake on many topics. */
struct sort {
	enum kind kind;
	size_t topic; /* number, or TOPIC_NONE: those of what it answers */
	bool undertaking;
};

/* A measure that exists, or a new one. */
struct candidate {
	const struct measure *begun; /* NULL: a new one */
	struct sort sort;            /* of a new one */
	struct way_list ways;
	struct draft_limits limits;
};

struct candidate_list {
	struct candidate *items;
	size_t count;
};

/* One choice: the step, told without what it closes, and the openings it takes. */
struct choice {
	struct plan_step step;
	struct number_list openings;
	struct number_list unsure; /* of these: a judge was asked, and wants more */
	size_t number;
};

struct choice_list {
	struct choice *items;
	size_t count;
};

/* How far the openings are closed. */
struct progress {
	size_t *wanted; /* by opening */
	bool *unsure;   /* by opening: what took it is not enough */
	bool *closed;   /* by criterion number */
};

struct planner {
	struct evaluator *evaluator;
	bool proving, finishing; /* finishing: what is begun is taken; else what is new */
	struct opening_list openings; /* those of one criterion behind each other */
	struct candidate_list candidates;
	size_t *by_measure, *by_sort; /* number of the candidate + 1; 0: none yet */
	size_t *first;                /* by criterion number: its first opening + 1; 0: none */
	struct number_list *touches;  /* by opening */
	bool *hopeless;               /* by criterion number: what the candidates cannot close */
	struct progress progress;
	struct choice_list choices;
};

/* Room for the candidates, and for what is closed. */
void planner_init(struct planner *planner, struct evaluator *evaluator);

/* Looks at every criterion of the checklists that were chosen, in their order. */
void planner_for_each(struct planner *planner,
                      void (*look)(struct planner *planner, const struct criterion *criterion));

/* Adds an opening of a criterion, which must be the last that has openings so far. */
size_t planner_open(struct planner *planner, const struct criterion *criterion, size_t wanted);

/* Says that a measure, or a new one of a sort, may close an opening so. */
void planner_offer_measure(struct planner *planner, const struct measure *measure, struct way way);
void planner_offer_new(struct planner *planner, struct sort sort, struct way way);

/* What a candidate is before anything is changed. */
void planner_begin(const struct planner *planner, const struct candidate *candidate, struct draft *draft);

/* Limits every candidate, so that no step spoils an answer (plan_limits.c). */
void planner_limit(struct planner *planner);

/* The choice of the fewest candidates that was found. */
void planner_choose(struct planner *planner);

/* Lowers what the openings of a choice want, closes criteria, and those that
 * rows bring along; what changed is appended, either list may be NULL. */
void planner_advance(const struct planner *planner, struct progress *progress, const struct choice *choice,
                     struct number_list *lowered, struct criterion_refs *closes);

/* A progress from the start. */
struct progress planner_start(const struct planner *planner);

/* The openings of what is not met, and who may close them (plan_open.c). */
void open_needs(struct planner *planner);

/* The openings of what is claimed and not proved (plan_open.c). */
void open_proofs(struct planner *planner);

/* Whether a plan is to close a criterion (plan_open.c). */
bool plan_is_for(const struct evaluator *evaluator, const struct criterion *criterion);

/* What a step does, in sentences (plan_deeds.c): a measure that exists is changed;
 * a new one does what a criterion advises; a measure is to be cited, or its place given. */
void tell_change(struct evaluator *evaluator, const struct draft *draft, struct plan_step *step);
void tell_adoption(struct evaluator *evaluator, const struct draft *draft, const struct criterion *first,
                   struct plan_step *step);
void tell_proof(struct evaluator *evaluator, uint32_t accepts, enum assurance shown, struct plan_step *step);

#endif
