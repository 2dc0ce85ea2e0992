/*
 * The words of the field: each list agrees with its enum, each word is found at
 * its number, and a slip finds the word that was meant.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdio.h>
#include <string.h>

#include "names.h"
#include "vocabulary.h"

struct list {
	const struct vocabulary *vocabulary;
	int count; /* of its enum */
};

struct found {
	const struct vocabulary *vocabulary;
	const char *word;
	int number;
};

struct nearest {
	const struct vocabulary *vocabulary;
	const char *word, *nearest; /* NULL: none is close */
};

struct slip {
	const char *word, *candidate;
	int distance;
};

static void test_list(void **state)
{
	const struct list *list = *state;

	assert_int_equal(list->vocabulary->count, list->count);
	assert_true(is_id(list->vocabulary->what));
	for (int i = 0; i < list->count; i++) {
		const char *word = list->vocabulary->words[i];

		assert_true(is_id(word));
		assert_int_equal(vocabulary_find(list->vocabulary, word), i); /* so none stands there twice */
		assert_string_equal(vocabulary_nearest(list->vocabulary, word), word);
	}
}

/* A letter left out of a word of five letters or more still finds it, or one as near (met, unmet). */
static void test_dropped_letter(void **state)
{
	const struct list *list = *state;

	for (int i = 0; i < list->count; i++) {
		const char *word = list->vocabulary->words[i];
		size_t length = strlen(word);

		for (size_t dropped = 0; length >= 5 && dropped < length; dropped++) {
			char slip[64];

			snprintf(slip, sizeof(slip), "%.*s%s", (int)dropped, word, word + dropped + 1);
			assert_int_equal(word_distance(slip, word), 1);
			assert_int_equal(word_distance(slip, vocabulary_nearest(list->vocabulary, slip)), 1);
		}
	}
}

static void test_find(void **state)
{
	const struct found *found = *state;

	assert_int_equal(vocabulary_find(found->vocabulary, found->word), found->number);
}

static void test_nearest(void **state)
{
	const struct nearest *row = *state;
	const char *nearest = vocabulary_nearest(row->vocabulary, row->word);

	if (row->nearest)
		assert_string_equal(nearest ? nearest : "none", row->nearest);
	else
		assert_string_equal(nearest ? nearest : "none", "none");
}

/* How near two words are doesn't depend on which of them was meant. */
static void test_distance(void **state)
{
	const struct slip *slip = *state;

	assert_int_equal(word_distance(slip->word, slip->candidate), slip->distance);
	if (*slip->word)
		assert_int_equal(word_distance(slip->candidate, slip->word), slip->distance);
}

#define LIST(words, count)                                                                                   \
	{.name = "list " #words, .test_func = test_list, .initial_state = &(struct list){&words, count}},    \
	{.name = "slips in " #words, .test_func = test_dropped_letter, .initial_state = &(struct list){&words, count}}
#define FIND(words, word, number)                                     \
	{.name = "find `" word "` in " #words, .test_func = test_find, \
	 .initial_state = &(struct found){&words, word, number}}
#define NEAREST(words, word, meant)                                             \
	{.name = "nearest to `" word "` in " #words, .test_func = test_nearest, \
	 .initial_state = &(struct nearest){&words, word, meant}}
#define DISTANCE(word, candidate, distance)                                    \
	{.name = "from `" word "` to `" candidate "`", .test_func = test_distance, \
	 .initial_state = &(struct slip){word, candidate, distance}}

#define TEN "abcdefghij"
#define SIXTY_FOUR TEN TEN TEN TEN TEN TEN "abcd"

static const struct CMUnitTest tests[] = {
	LIST(kind_words, KIND_COUNT),
	LIST(status_words, STATUS_COUNT),
	LIST(verdict_words, VERDICT_COUNT),
	LIST(outcome_words, OUTCOME_COUNT),
	LIST(assurance_words, ASSURANCE_COUNT),
	LIST(role_words, ROLE_COUNT),
	LIST(lack_words, LACK_KIND_COUNT),
	LIST(item_status_words, ITEM_STATUS_COUNT),
	LIST(nature_words, NATURE_COUNT),
	LIST(weight_words, WEIGHT_COUNT),
	LIST(layer_words, LAYER_COUNT),
	LIST(layer_status_words, LAYER_STATUS_COUNT),
	LIST(source_role_words, SOURCE_ROLE_COUNT),
	LIST(relation_words, RELATION_COUNT),
	LIST(party_words, PARTY_COUNT),
	LIST(answer_words, ANSWER_COUNT),
	LIST(fact_type_words, FACT_TYPE_COUNT),
	LIST(measure_field_words, HAS_COUNT),
	FIND(status_words, "planned", STATUS_PLANNED),
	FIND(status_words, "in-force", STATUS_IN_FORCE),
	FIND(status_words, "in_force", -1),
	FIND(status_words, "In-force", -1),
	FIND(status_words, "in-forc", -1),
	FIND(status_words, "in-force ", -1),
	FIND(status_words, "", -1),
	FIND(kind_words, "law", KIND_LAW),
	FIND(kind_words, "technical", KIND_TECHNICAL),
	NEAREST(status_words, "in force", "in-force"),
	NEAREST(status_words, "inforce", "in-force"),
	NEAREST(status_words, "planed", "planned"),
	NEAREST(status_words, "adotped", "adopted"),
	NEAREST(status_words, "enacted", NULL),
	NEAREST(outcome_words, "nmet", "met"), /* as near as unmet: the first of the list */
	NEAREST(status_words, "", NULL),
	NEAREST(kind_words, "programs", "programme"),
	NEAREST(kind_words, "policies", "policy"),
	NEAREST(kind_words, "laws", "law"),
	NEAREST(kind_words, "elephant", NULL),
	DISTANCE("policy", "policy", 0),
	DISTANCE("policy", "polic", 1),
	DISTANCE("policy", "policyy", 1),
	DISTANCE("policy", "pollcy", 1),
	DISTANCE("policy", "opilcy", 2),
	DISTANCE("policy", "plociy", 2),
	DISTANCE("policy", "oplicy", 1),
	DISTANCE("policy", "polciy", 1),
	DISTANCE("policy", "police", 1),
	DISTANCE("policy", "pilots", -1),
	DISTANCE("law", "lew", 1),
	DISTANCE("law", "let", -1),
	DISTANCE("a", "b", 1),
	DISTANCE("", "a", -1),
	DISTANCE("abcd", "badc", 2),
	DISTANCE("abc", "xyz", -1),
	DISTANCE("abcdefgh", "abcde", 3),
	DISTANCE("abcdefgh", "abcd", -1),
	DISTANCE(SIXTY_FOUR, SIXTY_FOUR, 0),
	DISTANCE(SIXTY_FOUR, SIXTY_FOUR "e", -1),
};

int main(void)
{
	return cmocka_run_group_tests_name("vocabulary", tests, NULL, NULL);
}
