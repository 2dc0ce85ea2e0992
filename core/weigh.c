/*
 * One requirement, in any of its forms: the measures about it are gathered,
 * its judge is asked, and what the judge says is bounded and completed. The
 * built-in judge and a plugin's are called alike.
 */

#include "evaluator.h"
#include "requirement.h"
#include "sentence.h"

static void match_all(struct evaluator *evaluator, const struct criterion *criterion,
                      const struct requirement *requirement, bool guard)
{
	struct number_list numbers = gather_in_order(evaluator, criterion, requirement);

	evaluator->scratch.count = 0;
	evaluator->guarding = guard;
	for (size_t i = 0; i < numbers.count; i++) {
		const struct claim *claim = claim_of(evaluator, criterion, numbers.items[i]);
		struct nearness near = gathered_nearness(evaluator, requirement, numbers.items[i], claim, guard);

		if (near.about && !is_excluded(evaluator, numbers.items[i]))
			match_near(requirement, &evaluator->declaration->measures.items[numbers.items[i]], claim, near,
			           evaluator->as_of, guard, &evaluator->scratch.items[evaluator->scratch.count++]);
	}
}

/* A verdict that a judge asks for, after rows; its criterion was judged before this one. */
static enum verdict verdict_of(void *context, const char *id)
{
	struct evaluator *evaluator = context;
	const struct criterion *criterion = catalogue_criterion(evaluator->catalogue, id);

	return criterion ? evaluator->findings[criterion->number].verdict : VERDICT_SILENT;
}

static void set_outcome(struct judgement *out, enum outcome low, enum outcome high)
{
	out->low = low;
	out->high = high;
}

static void say(struct judgement *out, enum role role, struct sentence sentence)
{
	struct reason reason = {.role = role, .sentence = sentence};

	judgement_because(out, &reason);
}

static void note_failure(struct evaluator *evaluator, const char *judge, const char *why, struct judgement *out)
{
	evaluator->assessment->plugin_failed = true;
	set_outcome(out, OUTCOME_UNMET, OUTCOME_MET);
	say(out, ROLE_LACKS, SENTENCE("judge.failed", value_plain(judge), value_plain(why)));
}

/* What a judge calls its grounds, and then finds unmet, was close and no more. */
static void withdraw_grounds(struct judgement *out)
{
	struct reason_list said = out->reasons;

	if (out->high != OUTCOME_UNMET)
		return;
	out->rests.count = out->rests_count = 0;
	out->assurance = ASSURANCE_NONE;
	out->reasons = (struct reason_list){0};
	for (size_t i = 0; i < said.count; i++) {
		if (said.items[i].role == ROLE_RESTS_ON)
			said.items[i].role = ROLE_NEAR;
		judgement_because(out, &said.items[i]);
	}
}

/* A judge's number is checked: it comes from outside. */
static void take_outcome(struct evaluator *evaluator, const struct judge *judge, const struct normgap_case *c,
                         int32_t answer, struct judgement *out)
{
	if (c->failure)
		note_failure(evaluator, judge->row.name, c->failure, out);
	else if (answer < NORMGAP_MET || answer > NORMGAP_UNDETERMINED)
		note_failure(evaluator, judge->row.name,
		             arena_format(evaluator->arena, "it answered %ld, which is no outcome", (long)answer), out);
	else if (answer == NORMGAP_UNDETERMINED)
		set_outcome(out, OUTCOME_UNMET, OUTCOME_MET);
	else
		set_outcome(out, (enum outcome)(answer - NORMGAP_MET), (enum outcome)(answer - NORMGAP_MET));
	if (answer == NORMGAP_UNDETERMINED && !c->failure && !out->reasons.count)
		say(out, ROLE_LACKS, SENTENCE("judge.undecided", value_plain(judge->row.name)));
	withdraw_grounds(out);
}

/* An answer that is made of answers is shown as well as the weakest of them that counts. */
static void take_weakest_used(struct evaluator *evaluator, const struct requirement *requirement, struct judgement *out)
{
	bool first = true;

	for (size_t i = 0; out->high != OUTCOME_UNMET && i < requirement->uses.count; i++) {
		const struct criterion *used = catalogue_criterion(evaluator->catalogue, requirement->uses.items[i].text);
		const struct finding *finding = &evaluator->findings[used->number];

		if (finding->verdict > VERDICT_PARTIAL || (!first && finding->assurance >= out->assurance))
			continue;
		out->assurance = finding->assurance;
		first = false;
	}
}

