/* Looking into an assessment. See assessment.h. */
#include "assessment.h"

#include <string.h>

static const struct finding *find_in_item(const struct item_result *item, const char *criterion)
{
	for (size_t i = 0; i < item->findings.count; i++)
		if (strcmp(item->findings.items[i].criterion->entry.id, criterion) == 0)
			return &item->findings.items[i];
	return NULL;
}

const struct finding *assessment_find(const struct assessment *assessment, const char *criterion)
{
	for (size_t c = 0; c < assessment->checklists.count; c++) {
		const struct checklist_result *checklist = &assessment->checklists.items[c];

		for (size_t i = 0; i < checklist->items.count; i++) {
			const struct finding *found = find_in_item(&checklist->items.items[i], criterion);

			if (found)
				return found;
		}
	}
	return NULL;
}

void assessment_sort(struct assessment *assessment)
{
	struct concern_list *concerns = &assessment->concerns;

	for (size_t i = 1; i < concerns->count; i++) {
		struct concern moving = concerns->items[i];
		size_t j = i;

		for (; j && concerns->items[j - 1].place.line > moving.place.line; j--)
			concerns->items[j] = concerns->items[j - 1];
		concerns->items[j] = moving;
	}
}
