/*
 * The Lua host against a zoo of broken and hostile scripts (tests/zoo/lua), one
 * test for each. The first line of a script says what is expected:
 *
 *     -- expect: load PART     loading refuses it, with a sentence that has PART in it
 *     -- expect: judge PART    its judge fails, with PART in the message
 *     -- expect: ok WORD       its judge answers so
 *
 * Every judge is asked twice, and the second answer counts: a script must not
 * remember. After each script the control still works in a state of its own.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <lauxlib.h>

#include "buf.h"
#include "io.h"
#include "limit.h"
#include "lua_case.h"
#include "plugin_lua.h"
#include "registry.h"
#include "zoo.h"
#include "zoo_case.h"

#define SCRIPTS_LEAST 150 /* fewer files are a wrong directory, not a success */

struct script {
	const char *name, *path;
};

struct script_list {
	struct script *items;
	size_t count;
};

static struct bytes read_script(struct arena *arena, const char *path)
{
	struct bytes source;
	const char *why;

	if (!io_read(&io_system, arena, path, LIMIT_LUA_SOURCE_BYTES, &source, &why))
		fail_msg("%s: %s", path, why);
	return source;
}

static bool load(struct registry *registry, const struct script *script, struct bytes source, const char **why)
{
	const struct plugin from = {.name = script->name, .language = "lua", .path = script->path};
	const struct normgap_plugin *descriptor;

	return plugin_lua_load(registry->arena, source, script->name, LIMIT_LUA_INSTRUCTIONS, &descriptor, why) &&
	       registry_add(registry, &from, descriptor, why);
}

/* The answer, or the failure's message. */
static const char *ask(struct registry *registry, const struct script *script, struct small_case *small)
{
	const struct judge *judge = registry_judge(registry, arena_format(registry->arena, "%s.probe", script->name));
	int32_t outcome;

	assert_non_null(judge);
	outcome = judge->row.judge(&judge->row, &host_table, &small->c);
	if (small->c.failure) {
		assert_int_equal(outcome, NORMGAP_UNDETERMINED);
		return small->c.failure;
	}
	assert_in_range(outcome, NORMGAP_MET, NORMGAP_UNDETERMINED);
	return outcome_words.words[outcome - NORMGAP_MET];
}

static const char *ask_twice(struct registry *registry, const struct script *script)
{
	ask(registry, script, small_case_new(registry->arena));
	return ask(registry, script, small_case_new(registry->arena));
}

/* Whatever another script did: a fresh state knows nothing of it. */
static void assert_control_works(struct arena *arena, const struct script *script)
{
	char path[LIMIT_PATH_BYTES];
	const struct script control = {"control", path};
	struct registry registry;
	const char *why;

	snprintf(path, sizeof(path), "%.*s/control.lua", (int)(strrchr(script->path, '/') - script->path), script->path);
	registry_init(&registry, arena);
	assert_true(load(&registry, &control, read_script(arena, path), &why));
	assert_string_equal(ask_twice(&registry, &control), "met");
}

static const char *expected(struct arena *arena, struct bytes source, const char *what)
{
	size_t length = strlen(what);

	if (strncmp(source.at, what, length) != 0)
		return NULL;
	return arena_copy(arena, source.at + length, strcspn(source.at + length, "\n"));
}

static void test_script(void **state)
{
	const struct script *script = *state;
	struct arena *arena = zoo_arena();
	struct bytes source = read_script(arena, script->path);
	const char *refusal = expected(arena, source, "-- expect: load ");
	const char *failure = expected(arena, source, "-- expect: judge ");
	const char *answer = expected(arena, source, "-- expect: ok ");
	struct registry registry;
	const char *why = NULL;
	bool loaded;

	assert_true(refusal || failure || answer);
	registry_init(&registry, arena);
	loaded = load(&registry, script, source, &why);
	if (refusal && loaded)
		fail_msg("was not refused");
	if (!refusal && !loaded)
		fail_msg("not loaded: %s", why);
	if (refusal)
		assert_sentence(why, refusal);
	else if (failure)
		assert_sentence(ask_twice(&registry, script), failure);
	else
		assert_string_equal(ask_twice(&registry, script), answer);
	assert_control_works(arena, script);
	arena_free(arena);
}

