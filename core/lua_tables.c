/*
 * The part in Lua, and what it needs of C. See lua_tables.h.
 *
 * What works through a table is written in Lua: there it is counted, and
 * stopped, like any script.
 */
#include "lua_tables.h"

#include <stdbool.h>
#include <string.h>

#include <lauxlib.h>
#include <lualib.h>

#include "lua_sandbox.h"

#define COMPARE_BYTES 16 /* of two texts that are compared: a step */

/*
 * What the part in Lua is given.
 */

/* fail(text): an error where the script is. */
static int fail(lua_State *L)
{
	return sandbox_raise(L, luaL_checkstring(L, 1));
}

/* keys(table): a list of them, in Lua's order, and how many. */
static int keys(lua_State *L)
{
	lua_Integer count = 0;

	sandbox_charge_walk(L);
	lua_newtable(L);
	for (lua_pushnil(L); lua_next(L, 1); lua_pop(L, 1)) {
		lua_pushvalue(L, -2);
		lua_rawseti(L, 2, ++count);
		sandbox_charge(L, 1);
	}
	lua_pushinteger(L, count);
	return 2;
}

static bool text_less(lua_State *L)
{
	size_t a_length, b_length, shorter;
	const char *a = lua_tolstring(L, 1, &a_length), *b = lua_tolstring(L, 2, &b_length);
	int order;

	shorter = a_length < b_length ? a_length : b_length;
	sandbox_charge(L, shorter / COMPARE_BYTES);
	order = memcmp(a, b, shorter);
	return order ? order < 0 : a_length < b_length;
}

/* less(a, b): numbers, then texts by their bytes, then false and true. */
static int less(lua_State *L)
{
	static const int ranks[LUA_NUMTYPES] = {[LUA_TNUMBER] = 1, [LUA_TSTRING] = 2, [LUA_TBOOLEAN] = 3};
	int a = ranks[lua_type(L, 1)], b = ranks[lua_type(L, 2)];

	if (!a || !b)
		return sandbox_raise(L, lua_pushfstring(L, "there is no order for %s", sandbox_kind(L, a ? 2 : 1)));
	if (a != b)
		lua_pushboolean(L, a < b);
	else if (a == ranks[LUA_TNUMBER])
		lua_pushboolean(L, lua_compare(L, 1, 2, LUA_OPLT));
	else if (a == ranks[LUA_TSTRING])
		lua_pushboolean(L, text_less(L));
	else
		lua_pushboolean(L, lua_toboolean(L, 1) < lua_toboolean(L, 2));
	return 1;
}

