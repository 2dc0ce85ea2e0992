/* Kept, replaced, absent. See lua_library.h. */
#include "lua_library.h"

#include <stdbool.h>
#include <string.h>

#include <lauxlib.h>
#include <lualib.h>

#include "lua_sandbox.h"
#include "lua_tables.h"

#define SCAN_BYTES 4   /* of a text that is read through in C: a step */
#define SLOW_STEPS 100 /* that writing a number or catching an error takes */
#define FORM_STEPS 300 /* that string.format takes for a value, which may have hundreds of digits */

/*
 * Replacements. Each has the function that it replaces as its upvalue.
 */

static int call_original(lua_State *L)
{
	return lua_tocfunction(L, lua_upvalueindex(1))(L);
}

/* For functions of Lua's that yield many values. */
static int own_counted(lua_State *L)
{
	int results = call_original(L);

	sandbox_charge(L, (uint64_t)results);
	return results;
}

/* For functions of Lua's that read through a text. */
static int own_scanning(lua_State *L)
{
	sandbox_charge(L, lua_rawlen(L, 1) / SCAN_BYTES);
	return own_counted(L);
}

/* Catches everything but the end of steps or memory. */
static int own_pcall(lua_State *L)
{
	int status;

	luaL_checkany(L, 1);
	sandbox_charge(L, SLOW_STEPS);
	lua_pushboolean(L, true);
	lua_insert(L, 1);
	status = lua_pcall(L, lua_gettop(L) - 2, LUA_MULTRET, 0);
	sandbox_charge(L, 0);
	if (status == LUA_OK)
		return lua_gettop(L);
	lua_pushboolean(L, false);
	lua_insert(L, -2);
	return 2;
}

/* What a script prints is nobody's to read. */
static int own_print(lua_State *L)
{
	(void)L;
	return 0;
}

/* What a metatable may say. Absent: __gc, since no budget counts in finalizers; __mode, since collecting weak
 * tables can take for ever between two instructions. */
static const char *const events[] = {
	"__index", "__newindex", "__call", "__name", "__metatable", "__close", "__tostring", "__eq",  "__lt",
	"__le",    "__len",      "__concat", "__unm", "__add",      "__sub",   "__mul",      "__div", "__idiv",
	"__mod",   "__pow",      "__band", "__bor",  "__bxor",      "__bnot",  "__shl",      "__shr",
};

/* In the copy of a metatable that a script may still exchange; its address is the key. */
static const char open_mark;

/* Pushes a key of the metatable that a script gave, and tells the type. */
static int given(lua_State *L, const char *event)
{
	lua_pushstring(L, event);
	return lua_rawget(L, 2);
}

static void check_metatable(lua_State *L)
{
	static const char *const absent[] = {"__gc", "__mode"};

	for (size_t i = 0; i < sizeof(absent) / sizeof(absent[0]); i++)
		if (given(L, absent[i]) != LUA_TNIL)
			luaL_error(L, "setmetatable takes no %s here", absent[i]);
	/* Lua would follow what is called to what is called for that; a table that is its own leads it in a circle. */
	if (given(L, "__call") != LUA_TNIL && !lua_isfunction(L, -1))
		luaL_error(L, "setmetatable takes a function as __call");
	lua_settop(L, 2);
}

/* What is put into a table after it has been checked must not count: the metatable in use is out of reach. */
static void push_copy(lua_State *L)
{
	lua_newtable(L);
	for (size_t i = 0; i < sizeof(events) / sizeof(events[0]); i++) {
		given(L, events[i]);
		lua_setfield(L, 3, events[i]);
	}
	if (given(L, "__metatable") == LUA_TNIL) {
		lua_pushvalue(L, 2);
		lua_setfield(L, 3, "__metatable");
		lua_pushboolean(L, true);
		lua_rawsetp(L, 3, &open_mark);
	}
	lua_settop(L, 3);
}