static void ask_judge(struct evaluator *evaluator, const struct judge *judge, const struct criterion *criterion,
                      const struct requirement *requirement, struct judgement *out)
{
	struct normgap_case c = case_of(requirement);
	int32_t answer;

	c.arena = evaluator->arena;
	c.as_of = evaluator->as_of;
	c.checklist = criterion->item->checklist;
	c.criterion = criterion;
	c.guard = evaluator->guarding;
	c.matches = evaluator->scratch;
	c.verdict_of = verdict_of;
	c.context = evaluator;
	c.judgement = out;
	answer = judge->row.judge(&judge->row, &host_table, &c);
	take_outcome(evaluator, judge, &c, answer, out);
}

/* The lesser of what was found and what this way of answering can count for. */
static void apply_ceiling(const struct requirement *requirement, struct judgement *out)
{
	enum outcome ceiling = (enum outcome)requirement->at_most;

	if (out->high >= ceiling)
		return;
	out->high = ceiling;
	if (out->low < ceiling)
		out->low = ceiling;
	out->lacks |= 1u << LACK_PART;
	say(out, ROLE_LACKS, sentence_make("part.at-most", 0, NULL));
}

/* How many measures there are, and how many are needed. */
static void note_count(struct evaluator *evaluator, const struct requirement *requirement, struct judgement *out)
{
	long long met = 0;

	if (requirement->count.value < 2 || out->low != OUTCOME_PARTIAL)
		return;
	for (size_t i = 0; i < evaluator->scratch.count; i++)
		met += evaluator->scratch.items[i].outcome == OUTCOME_MET;
	if (met >= requirement->count.value)
		return;
	out->lacks |= 1u << LACK_COUNT;
	say(out, ROLE_LACKS, SENTENCE("count.few", value_number(evaluator->arena, met),
	                              value_number(evaluator->arena, requirement->count.value)));
	judgement_change(out, &(struct change){.sentence = SENTENCE("change.count", value_number(evaluator->arena,
	                                                            requirement->count.value - met))});
}

/* In a guard: every measure that meets it, not only those that are shown; where a
 * judge decides, those that it rests on. */
static void note_hits(struct evaluator *evaluator, const struct requirement *requirement, const struct judgement *out)
{
	for (size_t i = 0; requirement->judge && i < out->rests.count; i++)
		*ARENA_APPEND(evaluator->arena, &evaluator->hits) = out->rests.items[i];
	for (size_t i = 0; !requirement->judge && i < evaluator->scratch.count; i++)
		if (evaluator->scratch.items[i].outcome == OUTCOME_MET)
			*ARENA_APPEND(evaluator->arena, &evaluator->hits) = evaluator->scratch.items[i].measure;
}

/* A plan offers to finish only so many of the measures that fall short of one requirement. */
#define BEGUN_KEPT 8

/* A text in force that does not say what a claim says of it. */
static bool is_silent_text(const struct match *match)
{
	return match->unstated && match->measure->status > STATUS_DRAFTED;
}

/* Of a judge's need only the judge can say what goes towards it. */
static bool goes_towards(const struct requirement *requirement, const struct measure *measure,
                         const struct judgement *judgement)
{
	for (size_t i = 0; i < judgement->rests.count; i++)
		if (judgement->rests.items[i] == measure)
			return true;
	return !requirement->judge;
}

/* What answers in part is begun. What is only about the same subject is not:
 * nobody turns the rules of one sector into the plan of a country. */
static void note_begun(struct evaluator *evaluator, const struct criterion *criterion,
                       const struct requirement *requirement, const struct judgement *judgement)
{
	struct begun_list *begun = &evaluator->begun[criterion->number];
	size_t kept = 0;

	for (size_t i = 0; i < evaluator->scratch.count && kept < BEGUN_KEPT; i++) {
		const struct match *match = &evaluator->scratch.items[i];

		if (match->outcome != OUTCOME_PARTIAL || !match->topical || match->measure->by || is_silent_text(match) ||
		    !goes_towards(requirement, match->measure, judgement))
			continue;
		*ARENA_APPEND(evaluator->arena, begun) = (struct begun){requirement, match->measure};
		kept++;
	}
}

static void weigh_one(struct evaluator *evaluator, const struct criterion *criterion,
                      const struct requirement *requirement, bool guard, struct judgement *out)
{
	const struct judge built_in = {.row = requirement_judge};
	const struct judge *judge =
		requirement->judge ? registry_judge(evaluator->registry, requirement->judge) : &built_in;

	match_all(evaluator, criterion, requirement, guard);
	if (!evaluator->scratch.count && !reads_verdicts_alone(requirement))
		out->lacks |= 1u << LACK_TOPIC;
	if (judge)
		ask_judge(evaluator, judge, criterion, requirement, out);
	else
		note_failure(evaluator, requirement->judge, registry_missing(evaluator->registry, requirement->judge), out);
	if (reads_verdicts_alone(requirement))
		take_weakest_used(evaluator, requirement, out);
	note_count(evaluator, requirement, out);
	if (guard && out->low == OUTCOME_MET)
		note_hits(evaluator, requirement, out);
	if (!guard && out->low != OUTCOME_MET)
		note_begun(evaluator, criterion, requirement, out);
}

