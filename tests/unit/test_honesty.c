/*
 * No essential criterion is met by what only looks like an answer: a course or
 * an exercise, a seat, a plan, a measure that names the question without being
 * of its kind and topic. Every example is assessed, and for each criterion that
 * it meets, by itself or by a row, assessed again without whatever is of such a
 * sort (hollow.h); it must be met still.
 *
 * Then requirements are tampered with, one for each sort, to show that the test
 * can fail. Needs SOURCE and BUILD.
 */
#include <dirent.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "evaluate.h"
#include "bundled.h"
#include "hollow.h"
#include "yaml.h"

/* A requirement that is another one while declarations are assessed. */
struct tampering {
	struct requirement *at; /* NULL: none */
	struct requirement with;
};

struct bundled {
	struct arena *arena;
	struct options options;
	struct program program;
	struct registry registry;
	struct tampering tampering;
};

/*
 * Assessing, with and without.
 */

static void tamper(struct tampering *tampering)
{
	struct requirement was;

	if (!tampering->at)
		return;
	was = *tampering->at;
	*tampering->at = tampering->with;
	tampering->with = was;
}

static const struct assessment *assess(struct bundled *bundled, struct arena *arena,
                                       const struct declaration *declaration)
{
	const struct evaluation evaluation = {
		.catalogue = &bundled->program.catalogue,
		.declaration = declaration,
		.registry = &bundled->registry,
		.as_of = declaration->as_of,
		.checklists = (const struct checklist *const *)bundled->program.chosen.items,
		.checklist_count = bundled->program.chosen.count,
	};
	const struct assessment *assessment;

	tamper(&bundled->tampering);
	assessment = evaluate(arena, &evaluation);
	tamper(&bundled->tampering);
	return assessment;
}

/* The declaration without the measures of a sort; NULL when it has none. */
static const struct declaration *without(struct arena *arena, const struct declaration *declaration,
                                         const struct finding *finding, const struct sort *sort)
{
	struct declaration *other = arena_alloc(arena, sizeof(*other));

	*other = *declaration;
	other->measures = (struct measure_list){0};
	for (size_t i = 0; i < declaration->measures.count; i++) {
		const struct measure *measure = &declaration->measures.items[i];

		if (sort->is(finding, measure, declaration->as_of))
			continue;
		*ARENA_APPEND(arena, &other->measures) = *measure;
		other->measures.items[other->measures.count - 1].number = other->measures.count - 1;
	}
	return other->measures.count < declaration->measures.count ? other : NULL;
}

static bool still_met(struct bundled *bundled, const struct declaration *declaration,
                      const struct finding *finding, const struct sort *sort)
{
	struct arena *arena = arena_new(&allocator_system, out_of_memory, NULL);
	const struct declaration *other = without(arena, declaration, finding, sort);
	const struct finding *again =
		other ? assessment_find(assess(bundled, arena, other), finding->criterion->entry.id) : finding;
	bool met = again->verdict == VERDICT_MET;

	arena_free(arena);
	return met;
}

/* An essential criterion that is met, and no longer without what is of a sort. */
struct fault {
	const struct criterion *criterion;
	int sort;
};

struct faults {
	struct fault *items;
	size_t count, met; /* essential criteria that are met */
};

static struct faults look(struct bundled *bundled, const struct declaration *declaration)
{
	const struct criterion_refs *criteria = &bundled->program.catalogue.criteria;
	const struct assessment *assessment = assess(bundled, bundled->arena, declaration);
	struct faults faults = {0};

	for (size_t i = 0; i < criteria->count; i++) {
		const struct finding *finding = assessment_find(assessment, criteria->items[i]->entry.id);

		if (criteria->items[i]->weight != WEIGHT_ESSENTIAL || finding->verdict != VERDICT_MET)
			continue;
		faults.met++;
		for (int sort = 0; sort < SORTS; sort++)
			if (!still_met(bundled, declaration, finding, &sorts[sort]))
				*ARENA_APPEND(bundled->arena, &faults) = (struct fault){criteria->items[i], sort};
	}
	return faults;
}

static bool is_found(const struct faults *faults, const struct criterion *criterion, int sort)
{
	for (size_t i = 0; i < faults->count; i++)
		if (faults->items[i].criterion == criterion && faults->items[i].sort == sort)
			return true;
	return false;
}