/* Sorting is by merging: it ends whatever the function says, and keeps the order of what is equal. */
static const char prelude[] =
	"local keys, less, fail, limit, concat, unpack = ...\n"
	"local rawget, rawset, rawlen, select, type = rawget, rawset, rawlen, select, type\n"
	"local min, kind_of_number = math.min, math.type\n"
	"\n"
	"local function need_table(t, name)\n"
	"  if type(t) ~= 'table' then fail(name .. ' needs a table, not a ' .. type(t)) end\n"
	"end\n"
	"\n"
	"local function size_of(t, name)\n"
	"  need_table(t, name)\n"
	"  local size = rawlen(t)\n"
	"  if size > limit then fail(name .. ' takes at most ' .. limit .. ' items') end\n"
	"  return size\n"
	"end\n"
	"\n"
	"local function position(at, least, most, name)\n"
	"  if kind_of_number(at) ~= 'integer' or at < least or at > most then\n"
	"    fail(name .. ' has no such position in this table')\n"
	"  end\n"
	"  return at\n"
	"end\n"
	"\n"
	"-- The items from first to last in a table of their own.\n"
	"local function part(t, first, last, name)\n"
	"  local size = size_of(t, name)\n"
	"  if first == nil then first = 1 end\n"
	"  if last == nil then last = size end\n"
	"  position(first, 1 - limit, limit + 1, name)\n"
	"  position(last, -limit, limit, name)\n"
	"  local copy, count = {}, 0\n"
	"  for at = first, last do\n"
	"    count = count + 1\n"
	"    copy[count] = rawget(t, at)\n"
	"  end\n"
	"  return copy, count, first\n"
	"end\n"
	"\n"
	"local function merge(from, to, left, middle, stop, before)\n"
	"  local right = middle\n"
	"  for at = left, stop - 1 do\n"
	"    if left < middle and (right >= stop or not before(from[right], from[left])) then\n"
	"      to[at], left = from[left], left + 1\n"
	"    else\n"
	"      to[at], right = from[right], right + 1\n"
	"    end\n"
	"  end\n"
	"end\n"
	"\n"
	"local function sorted(from, size, before)\n"
	"  local to, width = {}, 1\n"
	"  while width < size do\n"
	"    for at = 1, size, 2 * width do\n"
	"      merge(from, to, at, min(at + width, size + 1), min(at + 2 * width, size + 1), before)\n"
	"    end\n"
	"    from, to, width = to, from, 2 * width\n"
	"  end\n"
	"  return from\n"
	"end\n"
	"\n"
	"function pairs(t)\n"
	"  need_table(t, 'pairs')\n"
	"  local list, count = keys(t)\n"
	"  local at = 0\n"
	"  list = sorted(list, count, less)\n"
	"  return function()\n"
	"    local value\n"
	"    repeat\n"
	"      at = at + 1\n"
	"      if list[at] == nil then return nil end\n"
	"      value = rawget(t, list[at])\n"
	"    until value ~= nil\n"
	"    return list[at], value\n"
	"  end, t, nil\n"
	"end\n"
	"\n"
	"function next(t, key)\n"
	"  need_table(t, 'next')\n"
	"  local list, count = keys(t)\n"
	"  local nearest\n"
	"  for at = 1, count do\n"
	"    local other = list[at]\n"
	"    local behind = key == nil or less(key, other)\n"
	"    if behind and (nearest == nil or less(other, nearest)) then nearest = other end\n"
	"  end\n"
	"  if nearest == nil then return nil end\n"
	"  return nearest, rawget(t, nearest)\n"
	"end\n"
	"\n"
	"table = {}\n"
	"\n"
	"function table.insert(t, ...)\n"
	"  local size, count, at, value = size_of(t, 'table.insert'), select('#', ...), ...\n"
	"  if count == 1 then at, value = size + 1, at end\n"
	"  if count < 1 or count > 2 then fail('table.insert takes a table, perhaps a position, and a value') end\n"
	"  position(at, 1, size + 1, 'table.insert')\n"
	"  for i = size, at, -1 do rawset(t, i + 1, rawget(t, i)) end\n"
	"  rawset(t, at, value)\n"
	"end\n"
	"\n"
	"function table.remove(t, at)\n"
	"  local size = size_of(t, 'table.remove')\n"
	"  if at == nil then at = size end\n"
	"  position(at, min(size, 1), size + 1, 'table.remove')\n"
	"  local value = rawget(t, at)\n"
	"  for i = at, size do rawset(t, i, rawget(t, i + 1)) end\n"
	"  return value\n"
	"end\n"
	"\n"
	"function table.sort(t, before)\n"
	"  local list, size = part(t, nil, nil, 'table.sort')\n"
	"  if before ~= nil and type(before) ~= 'function' then fail('table.sort takes a function') end\n"
	"  list = sorted(list, size, before or less)\n"
	"  for i = 1, size do rawset(t, i, list[i]) end\n"
	"end\n"
	"\n"
	"function table.concat(t, between, first, last)\n"
	"  local list, count, at = part(t, first, last, 'table.concat')\n"
	"  for i = 1, count do\n"
	"    local kind = type(list[i])\n"
	"    if kind ~= 'string' and kind ~= 'number' then\n"
	"      fail('table.concat found a ' .. kind .. ' at ' .. at + i - 1)\n"
	"    end\n"
	"  end\n"
	"  if between ~= nil and type(between) ~= 'string' then fail('table.concat puts a text between items') end\n"
	"  return concat(list, between, 1, count)\n"
	"end\n"
	"\n"
	"function table.unpack(t, first, last)\n"
	"  local list, count = part(t, first, last, 'table.unpack')\n"
	"  return unpack(list, 1, count)\n"
	"end\n";

void lua_tables_open(lua_State *L)
{
	if (luaL_loadbufferx(L, prelude, sizeof(prelude) - 1, "=normgap", "t") != LUA_OK)
		lua_error(L);
	lua_pushcfunction(L, keys);
	lua_pushcfunction(L, less);
	lua_pushcfunction(L, fail);
	lua_pushinteger(L, LIMIT_LUA_ITEMS);
	lua_pushcfunction(L, luaopen_table);
	lua_call(L, 0, 1);
	lua_getfield(L, -1, "concat");
	lua_getfield(L, -2, "unpack");
	lua_remove(L, -3);
	lua_call(L, 6, 0);
}
