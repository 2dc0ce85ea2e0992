/* Memory, steps, and what is told when they run out. See lua_sandbox.h. */
#define _POSIX_C_SOURCE 200809L
#include "lua_sandbox.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include <lauxlib.h>

#define COUNT_EVERY 1000 /* instructions between two looks at the budget */
#define STEP_BYTES 16    /* of memory asked for: a step */
#define WALK_BYTES 256   /* of a table, emptied or not, passed by while walking it: a step */
#define GARBAGE_BYTES (LIMIT_LUA_MEMORY_BYTES / 4) /* left by earlier calls: time to collect it */

/* Limits. */

static struct sandbox *sandbox_of(lua_State *L)
{
	void *sandbox;

	lua_getallocf(L, &sandbox);
	return sandbox;
}

/* The line that the script is on, whatever of ours it has called. */
static int script_line(lua_State *L)
{
	const char *script = sandbox_of(L)->script;
	lua_Debug at;

	for (int level = 0; lua_getstack(L, level, &at); level++)
		if (lua_getinfo(L, "Sl", &at) && at.currentline > 0 && strcmp(at.short_src, script) == 0)
			return at.currentline;
	return 0;
}

/* The error is nil: it needs no memory, and sandbox_failure knows the rest. */
static int raise_broken(lua_State *L)
{
	struct sandbox *sandbox = sandbox_of(L);

	if (sandbox->broken == TOO_MANY_STEPS && !sandbox->line)
		sandbox->line = script_line(L);
	lua_pushnil(L);
	return lua_error(L);
}

static void on_count(lua_State *L, lua_Debug *at);

/* From here on each instruction is stopped, so that nothing can catch the error and go on. */
static void break_limit(struct sandbox *sandbox, enum sandbox_limit limit)
{
	if (sandbox->broken)
		return;
	sandbox->broken = limit;
	if (sandbox->state)
		lua_sethook(sandbox->state, on_count, LUA_MASKCOUNT, 1);
}

static void spend(struct sandbox *sandbox, uint64_t steps)
{
	if (steps > sandbox->steps)
		break_limit(sandbox, TOO_MANY_STEPS);
	else
		sandbox->steps -= steps;
}

/* CPU time of this thread; single instructions that copy megabytes cost few steps and much of it. */
static double cpu_seconds(void)
{
	struct timespec now;

	if (clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now) < 0)
		return 0;
	return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

static void on_count(lua_State *L, lua_Debug *at)
{
	struct sandbox *sandbox = sandbox_of(L);

	(void)at;
	if (cpu_seconds() - sandbox->began > LIMIT_LUA_CPU_SECONDS)
		break_limit(sandbox, TOO_MANY_STEPS);
	sandbox_charge(L, COUNT_EVERY);
}

void sandbox_charge(lua_State *L, uint64_t steps)
{
	struct sandbox *sandbox = sandbox_of(L);

	spend(sandbox, steps);
	if (sandbox->broken)
		raise_broken(L);
}

void sandbox_charge_walk(lua_State *L)
{
	sandbox_charge(L, sandbox_of(L)->largest / WALK_BYTES);
}

int sandbox_raise(lua_State *L, const char *text)
{
	int line = script_line(L);

	if (line)
		lua_pushfstring(L, "%s:%d: %s", sandbox_of(L)->script, line, text);
	else
		lua_pushstring(L, text);
	return lua_error(L);
}

/* The first refusal is final: at the edge Lua would collect garbage for every few bytes. */
static void *refuse(struct sandbox *sandbox, enum sandbox_limit limit)
{
	break_limit(sandbox, limit);
	return NULL;
}

/* Lua's allocator. It may not refuse to shrink a block. */
static void *allocate(void *context, void *block, size_t old, size_t size)
{
	struct sandbox *sandbox = context;
	void *moved;

	if (!block)
		old = 0; /* then Lua tells a type there */
	if (!size) {
		free(block);
		sandbox->used -= old;
		return NULL;
	}
	if (size > old && size - old > LIMIT_LUA_MEMORY_BYTES - sandbox->used)
		return refuse(sandbox, TOO_MUCH_MEMORY);
	moved = realloc(block, size);
	if (!moved && size > old)
		return refuse(sandbox, SYSTEM_MEMORY_GONE);
	sandbox->used = sandbox->used - old + size;
	if (size > sandbox->largest)
		sandbox->largest = size;
	spend(sandbox, size / STEP_BYTES);
	return moved ? moved : block;
}

bool sandbox_open(struct sandbox *sandbox, const char *name, uint64_t steps)
{
	snprintf(sandbox->script, sizeof(sandbox->script), "%s.lua", name);
	sandbox->steps = sandbox->steps_most = steps;
	sandbox->state = lua_newstate(allocate, sandbox);
	return sandbox->state != NULL;
}

void sandbox_close(void *data)
{
	struct sandbox *sandbox = data;

	if (sandbox->state)
		lua_close(sandbox->state);
	sandbox->state = NULL;
}

bool sandbox_call(struct sandbox *sandbox, lua_CFunction function, void *data, int results)
{
	lua_State *L = sandbox->state;
	int status;

	lua_settop(L, 0);
	if (sandbox->used > GARBAGE_BYTES)
		lua_gc(L, LUA_GCCOLLECT);
	sandbox->broken = WITHIN_LIMITS;
	sandbox->line = 0;
	sandbox->steps = sandbox->steps_most;
	sandbox->began = cpu_seconds();
	lua_sethook(L, on_count, LUA_MASKCOUNT, COUNT_EVERY);
	lua_pushcfunction(L, function);
	lua_pushlightuserdata(L, data);
	status = lua_pcall(L, 1, results, 0);
	return status == LUA_OK && !sandbox->broken;
}

