/*
 * Where memory ends while a declaration is read: each request fails in its turn, alone
 * and with all later ones, and nothing is left behind. Knows of declarations only that
 * there is a schema for them.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "buf.h"
#include "declaration.h"
#include "limit.h"
#include "scarce.h"
#include "yaml.h"

#define SAMPLE_MEASURES 400

struct sweep {
	bool for_ever;
	const char *tail; /* what follows the last measure */
	size_t errors;    /* at least so many, once there is memory enough */
};

static struct bytes write_sample(struct arena *arena, const char *tail)
{
	struct buf text;

	buf_init(&text, arena, LIMIT_FILE_BYTES);
	buf_adds(&text, "normgap: declaration/1\nstate: XAA\nname: {en: Example, fr: Exemple}\nas-of: 2021-05\n"
	                "sources:\n  paper: {title: Paper, role: account}\nmeasures:\n");
	for (int i = 0; i < SAMPLE_MEASURES; i++)
		buf_addf(&text,
		         "  - id: m-%d\n    title: Measure %d\n    kind: [law, policy]\n    status: in-force\n"
		         "    topics: [one, two]\n    facts:\n      published: yes\n"
		         "    evidence:\n      - source: paper\n        at: p. %d\n",
		         i, i, i);
	buf_adds(&text, tail);
	return (struct bytes){text.at, text.length};
}

static void read_sample(struct arena *arena, struct bytes sample, size_t errors)
{
	struct declaration declaration = {0};
	struct problems problems;
	struct reader reader = {arena, &problems, "sample.yaml"};
	const struct node *root;

	problems_init(&problems, arena);
	root = yaml_read(arena, sample, "sample.yaml", &problems);
	if (root)
		schema_read(&reader, root, &declaration_schema, &declaration);
	assert_int_equal(problems.errors, errors);
	if (!errors)
		assert_int_equal(declaration.measures.count, SAMPLE_MEASURES);
}

/* One reading: true when it came to its end. Whatever happens, nothing is left behind. */
static bool read_with(struct scarce *scarce, struct bytes sample, size_t errors)
{
	struct arena *arena = scarce_arena(scarce);
	volatile bool finished = false;

	if (!arena)
		return false;
	if (!setjmp(scarce->out)) {
		read_sample(arena, sample, errors);
		finished = true;
	}
	arena_free(arena);
	assert_int_equal(scarce->live, 0);
	assert_int_equal(scarce->jumps, finished ? 0 : 1);
	return finished;
}

static void test_sweep(void **state)
{
	const struct sweep *sweep = *state;
	struct arena *arena = plain_arena();
	struct bytes sample = write_sample(arena, sweep->tail);
	size_t n = 0;
	bool finished = false;

	while (!finished) {
		struct scarce scarce = {.fail_at = ++n, .for_ever = sweep->for_ever};

		finished = read_with(&scarce, sample, sweep->errors);
	}
	print_message("# memory ended at each of %zu requests\n", n - 1);
	assert_true(n > 2);
	arena_free(arena);
}

#define SWEEP(label, ...) \
	{.name = "sweep: " label, .test_func = test_sweep, .initial_state = &(struct sweep){__VA_ARGS__}}

static const struct CMUnitTest tests[] = {
	SWEEP("one request fails", false, "", 0),
	SWEEP("all later requests fail", true, "", 0),
	SWEEP("a file with problems", false, "  - id: Not an id\n    colour: red\n", 6),
	SWEEP("a file that is not YAML", false, "  - [", 1),
	SWEEP("a file with an anchor", false, "  - &a x\n", 1),
};

int main(void)
{
	return cmocka_run_group_tests_name("memory", tests, NULL, NULL);
}
