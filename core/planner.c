/*
 * The machine behind a plan: candidates take openings, the greedy cover chooses
 * among them, and what is closed carries other criteria along by rows. Knows
 * not how openings come about, nor how a step is told.
 */
#include "planner.h"

void planner_init(struct planner *planner, struct evaluator *evaluator)
{
	size_t sorts = (evaluator->catalogue->topics.count + 1) * KIND_COUNT * 2;

	*planner = (struct planner){.evaluator = evaluator};
	planner->by_measure =
		arena_alloc(evaluator->arena, evaluator->declaration->measures.count * sizeof(*planner->by_measure));
	planner->first = arena_alloc(evaluator->arena, evaluator->catalogue->criteria.count * sizeof(*planner->first));
	planner->hopeless =
		arena_alloc(evaluator->arena, evaluator->catalogue->criteria.count * sizeof(*planner->hopeless));
	planner->by_sort = arena_alloc(evaluator->arena, sorts * sizeof(*planner->by_sort));
}

void planner_for_each(struct planner *planner,
                      void (*look)(struct planner *planner, const struct criterion *criterion))
{
	const struct checklist_result_list *checklists = &planner->evaluator->assessment->checklists;

	for (size_t c = 0; c < checklists->count; c++) {
		const struct item_list *items = &checklists->items[c].checklist->items;

		for (size_t i = 0; i < items->count; i++)
			for (size_t n = 0; n < items->items[i].criteria.count; n++)
				look(planner, &items->items[i].criteria.items[n]);
	}
}

size_t planner_open(struct planner *planner, const struct criterion *criterion, size_t wanted)
{
	size_t number = planner->openings.count, touches = number;

	*ARENA_APPEND(planner->evaluator->arena, &planner->openings) = (struct opening){criterion, wanted};
	planner->touches =
		arena_grow(planner->evaluator->arena, planner->touches, touches, sizeof(*planner->touches));
	planner->touches[number] = (struct number_list){0};
	if (!planner->first[criterion->number])
		planner->first[criterion->number] = number + 1;
	return number;
}

static void offer(struct planner *planner, size_t *known, struct candidate candidate, struct way way)
{
	struct arena *arena = planner->evaluator->arena;

	if (!*known) {
		*ARENA_APPEND(arena, &planner->candidates) = candidate;
		*known = planner->candidates.count;
	}
	*ARENA_APPEND(arena, &planner->candidates.items[*known - 1].ways) = way;
	*ARENA_APPEND(arena, &planner->touches[way.opening]) = *known - 1;
}

void planner_offer_measure(struct planner *planner, const struct measure *measure, struct way way)
{
	offer(planner, &planner->by_measure[measure->number], (struct candidate){.begun = measure}, way);
}

void planner_offer_new(struct planner *planner, struct sort sort, struct way way)
{
	size_t topics = planner->evaluator->catalogue->topics.count;
	size_t place = ((sort.topic == TOPIC_NONE ? topics : sort.topic) * KIND_COUNT + sort.kind) * 2;

	offer(planner, &planner->by_sort[place + sort.undertaking], (struct candidate){.sort = sort}, way);
}

/* A candidate being filled with openings. */
struct filling {
	const struct planner *planner;
	const struct candidate *candidate;
	struct taken *taken;
	struct way_list ways;    /* by which they were taken */
	struct draft draft;
	uint32_t kinds, accepts; /* common to what was taken */
	enum assurance shown;    /* the best of what is to be proved */
};

static bool has_number(const struct number_list *list, size_t number)
{
	for (size_t i = 0; i < list->count; i++)
		if (list->items[i] == number)
			return true;
	return false;
}

/* What comes along for nothing comes with every kind that the step leaves open. */
static bool comes_along(const struct filling *filling, const struct requirement *requirement)
{
	bool any_kind = !requirement->kinds || !(filling->kinds & ~requirement->kinds);

	return (filling->candidate->begun || any_kind) && draft_meets(&filling->draft, requirement);
}

static const struct criterion *criterion_of(const struct planner *planner, size_t opening)
{
	return planner->openings.items[opening].criterion;
}

/* One citation proves what accepts the same role and is shown alike; the rest takes another step. */
static bool proves(const struct filling *filling, const struct way *way)
{
	bool alike = !filling->taken->elements.count ||
	             (filling->shown == ASSURANCE_REFERENCED) == (way->shown == ASSURANCE_REFERENCED);

	return alike && filling->accepts & criterion_of(filling->planner, way->opening)->accepts;
}

static bool closes(struct filling *filling, const struct way *way, bool essential)
{
	if (filling->planner->proving)
		return proves(filling, way);
	if (way->guard)
		return essential && draft_avoid(&filling->draft, way->requirement);
	return essential ? draft_meet(&filling->draft, way->requirement) : comes_along(filling, way->requirement);
}

static void note_taken(struct filling *filling, const struct way *way, bool essential)
{
	struct arena *arena = filling->planner->evaluator->arena;

	*ARENA_APPEND(arena, &filling->taken->elements) = way->opening;
	*ARENA_APPEND(arena, &filling->ways) = *way;
	filling->accepts &= criterion_of(filling->planner, way->opening)->accepts;
	if (way->shown > filling->shown)
		filling->shown = way->shown;
	if (essential && way->requirement && !way->guard && way->requirement->kinds)
		filling->kinds &= way->requirement->kinds;
	filling->taken->gain += essential;
}