/* Messages. */

const char *sandbox_kind(lua_State *L, int index)
{
	static const char *const kinds[LUA_NUMTYPES] = {
		[LUA_TNIL] = "nothing",         [LUA_TBOOLEAN] = "a boolean",   [LUA_TLIGHTUSERDATA] = "an object",
		[LUA_TNUMBER] = "a number",     [LUA_TSTRING] = "a text",       [LUA_TTABLE] = "a table",
		[LUA_TFUNCTION] = "a function", [LUA_TUSERDATA] = "an object",  [LUA_TTHREAD] = "an object",
	};
	int type = lua_type(L, index);

	return type == LUA_TNONE ? "nothing" : kinds[type];
}

/* Bytes of the character that a text begins with; 0: none, or a control character beyond ASCII. */
static size_t character_size(const char *text, size_t length)
{
	static const struct {
		unsigned char from, to, second_from, second_to, size;
	} leads[] = {
		{0x00, 0x7f, 0x00, 0xff, 1}, {0xc2, 0xc2, 0xa0, 0xbf, 2}, {0xc3, 0xdf, 0x80, 0xbf, 2},
		{0xe0, 0xe0, 0xa0, 0xbf, 3}, {0xe1, 0xec, 0x80, 0xbf, 3}, {0xed, 0xed, 0x80, 0x9f, 3},
		{0xee, 0xef, 0x80, 0xbf, 3}, {0xf0, 0xf0, 0x90, 0xbf, 4}, {0xf1, 0xf3, 0x80, 0xbf, 4},
		{0xf4, 0xf4, 0x80, 0x8f, 4},
	};
	const unsigned char *at = (const unsigned char *)text;
	size_t i = 0, size;

	while (i < sizeof(leads) / sizeof(leads[0]) && (at[0] < leads[i].from || at[0] > leads[i].to))
		i++;
	if (i == sizeof(leads) / sizeof(leads[0]) || leads[i].size > length)
		return 0;
	size = leads[i].size;
	if (size > 1 && (at[1] < leads[i].second_from || at[1] > leads[i].second_to))
		return 0;
	for (size_t j = 2; j < size; j++)
		if ((at[j] & 0xc0) != 0x80)
			return 0;
	return size;
}

static bool is_control(char c)
{
	return (unsigned char)c < 0x20 || c == 0x7f;
}

bool sandbox_clean(const char *text, size_t length)
{
	for (size_t at = 0, size; at < length; at += size) {
		size = character_size(text + at, length - at);
		if (!size || is_control(text[at]))
			return false;
	}
	return true;
}

/* Appends what fits; ends in a mark what doesn't. */
static size_t add_clean(char message[static SANDBOX_MESSAGE_BYTES], size_t used, const char *text, size_t length)
{
	static const char mark[] = "...";

	for (size_t at = 0; at < length;) {
		size_t size = character_size(text + at, length - at);

		if (used + (size ? size : 1) > SANDBOX_MESSAGE_BYTES - sizeof(mark)) {
			memcpy(message + used, mark, sizeof(mark));
			return used + sizeof(mark) - 1;
		}
		if (size > 1)
			memcpy(message + used, text + at, size);
		else
			message[used] = (char)(!size ? '?' : is_control(text[at]) ? ' ' : text[at]);
		used += size ? size : 1;
		at += size ? size : 1;
	}
	message[used] = '\0';
	return used;
}

void sandbox_message(const struct sandbox *sandbox, const char *text, size_t length,
                     char message[static SANDBOX_MESSAGE_BYTES])
{
	size_t named = strlen(sandbox->script), used = 0;

	if (length <= named || memcmp(text, sandbox->script, named) != 0 || text[named] != ':') {
		used = add_clean(message, used, sandbox->script, named);
		used = add_clean(message, used, ": ", 2);
	}
	add_clean(message, used, text, length);
}

/* Without memory of Lua's: the call is over, and nothing would catch an error. */
static void failure_raised(const struct sandbox *sandbox, char message[static SANDBOX_MESSAGE_BYTES])
{
	lua_State *L = sandbox->state;
	const char *text;
	char other[64];
	size_t length;

	if (lua_type(L, -1) == LUA_TSTRING) {
		text = lua_tolstring(L, -1, &length);
	} else {
		length = (size_t)snprintf(other, sizeof(other), "it raised %s, not a message", sandbox_kind(L, -1));
		text = other;
	}
	sandbox_message(sandbox, text, length, message);
}

void sandbox_failure(const struct sandbox *sandbox, char message[static SANDBOX_MESSAGE_BYTES])
{
	char text[128] = "";

	if (!sandbox->broken) {
		failure_raised(sandbox, message);
		return;
	}
	if (sandbox->broken == TOO_MUCH_MEMORY)
		snprintf(text, sizeof(text), "it used more than %u MiB of memory", LIMIT_LUA_MEMORY_BYTES / 1024 / 1024);
	if (sandbox->broken == TOO_MANY_STEPS && sandbox->line)
		snprintf(text, sizeof(text), "%s:%d: it took more than %" PRIu64 " steps", sandbox->script,
		         sandbox->line, sandbox->steps_most);
	else if (sandbox->broken == TOO_MANY_STEPS)
		snprintf(text, sizeof(text), "it took more than %" PRIu64 " steps", sandbox->steps_most);
	sandbox_message(sandbox, text, strlen(text), message);
}
