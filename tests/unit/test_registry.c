/*
 * Taking descriptors: a good one of today's size, of an older and of a newer
 * version; and each refusal, after which nothing was taken.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdlib.h>
#include <string.h>

#include "limit.h"
#include "registry.h"

struct refusal {
	struct normgap_plugin plugin;
	const char *part; /* of the sentence */
};

static int32_t met(const struct normgap_judge *self, const struct normgap_host *host, struct normgap_case *c)
{
	(void)self;
	(void)host;
	(void)c;
	return NORMGAP_MET;
}

static void no_memory(void *context)
{
	(void)context;
	fail_msg("out of memory");
}

static struct registry new_registry(void)
{
	struct registry registry;

	registry_init(&registry, arena_new(&allocator_system, no_memory, NULL));
	return registry;
}

static struct plugin from_file(const char *name)
{
	return (struct plugin){.name = name, .language = "c", .path = "/somewhere"};
}

static const char *add(struct registry *registry, const char *name, const struct normgap_plugin *plugin)
{
	const struct plugin from = from_file(name);
	const char *why = NULL;

	if (registry_add(registry, &from, plugin, &why)) {
		assert_null(why);
		return NULL;
	}
	assert_non_null(why);
	assert_null(strchr(why, '\n'));
	assert_in_range(strlen(why), 1, 300);
	return why;
}

static void assert_taken(const char *why)
{
	if (why)
		fail_msg("refused: %s", why);
}

static void assert_refused(const char *why, const char *part)
{
	if (!why || !strstr(why, part))
		fail_msg("`%s` is not in `%s`", part, why ? why : "");
}

static const struct normgap_judge good_judges[] = {
	{.name = "mine.one", .summary = "The first.", .data = "data", .judge = met},
	{.name = "mine.two.more", .judge = met},
};
static const char *const good_checklists[] = {"gge2015"};
static const struct normgap_plugin good = {
	NORMGAP_PLUGIN_SIZES,
	.name = "mine", .version = "1.0.0", .summary = "Mine.",
	.checklists = good_checklists, .checklist_count = 1,
	.judges = good_judges, .judge_count = 2,
};

static void test_good(void **state)
{
	struct registry registry = new_registry();
	const struct judge *judge;

	(void)state;
	assert_taken(add(&registry, "mine", &good));
	assert_int_equal(registry.plugins.count, 1);
	assert_int_equal(registry.judges.count, 2);
	judge = registry_judge(&registry, "mine.one");
	assert_non_null(judge);
	assert_string_equal(judge->row.name, "mine.one");
	assert_string_equal(judge->row.data, "data");
	assert_int_equal(judge->row.judge(&judge->row, NULL, NULL), NORMGAP_MET);
	assert_ptr_equal(judge->plugin, registry_plugin(&registry, "mine"));
	assert_string_equal(judge->plugin->version, "1.0.0");
	assert_string_equal(judge->plugin->summary, "Mine.");
	assert_string_equal(judge->plugin->path, "/somewhere");
	assert_non_null(registry_judge(&registry, "mine.two.more"));
	assert_null(registry_judge(&registry, "mine.two"));
	assert_null(registry_plugin(&registry, "gge2015"));
	arena_free(registry.arena);
}

/* A plugin may bring nothing but checklists' names; then no row's size matters. */
static void test_no_judges(void **state)
{
	struct registry registry = new_registry();
	struct normgap_plugin plugin = {.size = sizeof(plugin), .name = "mine", .version = "1"};

	(void)state;
	assert_taken(add(&registry, "mine", &plugin));
	assert_string_equal(registry_plugin(&registry, "mine")->summary, "");
	assert_int_equal(registry.judges.count, 0);
	arena_free(registry.arena);
}

