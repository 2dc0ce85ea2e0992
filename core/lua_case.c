/* The case for scripts. See lua_case.h. */
#include "lua_case.h"

#include <inttypes.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

#include <lauxlib.h>

#include "limit.h"
#include "lua_sandbox.h"
#include "vocabulary.h"

#define CASE_TYPE "case"
#define CALL_STEPS 30 /* that asking the host costs, above the call's own instructions */
#define DIGITS 24     /* of the longest whole number, its sign and the zero byte */

/* The header's enums by name; their numbers begin at 1. */
#define AT(symbol) [NORMGAP_##symbol - 1]
#define NAMES(table, what) {what, table, sizeof(table) / sizeof((table)[0])}

static const char *const fields[] = {
	AT(FIELD_ID) = "id",         AT(FIELD_TITLE) = "title",       AT(FIELD_STATUS) = "status",
	AT(FIELD_SINCE) = "since",   AT(FIELD_UNTIL) = "until",       AT(FIELD_REVIEWED) = "reviewed",
	AT(FIELD_LEAD) = "lead",     AT(FIELD_BY) = "by",             AT(FIELD_REVIEW_DUE) = "review-due",
	AT(FIELD_TEXT) = "text",
};
static const char *const lists[] = {
	AT(LIST_KINDS) = "kinds", AT(LIST_TOPICS) = "topics", AT(LIST_WITH) = "with",
};
static const char *const evidence_fields[] = {
	AT(EVIDENCE_SOURCE) = "source", AT(EVIDENCE_ROLE) = "role", AT(EVIDENCE_AT) = "at", AT(EVIDENCE_URL) = "url",
};
static const char *const roles[] = {
	AT(RESTS_ON) = "rests-on", AT(NEAR) = "near", AT(AGAINST) = "against", AT(LACKS) = "lacks",
};
static const struct vocabulary field_names = NAMES(fields, "field");
static const struct vocabulary list_names = NAMES(lists, "list");
static const struct vocabulary evidence_names = NAMES(evidence_fields, "field of evidence");
static const struct vocabulary role_names = NAMES(roles, "role");

/* One call of a method: whom to ask, about which case, in whose name errors are. */
struct ask {
	lua_State *L;
	const struct normgap_host *host;
	struct normgap_case *c;
	const char *method;
};

/* Arguments. On the stack the case is 1; a script counts from behind it. */

static int refuse(const struct ask *ask, int index, const char *wanted)
{
	return luaL_error(ask->L, "case:%s needs %s as argument %d, not %s", ask->method, wanted, index - 1,
	                  sandbox_kind(ask->L, index));
}

static const char *name_at(const struct ask *ask, int index)
{
	const char *name = NULL;
	size_t length = 0;

	if (lua_type(ask->L, index) != LUA_TSTRING)
		refuse(ask, index, "a text");
	name = lua_tolstring(ask->L, index, &length);
	if (strlen(name) != length)
		luaL_error(ask->L, "case:%s was given a name with a zero byte in it", ask->method);
	return name;
}

/* A number of the header's. */
static int32_t choice_at(const struct ask *ask, int index, const struct vocabulary *names)
{
	const char *name = name_at(ask, index), *nearest = vocabulary_nearest(names, name);
	int found = vocabulary_find(names, name);

	if (found < 0)
		luaL_error(ask->L, "case:%s knows no %s `%s`%s%s", ask->method, names->what, name,
		           nearest ? "; did you mean " : "", nearest ? nearest : "");
	return found + 1;
}

/* From 1 to from 0; what the host cannot have is one that it surely hasn't. */
static size_t number_at(const struct ask *ask, int index)
{
	int whole;
	lua_Integer number = lua_tointegerx(ask->L, index, &whole);

	if (lua_type(ask->L, index) != LUA_TNUMBER || !whole)
		refuse(ask, index, "a whole number");
	if (number < 1 || (lua_Unsigned)number >= NORMGAP_NO_MEASURE)
		return NORMGAP_NO_MEASURE - 1;
	return (size_t)number - 1;
}

static size_t measure_or_none(const struct ask *ask, int index)
{
	return lua_isnil(ask->L, index) ? NORMGAP_NO_MEASURE : number_at(ask, index);
}

/* Answers. */

static int push_text(const struct ask *ask, struct normgap_text text)
{
	if (text.length)
		lua_pushlstring(ask->L, text.at, text.length);
	else
		lua_pushnil(ask->L);
	return 1;
}

/* An empty list that is to have `count` items; for none, nil. */
static void push_list(const struct ask *ask, size_t count)
{
	lua_pushnil(ask->L);
	if (count)
		lua_newtable(ask->L);
}

