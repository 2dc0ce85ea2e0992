/* Judgements on requirements. See judgement.h. */
#include "judgement.h"

#include <string.h>

#include "sentence.h"

void judgement_init(struct judgement *judgement, struct arena *arena)
{
	*judgement = (struct judgement){.arena = arena, .low = OUTCOME_UNMET, .high = OUTCOME_UNMET};
}

/* Strongest first: by role, near misses by closeness, then as the file has them. */
static int compare_rank(const struct reason *a, const struct reason *b)
{
	if (a->role != b->role)
		return (int)a->role - (int)b->role;
	if (a->closeness != b->closeness)
		return a->closeness - b->closeness;
	if (a->place.line != b->place.line)
		return a->place.line < b->place.line ? -1 : 1;
	return 0;
}

bool judgement_takes(struct judgement *judgement, enum role role, int closeness, struct place place)
{
	struct reason reason = {.role = role, .closeness = closeness, .place = place};

	if (judgement->reasons.count < LIMIT_REASONS_KEPT ||
	    compare_rank(&reason, &judgement->reasons.items[LIMIT_REASONS_KEPT - 1]) < 0)
		return true;
	judgement->more++;
	return false;
}

bool judgement_takes_change(const struct judgement *judgement)
{
	return judgement->changes.count < LIMIT_REASONS_KEPT;
}

static bool same_reason(const struct reason *a, const struct reason *b)
{
	return a->role == b->role && a->measure == b->measure && sentence_same(&a->sentence, &b->sentence);
}

void judgement_because(struct judgement *judgement, const struct reason *reason)
{
	struct reason_list *kept = &judgement->reasons;
	size_t at = kept->count;

	for (size_t i = 0; i < kept->count; i++)
		if (same_reason(&kept->items[i], reason))
			return;
	while (at && compare_rank(reason, &kept->items[at - 1]) < 0)
		at--;
	if (kept->count == LIMIT_REASONS_KEPT)
		judgement->more++;
	if (at == LIMIT_REASONS_KEPT)
		return;
	if (kept->count < LIMIT_REASONS_KEPT)
		ARENA_APPEND(judgement->arena, kept);
	memmove(&kept->items[at + 1], &kept->items[at], (kept->count - at - 1) * sizeof(*kept->items));
	kept->items[at] = *reason;
}

/* A statement of an earlier year is told again in the source, not made there. */
static bool made_in(const struct measure *measure, const struct source *source)
{
	if (!date_known(measure->since) || !date_known(source->date))
		return true;
	return measure->since.year >= source->date.year;
}

/* A statement's own document is the instrument: what it promises, it promises there. */
static bool accepted(const struct measure *measure, const struct source *source, uint32_t accepts)
{
	if (measure->kinds & 1u << KIND_STATEMENT && source->role == SOURCE_ACCOUNT && made_in(measure, source))
		return accepts & 1u << SOURCE_INSTRUMENT;
	return accepts & 1u << source->role;
}

static enum assurance entry_assurance(const struct measure *measure, const struct evidence *evidence,
                                      uint32_t accepts)
{
	if (!evidence->source || !accepted(measure, evidence->source, accepts))
		return ASSURANCE_ASSERTED;
	return evidence->source->public == YES && evidence->at.count ? ASSURANCE_EVIDENCED : ASSURANCE_REFERENCED;
}

static enum assurance measure_assurance(const struct measure *measure, uint32_t accepts)
{
	enum assurance best = ASSURANCE_NONE;

	for (size_t i = 0; i < measure->evidence.count; i++) {
		enum assurance entry = entry_assurance(measure, &measure->evidence.items[i], accepts);

		if (entry > best)
			best = entry;
	}
	return best;
}

static void keep_measure(struct judgement *judgement, const struct measure *measure)
{
	struct measure_refs *rests = &judgement->rests;
	size_t at = rests->count;

	for (size_t i = 0; i < rests->count; i++)
		if (rests->items[i] == measure)
			return;
	judgement->rests_count++;
	if (rests->count == LIMIT_REASONS_KEPT)
		return;
	ARENA_APPEND(judgement->arena, rests);
	for (; at && rests->items[at - 1]->number > measure->number; at--)
		rests->items[at] = rests->items[at - 1];
	rests->items[at] = measure;
}

void judgement_rests_on(struct judgement *judgement, const struct measure *measure, uint32_t accepts)
{
	enum assurance assurance = measure_assurance(measure, accepts);

	if (assurance > judgement->assurance)
		judgement->assurance = assurance;
	keep_measure(judgement, measure);
}

static bool same_change(const struct change *a, const struct change *b)
{
	if (a->measure != b->measure || !sentence_same(&a->sentence, &b->sentence) || a->set.count != b->set.count)
		return false;
	for (size_t i = 0; i < a->set.count; i++)
		if (strcmp(a->set.items[i].key, b->set.items[i].key) != 0 ||
		    strcmp(a->set.items[i].value, b->set.items[i].value) != 0)
			return false;
	return true;
}

void judgement_change(struct judgement *judgement, const struct change *change)
{
	if (!judgement_takes_change(judgement))
		return;
	for (size_t i = 0; i < judgement->changes.count; i++)
		if (same_change(&judgement->changes.items[i], change))
			return;
	*ARENA_APPEND(judgement->arena, &judgement->changes) = *change;
}

void judgement_merge(struct judgement *into, const struct judgement *from)
{
	for (size_t i = 0; i < from->reasons.count; i++)
		judgement_because(into, &from->reasons.items[i]);
	for (size_t i = 0; i < from->changes.count; i++)
		judgement_change(into, &from->changes.items[i]);
	for (size_t i = 0; i < from->rests.count; i++)
		keep_measure(into, from->rests.items[i]);
	into->rests_count += from->rests_count - from->rests.count;
	into->more += from->more;
	into->lacks |= from->lacks;
}
