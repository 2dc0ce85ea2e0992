/*
 * The greedy cover against the smallest one, which is found by trying every
 * choice of candidates: never smaller, complete wherever a cover exists, and
 * never beyond the bound that cover.h promises.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include <cmocka.h>

#include "cover.h"

#define ELEMENTS 8
#define CANDIDATES 9

/* Sets of elements as bits. */
struct problem {
	struct arena *arena;
	uint32_t sets[CANDIDATES], open, chosen;
	size_t count;
};

static void out_of_memory(void *context)
{
	(void)context;
	fail_msg("no memory");
}

static void take(void *context, size_t candidate, struct taken *taken)
{
	struct problem *problem = context;

	for (size_t i = 0; i < ELEMENTS; i++)
		if (problem->sets[candidate] & problem->open & 1u << i)
			*ARENA_APPEND(problem->arena, &taken->elements) = i;
	taken->gain = taken->elements.count;
}

static bool choose(void *context, size_t candidate, struct number_list *lowered)
{
	struct problem *problem = context;

	for (size_t i = 0; i < ELEMENTS; i++)
		if (problem->sets[candidate] & problem->open & 1u << i)
			*ARENA_APPEND(problem->arena, lowered) = i;
	problem->open &= ~problem->sets[candidate];
	problem->chosen |= 1u << candidate;
	problem->count++;
	return false;
}

static void solve(struct problem *problem)
{
	struct number_list touches[ELEMENTS] = {{0}};
	struct cover cover = {problem->arena, CANDIDATES, touches, problem, take, choose};

	for (size_t c = 0; c < CANDIDATES; c++)
		for (size_t i = 0; i < ELEMENTS; i++)
			if (problem->sets[c] & 1u << i)
				*ARENA_APPEND(problem->arena, &touches[i]) = c;
	cover_greedy(&cover);
}

static size_t smallest(const struct problem *problem, uint32_t all)
{
	size_t least = CANDIDATES + 1;

	for (uint32_t choice = 0; choice < 1u << CANDIDATES; choice++) {
		uint32_t covered = 0;
		size_t count = (size_t)__builtin_popcount(choice);

		for (size_t c = 0; c < CANDIDATES; c++)
			covered |= choice & 1u << c ? problem->sets[c] : 0;
		if ((covered & all) == all && count < least)
			least = count;
	}
	return least;
}

static size_t largest_set(const struct problem *problem)
{
	size_t most = 0;

	for (size_t c = 0; c < CANDIDATES; c++)
		if ((size_t)__builtin_popcount(problem->sets[c]) > most)
			most = (size_t)__builtin_popcount(problem->sets[c]);
	return most;
}

/* 1 + 1/2 + ... + 1/k, in parts of 840, which 1 to 8 divide. */
static size_t bound_840(size_t k)
{
	size_t sum = 0;

	for (size_t i = 1; i <= k; i++)
		sum += 840 / i;
	return sum;
}

/* The same numbers on every machine. */
static uint32_t next(uint32_t *seed)
{
	*seed = *seed * 1664525u + 1013904223u;
	return *seed >> 16;
}

static void within_the_bound(void **state)
{
	uint32_t seed = 2021;
	size_t exact = 0;

	(void)state;
	for (int round = 0; round < 500; round++) {
		struct problem problem = {.arena = arena_new(&allocator_system, out_of_memory, NULL)};
		uint32_t all = 0;
		size_t least;

		for (size_t c = 0; c < CANDIDATES; c++)
			all |= problem.sets[c] = next(&seed) & next(&seed) & ((1u << ELEMENTS) - 1);
		problem.open = all;
		least = smallest(&problem, all);
		solve(&problem);
		assert_int_equal(problem.open, 0);
		assert_true(problem.count >= least);
		assert_true(problem.count * 840 <= least * bound_840(largest_set(&problem)));
		exact += problem.count == least;
		arena_free(problem.arena);
	}
	assert_true(exact >= 400); /* the bound is for the worst; mostly it is the smallest */
}

/* The classic trap: the largest set first costs a third one. */
static void a_case_where_greed_is_not_the_best(void **state)
{
	struct problem problem = {
		.arena = arena_new(&allocator_system, out_of_memory, NULL),
		.sets = {0x77, 0x0f, 0xf0}, /* six of eight; two halves */
		.open = 0xff,
	};

	(void)state;
	assert_int_equal(smallest(&problem, 0xff), 2);
	solve(&problem);
	assert_int_equal(problem.open, 0);
	assert_int_equal(problem.count, 3);
	arena_free(problem.arena);
}

static void of_equal_ones_the_first(void **state)
{
	struct problem problem = {
		.arena = arena_new(&allocator_system, out_of_memory, NULL),
		.sets = {0, 0x03, 0x03, 0x01},
		.open = 0x03,
	};

	(void)state;
	solve(&problem);
	assert_int_equal(problem.chosen, 1u << 1);
	arena_free(problem.arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(within_the_bound),
		cmocka_unit_test(a_case_where_greed_is_not_the_best),
		cmocka_unit_test(of_equal_ones_the_first),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
