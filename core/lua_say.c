/* What a script may say. See lua_say.h. */
#include "lua_say.h"

#include <inttypes.h>
#include <stdio.h>

#include <lauxlib.h>

#include "limit.h"

#define DIGITS 24 /* of the longest whole number, its sign and the zero byte */

static const char *const roles[] = {
	ASK_AT(RESTS_ON) = "rests-on",
	ASK_AT(NEAR) = "near",
	ASK_AT(AGAINST) = "against",
	ASK_AT(LACKS) = "lacks",
};
static const struct vocabulary role_names = ASK_NAMES(roles, "role");

/* The values are on the C stack: an error, which jumps out, leaves nothing behind. */

struct said {
	const char *text; /* NULL: the host's own words */
	struct normgap_text values[LIMIT_SAID_VALUES];
	char digits[LIMIT_SAID_VALUES][DIGITS];
	size_t count;
};

/* Value n of the list at the top of the stack, which keeps texts where they are. */
static void read_value(const struct ask *ask, struct said *said, size_t n)
{
	struct normgap_text *value = &said->values[n];
	lua_Integer number;

	lua_rawgeti(ask->L, -1, (lua_Integer)n + 1);
	if (lua_type(ask->L, -1) == LUA_TSTRING) {
		value->at = lua_tolstring(ask->L, -1, &value->length);
	} else if (ask_whole(ask, -1, &number)) {
		value->at = said->digits[n];
		value->length = (size_t)snprintf(said->digits[n], DIGITS, "%" PRId64, (int64_t)number);
	} else {
		luaL_error(ask->L, "case:%s takes texts and whole numbers as values; value %d is %s", ask->method,
		           (int)n + 1, ask_kind(ask, -1));
	}
	lua_pop(ask->L, 1);
}

/* The text at an index, and the values behind it. */
static void read_said(const struct ask *ask, int index, struct said *said)
{
	*said = (struct said){.text = lua_isnil(ask->L, index) ? NULL : ask_name(ask, index)};
	if (lua_isnil(ask->L, index + 1))
		return;
	if (!lua_istable(ask->L, index + 1))
		ask_refuse(ask, index + 1, "a list of values");
	said->count = (size_t)lua_rawlen(ask->L, index + 1);
	if (said->count > LIMIT_SAID_VALUES)
		luaL_error(ask->L, "case:%s takes at most %d values", ask->method, LIMIT_SAID_VALUES);
	lua_pushvalue(ask->L, index + 1);
	for (size_t n = 0; n < said->count; n++)
		read_value(ask, said, n);
}

static int method_because(const struct ask *ask)
{
	int32_t role = ask_choice(ask, 2, &role_names);
	size_t measure = ask_measure_or_none(ask, 3);
	struct said said;

	read_said(ask, 4, &said);
	lua_pushboolean(ask->L, ask->host->because(ask->c, role, measure, said.text, said.values, said.count) == 1);
	return 1;
}

static int method_would_meet(const struct ask *ask)
{
	size_t measure = ask_measure_or_none(ask, 2);
	struct said said;

	read_said(ask, 3, &said);
	lua_pushboolean(ask->L, ask->host->would_meet(ask->c, measure, said.text, said.values, said.count) == 1);
	return 1;
}

static const struct ask_method methods[] = {
	{"because", method_because},
	{"would_meet", method_would_meet},
};

const struct ask_methods say_methods = {methods, sizeof(methods) / sizeof(methods[0])};
