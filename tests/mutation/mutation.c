/*
 * Are the cases worth anything? Every essential criterion of the bundled
 * checklists is changed, one small thing at a time, and the cases that could
 * notice are assessed again. A mutant is caught when an expectation that held
 * before no longer holds. First a table by kind of change and by checklist, then
 * the checks, as TAP.
 *
 *     mutation [-v] [BEGINNING]     -v: list those that nothing notices
 *                                   BEGINNING: only criteria whose id begins so
 *
 * Needs SOURCE (the tree) and BUILD in the environment.
 */
#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "bundled.h"
#include "limit.h"
#include "mutants.h"
#include "witnesses.h"

#define CHECKLISTS_SHOWN 16
#define LEAST_PERCENT 90

struct tally {
	size_t caught, all;
};

/* One run over all criteria. */
struct run {
	struct program program;
	struct world world;
	struct registry registry; /* the judges of what is bundled; they keep nothing */
	const char *beginning;
	bool verbose;
	struct tally tallies[MUTANT_KINDS][CHECKLISTS_SHOWN];
	bool unchanged;  /* a mutant was like its original, or did not go away again */
	bool hysterical; /* something was noticed where nothing had changed */
	bool blind;      /* needs that nothing meets went unnoticed where a case meets them */
};

static bool check(bool good, const char *what)
{
	printf("%s - %s\n", good ? "ok" : "not ok", what);
	return good;
}

static const char *text_of(struct arena *arena, const struct criterion *criterion)
{
	struct buf text;

	buf_init(&text, arena, LIMIT_TEXT_BYTES * 4);
	needs_write(&text, criterion->needs.items, criterion->needs.count);
	return text.at;
}

static bool is_mutated(const struct run *run, const struct criterion *criterion)
{
	return criterion_is_mutated(criterion) &&
	       strncmp(criterion->entry.id, run->beginning, strlen(run->beginning)) == 0;
}

/* The criterion under judgement: how it was, and who looks at it. */
struct trial {
	struct criterion *criterion;
	struct arena *arena;
	const char *original;
	struct witness_list witnesses;
};

static bool try_mutant(struct run *run, const struct trial *trial, struct mutant *mutant)
{
	bool caught;

	mutant_swap(mutant);
	run->unchanged |= strcmp(text_of(trial->arena, trial->criterion), trial->original) == 0;
	caught = witnesses_notice(&run->world, &trial->witnesses);
	mutant_swap(mutant);
	run->unchanged |= strcmp(text_of(trial->arena, trial->criterion), trial->original) != 0;
	return caught;
}

static void try_all(struct run *run, const struct trial *trial, size_t checklist)
{
	struct mutant_list mutants = {0};

	mutants_of(trial->arena, trial->criterion, &mutants);
	for (size_t i = 0; i < mutants.count; i++) {
		struct mutant *mutant = &mutants.items[i];
		struct tally *tally = &run->tallies[mutant->kind][checklist];
		bool caught = try_mutant(run, trial, mutant);

		tally->all++;
		tally->caught += caught;
		if (run->verbose && !caught)
			printf("survives: %s %s %s: %s\n", trial->criterion->entry.id, mutant->place,
			       mutant_rows[mutant->kind].name, mutant->what);
	}
}

/* A case that expects the criterion to be met, by its own needs and by no row. */
static bool expects_met(const struct run *run, const struct trial *trial)
{
	const struct crosswalk *rows = &run->program.catalogue.crosswalk;

	for (size_t i = 0; i < rows->count; i++)
		if (crosswalk_source(&rows->items[i], trial->criterion))
			return false;
	for (size_t i = 0; i < trial->witnesses.count; i++) {
		const struct witness *witness = &trial->witnesses.items[i];

		for (size_t e = 0; e < witness->count; e++) {
			const struct expectation *expected = &witness->reading->from->expected.items[witness->expected[e]];

			if (strcmp(expected->id, trial->criterion->entry.id) == 0 && strcmp(expected->word, "met") == 0)
				return true;
		}
	}
	return false;
}

