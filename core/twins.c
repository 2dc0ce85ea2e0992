/* Looking for twins. See twins.h. */
#include "twins.h"

/* A criterion of one plain requirement without a fact can have a twin. */
static const struct requirement *bare_need(const struct criterion *criterion)
{
	const struct requirement *need = criterion->needs.items;

	if (criterion->needs.count != 1 || need->form != FORM_PLAIN || need->facts.count || need->has || need->fresh.stated)
		return NULL;
	return need;
}

static bool are_twins(const struct criterion *a, const struct criterion *b)
{
	const struct requirement *one = bare_need(a), *other = bare_need(b);

	return one && other && one->kinds & other->kinds && topic_sets_meet(&one->topics, &other->topics);
}

static void report_with_later(const struct checklist *checklist, size_t item, size_t number,
                              struct problems *problems)
{
	const struct criterion *criterion = &checklist->items.items[item].criteria.items[number];

	for (size_t i = item; i < checklist->items.count; i++) {
		const struct criterion_list *others = &checklist->items.items[i].criteria;

		for (size_t c = i == item ? number + 1 : 0; c < others->count; c++)
			if (are_twins(criterion, &others->items[c]))
				problem_warning(problems, others->items[c].entry.place, NULL,
				                "ask for a fact that tells them apart, or give the reason in a comment",
				                "`%s` and `%s` are twins: one measure meets both", criterion->entry.id,
				                others->items[c].entry.id);
	}
}

void twins_report(const struct checklist *checklist, struct problems *problems)
{
	for (size_t i = 0; i < checklist->items.count; i++)
		for (size_t c = 0; c < checklist->items.items[i].criteria.count; c++)
			report_with_later(checklist, i, c, problems);
}