static void test_bytecode(void **state)
{
	const struct script script = {"binary", "binary.lua"};
	struct arena *arena = zoo_arena();
	struct registry registry;
	const char *why;

	(void)state;
	registry_init(&registry, arena);
	assert_false(load(&registry, &script, (struct bytes){"\x1bLua", 4}, &why));
	assert_sentence(why, "attempt to load a binary chunk");
	arena_free(arena);
}

static void add_names(struct buf *out, const struct judgement *judgement)
{
	for (size_t i = 0; i < judgement->reasons.count; i++)
		for (size_t v = 0; v < judgement->reasons.items[i].sentence.count; v++)
			buf_addf(out, "%s\n", judgement->reasons.items[i].sentence.values[v].plain);
}

static int compare_names(const void *a, const void *b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

/* The methods of a case, which no script can walk through: into a state without a budget, and out of it. */
static void add_methods(struct buf *out, struct arena *arena)
{
	struct lua_case current = {0};
	struct {
		const char **items;
		size_t count;
	} names = {0};
	lua_State *L = luaL_newstate();

	lua_case_open(L, &current);
	luaL_getmetatable(L, LUA_CASE_TYPE);
	lua_getfield(L, -1, "__index");
	for (lua_pushnil(L); lua_next(L, -2); lua_pop(L, 1))
		*ARENA_APPEND(arena, &names) = arena_format(arena, "%s", lua_tostring(L, -2));
	lua_close(L);
	qsort(names.items, names.count, sizeof(*names.items), compare_names);
	for (size_t i = 0; i < names.count; i++)
		buf_addf(out, "case:%s method\n", names.items[i]);
}

/* What a script can see is a stored list: this fails when it grows. */
static void test_globals(void **state)
{
	const struct script *script = *state;
	struct arena *arena = zoo_arena();
	struct small_case *small = small_case_new(arena);
	const char *path = arena_format(arena, "%.*s-globals.txt", (int)(strrchr(script->path, '/') - script->path), script->path);
	struct registry registry;
	const char *why;
	struct buf seen;

	registry_init(&registry, arena);
	buf_init(&seen, arena, LIMIT_REPORT_BYTES);
	assert_true(load(&registry, script, read_script(arena, script->path), &why));
	ask(&registry, script, small);
	add_names(&seen, &small->judgement);
	add_methods(&seen, arena);
	assert_string_equal(seen.at, read_script(arena, path).at);
	arena_free(arena);
}

static int by_name(const void *a, const void *b)
{
	const struct script *one = a, *other = b;

	return strcmp(one->name, other->name);
}

static void find_scripts(struct arena *arena, const char *directory, struct script_list *scripts)
{
	DIR *open = opendir(directory);

	for (struct dirent *found = open ? readdir(open) : NULL; found; found = readdir(open)) {
		size_t length = strlen(found->d_name);

		if (length > 4 && strcmp(found->d_name + length - 4, ".lua") == 0)
			*ARENA_APPEND(arena, scripts) = (struct script){arena_copy(arena, found->d_name, length - 4),
			                                                arena_format(arena, "%s/%s", directory, found->d_name)};
	}
	if (open)
		closedir(open);
}

int main(void)
{
	struct arena *arena = zoo_arena();
	const char *directory = arena_format(arena, "%s/../lua", zoo_directory("ZOO_SRC"));
	struct script_list scripts = {0};
	struct CMUnitTest *tests;
	size_t count = 0;
	int failed;

	find_scripts(arena, directory, &scripts);
	if (scripts.count < SCRIPTS_LEAST)
		return 2;
	qsort(scripts.items, scripts.count, sizeof(*scripts.items), by_name);
	tests = arena_alloc(arena, (scripts.count + 2) * sizeof(*tests));
	tests[count++] = (struct CMUnitTest){.name = "bytecode is refused", .test_func = test_bytecode};
	for (size_t i = 0; i < scripts.count; i++) {
		tests[count++] = (struct CMUnitTest){
			.name = scripts.items[i].name, .test_func = test_script, .initial_state = &scripts.items[i]};
		if (strcmp(scripts.items[i].name, "globals") == 0)
			tests[count++] = (struct CMUnitTest){
				.name = "what a script can see", .test_func = test_globals, .initial_state = &scripts.items[i]};
	}
	failed = _cmocka_run_group_tests("lua zoo", tests, count, NULL, NULL);
	arena_free(arena);
	return failed;
}
