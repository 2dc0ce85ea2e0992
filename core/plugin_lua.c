/*
 * From a script to a descriptor, and from a judge's call into the script. See
 * plugin_lua.h.
 *
 * Errors of Lua's jump. They are raised inside sandbox_call alone, and nothing
 * that runs in there takes memory of the arena's. What is read outside of it uses
 * only those functions of Lua's that raise nothing.
 */
#include "plugin_lua.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <lauxlib.h>

#include "host.h"
#include "limit.h"
#include "lua_case.h"
#include "lua_library.h"
#include "lua_sandbox.h"
#include "vocabulary.h"

struct lua_plugin {
	struct arena *arena;
	struct sandbox sandbox;
	struct lua_case current;
	struct normgap_plugin descriptor;
};

/* What a judge's row points to. */
struct adapter {
	struct lua_plugin *plugin;
	const char *name;
};

enum { TEXT_NONE, TEXT_NAME, TEXT_VERSION, TEXT_SUMMARY, TEXT_COUNT };

/* Loading. What refuses writes *why. */
struct loading {
	struct arena *arena;
	struct lua_plugin *plugin;
	struct bytes source;
	const char **why;
	const char *texts[TEXT_COUNT]; /* of the table */
};

static bool refuse(const struct loading *loading, const char *sentence)
{
	char message[SANDBOX_MESSAGE_BYTES];

	sandbox_message(&loading->plugin->sandbox, sentence, strlen(sentence), message);
	*loading->why = arena_copy(loading->arena, message, strlen(message));
	return false;
}

/*
 * The table that a script returns. It is at the bottom of the stack.
 */

/* The name under which lua_next has found something; "" when it is none. */
static const char *found_name(lua_State *L)
{
	size_t length;
	const char *name = lua_type(L, -2) == LUA_TSTRING ? lua_tolstring(L, -2, &length) : NULL;

	return name && strlen(name) == length ? name : "";
}

/* Pushes the value of a key, and then true. Makes no text in Lua for it, which could raise an error. */
static bool find_key(lua_State *L, const char *name)
{
	for (lua_pushnil(L); lua_next(L, 1); lua_pop(L, 1))
		if (strcmp(found_name(L), name) == 0) {
			lua_remove(L, -2);
			return true;
		}
	return false;
}

/* The text at the top of the stack, copied; NULL when it is none, empty, too long or not one clean line. */
static const char *copy_text(const struct loading *loading, size_t most)
{
	lua_State *L = loading->plugin->sandbox.state;
	const char *text;
	size_t length;

	if (lua_type(L, -1) != LUA_TSTRING)
		return NULL;
	text = lua_tolstring(L, -1, &length);
	if (!length || length > most || !sandbox_clean(text, length))
		return NULL;
	return arena_copy(loading->arena, text, length);
}

struct table_key {
	const char *name;
	bool required;
	bool (*take)(struct loading *loading, const struct table_key *key);
	int text; /* which of loading.texts, and how many bytes of it are taken */
	int most;
};

static bool take_text(struct loading *loading, const struct table_key *key)
{
	loading->texts[key->text] = copy_text(loading, (size_t)key->most);
	return loading->texts[key->text] ||
	       refuse(loading,
	              arena_format(loading->arena, "its `%s` must be a text of one line, at most %d bytes long", key->name,
	                           key->most));
}

static bool take_checklists(struct loading *loading, const struct table_key *key)
{
	lua_State *L = loading->plugin->sandbox.state;
	size_t count = lua_istable(L, -1) ? (size_t)lua_rawlen(L, -1) : LIMIT_CHECKLISTS + 1;
	const char **ids;

	if (count > LIMIT_CHECKLISTS)
		return refuse(loading, arena_format(loading->arena, "its `%s` must be a list of at most %d ids", key->name,
		                                    LIMIT_CHECKLISTS));
	ids = arena_alloc(loading->arena, (count + 1) * sizeof(*ids));
	for (size_t i = 0; i < count; i++) {
		lua_rawgeti(L, -1, (lua_Integer)i + 1);
		ids[i] = copy_text(loading, LIMIT_ID_BYTES);
		lua_pop(L, 1);
		if (!ids[i])
			return refuse(loading, "its `checklists` must hold ids, each a short text");
	}
	loading->plugin->descriptor.checklists = ids;
	loading->plugin->descriptor.checklist_count = count;
	return true;
}

/* Where the system has no memory left it is not the script that failed. */
static void tell_failure(const struct lua_plugin *plugin, char message[static SANDBOX_MESSAGE_BYTES])
{
	if (plugin->sandbox.broken == SYSTEM_MEMORY_GONE)
		arena_exhausted(plugin->arena);
	sandbox_failure(&plugin->sandbox, message);
}

