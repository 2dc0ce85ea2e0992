/* The methods of a case that say: because and would_meet. For lua_case.c alone. */
#ifndef LUA_SAY_H
#define LUA_SAY_H

#include "lua_ask.h"

extern const struct ask_methods say_methods;

#endif