static bool is_protected(lua_State *L)
{
	return lua_getmetatable(L, 1) && lua_rawgetp(L, -1, &open_mark) == LUA_TNIL;
}

static int own_setmetatable(lua_State *L)
{
	luaL_checktype(L, 1, LUA_TTABLE);
	luaL_argexpected(L, lua_isnil(L, 2) || lua_istable(L, 2), 2, "nil or table");
	sandbox_charge(L, sizeof(events) / sizeof(events[0]));
	if (is_protected(L))
		return luaL_error(L, "cannot change a protected metatable");
	lua_settop(L, 2);
	if (lua_istable(L, 2)) {
		check_metatable(L);
		push_copy(L);
	}
	lua_setmetatable(L, 1);
	lua_settop(L, 1);
	return 1;
}

/* A value's text, where Lua's own would tell an address. */
static bool push_kind(lua_State *L, int index)
{
	switch (lua_type(L, index)) {
	case LUA_TNIL:
	case LUA_TBOOLEAN:
	case LUA_TNUMBER:
	case LUA_TSTRING:
		return false;
	default:
		lua_pushstring(L, luaL_typename(L, index));
		return true;
	}
}

static int own_tostring(lua_State *L)
{
	luaL_checkany(L, 1);
	sandbox_charge(L, SLOW_STEPS);
	return push_kind(L, 1) ? 1 : call_original(L);
}

/* How many values a form writes. Raises an error for one that it would write as an address. */
static uint64_t values_in(lua_State *L, const char *form, size_t length)
{
	static const char flags[] = "-+ #.0123456789";
	uint64_t count = 0;

	for (size_t at = 0; at < length; at++) {
		if (form[at] != '%')
			continue;
		do
			at++;
		while (at < length && memchr(flags, form[at], sizeof(flags) - 1));
		if (at < length && form[at] == 'p')
			luaL_error(L, "string.format has no %%p here");
		count += at < length && form[at] != '%';
	}
	return count;
}

static int own_format(lua_State *L)
{
	size_t length;
	const char *form = luaL_checklstring(L, 1, &length);

	sandbox_charge(L, length / SCAN_BYTES + values_in(L, form, length) * FORM_STEPS);
	for (int i = 2; i <= lua_gettop(L); i++)
		if (push_kind(L, i))
			lua_replace(L, i);
	return call_original(L);
}

static int own_rep(lua_State *L)
{
	lua_Integer count = luaL_checkinteger(L, 2);
	size_t one, between;

	luaL_checklstring(L, 1, &one);
	luaL_optlstring(L, 3, "", &between);
	if (count <= 0)
		return call_original(L);
	if (count > LIMIT_LUA_STRING_BYTES || one + between > LIMIT_LUA_STRING_BYTES / (size_t)count)
		return luaL_error(L, "string.rep makes at most %d bytes, in as many repetitions",
		                  (int)LIMIT_LUA_STRING_BYTES);
	sandbox_charge(L, (uint64_t)count);
	return call_original(L);
}

/* Where a part begins, from 0; `length` when it isn't there. Each byte looked at is charged. */
static size_t find_part(lua_State *L, const char *text, size_t length, const char *part, size_t sought, size_t from)
{
	for (size_t at = from; at + sought <= length; at++) {
		size_t same = 0;

		while (same < sought && text[at + same] == part[same])
			same++;
		if (same == sought)
			return at;
		sandbox_charge(L, same + 1);
	}
	return length + 1;
}

