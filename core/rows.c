/*
 * Crosswalk rows: a verdict passes from one criterion to another, only the way
 * that the row's relation allows, and only upwards. The finding says by which
 * hops it came.
 */
#include "evaluator.h"
#include "sentence.h"

static void visit_sources(struct evaluator *evaluator, const struct criterion *criterion, size_t stamp)
{
	const struct crosswalk *rows = &evaluator->catalogue->crosswalk;

	if (evaluator->source_stamps[criterion->number] == stamp)
		return;
	evaluator->source_stamps[criterion->number] = stamp;
	judge_criterion(evaluator, criterion);
	for (size_t i = 0; i < rows->count; i++) {
		const struct criterion *source = crosswalk_source(&rows->items[i], criterion);

		if (source)
			visit_sources(evaluator, source, stamp);
	}
}

void judge_sources(struct evaluator *evaluator, const struct criterion *criterion)
{
	visit_sources(evaluator, criterion, ++evaluator->source_stamp);
}

/* How high a verdict stands; what is conceded, not applicable or undecided has no place on the ladder. */
static int height(const struct finding *finding)
{
	if (finding->conceded)
		return -1;
	switch (finding->verdict) {
	case VERDICT_MET:
		return 2;
	case VERDICT_PARTIAL:
		return 1;
	case VERDICT_GAP:
	case VERDICT_SILENT:
	case VERDICT_UNDETERMINED:
		return 0;
	default:
		return -1;
	}
}

/* Who meets the whole meets the part; who meets some of the whole may not meet this part. */
static int height_passed(const struct crosswalk_row *row, const struct finding *source)
{
	int found = height(source);

	return found == 2 || row->relation == RELATION_EQUAL ? found : 0;
}

static void add_hops(struct evaluator *evaluator, struct finding *to, const struct finding *from)
{
	to->via = (struct criterion_refs){0};
	*ARENA_APPEND(evaluator->arena, &to->via) = from->criterion;
	for (size_t i = 0; i < from->via.count; i++)
		*ARENA_APPEND(evaluator->arena, &to->via) = from->via.items[i];
}

/* The reasons of the source are the reasons here, with the row before them. */
static void take_reasons(struct evaluator *evaluator, const struct crosswalk_row *row, const struct finding *from,
                         struct judgement *all)
{
	const struct judgement *source = &evaluator->judgements[from->criterion->number];
	const struct judgement own = *all; /* what speaks against stays, and what the State itself says */
	struct reason reason = {
		.role = ROLE_RESTS_ON,
		.closeness = -1,
		.sentence = SENTENCE("via.row", value_plain(from->criterion->entry.id),
	                             value_word(&verdict_words, (int)from->verdict), value_text(&row->because)),
	};

	if (source->rests.count) {
		reason.measure = source->rests.items[0];
		reason.place = reason.measure->entry.place;
	}
	judgement_init(all, evaluator->arena);
	all->lacks |= own.lacks & 1u << LACK_AGAINST;
	for (size_t i = 0; i < own.reasons.count; i++)
		if (own.reasons.items[i].role == ROLE_AGAINST || !own.reasons.items[i].measure)
			judgement_because(all, &own.reasons.items[i]);
	judgement_because(all, &reason);
	judgement_merge(all, source);
}

static bool raise_by(struct evaluator *evaluator, const struct crosswalk_row *row, const struct criterion *criterion)
{
	const struct criterion *source = crosswalk_source(row, criterion);
	struct finding *to = &evaluator->findings[criterion->number];
	const struct finding *from;

	if (!source || !evaluator->judged[source->number] || !evaluator->judged[criterion->number])
		return false;
	if (source->scored == NO || criterion->scored == NO)
		return false;
	from = &evaluator->findings[source->number];
	if (height(to) < 0 || height_passed(row, from) <= height(to) || (to->guarded && height(to) == 1))
		return false;
	to->verdict = to->guarded ? VERDICT_PARTIAL : from->verdict;
	to->assurance = from->assurance;
	add_hops(evaluator, to, from);
	take_reasons(evaluator, row, from, &evaluator->judgements[criterion->number]);
	return true;
}

void relax_rows(struct evaluator *evaluator)
{
	const struct crosswalk *rows = &evaluator->catalogue->crosswalk;
	bool rising = true;

	while (rising) {
		rising = false;
		for (size_t i = 0; i < rows->count; i++) {
			const struct crosswalk_row *row = &rows->items[i];

			if (!row->from || !row->to)
				continue;
			rising |= raise_by(evaluator, row, row->to);
			rising |= raise_by(evaluator, row, row->from);
		}
	}
}

static const struct criterion *other_end(const struct crosswalk_row *row, const struct criterion *criterion)
{
	if (row->from == criterion)
		return row->to;
	return row->to == criterion ? row->from : NULL;
}

static void near_finding(struct evaluator *evaluator, const struct crosswalk_row *row, const struct criterion *other,
                         struct judgement *all)
{
	const struct judgement *source = &evaluator->judgements[other->number];
	struct reason reason = {.role = ROLE_NEAR};

	if (!evaluator->judged[other->number] || evaluator->findings[other->number].verdict > VERDICT_PARTIAL ||
	    !source->rests.count)
		return;
	reason.measure = source->rests.items[0];
	reason.place = reason.measure->entry.place;
	reason.sentence = SENTENCE("near.crosswalk", value_text(&reason.measure->title), value_plain(other->entry.id),
	                           value_text(&row->because));
	for (size_t i = 0; i < all->reasons.count; i++)
		if (all->reasons.items[i].measure == reason.measure)
			return;
	judgement_because(all, &reason);
}

/* A row that could answer the question, from a checklist that is not there. */
static void note_unloaded(const struct crosswalk_row *row, const struct criterion *criterion, struct judgement *all)
{
	bool from_here = row->from == criterion && !row->to && !row->to_item;
	bool to_here = row->to == criterion && !row->from && !row->from_item;
	struct reason reason = {.role = ROLE_NEAR, .place = {row->file, row->entry.place.line, row->entry.place.column}};

	if ((!from_here && !to_here) || row->relation == RELATION_INTERSECTS)
		return;
	reason.sentence = SENTENCE("via.unloaded", value_plain(from_here ? row->to_id : row->from_id));
	judgement_because(all, &reason);
}

void near_by_rows(struct evaluator *evaluator, const struct criterion *criterion)
{
	const struct crosswalk *rows = &evaluator->catalogue->crosswalk;
	struct judgement *all = &evaluator->judgements[criterion->number];

	if (evaluator->findings[criterion->number].verdict == VERDICT_MET)
		return;
	for (size_t i = 0; i < rows->count; i++) {
		const struct criterion *other = other_end(&rows->items[i], criterion);

		note_unloaded(&rows->items[i], criterion, all);
		if (other && rows->items[i].relation == RELATION_INTERSECTS)
			near_finding(evaluator, &rows->items[i], other, all);
	}
}
