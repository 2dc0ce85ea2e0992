/*
 * The plan against the smallest one. Item by item a State that declares nothing
 * gets its plan, and every way to divide what is open among new measures is
 * tried: the plan is never smaller than the smallest, never beyond the bound of
 * cover.h, and mostly the smallest. Needs SOURCE and BUILD.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include <cmocka.h>

#include "draft.h"
#include "evaluate.h"
#include "bundled.h"
#include "yaml.h"

#define NEEDS_MOST 9

static const char nothing[] =
	"normgap: declaration/1\nstate: UTO\nname: Utopia\nas-of: 2026\nmeasures: []\n";

struct bench {
	struct arena *arena;
	struct options options;
	struct program program;
	struct registry registry;
	struct declaration *declaration;
};

/* What has to be closed in one item. */
struct needs {
	const struct requirement *items[NEEDS_MOST];
	bool undertaking[NEEDS_MOST];
	size_t count;
	bool too_many, out_of_reach;
};

static void no_memory(void *context)
{
	(void)context;
	fail_msg("out of memory");
}

static void add_need(const struct requirement *need, bool undertaking, struct needs *needs)
{
	if (need->form == FORM_NONE)
		return;
	if (need->least.value > 1 || need->count.value > 1 || (need->judge && !need->topics.count))
		needs->out_of_reach = true;
	if (needs->count == NEEDS_MOST) {
		needs->too_many = true;
		return;
	}
	needs->undertaking[needs->count] = undertaking;
	needs->items[needs->count++] = need;
}

static struct needs needs_of(const struct item *item)
{
	struct needs needs = {.count = 0};

	for (size_t c = 0; c < item->criteria.count; c++) {
		const struct criterion *criterion = &item->criteria.items[c];

		if (criterion->weight != WEIGHT_ESSENTIAL || criterion->scored == NO || criterion->layer == LAYER_PROTECTION)
			continue;
		needs.out_of_reach |= !criterion->needs.count;
		for (size_t i = 0; i < criterion->needs.count; i++)
			add_need(&criterion->needs.items[i], criterion->layer == LAYER_UNDERTAKING, &needs);
	}
	return needs;
}

/* A new measure as the plan allows it: of one kind and on one topic, which is a
 * question's first; apart from that, one statement that undertakes on any topics. */
struct sort {
	enum kind kind;
	size_t topic;
	bool undertaking, any_topic;
};

/* Whether a draft of this sort can take a need besides what it has, in a form that one measure can meet. */
static bool takes(struct draft *draft, const struct sort *sort, const struct requirement *need)
{
	if (need->at_most != OUTCOME_MET || need->count.value > 1)
		return false;
	for (size_t i = 0; i < need->branch_count; i++)
		if (takes(draft, sort, &need->branches[i]))
			return true;
	if (need->branch_count || (!sort->any_topic && need->topics.items[0] != sort->topic))
		return false;
	return draft_meet(draft, need);
}

static bool one_measure(struct bench *bench, const struct needs *needs, uint32_t chosen, const struct sort *sort)
{
	struct draft draft;

	draft_new(&draft, bench->arena, sort->kind, bench->declaration->as_of);
	draft.any_topic = sort->any_topic;
	if (!sort->any_topic)
		draft_topic(&draft, sort->topic);
	for (size_t i = 0; i < needs->count; i++)
		if (chosen & 1u << i &&
		    (needs->undertaking[i] != sort->undertaking || !takes(&draft, sort, needs->items[i])))
			return false;
	return true;
}

static bool some_measure(struct bench *bench, const struct needs *needs, uint32_t chosen)
{
	const struct sort pledge = {KIND_STATEMENT, 0, true, true};

	for (size_t topic = 0; topic < bench->program.catalogue.topics.count; topic++)
		for (int kind = 0; kind < KIND_COUNT; kind++) {
			const struct sort duty = {(enum kind)kind, topic, false, false};
			const struct sort undertaking = {(enum kind)kind, topic, true, false};

			if (one_measure(bench, needs, chosen, &duty) || one_measure(bench, needs, chosen, &undertaking))
				return true;
		}
	return one_measure(bench, needs, chosen, &pledge);
}