/* Names and sentences are copied: a descriptor that changes afterwards changes nothing. */
static void test_copies(void **state)
{
	struct registry registry = new_registry();
	char judge_name[] = "mine.one", version[] = "1.0\xff", summary[] = "Fine.";
	struct normgap_judge row = {.name = judge_name, .judge = met};
	struct normgap_plugin plugin = {NORMGAP_PLUGIN_SIZES, .name = "mine", .version = version, .summary = summary,
	                                .judges = &row, .judge_count = 1};

	(void)state;
	assert_taken(add(&registry, "mine", &plugin));
	memset(judge_name, 'x', sizeof(judge_name) - 1);
	memset(version, 'x', sizeof(version) - 1);
	memset(summary, 'x', sizeof(summary) - 1);
	row = (struct normgap_judge){0};
	assert_string_equal(registry_judge(&registry, "mine.one")->row.name, "mine.one");
	assert_non_null(registry_judge(&registry, "mine.one")->row.judge);
	assert_string_equal(registry_plugin(&registry, "mine")->version, "1.0\xef\xbf\xbd");
	assert_string_equal(registry_plugin(&registry, "mine")->summary, "Fine.");
	arena_free(registry.arena);
}

struct newer_judge {
	struct normgap_judge row;
	char more[4096 - sizeof(struct normgap_judge)]; /* as long as a row may ever be */
};

struct newer_plugin {
	struct normgap_plugin plugin;
	size_t more[4];
};

/* A newer version has fields behind those that are known: rows lie further apart. */
static void test_newer(void **state)
{
	struct registry registry = new_registry();
	const struct newer_judge judges[] = {
		{.row = {.name = "mine.one", .judge = met}, .more = "abc"},
		{.row = {.name = "mine.two", .judge = met}, .more = "def"},
	};
	const struct newer_plugin newer = {
		.plugin = {.size = sizeof(newer), .judge_size = sizeof(judges[0]), .name = "mine", .version = "9",
	                   .judges = &judges[0].row, .judge_count = 2},
		.more = {1, 2, 3, 4}};

	(void)state;
	assert_taken(add(&registry, "mine", &newer.plugin));
	assert_string_equal(registry_judge(&registry, "mine.two")->row.name, "mine.two");
	assert_non_null(registry_judge(&registry, "mine.one"));
	arena_free(registry.arena);
}

static void assert_empty(const struct registry *registry)
{
	assert_int_equal(registry->plugins.count, 0);
	assert_int_equal(registry->judges.count, 0);
	assert_null(registry_plugin(registry, "mine"));
	assert_null(registry_judge(registry, "mine.one"));
}

/* Whatever was wrong with it, a good one of the same name is taken afterwards. */
static void test_refuses(void **state)
{
	const struct refusal *refusal = *state;
	struct registry registry = new_registry();

	assert_refused(add(&registry, "mine", &refusal->plugin), refusal->part);
	assert_empty(&registry);
	assert_taken(add(&registry, "mine", &good));
	assert_int_equal(registry.judges.count, 2);
	arena_free(registry.arena);
}

static void test_no_descriptor(void **state)
{
	struct registry registry = new_registry();

	(void)state;
	assert_refused(add(&registry, "mine", NULL), "returned no descriptor");
	assert_empty(&registry);
	arena_free(registry.arena);
}

/* Nothing behind the size that it gives is looked at. */
static void test_short_descriptor(void **state)
{
	struct registry registry = new_registry();
	size_t whole = offsetof(struct normgap_plugin, judge_count) + sizeof(size_t);

	(void)state;
	for (size_t size = 0; size < whole; size++) {
		size_t *head = malloc(sizeof(*head)); /* just that, so that a sanitizer sees who reads on */

		assert_non_null(head);
		*head = size;
		assert_refused(add(&registry, "mine", (const struct normgap_plugin *)(const void *)head),
		               "shorter than version 1.0");
		free(head);
	}
	assert_empty(&registry);
	arena_free(registry.arena);
}

static void test_same_plugin_again(void **state)
{
	struct registry registry = new_registry();

	(void)state;
	assert_taken(add(&registry, "mine", &good));
	assert_refused(add(&registry, "mine", &good), "a plugin of this name is loaded already");
	assert_int_equal(registry.plugins.count, 1);
	assert_int_equal(registry.judges.count, 2);
	arena_free(registry.arena);
}