static int32_t judge_in_lua(const struct normgap_judge *self, const struct normgap_host *host,
                            struct normgap_case *c);

/* A row for the name and function at the top of the stack; without judge when it is no function. */
static bool take_judge(const struct loading *loading, struct normgap_judge *row)
{
	lua_State *L = loading->plugin->sandbox.state;
	struct adapter *adapter = arena_alloc(loading->arena, sizeof(*adapter));
	bool callable = lua_isfunction(L, -1);

	lua_pushvalue(L, -2);
	*adapter = (struct adapter){loading->plugin, copy_text(loading, LIMIT_ID_BYTES)};
	lua_pop(L, 1);
	*row = (struct normgap_judge){.name = adapter->name, .data = adapter, .judge = callable ? judge_in_lua : NULL};
	return adapter->name ||
	       refuse(loading, arena_format(loading->arena,
	                                    "a judge's name must be a text of one line, at most %d bytes long",
	                                    LIMIT_ID_BYTES));
}

static int compare_names(const void *a, const void *b)
{
	const struct normgap_judge *x = a, *y = b;

	return strcmp(x->name, y->name);
}

static bool check_functions(const struct loading *loading, const struct normgap_judge *rows, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (!rows[i].judge)
			return refuse(loading, arena_format(loading->arena, "its judge `%s` is not a function", rows[i].name));
	return true;
}

static bool take_judges(struct loading *loading, const struct table_key *key)
{
	lua_State *L = loading->plugin->sandbox.state;
	struct normgap_judge *rows;
	size_t count = 0;
	int table = lua_gettop(L);

	if (!lua_istable(L, table))
		return refuse(loading,
		              arena_format(loading->arena, "its `%s` must be a table of functions by name", key->name));
	for (lua_pushnil(L); lua_next(L, table); lua_pop(L, 1))
		count++;
	if (count > LIMIT_JUDGES)
		return refuse(loading, arena_format(loading->arena, "it brings %zu judges; at most %d are taken", count,
		                                    LIMIT_JUDGES));
	rows = arena_alloc(loading->arena, (count + 1) * sizeof(*rows));
	count = 0;
	for (lua_pushnil(L); lua_next(L, table); lua_pop(L, 1))
		if (!take_judge(loading, &rows[count++]))
			return false;
	qsort(rows, count, sizeof(*rows), compare_names);
	loading->plugin->descriptor.judges = rows;
	loading->plugin->descriptor.judge_count = count;
	return check_functions(loading, rows, count);
}

static const struct table_key keys[] = {
	{"name", true, take_text, TEXT_NAME, LIMIT_ID_BYTES},
	{"version", true, take_text, TEXT_VERSION, LIMIT_ID_BYTES},
	{"summary", false, take_text, TEXT_SUMMARY, LIMIT_SAID_VALUE_BYTES},
	{"checklists", false, take_checklists, TEXT_NONE, 0},
	{"judges", true, take_judges, TEXT_NONE, 0},
};
#define KEY_COUNT (sizeof(keys) / sizeof(keys[0]))

static bool is_known(const char *name)
{
	for (size_t i = 0; i < KEY_COUNT; i++)
		if (strcmp(keys[i].name, name) == 0)
			return true;
	return false;
}

/* Of several unknown keys the first in the alphabet: Lua has them in no order. */
static bool check_keys(const struct loading *loading)
{
	lua_State *L = loading->plugin->sandbox.state;
	const char *unknown = NULL;

	for (lua_pushnil(L); lua_next(L, 1); lua_pop(L, 1)) {
		const char *key = found_name(L);

		if (!is_known(key) && (!unknown || strcmp(key, unknown) < 0))
			unknown = key;
	}
	if (!unknown)
		return true;
	if (!*unknown)
		return refuse(loading, "its table has a key that is not a name");
	return refuse(loading, arena_format(loading->arena,
	                                    "its table has the unknown key `%.*s`; known are name, version, summary, "
	                                    "checklists and judges",
	                                    LIMIT_ID_BYTES, unknown));
}

static bool read_table(struct loading *loading)
{
	lua_State *L = loading->plugin->sandbox.state;

	if (!lua_istable(L, 1))
		return refuse(loading, arena_format(loading->arena, "it returns %s, not a table that describes a plugin",
		                                    sandbox_kind(L, 1)));
	if (!check_keys(loading))
		return false;
	for (size_t i = 0; i < KEY_COUNT; i++) {
		bool found = find_key(L, keys[i].name);

		if (!found && keys[i].required)
			return refuse(loading, arena_format(loading->arena, "its table has no `%s`", keys[i].name));
		if (found && !keys[i].take(loading, &keys[i]))
			return false;
		lua_settop(L, 1);
	}
	loading->plugin->descriptor.name = loading->texts[TEXT_NAME];
	loading->plugin->descriptor.version = loading->texts[TEXT_VERSION];
	loading->plugin->descriptor.summary = loading->texts[TEXT_SUMMARY];
	return true;
}

