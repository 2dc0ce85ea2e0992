/*
 * What the bundled checklists owe their readers: every criterion says in both
 * languages what it asks, what is not enough and what to do; says what it takes
 * for proof; cites; can be answered; and, where it decides, has a case that
 * meets it and one that comes close and does not. Needs SOURCE and BUILD.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "bundled.h"
#include "expectations.h"

#define OF_ITS_OWN 10 /* expectations of a case, at most */

struct bundled {
	struct arena *arena;
	struct options options;
	struct program program;
	struct case_file_list cases;
};

/* Fails for all criteria together; `wrong_with` says what is wrong with one, or NULL. */
static void check_each(void **state,
                       const char *(*wrong_with)(struct bundled *bundled, const struct criterion *criterion))
{
	struct bundled *bundled = *state;
	const struct criterion_refs *criteria = &bundled->program.catalogue.criteria;
	size_t wrong = 0;

	for (size_t i = 0; i < criteria->count; i++) {
		const char *why = wrong_with(bundled, criteria->items[i]);

		if (why)
			print_message("    %s %s\n", criteria->items[i]->entry.id, why);
		wrong += why != NULL;
	}
	if (wrong)
		fail_msg("%zu of %zu criteria", wrong, criteria->count);
}

static bool is_in(const struct text *text, const char *lang)
{
	for (size_t i = 0; i < text->count; i++)
		if (strcmp(text->items[i].lang, lang) == 0 && *text->items[i].text)
			return true;
	return false;
}

static const char *texts_missing(struct bundled *bundled, const struct criterion *criterion)
{
	static const char *const languages[] = {"en", "zh"};
	const struct {
		const char *key;
		const struct text *text;
	} texts[] = {{"title", &criterion->title},
	             {"asks", &criterion->asks},
	             {"not-enough", &criterion->not_enough},
	             {"advice", &criterion->advice}};

	for (size_t t = 0; t < sizeof(texts) / sizeof(texts[0]); t++)
		for (size_t l = 0; l < 2; l++)
			if (!is_in(texts[t].text, languages[l]))
				return arena_format(bundled->arena, "has no `%s` in %s", texts[t].key, languages[l]);
	return NULL;
}

static void texts_in_both_languages(void **state)
{
	check_each(state, texts_missing);
}

static const struct node *child_called(const struct node *list, const char *id)
{
	for (const struct node *child = list ? list->first : NULL; child; child = child->next) {
		const struct node *own = node_get(child, "id");

		if (own && own->text && strcmp(own->text, id) == 0)
			return child;
	}
	return NULL;
}

/* The keys as they are written: what is left out has a default that nobody has thought about. */
static const char *proof_left_out(struct bundled *bundled, const struct criterion *criterion)
{
	struct reader reader;
	const struct node *root =
		catalogue_open(&bundled->program.catalogue, criterion->item->checklist->file, &reader, NULL);
	const struct node *item = child_called(root ? node_get(root, "items") : NULL, criterion->item->entry.id);
	const struct node *own = child_called(item ? node_get(item, "criteria") : NULL, criterion->entry.id);

	if (!own)
		return "is not where its checklist was";
	return node_get(own, "accepts") ? NULL : "does not say what it accepts as proof";
}

static void proof_is_named(void **state)
{
	check_each(state, proof_left_out);
}

static const char *uncited(struct bundled *bundled, const struct criterion *criterion)
{
	(void)bundled;
	for (size_t i = 0; i < criterion->cites.count; i++)
		if (!criterion->cites.items[i].document)
			return "cites no document";
	return criterion->cites.count ? NULL : "cites nothing";
}

static void sources_are_cited(void **state)
{
	check_each(state, uncited);
}

static const char *unanswerable(struct bundled *bundled, const struct criterion *criterion)
{
	const struct crosswalk *rows = &bundled->program.catalogue.crosswalk;

	for (size_t i = 0; i < criterion->needs.count; i++)
		if (criterion->needs.items[i].form != FORM_NONE)
			return NULL;
	for (size_t i = 0; i < rows->count; i++)
		if (crosswalk_source(&rows->items[i], criterion))
			return NULL;
	return "has neither needs nor a row that answers it";
}

static void everything_can_be_answered(void **state)
{
	check_each(state, unanswerable);
}

static bool decides(const struct criterion *criterion)
{
	return criterion->weight == WEIGHT_ESSENTIAL && criterion->scored != NO;
}