/* Plain text only: a pattern can take for ever in a single call. */
static int own_find(lua_State *L)
{
	size_t length, sought, at;
	const char *text = luaL_checklstring(L, 1, &length), *part = luaL_checklstring(L, 2, &sought);
	lua_Integer from = luaL_optinteger(L, 3, 1);

	if (!lua_toboolean(L, 4) && strcspn(part, "^$*+?.([%-") < sought)
		return luaL_error(L, "string.find knows no patterns here; give it true as its fourth argument");
	if (from < 0)
		from = (lua_Unsigned)0 - (lua_Unsigned)from > length ? 1 : (lua_Integer)length + from + 1;
	if (from == 0)
		from = 1;
	at = (size_t)from - 1 > length ? length + 1 : find_part(L, text, length, part, sought, (size_t)from - 1);
	if (at > length) {
		lua_pushnil(L);
		return 1;
	}
	lua_pushinteger(L, (lua_Integer)at + 1);
	lua_pushinteger(L, (lua_Integer)(at + sought));
	return 2;
}

/*
 * The choice.
 */

static const char *const base_kept[] = {
	"assert", "error", "getmetatable", "ipairs", "rawequal", "rawget", "rawlen", "rawset", "select", "type", NULL,
};
static const luaL_Reg base_own[] = {
	{"pcall", own_pcall},         {"print", own_print},       {"setmetatable", own_setmetatable},
	{"tonumber", own_scanning},   {"tostring", own_tostring}, {NULL, NULL},
};

static const char *const math_kept[] = {
	"abs", "acos", "asin", "atan", "ceil", "cos", "deg", "exp", "floor", "fmod", "huge", "log", "max", "maxinteger",
	"min", "mininteger", "modf", "pi", "rad", "sin", "sqrt", "tan", "tointeger", "type", "ult", NULL,
};
static const luaL_Reg math_own[] = {{NULL, NULL}};

static const char *const string_kept[] = {"char", "len", "lower", "reverse", "sub", "upper", NULL};
static const luaL_Reg string_own[] = {
	{"byte", own_counted}, {"find", own_find}, {"format", own_format}, {"rep", own_rep}, {NULL, NULL},
};

static const char *const utf8_kept[] = {"char", "charpattern", NULL};
static const luaL_Reg utf8_own[] = {
	{"codepoint", own_counted}, {"len", own_scanning}, {"offset", own_scanning}, {NULL, NULL},
};

static const struct library {
	const char *name; /* NULL: its functions are globals */
	lua_CFunction open;
	const char *const *kept;
	const luaL_Reg *own;
} libraries[] = {
	{NULL, luaopen_base, base_kept, base_own},
	{"math", luaopen_math, math_kept, math_own},
	{"string", luaopen_string, string_kept, string_own},
	{"utf8", luaopen_utf8, utf8_kept, utf8_own},
};

/* Puts what is chosen of one library into the table at the top of the stack. */
static void choose(lua_State *L, const struct library *library)
{
	lua_pushcfunction(L, library->open);
	lua_call(L, 0, 1);
	for (const char *const *name = library->kept; *name; name++) {
		lua_getfield(L, -1, *name);
		lua_setfield(L, -3, *name);
	}
	for (const luaL_Reg *own = library->own; own->name; own++) {
		lua_getfield(L, -1, own->name);
		lua_pushcclosure(L, own->func, 1);
		lua_setfield(L, -3, own->name);
	}
	lua_pop(L, 1);
}

/* All texts share one metatable; it leads to the chosen functions, and can't be had. */
static void lock_texts(lua_State *L)
{
	lua_pushliteral(L, "");
	lua_getmetatable(L, -1);
	lua_getglobal(L, "string");
	lua_setfield(L, -2, "__index");
	lua_pushboolean(L, false);
	lua_setfield(L, -2, "__metatable");
	lua_pop(L, 2);
}

void lua_library_open(lua_State *L)
{
	lua_newtable(L);
	for (size_t i = 0; i < sizeof(libraries) / sizeof(libraries[0]); i++) {
		if (!libraries[i].name) {
			choose(L, &libraries[i]);
			continue;
		}
		lua_newtable(L);
		choose(L, &libraries[i]);
		lua_setfield(L, -2, libraries[i].name);
	}
	lua_rawseti(L, LUA_REGISTRYINDEX, LUA_RIDX_GLOBALS);
	lock_texts(L);
	lua_tables_open(L);
}