/* `a.b` may name its judge `a.b.c`, and so may `a`: the first has it, the second is refused whole. */
static void test_judge_of_another(void **state)
{
	struct registry registry = new_registry();
	const struct normgap_judge first_rows[] = {{.name = "a.b.c", .judge = met}};
	const struct normgap_judge second_rows[] = {{.name = "a.x", .judge = met}, {.name = "a.b.c", .judge = met}};
	const struct normgap_plugin first = {NORMGAP_PLUGIN_SIZES, .name = "a.b", .version = "1", .judges = first_rows,
	                                     .judge_count = 1};
	const struct normgap_plugin second = {NORMGAP_PLUGIN_SIZES, .name = "a", .version = "1", .judges = second_rows,
	                                      .judge_count = 2};

	(void)state;
	assert_taken(add(&registry, "a.b", &first));
	assert_refused(add(&registry, "a", &second), "another plugin brought the judge `a.b.c`");
	assert_null(registry_judge(&registry, "a.x"));
	assert_null(registry_plugin(&registry, "a"));
	assert_int_equal(registry.judges.count, 1);
	arena_free(registry.arena);
}

static void test_most_plugins(void **state)
{
	struct registry registry = new_registry();

	(void)state;
	for (int i = 0; i <= LIMIT_PLUGINS; i++) {
		const char *name = arena_format(registry.arena, "plugin-%d", i), *why;
		struct normgap_plugin plugin = {NORMGAP_PLUGIN_SIZES, .name = name, .version = "1"};

		why = add(&registry, name, &plugin);
		if (i < LIMIT_PLUGINS)
			assert_taken(why);
		else
			assert_refused(why, "too many plugins already");
	}
	assert_int_equal(registry.plugins.count, LIMIT_PLUGINS);
	arena_free(registry.arena);
}

static void test_most_judges(void **state)
{
	struct normgap_judge rows[LIMIT_JUDGES + 1];
	struct normgap_plugin plugin = good;
	struct registry registry = new_registry();

	(void)state;
	for (int i = 0; i <= LIMIT_JUDGES; i++)
		rows[i] = (struct normgap_judge){.name = arena_format(registry.arena, "mine.%d", i), .judge = met};
	plugin.judges = rows;
	plugin.judge_count = LIMIT_JUDGES + 1;
	assert_refused(add(&registry, "mine", &plugin), "it claims 1001 judges; at most 1000 are taken");
	assert_empty(&registry);
	plugin.judge_count = LIMIT_JUDGES;
	assert_taken(add(&registry, "mine", &plugin));
	assert_string_equal(registry_judge(&registry, "mine.999")->row.name, "mine.999");
	arena_free(registry.arena);
}

#define ID_64 "mine.67890123456789012345678901234567890123456789012345678901234"

static const struct normgap_judge
	no_name[] = {{.name = "mine.one", .judge = met}, {.judge = met}},
	empty_name[] = {{.name = "", .judge = met}},
	odd_name[] = {{.name = "mine.One", .judge = met}},
	dots[] = {{.name = "mine..one", .judge = met}},
	steering[] = {{.name = "mine.\x1b[2J", .judge = met}},
	long_name[] = {{.name = ID_64 "5", .judge = met}},
	foreign[] = {{.name = "yours.one", .judge = met}},
	prefix[] = {{.name = "minefield.one", .judge = met}},
	bare[] = {{.name = "mine", .judge = met}},
	wordless[] = {{.name = "mine.", .judge = met}},
	no_function[] = {{.name = "mine.one"}},
	twice[] = {{.name = "mine.one", .judge = met}, {.name = "mine.two", .judge = met}, {.name = "mine.one", .judge = met}};

#define TEST(label, function) {.name = label, .test_func = function}
#define HEAD(...) {.size = sizeof(struct normgap_plugin), .name = "mine", .version = "1", __VA_ARGS__}
#define ROWS(rows) \
	{NORMGAP_PLUGIN_SIZES, .name = "mine", .version = "1", .judges = rows, .judge_count = sizeof(rows) / sizeof((rows)[0])}
