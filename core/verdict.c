/*
 * The verdict of one criterion: its needs put together, its guards, then what
 * the State itself answers. Rows of the crosswalk come later (rows.c).
 */
#include <string.h>

#include "evaluator.h"
#include "sentence.h"

static void exclude_hits(struct evaluator *evaluator)
{
	for (size_t i = 0; i < evaluator->hits.count; i++)
		evaluator->excluded[evaluator->hits.items[i]->number] = evaluator->exclusion;
}

static void speak_against(struct judgement *all, const struct judgement *guard)
{
	for (size_t i = 0; i < guard->rests.count; i++) {
		const struct measure *measure = guard->rests.items[i];
		struct reason reason = {.role = ROLE_AGAINST,
		                        .sentence = SENTENCE("because.against", value_text(&measure->title)),
		                        .measure = measure,
		                        .place = measure->entry.place};

		judgement_because(all, &reason);
	}
	all->more += guard->rests_count - guard->rests.count;
	all->lacks |= 1u << LACK_AGAINST;
}

static void note_against(struct evaluator *evaluator, const struct requirement *guard, struct parts *parts)
{
	for (size_t i = 0; i < evaluator->hits.count; i++) {
		parts->against = arena_grow(evaluator->arena, parts->against, parts->against_count, sizeof(*parts->against));
		parts->against[parts->against_count++] = (struct against){guard, evaluator->hits.items[i]};
	}
}

static void weigh_guard(struct evaluator *evaluator, const struct criterion *criterion,
                        const struct requirement *guard, struct parts *parts, struct judgement *all)
{
	for (size_t i = 0; i < guard->branch_count; i++) {
		struct judgement branch;

		evaluator->hits.count = 0;
		weigh(evaluator, criterion, &guard->branches[i], true, &branch);
		parts->maybe_tripped |= branch.high == OUTCOME_MET;
		if (branch.low != OUTCOME_MET)
			continue;
		parts->tripped = true;
		exclude_hits(evaluator);
		speak_against(all, &branch);
		note_against(evaluator, &guard->branches[i], parts);
	}
}

static void weigh_needs(struct evaluator *evaluator, const struct criterion *criterion, struct parts *parts,
                        struct judgement *all)
{
	size_t count = criterion->needs.count;

	*parts = (struct parts){0};
	parts->items = arena_alloc(evaluator->arena, count * sizeof(*parts->items));
	parts->needs = arena_alloc(evaluator->arena, count * sizeof(*parts->needs));
	evaluator->exclusion++;
	for (size_t i = 0; i < count; i++)
		if (criterion->needs.items[i].form == FORM_NONE)
			weigh_guard(evaluator, criterion, &criterion->needs.items[i], parts, all);
	for (size_t i = 0; i < count; i++) {
		if (criterion->needs.items[i].form == FORM_NONE)
			continue;
		parts->needs[parts->count] = &criterion->needs.items[i];
		weigh(evaluator, criterion, &criterion->needs.items[i], false, &parts->items[parts->count++]);
	}
}

/* All needs met: met. One met or partial: partial. Else silent. */
static enum verdict put_together(const struct parts *parts, bool high, bool capped)
{
	size_t met = 0, some = 0;

	for (size_t i = 0; i < parts->count; i++) {
		enum outcome outcome = high ? parts->items[i].high : parts->items[i].low;

		met += outcome == OUTCOME_MET;
		some += outcome == OUTCOME_MET || outcome == OUTCOME_PARTIAL;
	}
	if (parts->count && met == parts->count)
		return capped ? VERDICT_PARTIAL : VERDICT_MET;
	return some ? VERDICT_PARTIAL : VERDICT_SILENT;
}

/* What could not be decided is tried both ways; if they agree, that is the verdict. */
static enum verdict decide(const struct parts *parts)
{
	enum verdict worst = put_together(parts, false, parts->maybe_tripped);
	enum verdict best = put_together(parts, true, parts->tripped);

	return worst == best ? worst : VERDICT_UNDETERMINED;
}

/* Of the needs that count for anything, the one that is shown worst. */
static enum assurance weakest(const struct parts *parts)
{
	enum assurance least = ASSURANCE_NONE;
	bool first = true;

	for (size_t i = 0; i < parts->count; i++) {
		const struct judgement *part = &parts->items[i];

		if (part->high == OUTCOME_UNMET)
			continue;
		if (first || part->assurance < least)
			least = part->assurance;
		first = false;
	}
	return least;
}

struct value topic_titles(struct evaluator *evaluator, const struct requirement *requirement)
{
	const struct topic_set *topics = &requirement->topics;
	const struct text **titles = arena_alloc(evaluator->arena, topics->count * sizeof(*titles));

	for (size_t i = 0; i < topics->count; i++)
		titles[i] = &evaluator->catalogue->topics.items[topics->items[i]].title;
	return value_texts(titles, topics->count);
}

/* In a partial answer, the needs that nothing answers are the missing parts. */
static void name_missing(struct evaluator *evaluator, const struct requirement *need, struct judgement *all)
{
	const struct requirement *shown = need;
	struct reason reason = {.role = ROLE_LACKS};

	while (shown->branch_count)
		shown = &shown->branches[0];
	reason.sentence = SENTENCE("part.missing", topic_titles(evaluator, shown), value_words(&kind_words, shown->kinds));
	judgement_because(all, &reason);
	all->lacks |= 1u << LACK_PART;
}