static void add_text(const struct ask *ask, size_t n, struct normgap_text text)
{
	lua_pushlstring(ask->L, text.at, text.length);
	lua_rawseti(ask->L, -2, (lua_Integer)n + 1);
}

static int push_number(const struct ask *ask, bool stated, int64_t number)
{
	if (stated)
		lua_pushinteger(ask->L, number);
	else
		lua_pushnil(ask->L);
	return 1;
}

/* A word by the header's number of it. */
static int push_word(const struct ask *ask, const struct vocabulary *words, int32_t number)
{
	if (number >= 1 && number <= words->count)
		lua_pushstring(ask->L, words->words[number - 1]);
	else
		lua_pushnil(ask->L);
	return 1;
}

/* Methods that ask. */

static int method_as_of(const struct ask *ask)
{
	struct normgap_date date = ask->host->as_of(ask->c);

	lua_createtable(ask->L, 0, 3);
	lua_pushinteger(ask->L, date.year);
	lua_setfield(ask->L, -2, "year");
	lua_pushinteger(ask->L, date.month);
	lua_setfield(ask->L, -2, "month");
	lua_pushinteger(ask->L, date.day);
	lua_setfield(ask->L, -2, "day");
	return 1;
}

/* The list that a requirement gives under a name, or nil. */
static int push_named(const struct ask *ask, size_t (*count_of)(const struct normgap_case *, const char *),
                      struct normgap_text (*nth_of)(const struct normgap_case *, const char *, size_t))
{
	const char *name = name_at(ask, 2);
	size_t count = count_of(ask->c, name);

	push_list(ask, count);
	for (size_t n = 0; n < count; n++)
		add_text(ask, n, nth_of(ask->c, name, n));
	return 1;
}

static int method_key(const struct ask *ask)
{
	return push_named(ask, ask->host->key_count, ask->host->key);
}

static int method_argument(const struct ask *ask)
{
	return push_named(ask, ask->host->argument_count, ask->host->argument);
}

static int method_argument_number(const struct ask *ask)
{
	int64_t number = 0;
	bool stated = ask->host->argument_number(ask->c, name_at(ask, 2), &number);

	return push_number(ask, stated, number);
}

static int method_verdict(const struct ask *ask)
{
	return push_word(ask, &verdict_words, ask->host->verdict(ask->c, name_at(ask, 2)));
}

static int method_measure_count(const struct ask *ask)
{
	return push_number(ask, true, (int64_t)ask->host->measure_count(ask->c));
}

static int method_field(const struct ask *ask)
{
	size_t measure = number_at(ask, 2);

	return push_text(ask, ask->host->field(ask->c, measure, choice_at(ask, 3, &field_names)));
}

static int method_words(const struct ask *ask)
{
	size_t measure = number_at(ask, 2);
	int32_t list = choice_at(ask, 3, &list_names);
	size_t count = ask->host->word_count(ask->c, measure, list);

	lua_newtable(ask->L);
	for (size_t n = 0; n < count; n++)
		add_text(ask, n, ask->host->word(ask->c, measure, list, n));
	return 1;
}

static int method_fact(const struct ask *ask)
{
	size_t measure = number_at(ask, 2);
	const char *name = name_at(ask, 3);
	size_t count = ask->host->fact_count(ask->c, measure, name);

	push_list(ask, count);
	for (size_t n = 0; n < count; n++)
		add_text(ask, n, ask->host->fact(ask->c, measure, name, n));
	return 1;
}

static int method_fact_number(const struct ask *ask)
{
	size_t measure = number_at(ask, 2);
	int64_t number = 0;
	bool stated = ask->host->fact_number(ask->c, measure, name_at(ask, 3), &number);

	return push_number(ask, stated, number);
}

static int method_evidence_count(const struct ask *ask)
{
	return push_number(ask, true, (int64_t)ask->host->evidence_count(ask->c, number_at(ask, 2)));
}

static int method_evidence(const struct ask *ask)
{
	size_t measure = number_at(ask, 2), n = number_at(ask, 3);

	return push_text(ask, ask->host->evidence(ask->c, measure, n, choice_at(ask, 4, &evidence_names)));
}

static int method_line(const struct ask *ask)
{
	return push_number(ask, true, ask->host->line(ask->c, number_at(ask, 2)));
}

static int method_standing(const struct ask *ask)
{
	return push_word(ask, &outcome_words, ask->host->standing(ask->c, number_at(ask, 2)));
}

static int method_months(const struct ask *ask)
{
	int32_t months = ask->host->months(ask->c, number_at(ask, 2));

	return push_number(ask, months >= 0, months);
}