/*
 * Inside sandbox_call.
 */

/* Leaves what the script returns, and keeps its judges where judge_in_lua finds them. */
static int run_script(lua_State *L)
{
	const struct loading *loading = lua_touserdata(L, 1);
	struct lua_plugin *plugin = loading->plugin;

	lua_library_open(L);
	lua_case_open(L, &plugin->current);
	lua_pushfstring(L, "=%s", plugin->sandbox.script);
	if (luaL_loadbufferx(L, loading->source.at, loading->source.length, lua_tostring(L, -1), "t") != LUA_OK)
		return lua_error(L);
	lua_call(L, 0, 1);
	if (lua_istable(L, -1)) {
		lua_pushliteral(L, "judges");
		lua_rawget(L, -2);
		lua_rawsetp(L, LUA_REGISTRYINDEX, plugin);
	}
	return 1;
}

static int run_judge(lua_State *L)
{
	const struct adapter *const *adapter = lua_touserdata(L, 1);
	struct lua_plugin *plugin = (*adapter)->plugin;

	lua_rawgetp(L, LUA_REGISTRYINDEX, plugin);
	lua_pushstring(L, (*adapter)->name);
	lua_rawget(L, -2);
	lua_case_push(L, &plugin->current);
	lua_call(L, 1, 1);
	return 1;
}

/*
 * Outside again.
 */

/* The header's number of the word that a judge returned; 0 with a message for anything else. */
static int32_t read_outcome(const struct adapter *adapter, char message[static SANDBOX_MESSAGE_BYTES])
{
	lua_State *L = adapter->plugin->sandbox.state;
	const char *word = lua_type(L, -1) == LUA_TSTRING ? lua_tostring(L, -1) : NULL;
	bool whole = word && strlen(word) == lua_rawlen(L, -1);
	int outcome = whole ? vocabulary_find(&outcome_words, word) : -1;
	char text[2 * SANDBOX_MESSAGE_BYTES];

	if (outcome >= 0)
		return outcome + NORMGAP_MET;
	if (word)
		snprintf(text, sizeof(text), "%s returned `%.*s`, not met, partial, unmet or undetermined", adapter->name,
		         LIMIT_ID_BYTES, word);
	else
		snprintf(text, sizeof(text), "%s returned %s, not met, partial, unmet or undetermined", adapter->name,
		         sandbox_kind(L, -1));
	sandbox_message(&adapter->plugin->sandbox, text, strlen(text), message);
	return 0;
}

static int32_t judge_in_lua(const struct normgap_judge *self, const struct normgap_host *host,
                            struct normgap_case *c)
{
	const struct adapter *adapter = self->data;
	struct lua_plugin *plugin = adapter->plugin;
	char message[SANDBOX_MESSAGE_BYTES];
	int32_t outcome = 0;
	bool returned;

	case_reserve(c);
	lua_case_set(&plugin->current, host, c);
	returned = sandbox_call(&plugin->sandbox, run_judge, &adapter, 1);
	lua_case_set(&plugin->current, NULL, NULL);
	if (returned)
		outcome = read_outcome(adapter, message);
	else
		tell_failure(plugin, message);
	if (outcome)
		return outcome;
	case_fail(c, message, strlen(message));
	return NORMGAP_UNDETERMINED;
}

static bool run(struct loading *loading)
{
	char message[SANDBOX_MESSAGE_BYTES];

	if (sandbox_call(&loading->plugin->sandbox, run_script, loading, 1))
		return true;
	tell_failure(loading->plugin, message);
	return refuse(loading, message);
}

bool plugin_lua_load(struct arena *arena, struct bytes source, const char *name, uint64_t steps,
                     const struct normgap_plugin **descriptor, const char **why)
{
	struct lua_plugin *plugin = arena_alloc(arena, sizeof(*plugin));
	struct loading loading = {.arena = arena, .plugin = plugin, .source = source, .why = why};

	plugin->descriptor = (struct normgap_plugin){.size = sizeof(struct normgap_plugin),
	                                             .judge_size = sizeof(struct normgap_judge)};
	arena_defer(arena, sandbox_close, &plugin->sandbox);
	plugin->arena = arena;
	if (!sandbox_open(&plugin->sandbox, name, steps))
		arena_exhausted(arena);
	if (source.length > LIMIT_LUA_SOURCE_BYTES)
		return refuse(&loading, arena_format(arena, "it is longer than %u KiB", LIMIT_LUA_SOURCE_BYTES / 1024));
	if (!run(&loading) || !read_table(&loading))
		return false;
	*descriptor = &plugin->descriptor;
	return true;
}