static void try_way(struct filling *filling, const struct way *way, bool essential)
{
	const struct criterion *criterion = criterion_of(filling->planner, way->opening);

	if ((criterion->weight == WEIGHT_ESSENTIAL) != essential || !filling->planner->progress.wanted[way->opening])
		return;
	if (!has_number(&filling->taken->elements, way->opening) && closes(filling, way, essential))
		note_taken(filling, way, essential);
}

void planner_begin(const struct planner *planner, const struct candidate *candidate, struct draft *draft)
{
	const struct evaluator *evaluator = planner->evaluator;

	if (candidate->begun) {
		draft_of(draft, evaluator->arena, candidate->begun, evaluator->as_of);
	} else {
		draft_new(draft, evaluator->arena, candidate->sort.kind, evaluator->as_of);
		draft->any_topic = candidate->sort.topic == TOPIC_NONE;
		if (candidate->sort.topic != TOPIC_NONE)
			draft_topic(draft, candidate->sort.topic);
	}
	draft->limits = &candidate->limits;
}

static void begin(struct filling *filling, const struct planner *planner, size_t number, struct taken *taken)
{
	const struct candidate *candidate = &planner->candidates.items[number];

	*filling = (struct filling){planner, candidate, taken, .kinds = (1u << KIND_COUNT) - 1};
	filling->accepts = (1u << SOURCE_ROLE_COUNT) - 1;
	planner_begin(planner, candidate, &filling->draft);
}

/* The essential openings first; supporting ones come along where they cost nothing. */
static void fill(struct filling *filling, const struct planner *planner, size_t number, struct taken *taken)
{
	begin(filling, planner, number, taken);
	for (size_t i = 0; i < filling->candidate->ways.count; i++)
		try_way(filling, &filling->candidate->ways.items[i], true);
	for (size_t i = 0; taken->gain && i < filling->candidate->ways.count; i++)
		try_way(filling, &filling->candidate->ways.items[i], false);
	taken->cost = draft_cost(&filling->draft);
}

static void take(void *context, size_t candidate, struct taken *taken)
{
	const struct planner *planner = context;
	struct filling filling;

	if (planner->finishing != (planner->candidates.items[candidate].begun != NULL))
		return;
	fill(&filling, planner, candidate, taken);
}

struct progress planner_start(const struct planner *planner)
{
	struct arena *arena = planner->evaluator->arena;
	struct progress progress = {
		arena_alloc(arena, planner->openings.count * sizeof(*progress.wanted)),
		arena_alloc(arena, planner->openings.count * sizeof(*progress.unsure)),
		arena_alloc(arena, planner->evaluator->catalogue->criteria.count * sizeof(*progress.closed)),
	};

	for (size_t i = 0; i < planner->openings.count; i++)
		if (!planner->hopeless[planner->openings.items[i].criterion->number])
			progress.wanted[i] = planner->openings.items[i].wanted;
	return progress;
}

static bool all_closed(const struct planner *planner, const struct progress *progress, const struct criterion *criterion)
{
	size_t i = planner->first[criterion->number];

	for (; i && i <= planner->openings.count && criterion_of(planner, i - 1) == criterion; i++)
		if (progress->wanted[i - 1] || progress->unsure[i - 1])
			return false;
	return true;
}

static void close_openings(const struct planner *planner, struct progress *progress, const struct criterion *criterion,
                           struct number_list *lowered)
{
	size_t i = planner->first[criterion->number];

	for (; i && i <= planner->openings.count && criterion_of(planner, i - 1) == criterion; i++) {
		if (lowered && progress->wanted[i - 1])
			*ARENA_APPEND(planner->evaluator->arena, lowered) = i - 1;
		progress->wanted[i - 1] = 0;
	}
}

/* What a criterion that is met now brings along by rows. */
static void close_criterion(const struct planner *planner, struct progress *progress, const struct criterion *criterion,
                            struct number_list *lowered, struct criterion_refs *closed)
{
	const struct crosswalk *rows = &planner->evaluator->catalogue->crosswalk;

	if (progress->closed[criterion->number])
		return;
	progress->closed[criterion->number] = true;
	close_openings(planner, progress, criterion, lowered);
	if (closed)
		*ARENA_APPEND(planner->evaluator->arena, closed) = criterion;
	for (size_t i = 0; i < rows->count && !planner->proving; i++) {
		const struct criterion *other = rows->items[i].from == criterion ? rows->items[i].to : rows->items[i].from;

		if (other && crosswalk_source(&rows->items[i], other) == criterion &&
		    plan_is_for(planner->evaluator, other) && !planner->evaluator->findings[other->number].guarded)
			close_criterion(planner, progress, other, lowered, closed);
	}
}

void planner_advance(const struct planner *planner, struct progress *progress, const struct choice *choice,
                     struct number_list *lowered, struct criterion_refs *closed)
{
	const struct number_list *taken = &choice->openings;

