/*
 * Rows of a crosswalk where files cannot reach: checklists and rows of the
 * test's own, a judge that reads another verdict. Needs SOURCE for the
 * vocabularies.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "evaluate.h"
#include "yaml.h"

#define CRITERION(name, more) \
	"      - id: r.a." name "\n        asks: Is it so?\n        weight: essential\n" more
#define NEED(topic, kind) "          - topic: " topic "\n            kind: " kind "\n"

static const char questions_text[] =
	"normgap: checklist/1\nid: r\nversion: 1.0.0\ntitle: Rows\nitems:\n"
	"  - id: r.a\n    title: A duty\n    nature: duty\n    criteria:\n"
	CRITERION("one", "        needs:\n" NEED("exercises", "exercise"))
	CRITERION("two", "")
	CRITERION("three", "")
	CRITERION("part", "")
	CRITERION("whole", "        needs:\n" NEED("awareness", "programme") NEED("privacy", "law"))
	CRITERION("guarded", "        needs:\n" NEED("awareness", "programme")
	          "          - none:\n              - topic: awareness\n                kind: programme\n"
	          "                facts:\n                  mandatory: no\n")
	CRITERION("view", "        scored: no\n        needs:\n" NEED("exercises", "exercise"))
	CRITERION("after-view", "")
	CRITERION("reads", "        needs:\n          - judge: probe.reads\n            topic: exercises\n"
	          "            kind: exercise\n            uses: [r.a.three]\n");

#define ROW(from, to, relation) \
	"  - {from: r.a." from ", to: r.a." to ", relation: " relation ", because: so it is}\n"

static const char rows_text[] =
	"normgap: crosswalk/1\nrows:\n"
	ROW("one", "two", "superset")
	ROW("three", "two", "subset")
	ROW("whole", "part", "superset")
	ROW("one", "guarded", "equal")
	ROW("view", "after-view", "superset");

static const char declaration_text[] =
	"normgap: declaration/1\nstate: UTO\nname: Utopia\nas-of: 2026\n"
	"sources:\n  act:\n    title: Act\n    role: instrument\n    public: yes\n"
	"measures:\n"
	"  - id: drill\n    title: Drill\n    kind: exercise\n    status: in-force\n    topics: [exercises]\n"
	"    evidence:\n      - source: act\n        at: p. 1\n"
	"  - id: campaign\n    title: Campaign\n    kind: programme\n    status: in-force\n    topics: [awareness]\n"
	"    facts:\n      mandatory: no\n";

/* Answers what it reads of r.a.three, and nothing of a criterion that it does not use. */
static int32_t reads(const struct normgap_judge *self, const struct normgap_host *host, struct normgap_case *c)
{
	(void)self;
	if (host->verdict(c, "r.a.one") != 0)
		return NORMGAP_UNDETERMINED;
	return host->verdict(c, "r.a.three") == NORMGAP_VERDICT_MET ? NORMGAP_MET : NORMGAP_UNMET;
}

static const struct normgap_judge judges[] = {{.name = "probe.reads", .judge = reads}};
static const struct normgap_plugin plugin = {
	NORMGAP_PLUGIN_SIZES, .name = "probe", .version = "1.0.0", .judges = judges, .judge_count = 1};

static void no_memory(void *context)
{
	(void)context;
	fail_msg("out of memory");
}

static const struct node *read_tree(struct arena *arena, struct problems *problems, const char *text,
                                    struct reader *reader)
{
	*reader = (struct reader){arena, problems, "test.yaml"};
	return yaml_read(arena, (struct bytes){text, strlen(text)}, "test.yaml", problems);
}

static void load(struct catalogue *catalogue, struct arena *arena, struct problems *problems)
{
	struct reader reader;

	catalogue_init(catalogue, arena, &io_system, problems);
	assert_true(catalogue_load_words(catalogue, arena_format(arena, "%s/checklists", getenv("SOURCE"))));
	assert_true(catalogue_take(catalogue, &reader, read_tree(arena, problems, questions_text, &reader)));
	assert_true(crosswalk_read(&reader, read_tree(arena, problems, rows_text, &reader), &catalogue->crosswalk));
	assert_true(catalogue_link(catalogue));
}