/*
 * The examples.
 */

static const struct declaration *take(struct bundled *bundled, struct reader *reader, const struct node *root)
{
	const struct declaration *declaration = root ? take_declaration(&bundled->program, reader, root) : NULL;

	assert_non_null(declaration);
	return declaration;
}

/* Yields how many essential criteria are met. */
static size_t look_at_example(struct bundled *bundled, const char *path)
{
	struct reader reader;
	const struct node *root = catalogue_open(&bundled->program.catalogue, path, &reader, NULL);
	struct faults faults = look(bundled, take(bundled, &reader, root));

	for (size_t i = 0; i < faults.count; i++)
		print_message("# %s: %s rests on %s\n", path, faults.items[i].criterion->entry.id,
		              sorts[faults.items[i].sort].name);
	if (faults.count)
		fail_msg("%s: %zu of these", path, faults.count);
	return faults.met;
}

static void examples_rest_on_answers(void **state)
{
	struct bundled *bundled = *state;
	const char *directory = below_variable(bundled->arena, "SOURCE", "examples");
	DIR *examples = opendir(directory);
	const struct dirent *name;
	size_t met = 0;

	assert_non_null(examples);
	while ((name = readdir(examples)))
		if (strstr(name->d_name, ".yaml"))
			met += look_at_example(bundled, arena_format(bundled->arena, "%s/%s", directory, name->d_name));
	closedir(examples);
	assert_true(met > 0);
}

/*
 * Tampering: a question is made to take what it should not, and a declaration of
 * one measure takes advantage.
 */

/* One plain need, which no event, nothing technical and no seat answers. */
static bool is_plain(const struct criterion *criterion)
{
	const struct requirement *need = criterion->needs.items;
	uint32_t others = 1u << KIND_TRAINING | 1u << KIND_EXERCISE | 1u << KIND_TECHNICAL;

	return criterion->needs.count == 1 && need->form == FORM_PLAIN && !(need->kinds & others) &&
	       need->status == STATUS_IN_FORCE && !asks_for_seat(need, NULL);
}

static bool is_essential(const struct criterion *criterion)
{
	return criterion->weight == WEIGHT_ESSENTIAL && criterion->scored != NO;
}

/* The essential criterion to which a row leads from this one, or NULL. */
static const struct criterion *answered_by_row(const struct bundled *bundled, const struct criterion *criterion)
{
	const struct crosswalk *rows = &bundled->program.catalogue.crosswalk;

	for (size_t i = 0; i < rows->count; i++) {
		const struct crosswalk_row *row = &rows->items[i];
		const struct criterion *other = row->from == criterion ? row->to : row->from;

		if (other && is_essential(other) && crosswalk_source(row, other) == criterion)
			return other;
	}
	return NULL;
}

/* The question that is tampered with, and the one that is then met: itself, or the one at the end of a row. */
struct question {
	struct criterion *asked;
	const struct criterion *answered;
};

static struct question find_question(const struct bundled *bundled, bool row)
{
	const struct checklist_list *checklists = &bundled->program.catalogue.checklists;

	for (size_t c = 0; c < checklists->count; c++)
		for (size_t i = 0; i < checklists->items[c]->items.count; i++) {
			struct criterion_list *criteria = &checklists->items[c]->items.items[i].criteria;

			for (size_t n = 0; n < criteria->count; n++) {
				struct criterion *asked = &criteria->items[n];
				const struct criterion *answered = row ? answered_by_row(bundled, asked) : asked;

				if (is_plain(asked) && answered && is_essential(answered))
					return (struct question){asked, answered};
			}
		}
	return (struct question){0};
}

/* How the one measure is declared, and what the question is made to take. */
struct seed {
	int sort;
	const char *kind; /* NULL: one that the question names */
	const char *status, *facts;
	bool other_topic;
};

static const struct seed seeds[] = {
	{SORT_EVENT, "training", "in-force", "mandatory: yes", false},
	{SORT_EVENT, "exercise", "in-force", "mandatory: yes", false},
	{SORT_SEAT, NULL, "in-force", "role: member", false},
	{SORT_SEAT, NULL, "in-force", "role: observer", false},
	{SORT_PLAN, NULL, "planned", "mandatory: yes", false},
	{SORT_PLAN, NULL, "drafted", "mandatory: yes", false},
	{SORT_NAME, "technical", "in-force", "mandatory: yes", false},
	{SORT_NAME, NULL, "in-force", "mandatory: yes", true},
};

