/* What a script may ask. See lua_ask.h. */
#include "lua_ask.h"

#include <math.h>
#include <string.h>

#include <lauxlib.h>

#include "lua_sandbox.h"

#define BYTES_A_STEP 16 /* of a name that is looked for */

static const char *const fields[] = {
	ASK_AT(FIELD_ID) = "id",
	ASK_AT(FIELD_TITLE) = "title",
	ASK_AT(FIELD_STATUS) = "status",
	ASK_AT(FIELD_SINCE) = "since",
	ASK_AT(FIELD_UNTIL) = "until",
	ASK_AT(FIELD_REVIEWED) = "reviewed",
	ASK_AT(FIELD_REVIEW_DUE) = "review-due",
	ASK_AT(FIELD_LEAD) = "lead",
	ASK_AT(FIELD_BY) = "by",
	ASK_AT(FIELD_TEXT) = "text",
};
static const char *const lists[] = {
	ASK_AT(LIST_KINDS) = "kinds",
	ASK_AT(LIST_TOPICS) = "topics",
	ASK_AT(LIST_WITH) = "with",
};
static const char *const evidence_fields[] = {
	ASK_AT(EVIDENCE_SOURCE) = "source",
	ASK_AT(EVIDENCE_ROLE) = "role",
	ASK_AT(EVIDENCE_AT) = "at",
	ASK_AT(EVIDENCE_URL) = "url",
};
static const struct vocabulary field_names = ASK_NAMES(fields, "field");
static const struct vocabulary list_names = ASK_NAMES(lists, "list");
static const struct vocabulary evidence_names = ASK_NAMES(evidence_fields, "field of evidence");

/* Arguments. */

const char *ask_kind(const struct ask *ask, int index)
{
	lua_Number number;

	if (lua_type(ask->L, index) != LUA_TNUMBER)
		return sandbox_kind(ask->L, index);
	number = lua_tonumber(ask->L, index);
	if (isnan(number))
		return "0/0";
	return fabs(number) < 0x1p63 ? "a fraction" : "a number too large";
}

/* The type first: Lua would also read a number from a text, however long. */
bool ask_whole(const struct ask *ask, int index, lua_Integer *number)
{
	int whole = 0;

	if (lua_type(ask->L, index) == LUA_TNUMBER)
		*number = lua_tointegerx(ask->L, index, &whole);
	return whole;
}

int ask_refuse(const struct ask *ask, int index, const char *wanted)
{
	return luaL_error(ask->L, "case:%s needs %s as argument %d, not %s", ask->method, wanted, index - 1,
	                  ask_kind(ask, index));
}

const char *ask_name(const struct ask *ask, int index)
{
	const char *name;
	size_t length;

	if (lua_type(ask->L, index) != LUA_TSTRING)
		ask_refuse(ask, index, "a text");
	name = lua_tolstring(ask->L, index, &length);
	sandbox_charge(ask->L, length / BYTES_A_STEP);
	if (strlen(name) != length)
		luaL_error(ask->L, "case:%s was given a name with a zero byte in it", ask->method);
	return name;
}

int32_t ask_choice(const struct ask *ask, int index, const struct vocabulary *names)
{
	const char *name = ask_name(ask, index), *nearest = vocabulary_nearest(names, name);
	int found = vocabulary_find(names, name);

	if (found < 0)
		luaL_error(ask->L, "case:%s knows no %s `%s`%s%s", ask->method, names->what, name,
		           nearest ? "; did you mean " : "", nearest ? nearest : "");
	return found + 1;
}

/* What the host cannot have is a number that it surely hasn't. */
size_t ask_number(const struct ask *ask, int index)
{
	lua_Integer number = 0;

	if (!ask_whole(ask, index, &number))
		ask_refuse(ask, index, "a whole number");
	if (number < 1 || (lua_Unsigned)number >= NORMGAP_NO_MEASURE)
		return NORMGAP_NO_MEASURE - 1;
	return (size_t)number - 1;
}

