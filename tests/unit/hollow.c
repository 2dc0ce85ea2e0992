/* Telling answers from what only looks like one. See hollow.h. */
#include "hollow.h"

#include <string.h>

#define EVENTS (1u << KIND_TRAINING | 1u << KIND_EXERCISE)

/*
 * What the criteria themselves ask for.
 */

/* Whether a leaf of the needs, outside of guards, is as asked. */
static bool any_leaf(const struct requirement *needs, size_t count, const struct measure *measure,
                     bool (*is)(const struct requirement *leaf, const struct measure *measure))
{
	for (size_t i = 0; i < count; i++) {
		if (needs[i].form == FORM_NONE)
			continue;
		if (needs[i].form == FORM_ANY ? any_leaf(needs[i].branches, needs[i].branch_count, measure, is)
		                              : is(&needs[i], measure))
			return true;
	}
	return false;
}

/* Of the criterion's needs; with `rows`, or where it has none, also of those from which it came. */
static bool any_need(const struct finding *finding, const struct measure *measure, bool rows,
                     bool (*is)(const struct requirement *leaf, const struct measure *measure))
{
	const struct requirement_list *own = &finding->criterion->needs;

	if (any_leaf(own->items, own->count, measure, is))
		return true;
	for (size_t i = 0; (rows || !own->count) && i < finding->via.count; i++) {
		const struct requirement_list *needs = &finding->via.items[i]->needs;

		if (any_leaf(needs->items, needs->count, measure, is))
			return true;
	}
	return false;
}

static bool names_event(const struct requirement *leaf, const struct measure *measure)
{
	return leaf->kinds & measure->kinds & EVENTS;
}

static bool names_seat(const struct strings *roles)
{
	for (size_t i = 0; i < roles->count; i++)
		if (strcmp(roles->items[i].text, "member") == 0 || strcmp(roles->items[i].text, "observer") == 0)
			return true;
	return false;
}

bool asks_for_seat(const struct requirement *leaf, const struct measure *measure)
{
	(void)measure;
	for (size_t i = 0; i < leaf->facts.count; i++)
		if (strcmp(leaf->facts.items[i].name, "role") == 0 && names_seat(&leaf->facts.items[i].words))
			return true;
	return false;
}

static bool takes_adopted(const struct requirement *leaf, const struct measure *measure)
{
	return leaf->kinds & measure->kinds && leaf->status == STATUS_ADOPTED;
}

static bool of_kind_and_topic(const struct requirement *leaf, const struct measure *measure)
{
	return leaf->kinds & measure->kinds && topic_sets_meet(&leaf->topics, &measure->topics);
}

/*
 * The sorts: whether a measure is of one, for this criterion on this date.
 */

static bool is_event(const struct finding *finding, const struct measure *measure, struct date as_of)
{
	(void)as_of;
	return measure->kinds & EVENTS && !any_need(finding, measure, false, names_event);
}

static bool is_seat(const struct finding *finding, const struct measure *measure, struct date as_of)
{
	const struct fact *role = fact_find(&measure->facts, "role");

	(void)as_of;
	return role && names_seat(&role->words) && !any_need(finding, measure, false, asks_for_seat);
}

static bool is_plan(const struct finding *finding, const struct measure *measure, struct date as_of)
{
	uint32_t strict = 1u << KIND_LAW | 1u << KIND_AGREEMENT;

	if (measure->status == STATUS_PLANNED || measure->status == STATUS_DRAFTED || measure->status == STATUS_ENDED)
		return true;
	if (date_known(measure->since) && date_compare(date_first(measure->since), date_last(as_of)) > 0)
		return true;
	if (measure->status == STATUS_COMPLETED)
		return measure->kinds & ~(EVENTS | 1u << KIND_PROGRAMME);
	if (date_known(measure->until) && date_compare(date_last(measure->until), date_last(as_of)) < 0)
		return true;
	return measure->status == STATUS_ADOPTED && measure->kinds & strict &&
	       !any_need(finding, measure, true, takes_adopted);
}

static bool is_name_alone(const struct finding *finding, const struct measure *measure, struct date as_of)
{
	(void)as_of;
	return !any_need(finding, measure, true, of_kind_and_topic);
}

const struct sort sorts[SORTS] = {
	[SORT_EVENT] = {"a course or an exercise", is_event},
	[SORT_SEAT] = {"a seat", is_seat},
	[SORT_PLAN] = {"what is not in force", is_plan},
	[SORT_NAME] = {"a measure of another kind or topic", is_name_alone},
};