static struct assessment *assess(struct arena *arena)
{
	struct catalogue *catalogue = arena_alloc(arena, sizeof(*catalogue));
	struct declaration *declaration = arena_alloc(arena, sizeof(*declaration));
	struct registry *registry = arena_alloc(arena, sizeof(*registry));
	struct problems *problems = arena_alloc(arena, sizeof(*problems));
	struct evaluation evaluation = {.catalogue = catalogue, .declaration = declaration, .registry = registry};
	struct declaration_words words;
	struct reader reader;
	const char *why;

	problems_init(problems, arena);
	load(catalogue, arena, problems);
	words = catalogue_words(catalogue);
	assert_true(declaration_read(&reader, read_tree(arena, problems, declaration_text, &reader), &words, declaration));
	registry_init(registry, arena);
	assert_true(registry_add(registry, &(struct plugin){.name = "probe", .language = "c"}, &plugin, &why));
	evaluation.as_of = declaration->as_of;
	evaluation.checklists = (const struct checklist *const *)catalogue->checklists.items;
	evaluation.checklist_count = 1;
	return evaluate(arena, &evaluation);
}

struct expected {
	const char *criterion;
	enum verdict verdict;
	enum assurance assurance;
	size_t hops;
	uint32_t lacks;
};

static void test_finding(void **state)
{
	const struct expected *expected = *state;
	struct arena *arena = arena_new(&allocator_system, no_memory, NULL);
	const struct finding *finding = assessment_find(assess(arena), expected->criterion);

	assert_non_null(finding);
	assert_string_equal(verdict_words.words[finding->verdict], verdict_words.words[expected->verdict]);
	assert_string_equal(assurance_words.words[finding->assurance], assurance_words.words[expected->assurance]);
	assert_int_equal(finding->via.count, expected->hops);
	assert_int_equal(finding->lacks & expected->lacks, expected->lacks);
	arena_free(arena);
}

#define EXPECT(what, id, verdict, assurance, hops, lacks) \
	{.name = what, .test_func = test_finding, .initial_state = &(struct expected){id, verdict, assurance, hops, lacks}}

static const struct CMUnitTest tests[] = {
	EXPECT("its own needs", "r.a.one", VERDICT_MET, ASSURANCE_EVIDENCED, 0, 0),
	EXPECT("superset: from the whole to the part", "r.a.two", VERDICT_MET, ASSURANCE_EVIDENCED, 1, 0),
	EXPECT("subset: backwards, by two hops", "r.a.three", VERDICT_MET, ASSURANCE_EVIDENCED, 2, 0),
	EXPECT("some of the whole", "r.a.whole", VERDICT_PARTIAL, ASSURANCE_NONE, 0, 1u << LACK_PART),
	EXPECT("some of the whole says nothing of the part", "r.a.part", VERDICT_SILENT, ASSURANCE_NONE, 0, 0),
	EXPECT("a row does not wipe out a guard", "r.a.guarded", VERDICT_PARTIAL, ASSURANCE_EVIDENCED, 1, 1u << LACK_AGAINST),
	EXPECT("a position", "r.a.view", VERDICT_POSITION, ASSURANCE_EVIDENCED, 0, 0),
	EXPECT("a position passes nothing on", "r.a.after-view", VERDICT_SILENT, ASSURANCE_NONE, 0, 0),
	EXPECT("uses: the verdict after rows, and of no other", "r.a.reads", VERDICT_MET, ASSURANCE_NONE, 0, 0),
};

int main(void)
{
	return getenv("SOURCE") ? cmocka_run_group_tests_name("rows", tests, NULL, NULL) : 2;
}
