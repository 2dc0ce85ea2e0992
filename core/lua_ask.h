/*
 * The methods of a case that ask, and how the arguments of all its methods are
 * read. Knows the host by its table alone; it must not know how a script gets
 * hold of a case, or how long that is good for.
 *
 * Whatever a script hands over is checked here or in lua_say.c, and refused with
 * an error of Lua's, which jumps: so nothing here keeps memory of its own.
 */
#ifndef LUA_ASK_H
#define LUA_ASK_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <lua.h>
#include <normgap/plugin.h>

#include "vocabulary.h"

/* One call of a method: whom to ask, about which case, in whose name errors are.
 * On the stack the case is 1; a script counts its arguments from behind it. */
struct ask {
	lua_State *L;
	const struct normgap_host *host;
	struct normgap_case *c;
	const char *method;
};

/* A method answers with so many values on the stack. */
struct ask_method {
	const char *name;
	int (*answer)(const struct ask *ask);
};

struct ask_methods {
	const struct ask_method *items;
	size_t count;
};

extern const struct ask_methods ask_methods;

/* The header's enums by name; their numbers begin at 1. */
#define ASK_AT(symbol) [NORMGAP_##symbol - 1]
#define ASK_NAMES(table, what) {what, table, sizeof(table) / sizeof((table)[0])}

/* What a value is, with its article; of a number, what keeps it from being whole. */
const char *ask_kind(const struct ask *ask, int index);

/* Whether a value is a whole number that fits, and then which. */
bool ask_whole(const struct ask *ask, int index, lua_Integer *number);

/* Raises an error: the argument is not what is wanted. For `return ask_refuse(...)`. */
int ask_refuse(const struct ask *ask, int index, const char *wanted);

/* A text without a zero byte; it is Lua's, and good while it stays on the stack. */
const char *ask_name(const struct ask *ask, int index);

/* A text that names a word of an enum of the header's: its number there. */
int32_t ask_choice(const struct ask *ask, int index, const struct vocabulary *names);

/* The number of a measure or an entry, counted from 0; the script counts from 1. */
size_t ask_number(const struct ask *ask, int index);

/* The same, or NORMGAP_NO_MEASURE for nil. */
size_t ask_measure_or_none(const struct ask *ask, int index);

#endif