static void merge_parts(struct evaluator *evaluator, const struct parts *parts, enum verdict verdict,
                        struct judgement *all)
{
	for (size_t i = 0; i < parts->count; i++) {
		struct judgement *part = &parts->items[i];

		if (part->low == OUTCOME_UNMET && verdict == VERDICT_PARTIAL)
			name_missing(evaluator, parts->needs[i], all);
		judgement_merge(all, part);
	}
	for (size_t i = 0; i < parts->count; i++)
		if (parts->items[i].low == OUTCOME_UNMET)
			suggest_new(evaluator, parts->needs[i], all);
}

struct place measures_place(const struct evaluator *evaluator)
{
	const struct declaration *declaration = evaluator->declaration;

	return (struct place){declaration->file, declaration->measures_line, declaration->measures_column};
}

static void say(struct judgement *all, enum role role, struct sentence sentence, struct place place)
{
	struct reason reason = {.role = role, .sentence = sentence, .place = place};

	judgement_because(all, &reason);
}

static bool names_this(const char *name, const struct criterion *criterion)
{
	return strcmp(name, criterion->entry.id) == 0 || strcmp(name, criterion->item->entry.id) == 0 ||
	       strcmp(name, criterion->item->checklist->entry.id) == 0;
}

/* Silence may be read as absence where the declaration says that it is complete. */
static bool complete_for(const struct declaration *declaration, const struct criterion *criterion)
{
	for (size_t i = 0; i < declaration->complete_for.count; i++)
		if (names_this(declaration->complete_for.items[i].text, criterion))
			return true;
	return false;
}

static void concede(const struct answer *answer, struct finding *finding, struct judgement *all)
{
	bool met = finding->verdict == VERDICT_MET;

	finding->conceded = true;
	finding->contradicted = met;
	if (met)
		finding->verdict = VERDICT_PARTIAL;
	else if (finding->verdict == VERDICT_SILENT)
		finding->verdict = VERDICT_GAP;
	all->lacks |= met ? 1u << LACK_AGAINST : 0;
	say(all, met ? ROLE_AGAINST : ROLE_LACKS,
	    SENTENCE(met ? "says.gap-met" : "says.gap", value_text(&answer->because)), answer->entry.place);
}

static void take_answer(const struct answer *answer, struct finding *finding, struct judgement *all)
{
	bool allowed = finding->criterion->may_not_apply.count;
	const char *key = "says.comment";

	if (answer->says == ANSWER_GAP) {
		concede(answer, finding, all);
		return;
	}
	if (answer->says == ANSWER_NOT_APPLICABLE)
		key = allowed ? "says.not-applicable" : "says.not-allowed";
	if (answer->says == ANSWER_NOT_APPLICABLE && allowed)
		finding->verdict = VERDICT_NOT_APPLICABLE;
	say(all, ROLE_NEAR, SENTENCE(key, value_text(&answer->because)), answer->entry.place);
}

static void take_answers(struct evaluator *evaluator, struct finding *finding, struct judgement *all)
{
	const struct answer_list *answers = &evaluator->declaration->answers;

	for (size_t i = 0; i < answers->count; i++)
		if (strcmp(answers->items[i].entry.id, finding->criterion->entry.id) == 0)
			take_answer(&answers->items[i], finding, all);
	if (finding->verdict == VERDICT_SILENT && complete_for(evaluator->declaration, finding->criterion))
		finding->verdict = VERDICT_GAP;
}

static bool binds_nobody_here(const struct criterion *criterion)
{
	return criterion->item->binds == 1u << PARTY_NON_STATE;
}

static void judge_needs(struct evaluator *evaluator, const struct criterion *criterion, struct finding *finding,
                        struct judgement *all)
{
	struct parts *parts = &evaluator->parts[criterion->number];

	weigh_needs(evaluator, criterion, parts, all);
	finding->verdict = decide(parts);
	finding->guarded = parts->tripped;
	finding->assurance = weakest(parts);
	merge_parts(evaluator, parts, finding->verdict, all);
	if (finding->verdict != VERDICT_MET)
		near_misses(evaluator, criterion, all);
	take_answers(evaluator, finding, all);
	if (criterion->scored == NO && finding->verdict <= VERDICT_PARTIAL)
		finding->verdict = VERDICT_POSITION;
}

static void judge_used(struct evaluator *evaluator, const struct requirement *needs, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		for (size_t u = 0; u < needs[i].uses.count; u++) {
			judge_sources(evaluator, catalogue_criterion(evaluator->catalogue, needs[i].uses.items[u].text));
			relax_rows(evaluator);
		}
		judge_used(evaluator, needs[i].branches, needs[i].branch_count);
	}
}

void judge_criterion(struct evaluator *evaluator, const struct criterion *criterion)
{
	struct finding *finding = &evaluator->findings[criterion->number];
	struct judgement *all = &evaluator->judgements[criterion->number];

	if (evaluator->judged[criterion->number])
		return;
	judge_used(evaluator, criterion->needs.items, criterion->needs.count);
	evaluator->judged[criterion->number] = true;
	judgement_init(all, evaluator->arena);
	finding->criterion = criterion;
	if (binds_nobody_here(criterion)) {
		finding->verdict = VERDICT_NOT_APPLICABLE;
		say(all, ROLE_NEAR, sentence_make("binds.non-state", 0, NULL), measures_place(evaluator));
		return;
	}
	judge_needs(evaluator, criterion, finding, all);
}
