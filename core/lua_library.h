/*
 * What of Lua a script may use: the functions that are kept, those that are
 * replaced because Lua's own would be endless, tell addresses, or come out
 * differently from run to run, and by their absence all others.
 */
#ifndef LUA_LIBRARY_H
#define LUA_LIBRARY_H

#include <lua.h>

/* Sets up the globals of a fresh state. To be called inside sandbox_call. */
void lua_library_open(lua_State *L);

#endif