/* The tool itself: what changes nothing is not noticed, and what spoils everything is. */
static void try_known(struct run *run, const struct trial *trial)
{
	struct requirement *first = &trial->criterion->needs.items[0];
	struct mutant nothing = {.criterion = trial->criterion, .at = first, .other = *first};
	struct mutant ceiling = nothing;

	ceiling.other.at_most = OUTCOME_UNMET;
	mutant_swap(&nothing);
	run->hysterical |= witnesses_notice(&run->world, &trial->witnesses);
	mutant_swap(&nothing);
	if (first->form != FORM_NONE && expects_met(run, trial))
		run->blind |= !try_mutant(run, trial, &ceiling);
}

static void try_criterion(struct run *run, struct criterion *criterion, size_t checklist)
{
	struct trial trial = {.criterion = criterion, .arena = arena_like(run->world.arena)};

	trial.original = text_of(trial.arena, criterion);
	witnesses_of(&run->world, criterion, &trial.witnesses);
	try_known(run, &trial);
	try_all(run, &trial, checklist);
	arena_free(trial.arena);
}

static void try_checklist(struct run *run, struct checklist *checklist, size_t number)
{
	for (size_t i = 0; i < checklist->items.count; i++) {
		struct item *item = &checklist->items.items[i];

		for (size_t c = 0; c < item->criteria.count; c++)
			if (is_mutated(run, &item->criteria.items[c]))
				try_criterion(run, &item->criteria.items[c], number);
	}
}

static struct tally add(struct tally a, struct tally b)
{
	return (struct tally){a.caught + b.caught, a.all + b.all};
}

static struct tally sum_of(const struct run *run, enum mutant_kind kind)
{
	struct tally sum = {0};

	for (size_t c = 0; c < CHECKLISTS_SHOWN; c++)
		sum = add(sum, run->tallies[kind][c]);
	return sum;
}

static void print_cell(struct tally tally)
{
	char cell[48];

	snprintf(cell, sizeof(cell), "%zu/%zu", tally.caught, tally.all);
	printf(" %11s", tally.all ? cell : "-");
}

static void print_row(const char *name, const struct tally *cells, size_t count, const char *means)
{
	struct tally sum = {0};

	printf("%-9s", name);
	for (size_t c = 0; c < count; c++) {
		print_cell(cells[c]);
		sum = add(sum, cells[c]);
	}
	print_cell(sum);
	if (sum.all)
		printf(" %6.1f %%  %s\n", 100.0 * (double)sum.caught / (double)sum.all, means);
	else
		printf(" %8s  %s\n", "-", means);
}

static void add_rows(const struct run *run, bool counted, struct tally sums[static CHECKLISTS_SHOWN])
{
	for (int kind = 0; kind < MUTANT_KINDS; kind++)
		for (size_t c = 0; mutant_rows[kind].counts == counted && c < CHECKLISTS_SHOWN; c++)
			sums[c] = add(sums[c], run->tallies[kind][c]);
}

static void print_part(const struct run *run, bool counted, size_t count)
{
	for (int kind = 0; kind < MUTANT_KINDS; kind++)
		if (mutant_rows[kind].counts == counted)
			print_row(mutant_rows[kind].name, run->tallies[kind], count, mutant_rows[kind].means);
}

static void print_table(const struct run *run)
{
	const struct checklist_list *chosen = &run->program.chosen;
	struct tally sums[CHECKLISTS_SHOWN] = {0};

	printf("%-9s", "caught of");
	for (size_t c = 0; c < chosen->count; c++)
		printf(" %11s", chosen->items[c]->entry.id);
	printf(" %11s\n", "all");
	print_part(run, true, chosen->count);
	add_rows(run, true, sums);
	print_row("these", sums, chosen->count, "must reach the least");
	print_part(run, false, chosen->count);
	add_rows(run, false, sums);
	print_row("all", sums, chosen->count, "");
}

static bool judge_run(const struct run *run)
{
	struct tally counted = {0};
	char what[128];

	for (int kind = 0; kind < MUTANT_KINDS; kind++)
		if (mutant_rows[kind].counts)
			counted = add(counted, sum_of(run, (enum mutant_kind)kind));
	snprintf(what, sizeof(what), "the cases catch %zu of %zu mutants, %d %% at least", counted.caught, counted.all,
	         LEAST_PERCENT);
	return check(counted.all && counted.caught * 100 >= counted.all * LEAST_PERCENT, what);
}

