/*
 * What a plan has to close, and who may close it: needs that are not met, guards
 * that a measure meets, and answers that are claimed and not proved. See planner.h.
 */
#include "planner.h"

/* What is judged only because others read it is not reported, nor planned for. */
static bool is_chosen(const struct evaluator *evaluator, const struct checklist *checklist)
{
	const struct checklist_result_list *chosen = &evaluator->assessment->checklists;

	for (size_t i = 0; i < chosen->count; i++)
		if (chosen->items[i].checklist == checklist)
			return true;
	return false;
}

bool plan_is_for(const struct evaluator *evaluator, const struct criterion *criterion)
{
	enum verdict verdict = evaluator->findings[criterion->number].verdict;

	if (criterion->scored == NO || criterion->layer == LAYER_PROTECTION ||
	    !is_chosen(evaluator, criterion->item->checklist))
		return false;
	return verdict == VERDICT_PARTIAL || verdict == VERDICT_GAP || verdict == VERDICT_SILENT;
}

/* What wants more measures than these is left: so many steps of one kind are no advice. */
#define MEASURES_WANTED_MOST 100

/* One need of a criterion that is open: the forms in which it can be met, by so many further measures. */
struct open_need {
	const struct requirement **leaves;
	size_t count;
	size_t wanted;
};

struct open_need_list {
	struct open_need *items;
	size_t count;
};

/* How many further measures a plain requirement wants. */
static size_t measures_wanted(struct evaluator *evaluator, const struct criterion *criterion,
                              const struct requirement *requirement)
{
	size_t wanted = (size_t)requirement->count.value;
	struct judgement again;

	if (wanted == 1 || requirement->form != FORM_PLAIN)
		return 1;
	weigh(evaluator, criterion, requirement, false, &again);
	for (size_t i = 0; i < evaluator->scratch.count && wanted > 1; i++)
		wanted -= evaluator->scratch.items[i].outcome == OUTCOME_MET;
	return wanted;
}

/* Several measures have to meet the same form: of forms that each want several the first stands alone. */
static void add_leaf(struct evaluator *evaluator, const struct criterion *criterion, const struct requirement *leaf,
                     struct open_need *need)
{
	size_t wanted = measures_wanted(evaluator, criterion, leaf);

	if (wanted > MEASURES_WANTED_MOST)
		return;
	if (need->count && (wanted > need->wanted || (wanted == need->wanted && wanted > 1)))
		return;
	if (wanted < need->wanted)
		need->count = 0;
	need->wanted = wanted;
	need->leaves = arena_grow(evaluator->arena, need->leaves, need->count, sizeof(*need->leaves));
	need->leaves[need->count++] = leaf;
}

/* The forms in which a requirement can be met in full; of these, the ones that want the fewest measures. */
static void collect(struct evaluator *evaluator, const struct criterion *criterion,
                    const struct requirement *requirement, struct open_need *need)
{
	bool several = requirement->least.value > 1;
	bool others_decide = requirement->judge && !requirement->topics.count;

	if (requirement->at_most != OUTCOME_MET || several || others_decide)
		return;
	if (!requirement->branch_count)
		add_leaf(evaluator, criterion, requirement, need);
	for (size_t i = 0; i < requirement->branch_count; i++)
		collect(evaluator, criterion, &requirement->branches[i], need);
}

static struct open_need need_of(struct evaluator *evaluator, const struct criterion *criterion,
                                const struct requirement *requirement)
{
	struct open_need need = {.wanted = 1};

	collect(evaluator, criterion, requirement, &need);
	return need;
}

/* Of branches of which several are needed, the first that are not met and can be: a choice, not the only one. */
static void add_branches(struct evaluator *evaluator, const struct criterion *criterion,
                         const struct requirement *requirement, struct open_need_list *needs)
{
	size_t wanted = (size_t)requirement->least.value;
	bool *met = arena_alloc(evaluator->arena, requirement->branch_count * sizeof(*met));

	for (size_t i = 0; i < requirement->branch_count; i++) {
		struct judgement branch;

		weigh(evaluator, criterion, &requirement->branches[i], false, &branch);
		met[i] = branch.low == OUTCOME_MET;
		wanted -= wanted && met[i];
	}
	for (size_t i = 0; i < requirement->branch_count && wanted; i++) {
		struct open_need need = need_of(evaluator, criterion, &requirement->branches[i]);

		if (met[i] || !need.count)
			continue;
		*ARENA_APPEND(evaluator->arena, needs) = need;
		wanted--;
	}
	if (wanted)
		ARENA_APPEND(evaluator->arena, needs); /* with no form in which it can be met */
}

static void add_needs(struct evaluator *evaluator, const struct criterion *criterion, struct open_need_list *needs)
{
	const struct parts *parts = &evaluator->parts[criterion->number];

	for (size_t i = 0; i < parts->count; i++) {
		const struct requirement *requirement = parts->needs[i];

		if (parts->items[i].low == OUTCOME_MET)
			continue;
		if (requirement->branch_count && requirement->least.value > 1 && requirement->at_most == OUTCOME_MET)
			add_branches(evaluator, criterion, requirement, needs);
		else
			*ARENA_APPEND(evaluator->arena, needs) = need_of(evaluator, criterion, requirement);
	}
}