	for (size_t i = 0; i < choice->unsure.count; i++)
		progress->unsure[choice->unsure.items[i]] = true;
	for (size_t i = 0; i < taken->count; i++) {
		if (!progress->wanted[taken->items[i]])
			continue;
		progress->wanted[taken->items[i]]--;
		if (lowered)
			*ARENA_APPEND(planner->evaluator->arena, lowered) = taken->items[i];
	}
	for (size_t i = 0; i < taken->count; i++)
		if (all_closed(planner, progress, criterion_of(planner, taken->items[i])))
			close_criterion(planner, progress, criterion_of(planner, taken->items[i]), lowered, closed);
}

/* Of the kinds that all questions allow, those that run into no guard. */
static uint32_t kinds_of(const struct filling *filling)
{
	uint32_t kinds = filling->kinds;

	for (int kind = 0; kind < KIND_COUNT; kind++)
		if (kinds & 1u << kind && !draft_holds_as(&filling->draft, (enum kind)kind))
			kinds &= ~(1u << kind);
	return kinds;
}

static void tell_new(const struct filling *filling, struct plan_step *step)
{
	const struct planner *planner = filling->planner;
	const struct topic_set *topics = &filling->draft.measure.topics;

	step->kinds = kinds_of(filling);
	step->kind = filling->candidate->sort.kind;
	for (size_t i = 0; i < topics->count; i++)
		*ARENA_APPEND(planner->evaluator->arena, &step->topics) =
			&planner->evaluator->catalogue->topics.items[topics->items[i]];
	tell_adoption(planner->evaluator, &filling->draft, criterion_of(planner, filling->taken->elements.items[0]), step);
}

static void tell(const struct filling *filling, struct plan_step *step)
{
	const struct planner *planner = filling->planner;

	step->measure = filling->candidate->begun;
	if (planner->proving)
		tell_proof(planner->evaluator, filling->accepts, filling->shown, step);
	else if (step->measure)
		tell_change(planner->evaluator, &filling->draft, step);
	else
		tell_new(filling, step);
}

/* What a judge wants besides is said in the step. */
static void take_wishes(struct arena *arena, const struct judgement *judgement, struct plan_step *step)
{
	for (size_t i = 0; i < judgement->changes.count; i++)
		*ARENA_APPEND(arena, &step->deeds) = judgement->changes.items[i].sentence;
}

/* Judges are asked what they make of the draft; where it is not enough, the opening stays unsure. */
static void ask_judges(const struct filling *filling, struct choice *choice)
{
	struct evaluator *evaluator = filling->planner->evaluator;
	struct measure *draft = arena_alloc(evaluator->arena, sizeof(*draft));

	*draft = filling->draft.measure;
	for (size_t i = 0; i < filling->ways.count; i++) {
		const struct way *way = &filling->ways.items[i];
		struct judgement judgement;

		if (!way->requirement || !way->requirement->judge || way->guard)
			continue;
		weigh_draft(evaluator, criterion_of(filling->planner, way->opening), way->requirement, draft,
		            filling->candidate->begun, &judgement);
		if (judgement.low == OUTCOME_MET)
			continue;
		*ARENA_APPEND(evaluator->arena, &choice->unsure) = way->opening;
		take_wishes(evaluator->arena, &judgement, &choice->step);
	}
}

static bool choose(void *context, size_t candidate, struct number_list *lowered)
{
	struct planner *planner = context;
	struct choice *choice = ARENA_APPEND(planner->evaluator->arena, &planner->choices);
	struct taken taken = {0};
	struct filling filling;

	fill(&filling, planner, candidate, &taken);
	choice->openings = taken.elements;
	choice->number = planner->choices.count;
	tell(&filling, &choice->step);
	ask_judges(&filling, choice);
	planner_advance(planner, &planner->progress, choice, lowered, NULL);
	return planner->proving || !filling.candidate->begun;
}

/* What is begun is finished before anything new is weighed: a new law that says
 * more would else go before the bill that is nearly there. */
static void choose_all(struct planner *planner)
{
	struct cover cover = {
		.arena = planner->evaluator->arena,
		.candidates = planner->candidates.count,
		.touches = planner->touches,
		.context = planner,
		.take = take,
		.choose = choose,
	};

	planner->choices.count = 0;
	planner->progress = planner_start(planner);
	planner->finishing = true;
	cover_greedy(&cover);
	planner->finishing = false;
	cover_greedy(&cover);
}

/* Whether there is a criterion of which a step closes a part, and none the rest. */
static bool give_up(struct planner *planner)
{
	bool some = false;

	for (size_t i = 0; i < planner->openings.count; i++) {
		const struct opening *opening = &planner->openings.items[i];
		size_t number = opening->criterion->number;

		if (opening->criterion->weight != WEIGHT_ESSENTIAL || !planner->progress.wanted[i] ||
		    planner->hopeless[number])
			continue;
		some = planner->hopeless[number] = true;
	}
	return some;
}

void planner_choose(struct planner *planner)
{
	if (!planner->proving)
		planner_limit(planner);
	do
		choose_all(planner);
	while (give_up(planner));
}
