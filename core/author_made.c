/* Declarations that were made up to try a checklist on. See author.h. */
#include "author.h"

static struct text_in planned_words = {"", "planned"};

/* Judged on any day: no measure in it bears a date. */
static struct assessment *assess(const struct author *author, const struct declaration *made)
{
	const struct reading reading = {.declaration = made, .as_of = {.year = 2025, .month = 1, .day = 1}};

	return world_assess(author->world, author->arena, &reading, author->world->chosen);
}

static struct declaration *make(const struct author *author)
{
	struct declaration *made = arena_alloc(author->arena, sizeof(*made));

	*made = (struct declaration){.file = author->checklist->file, .state = "XAA", .as_of = {.year = 2025}};
	names_init(&made->measure_names, author->arena);
	return made;
}

struct assessment *assess_nothing(const struct author *author)
{
	return assess(author, make(author));
}

static void plan_all(const struct author *author, const struct requirement *needs, size_t count,
                     struct measure_list *measures)
{
	for (size_t i = 0; i < count; i++) {
		const struct requirement *need = &needs[i];
		size_t number = measures->count;

		if (need->form == FORM_NONE)
			continue;
		plan_all(author, need->branches, need->branch_count, measures);
		if (need->branch_count || number == LIMIT_ENTRIES)
			continue;
		*ARENA_APPEND(author->arena, measures) = (struct measure){
			.entry = {.id = arena_format(author->arena, "planned-%zu", number)},
			.number = number,
			.title = {&planned_words, 1},
			.kinds = need->kinds ? need->kinds : 1u << KIND_POLICY,
			.status = STATUS_PLANNED,
			.topics = need->topics,
			.topic_words = need->topic_words,
		};
	}
}

struct assessment *assess_plans(const struct author *author)
{
	struct declaration *made = make(author);

	for (size_t i = 0; i < author->checklist->items.count; i++) {
		const struct criterion_list *criteria = &author->checklist->items.items[i].criteria;

		for (size_t c = 0; c < criteria->count; c++)
			plan_all(author, criteria->items[c].needs.items, criteria->items[c].needs.count, &made->measures);
	}
	return assess(author, made);
}