static bool try_everything(struct run *run)
{
	const struct checklist_list *chosen = &run->program.chosen;

	for (size_t c = 0; c < chosen->count && c < CHECKLISTS_SHOWN; c++)
		try_checklist(run, chosen->items[c], c);
	return chosen->count <= CHECKLISTS_SHOWN;
}

/* All needs of all criteria: whoever changes what he shares with another shows here. */
static const char *text_of_all(struct arena *arena, const struct catalogue *catalogue)
{
	struct buf text;

	buf_init(&text, arena, LIMIT_REPORT_BYTES);
	for (size_t i = 0; i < catalogue->criteria.count; i++)
		buf_adds(&text, text_of(arena, catalogue->criteria.items[i]));
	return text.at;
}

static bool report(struct run *run, const char *before)
{
	const char *after = text_of_all(run->world.arena, &run->program.catalogue);
	bool good;

	print_table(run);
	good = check(!run->unchanged, "every mutant differs from its criterion, and goes away again");
	good = check(strcmp(before, after) == 0, "no mutant has touched another criterion") && good;
	good = check(world_as_before(&run->world), "afterwards every case is as it was before") && good;
	good = check(!run->hysterical, "a change that changes nothing is not noticed") && good;
	good = check(!run->blind, "needs that nothing meets are noticed wherever a case meets them") && good;
	return judge_run(run) && good;
}

static void take_judges(void *context, struct arena *arena, const struct declaration *declaration,
                        struct registry *registry)
{
	const struct run *run = context;

	(void)arena;
	(void)declaration;
	*registry = run->registry;
}

static bool load_judges(struct run *run, struct arena *arena)
{
	struct isolation isolation = isolation_for(&run->program, NULL);
	struct problems problems;
	bool good;

	problems_init(&problems, arena);
	registry_init(&run->registry, arena);
	good = load_plugins(&run->program, &run->registry, &isolation, &run->program.catalogue.checklists, &problems);
	print_problems(&run->program, &problems, false);
	return good;
}

/* The cases that the bundled checklists answer. */
static void take_cases(struct run *run, struct arena *arena, const char *directory)
{
	struct case_file_list *cases = arena_alloc(arena, sizeof(*cases));

	cases_collect(&io_system, arena, directory, cases, NULL);
	for (size_t i = 0; i < cases->count; i++) {
		const struct case_file *from = &cases->items[i];
		const struct declaration *declaration = NULL;
		struct problems problems;

		problems_init(&problems, arena);
		if (case_tells(from) && !from->checklist && !from->wrong)
			declaration = open_declaration(&run->program, arena, arena, from->declaration, &problems);
		if (declaration)
			world_add(&run->world, from, declaration, NULL);
	}
	world_look(&run->world);
}

static bool load(struct run *run, struct arena *arena, struct options *options)
{
	const char *directory = below_variable(arena, "SOURCE", "tests/cases");

	if (!directory || !load_bundled(&run->program, arena, options) || !load_judges(run, arena))
		return false;
	run->world = (struct world){
		.arena = arena,
		.catalogue = &run->program.catalogue,
		.chosen = &run->program.chosen,
		.judges = take_judges,
		.context = run,
	};
	take_cases(run, arena, directory);
	return true;
}

int main(int count, char **arguments)
{
	struct arena *arena = arena_new(&allocator_system, out_of_memory, NULL);
	struct options options = {0};
	struct run run = {.beginning = ""};
	const char *before;
	bool good;

	for (int i = 1; i < count; i++) {
		run.verbose |= strcmp(arguments[i], "-v") == 0;
		if (strcmp(arguments[i], "-v") != 0)
			run.beginning = arguments[i];
	}
	if (!arena || !check(load(&run, arena, &options), "what is bundled loads, and every case is read"))
		return 2;
	before = text_of_all(arena, &run.program.catalogue);
	good = try_everything(&run) && report(&run, before);
	arena_free(arena);
	return good ? 0 : 1;
}