#define SEEDS (sizeof(seeds) / sizeof(seeds[0]))

static const char *other_topic(const struct bundled *bundled, const struct requirement *need)
{
	const struct topics *topics = &bundled->program.catalogue.topics;

	for (size_t t = 0; t < topics->count; t++)
		if (!topic_sets_meet(&need->topics, &(struct topic_set){&t, 1}))
			return topics->items[t].entry.id;
	return NULL;
}

static const struct declaration *declare(struct bundled *bundled, const struct seed *seed,
                                         const struct criterion *criterion)
{
	const struct requirement *need = criterion->needs.items;
	const char *kind = seed->kind ? seed->kind : kind_words.words[__builtin_ctz(need->kinds)];
	const char *topic = seed->other_topic ? other_topic(bundled, need) : need->topic_words.items[0].text;
	const char *text = arena_format(bundled->arena,
	                                "normgap: declaration/1\nstate: UTO\nname: Utopia\nas-of: 2026\nmeasures:\n"
	                                "  - id: only\n    title: Only measure\n    kind: %s\n    status: %s\n"
	                                "    topics: [%s]\n    addresses:\n      %s: It answers this\n"
	                                "    facts:\n      %s\n",
	                                kind, seed->status, topic, criterion->entry.id, seed->facts);
	struct problems *problems = arena_alloc(bundled->arena, sizeof(*problems));
	struct reader reader = {bundled->arena, problems, "seed.yaml"};

	problems_init(problems, bundled->arena);
	return take(bundled, &reader,
	            yaml_read(bundled->arena, (struct bytes){text, strlen(text)}, "seed.yaml", problems));
}

/* Takes any kind, any topic, any facts, and plans. */
static struct requirement credulous(const struct requirement *need)
{
	struct requirement other = *need;

	other.kinds = (1u << KIND_COUNT) - 1;
	other.status = STATUS_PLANNED;
	other.topics.count = other.topic_words.count = other.facts.count = 0;
	other.has = 0;
	other.fresh.stated = other.evidence.stated = false;
	return other;
}

static void tamper_with(struct bundled *bundled, struct question question)
{
	struct requirement *need;

	assert_non_null(question.asked);
	need = question.asked->needs.items;
	for (size_t i = 0; i < SEEDS; i++) {
		const struct declaration *declaration = declare(bundled, &seeds[i], question.asked);
		struct faults before = look(bundled, declaration), after;

		bundled->tampering = (struct tampering){need, credulous(need)};
		after = look(bundled, declaration);
		bundled->tampering = (struct tampering){0};
		assert_int_equal(before.count, 0);
		assert_true(is_found(&after, question.answered, seeds[i].sort));
	}
}

static void tampering_is_found(void **state)
{
	tamper_with(*state, find_question(*state, false));
}

static void tampering_at_the_end_of_a_row_is_found(void **state)
{
	tamper_with(*state, find_question(*state, true));
}

static int load(void **state)
{
	struct isolation isolation;
	struct arena *arena = arena_new(&allocator_system, out_of_memory, NULL);
	struct bundled *bundled = arena ? arena_alloc(arena, sizeof(*bundled)) : NULL;

	if (!bundled || !load_bundled(&bundled->program, arena, &bundled->options))
		return -1;
	bundled->arena = arena;
	registry_init(&bundled->registry, arena);
	*state = bundled;
	isolation = isolation_for(&bundled->program, NULL);
	return load_plugins(&bundled->program, &bundled->registry, &isolation, &bundled->program.catalogue.checklists,
	                    &bundled->program.problems)
	               ? 0
	               : -1;
}

static int unload(void **state)
{
	struct bundled *bundled = *state;

	arena_free(bundled->arena);
	return 0;
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(examples_rest_on_answers),
		cmocka_unit_test(tampering_is_found),
		cmocka_unit_test(tampering_at_the_end_of_a_row_is_found),
	};

	return cmocka_run_group_tests_name("honesty", tests, load, unload);
}