size_t ask_measure_or_none(const struct ask *ask, int index)
{
	return lua_isnil(ask->L, index) ? NORMGAP_NO_MEASURE : ask_number(ask, index);
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
	const char *name = ask_name(ask, 2);
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
	bool stated = ask->host->argument_number(ask->c, ask_name(ask, 2), &number);

	return push_number(ask, stated, number);
}

static int method_verdict(const struct ask *ask)
{
	return push_word(ask, &verdict_words, ask->host->verdict(ask->c, ask_name(ask, 2)));
}

static int method_measure_count(const struct ask *ask)
{
	return push_number(ask, true, (int64_t)ask->host->measure_count(ask->c));
}

static int method_field(const struct ask *ask)
{
	size_t measure = ask_number(ask, 2);

	return push_text(ask, ask->host->field(ask->c, measure, ask_choice(ask, 3, &field_names)));
}

static int method_words(const struct ask *ask)
{
	size_t measure = ask_number(ask, 2);
	int32_t list = ask_choice(ask, 3, &list_names);
	size_t count = ask->host->word_count(ask->c, measure, list);

	lua_newtable(ask->L);
	for (size_t n = 0; n < count; n++)
		add_text(ask, n, ask->host->word(ask->c, measure, list, n));
	return 1;
}

static int method_fact(const struct ask *ask)
{
	size_t measure = ask_number(ask, 2);
	const char *name = ask_name(ask, 3);
	size_t count = ask->host->fact_count(ask->c, measure, name);

	push_list(ask, count);
	for (size_t n = 0; n < count; n++)
		add_text(ask, n, ask->host->fact(ask->c, measure, name, n));
	return 1;
}

static int method_fact_number(const struct ask *ask)
{
	size_t measure = ask_number(ask, 2);
	int64_t number = 0;
	bool stated = ask->host->fact_number(ask->c, measure, ask_name(ask, 3), &number);

	return push_number(ask, stated, number);
}

static int method_evidence_count(const struct ask *ask)
{
	return push_number(ask, true, (int64_t)ask->host->evidence_count(ask->c, ask_number(ask, 2)));
}

static int method_evidence(const struct ask *ask)
{
	size_t measure = ask_number(ask, 2), n = ask_number(ask, 3);

	return push_text(ask, ask->host->evidence(ask->c, measure, n, ask_choice(ask, 4, &evidence_names)));
}

static int method_line(const struct ask *ask)
{
	return push_number(ask, true, ask->host->line(ask->c, ask_number(ask, 2)));
}

static int method_standing(const struct ask *ask)
{
	return push_word(ask, &outcome_words, ask->host->standing(ask->c, ask_number(ask, 2)));
}

static int method_lacks(const struct ask *ask)
{
	size_t measure = ask_number(ask, 2);
	size_t count = ask->host->lack_count(ask->c, measure);

	lua_newtable(ask->L);
	for (size_t n = 0; n < count; n++)
		add_text(ask, n, ask->host->lack(ask->c, measure, n));
	return 1;
}

static int method_months(const struct ask *ask)
{
	int32_t months = ask->host->months(ask->c, ask_number(ask, 2));

	return push_number(ask, months >= 0, months);
}

static const struct ask_method methods[] = {
	{"as_of", method_as_of},
	{"key", method_key},
	{"argument", method_argument},
	{"argument_number", method_argument_number},
	{"verdict", method_verdict},
	{"measure_count", method_measure_count},
	{"field", method_field},
	{"words", method_words},
	{"fact", method_fact},
	{"fact_number", method_fact_number},
	{"evidence_count", method_evidence_count},
	{"evidence", method_evidence},
	{"line", method_line},
	{"standing", method_standing},
	{"lacks", method_lacks},
	{"months", method_months},
};

const struct ask_methods ask_methods = {methods, sizeof(methods) / sizeof(methods[0])};
