/* Cases as witnesses. See witnesses.h. */
#include "witnesses.h"

#include <string.h>

#include "evaluate.h"

struct assessment *world_evaluate(const struct world *world, struct arena *arena, const struct reading *reading,
                                  const struct checklist_list *checklists, const struct registry *registry)
{
	const struct evaluation evaluation = {
		.catalogue = world->catalogue,
		.declaration = reading->declaration,
		.registry = registry,
		.as_of = reading->as_of,
		.checklists = (const struct checklist *const *)checklists->items,
		.checklist_count = checklists->count,
	};

	return reading->declaration ? evaluate(arena, &evaluation) : NULL;
}

struct assessment *world_assess(const struct world *world, struct arena *arena, const struct reading *reading,
                                const struct checklist_list *checklists)
{
	struct registry registry = {0};

	if (reading->declaration)
		world->judges(world->context, arena, reading->declaration, &registry);
	return world_evaluate(world, arena, reading, checklists, &registry);
}

/* What a reader of the whole is told, and what is wrong with a file, tells nothing of one criterion. */
static bool tells(const struct expectation *expected)
{
	return expected->expects == EXPECTS_FINDING || expected->expects == EXPECTS_ITEM;
}

bool case_tells(const struct case_file *from)
{
	for (size_t i = 0; i < from->expected.count; i++)
		if (tells(&from->expected.items[i]))
			return true;
	return false;
}

static bool holds(struct arena *arena, const struct assessment *assessment, const struct expectation *expected)
{
	static const struct problems none;

	return !expectation_fails(arena, expected, NULL, assessment, &none);
}

static void note_what_holds(const struct world *world, struct arena *arena, const struct reading *reading, bool *found)
{
	const struct expectation_list *expected = &reading->from->expected;
	const struct assessment *assessment = world_assess(world, arena, reading, world->chosen);

	for (size_t i = 0; i < expected->count; i++)
		found[i] = tells(&expected->items[i]) && holds(arena, assessment, &expected->items[i]);
}

void world_add(struct world *world, const struct case_file *from, const struct declaration *declaration,
               const struct problems *problems)
{
	struct reading *reading = ARENA_APPEND(world->arena, &world->readings);

	*reading = (struct reading){.from = from, .declaration = declaration, .problems = problems, .as_of = from->as_of};
	reading->holds = arena_alloc(world->arena, from->expected.count * sizeof(bool));
	if (declaration && !date_known(from->as_of))
		reading->as_of = declaration->as_of;
}

void world_look(struct world *world)
{
	for (size_t i = 0; i < world->readings.count; i++) {
		struct arena *arena = arena_like(world->arena);

		note_what_holds(world, arena, &world->readings.items[i], world->readings.items[i].holds);
		arena_free(arena);
	}
}

bool world_as_before(struct world *world)
{
	bool same = true;

	for (size_t i = 0; same && i < world->readings.count; i++) {
		const struct reading *reading = &world->readings.items[i];
		size_t size = reading->from->expected.count * sizeof(bool);
		struct arena *arena = arena_like(world->arena);
		bool *found = arena_alloc(arena, size);

		note_what_holds(world, arena, reading, found);
		same = memcmp(reading->holds, found, size) == 0;
		arena_free(arena);
	}
	return same;
}

static bool uses_one_of(const struct catalogue *catalogue, const struct requirement *needs, size_t count,
                        const bool *reached)
{
	for (size_t i = 0; i < count; i++) {
		for (size_t u = 0; u < needs[i].uses.count; u++)
			if (reached[catalogue_criterion(catalogue, needs[i].uses.items[u].text)->number])
				return true;
		if (uses_one_of(catalogue, needs[i].branches, needs[i].branch_count, reached))
			return true;
	}
	return false;
}

/* A criterion is reached by what it uses, and by rows. Those that only intersect
 * make near misses, which cases expect too. */