#define REFUSES(label, what, because) \
	{.name = "refuses " label, .test_func = test_refuses, .initial_state = &(struct refusal){what, because}}
#define BARE(called, numbered) {.size = sizeof(struct normgap_plugin), .name = called, .version = numbered}

static const struct CMUnitTest tests[] = {
	TEST("takes a good one", test_good),
	TEST("takes one without judges", test_no_judges),
	TEST("copies what it keeps", test_copies),
	TEST("takes one of a newer version", test_newer),
	TEST("refuses none", test_no_descriptor),
	TEST("refuses every size below that of 1.0", test_short_descriptor),
	TEST("refuses the same plugin again", test_same_plugin_again),
	TEST("refuses another plugin's judge", test_judge_of_another),
	TEST("takes 256 plugins", test_most_plugins),
	TEST("takes 1000 judges of one plugin", test_most_judges),
	REFUSES("no name", BARE(NULL, "1"), "its descriptor has no name"),
	REFUSES("an empty name", BARE("", "1"), "its descriptor has no name"),
	REFUSES("another name", BARE("yours", "1"), "it calls itself `yours`, but its file is named `mine`"),
	REFUSES("no version", BARE("mine", NULL), "its descriptor has no version"),
	REFUSES("an empty version", BARE("mine", ""), "its descriptor has no version"),
	REFUSES("a count without checklists", HEAD(.checklist_count = 1), "it counts checklists but names none"),
	REFUSES("a count without judges", HEAD(.judge_count = 1, .judge_size = sizeof(struct normgap_judge)),
	        "it counts judges but brings none"),
	REFUSES("an absurd count", HEAD(.judges = good_judges, .judge_count = SIZE_MAX, .judge_size = 32), "judges; at most 1000"),
	REFUSES("rows of no size", HEAD(.judges = good_judges, .judge_count = 2, .judge_size = 0), "shorter than version 1.0"),
	REFUSES("rows one byte short", HEAD(.judges = good_judges, .judge_count = 2,
	        .judge_size = offsetof(struct normgap_judge, judge) + sizeof(void (*)(void)) - 1), "shorter than version 1.0"),
	REFUSES("rows of 4097 bytes", HEAD(.judges = good_judges, .judge_count = 2, .judge_size = 4097), "longer than any version"),
	REFUSES("rows of an absurd size", HEAD(.judges = good_judges, .judge_count = 2, .judge_size = SIZE_MAX),
	        "longer than any version"),
	REFUSES("a judge without a name", ROWS(no_name), "its judge number 2 has no name"),
	REFUSES("a judge with an empty name", ROWS(empty_name), "its judge number 1 has no name"),
	REFUSES("a judge with capitals", ROWS(odd_name), "its judge number 1 has a name that is no id"),
	REFUSES("a judge with two dots", ROWS(dots), "has a name that is no id"),
	REFUSES("a judge that steers a terminal", ROWS(steering), "has a name that is no id"),
	REFUSES("a judge with a name of 65 bytes", ROWS(long_name), "has a name that is no id"),
	REFUSES("a judge of another's name", ROWS(foreign), "its judge `yours.one` must be named `mine.` and words"),
	REFUSES("a judge that only begins alike", ROWS(prefix), "its judge `minefield.one` must be named `mine.`"),
	REFUSES("a judge named like its plugin", ROWS(bare), "its judge `mine` must be named `mine.`"),
	REFUSES("a judge without words", ROWS(wordless), "its judge `mine.` must be named `mine.`"),
	REFUSES("a judge without a function", ROWS(no_function), "its judge `mine.one` has no function"),
	REFUSES("a judge twice", ROWS(twice), "it brings the judge `mine.one` twice"),
};

int main(void)
{
	return cmocka_run_group_tests_name("registry", tests, NULL, NULL);
}
