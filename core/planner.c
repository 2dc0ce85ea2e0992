/*
 * The machine behind a plan: candidates take openings, the greedy cover chooses
 * among them, and what is closed carries other criteria along by rows. Knows
 * not how openings come about, nor how a step is told.
 */
#include "planner.h"

void planner_init(struct planner *planner, struct evaluator *evaluator)
{
	size_t topics = evaluator->catalogue->topics.count + 1;

	*planner = (struct planner){.evaluator = evaluator};
	planner->by_measure =
		arena_alloc(evaluator->arena, evaluator->declaration->measures.count * sizeof(*planner->by_measure));
	planner->first = arena_alloc(evaluator->arena, evaluator->catalogue->criteria.count * sizeof(*planner->first));
	planner->by_pair = arena_alloc(evaluator->arena, topics * KIND_COUNT * sizeof(*planner->by_pair));
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

void planner_offer_new(struct planner *planner, enum kind kind, size_t topic, struct way way)
{
	size_t topics = planner->evaluator->catalogue->topics.count;
	size_t place = (topic == TOPIC_NONE ? topics : topic) * KIND_COUNT + kind;

	offer(planner, &planner->by_pair[place], (struct candidate){.kind = kind, .topic = topic}, way);
}

/* A candidate being filled with openings. */
struct filling {
	const struct planner *planner;
	const struct candidate *candidate;
	struct taken *taken;
	struct draft draft;
	const struct criterion *last; /* the essential one taken last */
	size_t carried;               /* essential criteria that would rest on the measure alone */
	uint32_t kinds, accepts;      /* common to what was taken */
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

static bool closes(struct filling *filling, const struct way *way, bool essential)
{
	if (filling->planner->proving)
		return true;
	if (way->guard)
		return essential && draft_avoid(&filling->draft, way->requirement);
	return essential ? draft_meet(&filling->draft, way->requirement) : comes_along(filling, way->requirement);
}

static void note_taken(struct filling *filling, const struct way *way, const struct criterion *criterion, bool essential)
{
	*ARENA_APPEND(filling->planner->evaluator->arena, &filling->taken->elements) = way->opening;
	filling->accepts &= criterion->accepts;
	if (!essential)
		return;
	if (way->requirement && !way->guard && way->requirement->kinds)
		filling->kinds &= way->requirement->kinds;
	filling->taken->gain++;
	filling->carried += criterion != filling->last;
	filling->last = criterion;
}

static void try_way(struct filling *filling, const struct way *way, bool essential)
{
	const struct criterion *criterion = filling->planner->openings.items[way->opening].criterion;

	if ((criterion->weight == WEIGHT_ESSENTIAL) != essential || !filling->planner->progress.wanted[way->opening])
		return;
	if (has_number(&filling->taken->elements, way->opening) || !closes(filling, way, essential))
		return;
	note_taken(filling, way, criterion, essential);
}

static void begin(struct filling *filling, const struct planner *planner, size_t number, struct taken *taken)
{
	const struct candidate *candidate = &planner->candidates.items[number];
	struct evaluator *evaluator = planner->evaluator;

	*filling = (struct filling){planner, candidate, taken, .carried = 0};
	if (candidate->begun)
		filling->carried = evaluator->bases[candidate->begun->number].sole;
	filling->kinds = (1u << KIND_COUNT) - 1;
	filling->accepts = (1u << SOURCE_ROLE_COUNT) - 1;
	if (candidate->begun)
		draft_of(&filling->draft, evaluator->arena, candidate->begun, evaluator->as_of);
	else
		draft_new(&filling->draft, evaluator->arena, candidate->kind,
		          candidate->topic == TOPIC_NONE ? NULL : &candidate->topic, evaluator->as_of);
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

	if (planner->finishing && !planner->candidates.items[candidate].begun)
		return;
	fill(&filling, planner, candidate, taken);
}

struct progress planner_start(const struct planner *planner)
{
	struct arena *arena = planner->evaluator->arena;
	struct progress progress = {
		arena_alloc(arena, planner->openings.count * sizeof(*progress.wanted)),
		arena_alloc(arena, planner->evaluator->catalogue->criteria.count * sizeof(*progress.closed)),
	};

	for (size_t i = 0; i < planner->openings.count; i++)
		progress.wanted[i] = planner->openings.items[i].wanted;
	return progress;
}

static bool all_closed(const struct planner *planner, const struct progress *progress, const struct criterion *criterion)
{
	size_t i = planner->first[criterion->number];

	for (; i && i <= planner->openings.count && planner->openings.items[i - 1].criterion == criterion; i++)
		if (progress->wanted[i - 1])
			return false;
	return true;
}

static void close_openings(const struct planner *planner, struct progress *progress, const struct criterion *criterion,
                           struct number_list *lowered)
{
	size_t i = planner->first[criterion->number];

	for (; i && i <= planner->openings.count && planner->openings.items[i - 1].criterion == criterion; i++) {
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

void planner_advance(const struct planner *planner, struct progress *progress, const struct number_list *taken,
                     struct number_list *lowered, struct criterion_refs *closed)
{
	for (size_t i = 0; i < taken->count; i++) {
		if (!progress->wanted[taken->items[i]])
			continue;
		progress->wanted[taken->items[i]]--;
		if (lowered)
			*ARENA_APPEND(planner->evaluator->arena, lowered) = taken->items[i];
	}
	for (size_t i = 0; i < taken->count; i++) {
		const struct criterion *criterion = planner->openings.items[taken->items[i]].criterion;

		if (all_closed(planner, progress, criterion))
			close_criterion(planner, progress, criterion, lowered, closed);
	}
}

static void tell(const struct filling *filling, struct plan_step *step)
{
	const struct planner *planner = filling->planner;
	const struct candidate *candidate = filling->candidate;

	step->measure = candidate->begun;
	if (!candidate->begun) {
		step->kinds = filling->kinds;
		step->kind = candidate->kind;
		if (candidate->topic != TOPIC_NONE)
			step->topic = &planner->evaluator->catalogue->topics.items[candidate->topic];
	}
	if (planner->proving)
		tell_proof(planner->evaluator, filling->accepts, step);
	else
		tell_change(planner->evaluator, &filling->draft, filling->carried, step);
}

static bool choose(void *context, size_t candidate, struct number_list *lowered)
{
	struct planner *planner = context;
	struct choice *choice = ARENA_APPEND(planner->evaluator->arena, &planner->choices);
	struct taken taken = {0};
	struct filling filling;

	fill(&filling, planner, candidate, &taken);
	choice->openings = taken.elements;
	choice->gain = taken.gain;
	choice->number = planner->choices.count;
	tell(&filling, &choice->step);
	planner_advance(planner, &planner->progress, &taken.elements, lowered, NULL);
	return !filling.candidate->begun;
}

/* What is begun is finished before anything new is weighed: a new law that says
 * more would else go before the bill that is nearly there. */
void planner_choose(struct planner *planner)
{
	struct cover cover = {
		.arena = planner->evaluator->arena,
		.candidates = planner->candidates.count,
		.touches = planner->touches,
		.context = planner,
		.take = take,
		.choose = choose,
	};

	planner->progress = planner_start(planner);
	planner->finishing = true;
	cover_greedy(&cover);
	planner->finishing = false;
	cover_greedy(&cover);
}
