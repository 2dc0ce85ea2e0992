/*
 * Tables for scripts: pairs, next, and the table library. Raw, so that no
 * metamethod runs; of at most LIMIT_LUA_ITEMS items; and in one order: numbers,
 * then texts by their bytes, then false and true. Tables and functions have no
 * order, and as keys of what is walked they are an error.
 */
#ifndef LUA_TABLES_H
#define LUA_TABLES_H

#include <lua.h>

/* Adds them to the globals of a state, which has the other libraries already.
 * To be called inside sandbox_call. */
void lua_tables_open(lua_State *L);

#endif