static void offer_begun(struct planner *planner, const struct criterion *criterion, struct way way)
{
	const struct begun_list *begun = &planner->evaluator->begun[criterion->number];

	for (size_t i = 0; i < begun->count; i++)
		if (begun->items[i].requirement == way.requirement)
			planner_offer_measure(planner, begun->items[i].measure, way);
}

/* What a guard has shut out may meet the needs, once it no longer meets the guard. */
static void offer_shut_out(struct planner *planner, const struct criterion *criterion, struct way way)
{
	const struct parts *parts = &planner->evaluator->parts[criterion->number];

	for (size_t i = 0; i < parts->against_count; i++)
		if (!parts->against[i].measure->by)
			planner_offer_measure(planner, parts->against[i].measure, way);
}

/* A question's first topic is its own; the others are where else it may be answered. */
static void offer_new(struct planner *planner, const struct criterion *criterion, struct way way)
{
	const struct requirement *leaf = way.requirement;
	struct sort sort = {.undertaking = criterion->layer == LAYER_UNDERTAKING};

	for (int kind = 0; kind < KIND_COUNT; kind++) {
		if (leaf->kinds && !(leaf->kinds & 1u << kind))
			continue;
		sort.kind = (enum kind)kind;
		sort.topic = sort.undertaking && kind == KIND_STATEMENT ? TOPIC_NONE : leaf->topics.items[0];
		planner_offer_new(planner, sort, way);
	}
}

static void open_need(struct planner *planner, const struct criterion *criterion, const struct open_need *need)
{
	size_t opening = planner_open(planner, criterion, need->wanted);

	for (size_t i = 0; i < need->count; i++) {
		struct way way = {.opening = opening, .requirement = need->leaves[i]};

		offer_begun(planner, criterion, way);
		offer_shut_out(planner, criterion, way);
		offer_new(planner, criterion, way);
	}
}

static void open_guards(struct planner *planner, const struct criterion *criterion)
{
	const struct parts *parts = &planner->evaluator->parts[criterion->number];

	for (size_t i = 0; i < parts->against_count; i++) {
		size_t opening = planner_open(planner, criterion, 1);

		if (!parts->against[i].measure->by)
			planner_offer_measure(planner, parts->against[i].measure,
			                      (struct way){.opening = opening, .requirement = parts->against[i].guard, .guard = true});
	}
}

/* What is weighed again is weighed as it was: without what a guard has shut out. */
static void shut_out(struct evaluator *evaluator, const struct parts *parts)
{
	evaluator->exclusion++;
	for (size_t i = 0; i < parts->against_count; i++)
		evaluator->excluded[parts->against[i].measure->number] = evaluator->exclusion;
}

/* A criterion one of whose needs no measure can meet is left alone as a whole. */
static void open_criterion(struct planner *planner, const struct criterion *criterion)
{
	struct open_need_list needs = {0};

	if (!plan_is_for(planner->evaluator, criterion))
		return;
	shut_out(planner->evaluator, &planner->evaluator->parts[criterion->number]);
	add_needs(planner->evaluator, criterion, &needs);
	for (size_t i = 0; i < needs.count; i++)
		if (!needs.items[i].count)
			return;
	open_guards(planner, criterion);
	for (size_t i = 0; i < needs.count; i++)
		open_need(planner, criterion, &needs.items[i]);
}

/* What is only planned has nothing to be proved by. */
static void open_part(struct planner *planner, const struct criterion *criterion, const struct judgement *part)
{
	size_t opening = SIZE_MAX;

	for (size_t i = 0; i < part->rests.count; i++) {
		if (part->rests.items[i]->status <= STATUS_DRAFTED)
			continue;
		if (opening == SIZE_MAX)
			opening = planner_open(planner, criterion, 1);
		planner_offer_measure(planner, part->rests.items[i],
		                      (struct way){.opening = opening, .shown = part->assurance});
	}
}

static void open_proof(struct planner *planner, const struct criterion *criterion)
{
	const struct evaluator *evaluator = planner->evaluator;
	const struct finding *finding = &evaluator->findings[criterion->number];
	const struct parts *parts = &evaluator->parts[criterion->number];

	if (finding->verdict > VERDICT_PARTIAL || finding->assurance >= ASSURANCE_EVIDENCED || finding->via.count)
		return;
	for (size_t i = 0; i < parts->count; i++)
		if (parts->items[i].assurance < ASSURANCE_EVIDENCED)
			open_part(planner, criterion, &parts->items[i]);
}

void open_needs(struct planner *planner)
{
	planner_for_each(planner, open_criterion);
}

void open_proofs(struct planner *planner)
{
	planner->proving = true;
	planner_for_each(planner, open_proof);
}
