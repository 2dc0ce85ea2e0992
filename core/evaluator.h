/*
 * What the judging files share while one declaration is evaluated. Internal to
 * judging; the way in is evaluate.h.
 */
#ifndef EVALUATOR_H
#define EVALUATOR_H

#include "cover.h"
#include "evaluate.h"
#include "host.h"

/* A claim and the measure that makes it. */
struct claim_at {
	size_t measure;
	const struct claim *claim;
};

struct claims_at {
	struct claim_at *items;
	size_t count;
};

/* The needs of a criterion, weighed. */
struct parts {
	struct judgement *items; /* of the needs that are no guards */
	const struct requirement **needs;
	size_t count;
	bool tripped, maybe_tripped; /* a guard holds; could hold, if a judge had decided */
	struct against {
		const struct requirement *guard;
		const struct measure *measure;
	} *against; /* what meets a guard */
	size_t against_count;
};

/* A measure that meets a requirement in part. */
struct begun {
	const struct requirement *requirement;
	const struct measure *measure;
};

struct begun_list {
	struct begun *items;
	size_t count;
};

struct evaluator {
	struct arena *arena;
	const struct catalogue *catalogue;
	const struct declaration *declaration;
	const struct registry *registry;
	struct date as_of;
	struct assessment *assessment;
	struct number_list *by_topic; /* by topic number, in the declaration's order */
	struct claims_at *by_criterion;   /* by criterion number */
	struct claims_at *by_item;        /* by item number */
	struct finding *findings;         /* by criterion number */
	struct judgement *judgements;     /* likewise */
	bool *judged;                     /* likewise: own needs done */
	struct parts *parts;              /* likewise */
	struct begun_list *begun;         /* likewise */
	struct basis *bases;              /* by measure number */
	uint32_t *kinds;                  /* by measure number, as the next three: small, for they are walked often */
	const struct claim **claims;      /* on the criterion `claimed` */
	size_t *stamps, stamp;            /* seen in this gathering */
	size_t *topical;                  /* seen in it by a topic */
	const struct criterion *claimed;
	size_t *source_stamps, source_stamp; /* by criterion number: seen in this search for sources */
	struct number_list gathered;      /* room for every measure; what gather found last */
	size_t *near_stamps, near_stamp;  /* by measure number: shown as close to this criterion, or used */
	struct match_list scratch;        /* room for as many matches as measures, and a draft */
	bool guarding;                    /* these were matched inside a guard */
	struct measure_refs hits;         /* what meets the guard at hand */
	size_t *excluded, exclusion;      /* by measure number: taken out of the criterion at hand by a guard */
};

/* Fills the indexes (evaluate_index.c). */
void evaluator_index(struct evaluator *evaluator);

/* Judges one requirement of a criterion (weigh.c). In a guard, claims and what
 * is not stated count for nothing. */
void weigh(struct evaluator *evaluator, const struct criterion *criterion, const struct requirement *requirement,
           bool guard, struct judgement *out);

/* A judge's requirement, as if a measure were declared besides, or instead of
 * one that is (weigh.c). Without its judge it is UNMET, with nothing lacking. A
 * judge that fails here fails nothing. */
void weigh_draft(struct evaluator *evaluator, const struct criterion *criterion, const struct requirement *requirement,
                 const struct measure *draft, const struct measure *instead_of, struct judgement *out);

/* Whether a judge is given verdicts and no subject: it looks at no measure (gather.c). */
bool reads_verdicts_alone(const struct requirement *requirement);

/* The measures that share one of a requirement's topics or claim the criterion,
 * each once, in no particular order; good until the next call (gather.c). */
struct number_list gather(struct evaluator *evaluator, const struct criterion *criterion,
                          const struct requirement *requirement);


/* The same by number (gather.c). */
struct number_list gather_in_order(struct evaluator *evaluator, const struct criterion *criterion,
                                   const struct requirement *requirement);

/* How near one of these is to the requirement (gather.c). */
struct nearness gathered_nearness(const struct evaluator *evaluator, const struct requirement *requirement,
                                  size_t measure, const struct claim *claim, bool guard);

/* Whether a guard has taken a measure out of the criterion at hand (weigh.c). */
bool is_excluded(const struct evaluator *evaluator, size_t measure);

/* A measure's claim on a criterion, or NULL. */
const struct claim *claim_of(struct evaluator *evaluator, const struct criterion *criterion, size_t measure);

/* Adds the near misses of a criterion to its judgement (near.c). */
void near_misses(struct evaluator *evaluator, const struct criterion *criterion, struct judgement *judgement);

/* What to declare where nothing does (near.c). */
void suggest_new(struct evaluator *evaluator, const struct requirement *requirement, struct judgement *judgement);

/* Where the declaration's `measures:` stands: the place of what is not there (verdict.c). */
struct place measures_place(const struct evaluator *evaluator);

/* The titles of a requirement's topics, as one value (verdict.c). */
struct value topic_titles(struct evaluator *evaluator, const struct requirement *requirement);

/* The finding of a criterion by its own needs and the State's answers (verdict.c). */
void judge_criterion(struct evaluator *evaluator, const struct criterion *criterion);

/* Lets verdicts rise along crosswalk rows until nothing rises (rows.c). */
void relax_rows(struct evaluator *evaluator);

/* Makes sure that whatever reaches a criterion by rows has been judged (rows.c). */
void judge_sources(struct evaluator *evaluator, const struct criterion *criterion);

/* Near misses that rows point to, for a finding that is not met (rows.c). */
void near_by_rows(struct evaluator *evaluator, const struct criterion *criterion);

/* Items, counts, coverage (summary.c). */
void summarise(struct evaluator *evaluator, struct checklist_result *result);

/* What has run out, is late or overdue (lapse.c). */
void find_lapses(struct evaluator *evaluator);

/* What rests on each measure (bases.c). */
void find_bases(struct evaluator *evaluator);

/* What a reader of the whole should know (concerns.c). */
void raise_concerns(struct evaluator *evaluator);

/* What to do next (plan.c). */
void make_plan(struct evaluator *evaluator);

#endif