static bool is_reached(const struct catalogue *catalogue, const struct criterion *criterion, const bool *reached)
{
	for (size_t i = 0; i < catalogue->crosswalk.count; i++) {
		const struct crosswalk_row *row = &catalogue->crosswalk.items[i];

		if (!row->from || !row->to)
			continue;
		if ((row->from == criterion && reached[row->to->number]) || (row->to == criterion && reached[row->from->number]))
			return true;
	}
	return uses_one_of(catalogue, criterion->needs.items, criterion->needs.count, reached);
}

static void spread(const struct catalogue *catalogue, bool *reached)
{
	bool grew = true;

	while (grew) {
		grew = false;
		for (size_t i = 0; i < catalogue->criteria.count; i++)
			if (!reached[i] && is_reached(catalogue, catalogue->criteria.items[i], reached))
				grew = reached[i] = true;
	}
}

static bool concerns(const struct catalogue *catalogue, const struct expectation *expected, const bool *reached)
{
	for (size_t i = 0; i < catalogue->criteria.count; i++) {
		const struct criterion *criterion = catalogue->criteria.items[i];
		bool item = expected->expects == EXPECTS_ITEM;

		if (reached[i] && strcmp(item ? criterion->item->entry.id : criterion->entry.id, expected->id) == 0)
			return true;
	}
	return false;
}

static bool has_reached(const struct item *item, const bool *reached)
{
	for (size_t i = 0; i < item->criteria.count; i++)
		if (reached[item->criteria.items[i].number])
			return true;
	return false;
}

/* The checklists, each with those of its items alone that are reached. */
static void take_parts(struct world *world, const bool *reached, struct checklist_list *parts)
{
	for (size_t c = 0; c < world->chosen->count; c++) {
		const struct checklist *whole = world->chosen->items[c];
		struct checklist *part = arena_alloc(world->arena, sizeof(*part));

		*part = *whole;
		part->items = (struct item_list){0};
		for (size_t i = 0; i < whole->items.count; i++)
			if (has_reached(&whole->items.items[i], reached))
				*ARENA_APPEND(world->arena, &part->items) = whole->items.items[i];
		*ARENA_APPEND(world->arena, parts) = part;
	}
}

static void take_witness(struct world *world, const struct reading *reading, const bool *reached,
                         struct witness_list *out)
{
	const struct expectation_list *expected = &reading->from->expected;
	struct witness witness = {.reading = reading};

	witness.expected = arena_alloc(world->arena, expected->count * sizeof(*witness.expected));
	for (size_t i = 0; i < expected->count; i++)
		if (reading->holds[i] && concerns(world->catalogue, &expected->items[i], reached))
			witness.expected[witness.count++] = i;
	if (witness.count)
		*ARENA_APPEND(world->arena, out) = witness;
}

void witnesses_of(struct world *world, const struct criterion *criterion, struct witness_list *out)
{
	const struct catalogue *catalogue = world->catalogue;
	bool *reached = arena_alloc(world->arena, catalogue->criteria.count * sizeof(*reached));

	*out = (struct witness_list){0};
	reached[criterion->number] = true;
	spread(catalogue, reached);
	take_parts(world, reached, &out->parts);
	for (size_t i = 0; i < world->readings.count; i++)
		take_witness(world, &world->readings.items[i], reached, out);
}

static bool notices(const struct world *world, const struct witness_list *all, const struct witness *witness)
{
	const struct expectation *expected = witness->reading->from->expected.items;
	struct arena *arena = arena_like(world->arena);
	const struct assessment *assessment = world_assess(world, arena, witness->reading, &all->parts);
	bool noticed = false;

	for (size_t i = 0; !noticed && i < witness->count; i++)
		noticed = !holds(arena, assessment, &expected[witness->expected[i]]);
	arena_free(arena);
	return noticed;
}

bool witnesses_notice(const struct world *world, const struct witness_list *witnesses)
{
	for (size_t i = 0; i < witnesses->count; i++)
		if (notices(world, witnesses, &witnesses->items[i]))
			return true;
	return false;
}