/* Takes a match out, the order of the others kept. */
static void leave_out(struct match_list *matches, const struct measure *measure)
{
	size_t kept = 0;

	for (size_t i = 0; i < matches->count; i++)
		if (matches->items[i].measure != measure)
			matches->items[kept++] = matches->items[i];
	matches->count = kept;
}

void weigh_draft(struct evaluator *evaluator, const struct criterion *criterion, const struct requirement *requirement,
                 const struct measure *draft, const struct measure *instead_of, struct judgement *out)
{
	const struct judge *judge = registry_judge(evaluator->registry, requirement->judge);
	bool failed = evaluator->assessment->plugin_failed;
	struct match *match;

	judgement_init(out, evaluator->arena);
	if (!judge)
		return;
	match_all(evaluator, criterion, requirement, false);
	leave_out(&evaluator->scratch, instead_of);
	match = &evaluator->scratch.items[evaluator->scratch.count];
	match_measure(requirement, draft, NULL, evaluator->as_of, false, match);
	evaluator->scratch.count += match->about;
	ask_judge(evaluator, judge, criterion, requirement, out);
	evaluator->assessment->plugin_failed = failed;
}

/* Outcomes run from met down to unmet, so the better one is the smaller. */
static size_t count_at_least(const struct judgement *branches, size_t count, enum outcome outcome, bool high)
{
	size_t found = 0;

	for (size_t i = 0; i < count; i++)
		found += (high ? branches[i].high : branches[i].low) <= outcome;
	return found;
}

static enum outcome combine(const struct judgement *branches, size_t count, size_t least, bool high)
{
	if (count_at_least(branches, count, OUTCOME_MET, high) >= least)
		return OUTCOME_MET;
	return count_at_least(branches, count, OUTCOME_PARTIAL, high) ? OUTCOME_PARTIAL : OUTCOME_UNMET;
}

static void take_branch(const struct judgement *branch, struct judgement *out)
{
	judgement_merge(out, branch);
	if (branch->assurance > out->assurance)
		out->assurance = branch->assurance;
}

/* The best outcome; of equal ones the best shown; of equal ones the first. */
static const struct judgement *best_branch(const struct judgement *branches, size_t count)
{
	const struct judgement *best = branches;

	for (size_t i = 1; i < count; i++)
		if (branches[i].low < best->low || (branches[i].low == best->low && branches[i].assurance > best->assurance))
			best = &branches[i];
	return best;
}

/* Where one branch is enough, the best speaks alone; else those that carry the
 * outcome; where none does, or a judge could not decide, all of them. */
static void merge_branches(const struct requirement *requirement, const struct judgement *branches, struct judgement *out)
{
	if (requirement->least.value <= 1 && out->low == out->high && out->low != OUTCOME_UNMET) {
		take_branch(best_branch(branches, requirement->branch_count), out);
		return;
	}
	for (size_t i = 0; i < requirement->branch_count; i++)
		if (out->low == OUTCOME_UNMET || branches[i].low <= out->low || branches[i].low != branches[i].high)
			take_branch(&branches[i], out);
}

static void weigh_any(struct evaluator *evaluator, const struct criterion *criterion,
                      const struct requirement *requirement, bool guard, struct judgement *out)
{
	size_t count = requirement->branch_count;
	struct judgement *branches = arena_alloc(evaluator->arena, count * sizeof(*branches));

	for (size_t i = 0; i < count; i++)
		weigh(evaluator, criterion, &requirement->branches[i], guard, &branches[i]);
	out->low = combine(branches, count, (size_t)requirement->least.value, false);
	out->high = combine(branches, count, (size_t)requirement->least.value, true);
	merge_branches(requirement, branches, out);
	if (out->low == OUTCOME_PARTIAL && requirement->least.value > 1)
		out->lacks |= 1u << LACK_PART;
}

void weigh(struct evaluator *evaluator, const struct criterion *criterion, const struct requirement *requirement,
           bool guard, struct judgement *out)
{
	judgement_init(out, evaluator->arena);
	if (requirement->form == FORM_ANY)
		weigh_any(evaluator, criterion, requirement, guard, out);
	else
		weigh_one(evaluator, criterion, requirement, guard, out);
	apply_ceiling(requirement, out);
}