/* An expectation on the criterion, in a case that the bundled checklists answer. */
static bool is_expected(const struct bundled *bundled, const struct criterion *criterion,
                        bool (*takes)(const struct case_file *from, const struct expectation *expected))
{
	for (size_t c = 0; c < bundled->cases.count; c++) {
		const struct case_file *from = &bundled->cases.items[c];

		for (size_t i = 0; !from->checklist && i < from->expected.count; i++) {
			const struct expectation *expected = &from->expected.items[i];

			if (expected->expects == EXPECTS_FINDING && strcmp(expected->id, criterion->entry.id) == 0 &&
			    takes(from, expected))
				return true;
		}
	}
	return false;
}

static bool is_met(const struct case_file *from, const struct expectation *expected)
{
	(void)from;
	return strcmp(expected->word, "met") == 0;
}

/* Close and not met: in part, or beside a measure that the case names, or in a case of
 * its own. One that goes through all the questions comes close to none. */
static bool is_near(const struct case_file *from, const struct expectation *expected)
{
	if (is_met(from, expected))
		return false;
	return strcmp(expected->word, "partial") == 0 || strstr(expected->line, " near=") ||
	       strstr(expected->line, " against=") || from->expected.count <= OF_ITS_OWN;
}

static const char *never_met(struct bundled *bundled, const struct criterion *criterion)
{
	return !decides(criterion) || is_expected(bundled, criterion, is_met) ? NULL : "is met by no case";
}

static void essential_ones_are_met_by_a_case(void **state)
{
	check_each(state, never_met);
}

static const char *never_near(struct bundled *bundled, const struct criterion *criterion)
{
	return !decides(criterion) || is_expected(bundled, criterion, is_near)
	               ? NULL
	               : "has no case that comes close and does not meet it";
}

static void essential_ones_are_missed_by_a_case(void **state)
{
	check_each(state, never_near);
}

static bool asks_about(const struct requirement *needs, size_t count, size_t topic)
{
	for (size_t i = 0; i < count; i++) {
		for (size_t t = 0; t < needs[i].topics.count; t++)
			if (needs[i].topics.items[t] == topic)
				return true;
		if (asks_about(needs[i].branches, needs[i].branch_count, topic))
			return true;
	}
	return false;
}

static bool is_parent(const struct topics *topics, size_t topic)
{
	for (size_t i = 0; i < topics->count; i++)
		if (topics->items[i].parent == topic)
			return true;
	return false;
}

/* A topic is a meeting place: with no criterion it leads nowhere, and with one alone it
 * is another name for it. The latter are listed and not held against the vocabulary:
 * a topic may not be dropped again, and declarations use them. A parent holds its
 * children together and needs no criterion of its own. */
static void topics_are_used(void **state)
{
	struct bundled *bundled = *state;
	const struct topics *topics = &bundled->program.catalogue.topics;
	const struct criterion_refs *criteria = &bundled->program.catalogue.criteria;
	size_t unused = 0;

	for (size_t t = 0; t < topics->count; t++) {
		size_t users = 0;

		for (size_t i = 0; i < criteria->count; i++)
			users += asks_about(criteria->items[i]->needs.items, criteria->items[i]->needs.count, t);
		if (users > 1 || (!users && is_parent(topics, t)))
			continue;
		print_message("# the topic %s is used by %zu criteria\n", topics->items[t].entry.id, users);
		unused += !users;
	}
	assert_int_equal(unused, 0);
}

static int load(void **state)
{
	struct arena *arena = arena_new(&allocator_system, out_of_memory, NULL);
	struct bundled *bundled = arena ? arena_alloc(arena, sizeof(*bundled)) : NULL;
	const char *directory;

	if (!bundled || !load_bundled(&bundled->program, arena, &bundled->options))
		return -1;
	bundled->arena = arena;
	directory = below_variable(arena, "SOURCE", "tests/cases");
	cases_collect(&io_system, arena, directory, &bundled->cases, NULL);
	*state = bundled;
	return 0;
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
		cmocka_unit_test(texts_in_both_languages),
		cmocka_unit_test(proof_is_named),
		cmocka_unit_test(sources_are_cited),
		cmocka_unit_test(everything_can_be_answered),
		cmocka_unit_test(essential_ones_are_met_by_a_case),
		cmocka_unit_test(essential_ones_are_missed_by_a_case),
		cmocka_unit_test(topics_are_used),
	};

	return cmocka_run_group_tests_name("checklists", tests, load, unload);
}