/* Methods that say. The values are on the C stack: an error, which jumps out, leaves nothing behind. */

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

	lua_rawgeti(ask->L, -1, (lua_Integer)n + 1);
	if (lua_type(ask->L, -1) == LUA_TSTRING) {
		value->at = lua_tolstring(ask->L, -1, &value->length);
	} else if (lua_isinteger(ask->L, -1)) {
		value->at = said->digits[n];
		value->length = (size_t)snprintf(said->digits[n], DIGITS, "%" PRId64, (int64_t)lua_tointeger(ask->L, -1));
	} else {
		luaL_error(ask->L, "case:%s takes texts and whole numbers as values; value %d is %s", ask->method,
		           (int)n + 1, lua_type(ask->L, -1) == LUA_TNUMBER ? "a fraction" : sandbox_kind(ask->L, -1));
	}
	lua_pop(ask->L, 1);
}

/* The text at an index, and the values behind it. */
static void read_said(const struct ask *ask, int index, struct said *said)
{
	*said = (struct said){.text = lua_isnil(ask->L, index) ? NULL : name_at(ask, index)};
	if (lua_isnil(ask->L, index + 1))
		return;
	if (!lua_istable(ask->L, index + 1))
		refuse(ask, index + 1, "a list of values");
	said->count = (size_t)lua_rawlen(ask->L, index + 1);
	if (said->count > LIMIT_SAID_VALUES)
		luaL_error(ask->L, "case:%s takes at most %d values", ask->method, LIMIT_SAID_VALUES);
	lua_pushvalue(ask->L, index + 1);
	for (size_t n = 0; n < said->count; n++)
		read_value(ask, said, n);
}

static int method_because(const struct ask *ask)
{
	int32_t role = choice_at(ask, 2, &role_names);
	size_t measure = measure_or_none(ask, 3);
	struct said said;

	read_said(ask, 4, &said);
	lua_pushboolean(ask->L, ask->host->because(ask->c, role, measure, said.text, said.values, said.count) == 1);
	return 1;
}

static int method_would_meet(const struct ask *ask)
{
	size_t measure = measure_or_none(ask, 2);
	struct said said;

	read_said(ask, 3, &said);
	lua_pushboolean(ask->L, ask->host->would_meet(ask->c, measure, said.text, said.values, said.count) == 1);
	return 1;
}

/* The object. */

static const struct method {
	const char *name;
	int (*answer)(const struct ask *ask);
} methods[] = {
	{"as_of", method_as_of},                   {"key", method_key},
	{"argument", method_argument},             {"argument_number", method_argument_number},
	{"verdict", method_verdict},               {"measure_count", method_measure_count},
	{"field", method_field},                   {"words", method_words},
	{"fact", method_fact},                     {"fact_number", method_fact_number},
	{"evidence_count", method_evidence_count}, {"evidence", method_evidence},
	{"line", method_line},                     {"standing", method_standing},
	{"months", method_months},                 {"because", method_because},
	{"would_meet", method_would_meet},
};

/* Upvalues: the current case, and the number of the method. */
static int call_method(lua_State *L)
{
	const struct lua_case *current = lua_touserdata(L, lua_upvalueindex(1));
	const struct method *method = &methods[lua_tointeger(L, lua_upvalueindex(2))];
	const uint64_t *number = luaL_testudata(L, 1, CASE_TYPE);
	const struct ask ask = {L, current->host, current->c, method->name};

	if (!number)
		return luaL_error(L, "case:%s must be called with a colon, on the case", method->name);
	if (!current->c || *number != current->number)
		return luaL_error(L, "this case is no longer valid");
	sandbox_charge(L, CALL_STEPS);
	lua_settop(L, 5); /* because's arguments; what is not given reads as nil */
	return method->answer(&ask);
}

void lua_case_open(lua_State *L, struct lua_case *current)
{
	luaL_newmetatable(L, CASE_TYPE);
	lua_newtable(L);
	for (size_t i = 0; i < sizeof(methods) / sizeof(methods[0]); i++) {
		lua_pushlightuserdata(L, current);
		lua_pushinteger(L, (lua_Integer)i);
		lua_pushcclosure(L, call_method, 2);
		lua_setfield(L, -2, methods[i].name);
	}
	lua_setfield(L, -2, "__index");
	lua_pushboolean(L, 0);
	lua_setfield(L, -2, "__metatable");
	lua_pop(L, 1);
}

void lua_case_push(lua_State *L, const struct lua_case *current)
{
	uint64_t *number = lua_newuserdatauv(L, sizeof(*number), 0);

	*number = current->number;
	luaL_setmetatable(L, CASE_TYPE);
}

void lua_case_set(struct lua_case *current, const struct normgap_host *host, struct normgap_case *c)
{
	*current = (struct lua_case){host, c, current->number + 1};
}
