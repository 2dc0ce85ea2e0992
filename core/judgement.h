/*
 * The judgement on one requirement, or on several put together: how far it is
 * met, on which measures it rests, and the strongest reasons. Memory stays
 * bounded whatever the number of measures: reasons beyond those kept are
 * counted.
 */
#ifndef JUDGEMENT_H
#define JUDGEMENT_H

#include "assessment.h"

/* Between the worst and the best that a requirement can be: they differ only
 * where a judge could not decide. */
struct judgement {
	struct arena *arena;
	enum outcome low, high;
	struct reason_list reasons; /* at most LIMIT_REASONS_KEPT, strongest first */
	size_t more;
	struct change_list changes;
	struct measure_refs rests; /* at most LIMIT_REASONS_KEPT */
	size_t rests_count;        /* all of them */
	uint32_t lacks;
	enum assurance assurance; /* the best of what it rests on */
};

/* Unmet, and nothing said yet. */
void judgement_init(struct judgement *judgement, struct arena *arena);

/* Keeps a reason in its rank, or counts it. */
void judgement_because(struct judgement *judgement, const struct reason *reason);

/* Whether a reason of this rank would be kept. If not, it is counted, and its
 * sentence need not be made. */
bool judgement_takes(struct judgement *judgement, enum role role, int closeness, struct place place);

/* Whether a further change would be kept. */
bool judgement_takes_change(const struct judgement *judgement);

/* The judgement rests on this measure; `accepts` are the roles that count as proof. */
void judgement_rests_on(struct judgement *judgement, const struct measure *measure, uint32_t accepts);

/* Something that would change the outcome; the first few are kept, none twice. */
void judgement_change(struct judgement *judgement, const struct change *change);

/* Adds what another judgement says; outcomes and assurance are the caller's. */
void judgement_merge(struct judgement *into, const struct judgement *from);

#endif
