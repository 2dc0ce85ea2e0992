/* Whether needs can be met, and whether they can fail: drafted measures are held against them. See author.h. */
#include "author.h"

/* Nothing here depends on the day: what is drafted bears no date that was not asked for. */
static const struct date any_day = {.year = 2025, .month = 1, .day = 1};

bool requirement_takes_plan(const struct requirement *requirement)
{
	struct measure bare = {.kinds = requirement->kinds, .topics = requirement->topics, .status = STATUS_PLANNED};
	struct match match;

	if (requirement->form != FORM_PLAIN || requirement->at_most != OUTCOME_MET || requirement->count.value > 1)
		return false;
	match_measure(requirement, &bare, NULL, any_day, false, &match);
	return match.outcome == OUTCOME_MET;
}

static bool avoids_all(struct draft *draft, const struct requirement_refs *guards)
{
	for (size_t i = 0; i < guards->count && i < DRAFT_TAKES_MOST; i++)
		if (!draft_avoid(draft, guards->items[i]))
			return false;
	return true;
}

/* As little as can be: planned, until the requirement asks for more. */
static bool is_way(struct arena *arena, const struct requirement *requirement, const struct requirement_refs *guards,
                   enum kind kind, size_t topic)
{
	struct draft draft;

	draft_new(&draft, arena, kind, any_day);
	draft.measure.status = STATUS_PLANNED;
	if (topic < requirement->topics.count)
		draft_topic(&draft, requirement->topics.items[topic]);
	return draft_meet(&draft, requirement) && avoids_all(&draft, guards);
}

static bool leaf_has_way(struct arena *arena, const struct requirement *requirement, const struct requirement_refs *guards)
{
	size_t topics = requirement->topics.count ? requirement->topics.count : 1;

	for (int kind = 0; kind < KIND_COUNT; kind++)
		for (size_t t = 0; t < topics; t++)
			if ((!requirement->kinds || requirement->kinds & 1u << kind) &&
			    is_way(arena, requirement, guards, (enum kind)kind, t))
				return true;
	return false;
}

bool requirement_has_way(struct arena *arena, const struct requirement *requirement, const struct requirement_refs *guards)
{
	long long ways = 0;

	if (requirement->form != FORM_ANY)
		return leaf_has_way(arena, requirement, guards);
	for (size_t i = 0; i < requirement->branch_count; i++)
		ways += requirement_has_way(arena, &requirement->branches[i], guards);
	return ways >= requirement->least.value;
}
