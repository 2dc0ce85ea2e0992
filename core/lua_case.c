/* The case for scripts. See lua_case.h. */
#include "lua_case.h"

#include <lauxlib.h>

#include "lua_ask.h"
#include "lua_sandbox.h"
#include "lua_say.h"

#define CALL_STEPS 30 /* that asking the host costs, above the call's own instructions */

static const struct ask_methods *const lists[] = {&ask_methods, &say_methods};

/* Upvalues: the current case, the list of methods, and the number in it. */
static int call_method(lua_State *L)
{
	const struct lua_case *current = lua_touserdata(L, lua_upvalueindex(1));
	const struct ask_methods *list = lists[lua_tointeger(L, lua_upvalueindex(2))];
	const struct ask_method *method = &list->items[lua_tointeger(L, lua_upvalueindex(3))];
	const uint64_t *number = luaL_testudata(L, 1, LUA_CASE_TYPE);
	const struct ask ask = {L, current->host, current->c, method->name};

	if (!number)
		return luaL_error(L, "case:%s must be called with a colon, on the case", method->name);
	if (!current->c || *number != current->number)
		return luaL_error(L, "this case is no longer valid");
	sandbox_charge(L, CALL_STEPS);
	lua_settop(L, 5); /* because's arguments; what is not given reads as nil */
	return method->answer(&ask);
}

/* Into the table at the top of the stack. */
static void add_methods(lua_State *L, struct lua_case *current, size_t list)
{
	for (size_t i = 0; i < lists[list]->count; i++) {
		lua_pushlightuserdata(L, current);
		lua_pushinteger(L, (lua_Integer)list);
		lua_pushinteger(L, (lua_Integer)i);
		lua_pushcclosure(L, call_method, 3);
		lua_setfield(L, -2, lists[list]->items[i].name);
	}
}

void lua_case_open(lua_State *L, struct lua_case *current)
{
	luaL_newmetatable(L, LUA_CASE_TYPE);
	lua_newtable(L);
	for (size_t list = 0; list < sizeof(lists) / sizeof(lists[0]); list++)
		add_methods(L, current, list);
	lua_setfield(L, -2, "__index");
	lua_pushboolean(L, 0);
	lua_setfield(L, -2, "__metatable");
	lua_pop(L, 1);
}

void lua_case_push(lua_State *L, const struct lua_case *current)
{
	uint64_t *number = lua_newuserdatauv(L, sizeof(*number), 0);

	*number = current->number;
	luaL_setmetatable(L, LUA_CASE_TYPE);
}

void lua_case_set(struct lua_case *current, const struct normgap_host *host, struct normgap_case *c)
{
	*current = (struct lua_case){host, c, current->number + 1};
}
