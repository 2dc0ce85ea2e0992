/* Cases as witnesses. See witnesses.h. */
#include "witnesses.h"

#include <string.h>

#include "evaluate.h"

static struct arena *new_arena(void)
{
	struct arena *arena = arena_new(&allocator_system, out_of_memory, NULL);

	if (!arena)
		out_of_memory(NULL);
	return arena;
}

bool world_judges(struct world *world, struct arena *arena, struct registry *registry)
{
	struct isolation isolation = isolation_for(&world->program, NULL);
	struct problems problems;
	bool good;

	problems_init(&problems, arena);
	registry_init(registry, arena);
	good = load_plugins(&world->program, registry, &isolation, &world->program.catalogue.checklists, &problems);
	print_problems(&world->program, &problems, false);
	return good;
}

static struct assessment *assess(const struct world *world, struct arena *arena, const struct reading *reading,
                                 const struct checklist_list *checklists, const struct registry *registry)
{
	const struct evaluation evaluation = {
		.catalogue = &world->program.catalogue,
		.declaration = reading->declaration,
		.registry = registry,
		.as_of = reading->as_of,
		.checklists = (const struct checklist *const *)checklists->items,
		.checklist_count = checklists->count,
	};

	return evaluate(arena, &evaluation);
}

/* What a reader of the whole is told, and what is wrong with a file, tells nothing of one criterion. */
static bool tells(const struct expectation *expected)
{
	return expected->expects == EXPECTS_FINDING || expected->expects == EXPECTS_ITEM;
}

static bool holds(struct arena *arena, const struct assessment *assessment, const struct expectation *expected)
{
	static const struct problems none;

	return !expectation_fails(arena, expected, NULL, assessment, &none);
}

static void note_what_holds(const struct world *world, const struct reading *reading,
                            const struct registry *registry, bool *found)
{
	const struct expectation_list *expected = &reading->from->expected;
	struct arena *arena = new_arena();
	const struct assessment *assessment = assess(world, arena, reading, &world->program.chosen, registry);

	for (size_t i = 0; i < expected->count; i++)
		found[i] = tells(&expected->items[i]) && holds(arena, assessment, &expected->items[i]);
	arena_free(arena);
}

static const struct declaration *read_declaration(struct world *world, const char *path)
{
	struct catalogue files = world->program.catalogue;
	struct problems problems;
	struct reader reader;
	const struct node *root;

	problems_init(&problems, world->arena);
	files.arena = world->arena;
	files.problems = &problems;
	root = catalogue_open(&files, path, &reader, NULL);
	return root ? take_declaration(&world->program, &reader, root) : NULL;
}

static void take_case(struct world *world, const struct case_file *from)
{
	const struct declaration *declaration;
	size_t telling = 0;

	for (size_t i = 0; i < from->expected.count; i++)
		telling += tells(&from->expected.items[i]);
	declaration = telling && !from->checklist && !from->wrong ? read_declaration(world, from->declaration) : NULL;
	if (declaration)
		*ARENA_APPEND(world->arena, &world->readings) = (struct reading){
			.from = from,
			.declaration = declaration,
			.as_of = date_known(from->as_of) ? from->as_of : declaration->as_of,
			.holds = arena_alloc(world->arena, from->expected.count * sizeof(bool)),
		};
}

/* Looks at every expectation anew, and keeps what it finds or compares it with what was kept. */
static bool look_at_all(struct world *world, bool keep)
{
	struct arena *arena = new_arena();
	struct registry registry;
	bool same = world_judges(world, arena, &registry);

	for (size_t i = 0; same && i < world->readings.count; i++) {
		struct reading *reading = &world->readings.items[i];
		size_t size = reading->from->expected.count * sizeof(bool);
		bool *found = arena_alloc(arena, size);

		note_what_holds(world, reading, &registry, found);
		if (keep)
			memcpy(reading->holds, found, size);
		same = memcmp(reading->holds, found, size) == 0;
	}
	arena_free(arena);
	return same;
}

bool world_load(struct world *world, struct arena *arena, struct options *options)
{
	const char *directory = below_variable(arena, "SOURCE", "tests/cases");
	struct case_file_list *cases = arena_alloc(arena, sizeof(*cases));

	*world = (struct world){.arena = arena};
	if (!directory || !load_bundled(&world->program, arena, options))
		return false;
	cases_collect(arena, directory, cases);
	for (size_t i = 0; i < cases->count; i++)
		take_case(world, &cases->items[i]);
	return look_at_all(world, true);
}

bool world_as_before(struct world *world)
{
	return look_at_all(world, false);
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
		bool ends = row->from && row->to && (row->from == criterion || row->to == criterion);
		const struct criterion *other = row->from == criterion ? row->to : row->from;

		if (ends && reached[other->number])
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
	for (size_t c = 0; c < world->program.chosen.count; c++) {
		const struct checklist *whole = world->program.chosen.items[c];
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
		if (reading->holds[i] && concerns(&world->program.catalogue, &expected->items[i], reached))
			witness.expected[witness.count++] = i;
	if (witness.count)
		*ARENA_APPEND(world->arena, out) = witness;
}

void witnesses_of(struct world *world, const struct criterion *criterion, struct witness_list *out)
{
	const struct catalogue *catalogue = &world->program.catalogue;
	bool *reached = arena_alloc(world->arena, catalogue->criteria.count * sizeof(*reached));

	*out = (struct witness_list){0};
	reached[criterion->number] = true;
	spread(catalogue, reached);
	take_parts(world, reached, &out->parts);
	for (size_t i = 0; i < world->readings.count; i++)
		take_witness(world, &world->readings.items[i], reached, out);
}

static bool notices(const struct world *world, const struct witness_list *all, const struct witness *witness,
                    const struct registry *registry)
{
	const struct expectation *expected = witness->reading->from->expected.items;
	struct arena *arena = new_arena();
	const struct assessment *assessment = assess(world, arena, witness->reading, &all->parts, registry);
	bool noticed = false;

	for (size_t i = 0; !noticed && i < witness->count; i++)
		noticed = !holds(arena, assessment, &expected[witness->expected[i]]);
	arena_free(arena);
	return noticed;
}

bool witnesses_notice(struct world *world, const struct witness_list *witnesses, const struct registry *registry)
{
	for (size_t i = 0; i < witnesses->count; i++)
		if (notices(world, witnesses, &witnesses->items[i], registry))
			return true;
	return false;
}