/* The fewest measures for every set of needs: one, or a set that one takes and the fewest for the rest. */
static size_t fewest(struct bench *bench, const struct needs *needs)
{
	size_t least[1 << NEEDS_MOST] = {0};

	for (uint32_t set = 1; set < 1u << needs->count; set++) {
		least[set] = some_measure(bench, needs, set) ? 1 : needs->count + 1;
		for (uint32_t part = (set - 1) & set; part; part = (part - 1) & set)
			if (least[part] == 1 && 1 + least[set & ~part] < least[set])
				least[set] = 1 + least[set & ~part];
	}
	return least[(1u << needs->count) - 1];
}

/* The checklist with one item alone. */
static const struct plan *plan_for(struct bench *bench, struct checklist *checklist, size_t item)
{
	const struct item_list all = checklist->items;
	const struct checklist *const chosen[] = {checklist};
	const struct evaluation evaluation = {
		.catalogue = &bench->program.catalogue,
		.declaration = bench->declaration,
		.registry = &bench->registry,
		.as_of = bench->declaration->as_of,
		.checklists = chosen,
		.checklist_count = 1,
	};
	const struct plan *plan;

	checklist->items = (struct item_list){&all.items[item], 1};
	plan = &evaluate(bench->arena, &evaluation)->plan;
	checklist->items = all;
	return plan;
}

/* 1 + 1/2 + ... + 1/k, in parts of 2520, which 1 to 9 divide. */
static size_t bound_2520(size_t k)
{
	size_t sum = 0;

	for (size_t i = 1; i <= k; i++)
		sum += 2520 / i;
	return sum;
}

static void start(struct bench *bench)
{
	struct isolation isolation;
	struct problems problems;
	struct reader reader;
	const struct node *root;

	*bench = (struct bench){.arena = arena_new(&allocator_system, no_memory, NULL)};
	assert_true(load_bundled(&bench->program, bench->arena, &bench->options));
	problems_init(&problems, bench->arena);
	registry_init(&bench->registry, bench->arena);
	isolation = isolation_for(&bench->program, NULL);
	assert_true(load_plugins(&bench->program, &bench->registry, &isolation, &bench->program.catalogue.checklists,
	                         &problems));
	reader = (struct reader){bench->arena, &problems, "nothing.yaml"};
	root = yaml_read(bench->arena, (struct bytes){nothing, sizeof(nothing) - 1}, reader.file, &problems);
	assert_non_null(root);
	bench->declaration = take_declaration(&bench->program, &reader, root);
	assert_non_null(bench->declaration);
}

static void as_small_as_can_be(void **state)
{
	struct bench bench;
	size_t compared = 0, equal = 0;

	(void)state;
	start(&bench);
	for (size_t c = 0; c < bench.program.chosen.count; c++) {
		struct checklist *checklist = bench.program.chosen.items[c];

		for (size_t i = 0; i < checklist->items.count; i++) {
			const struct needs needs = needs_of(&checklist->items.items[i]);
			const struct plan *plan;
			size_t least;

			if (!needs.count || needs.too_many || needs.out_of_reach)
				continue;
			plan = plan_for(&bench, checklist, i);
			least = fewest(&bench, &needs);
			assert_true(plan->count >= least);
			assert_true(plan->count * 2520 <= least * bound_2520(needs.count));
			compared++;
			equal += plan->count == least;
		}
	}
	print_message("plans compared with the smallest: %zu, equal: %zu\n", compared, equal);
	assert_true(compared >= 20);
	assert_true(equal * 10 >= compared * 9);
	arena_free(bench.arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(as_small_as_can_be),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
