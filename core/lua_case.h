/*
 * The case as a script sees it: an object whose methods are the twins of struct
 * normgap_host, with measures numbered from 1. Knows the host by that table
 * alone; it must not know what a judge's answer means.
 *
 *     case:as_of()                         {year=, month=, day=}
 *     case:key(name)                       list of texts, or nil
 *     case:argument(name)                  list of texts, or nil
 *     case:argument_number(name)           whole number, or nil
 *     case:verdict(criterion)              word, or nil
 *     case:measure_count()
 *     case:field(i, name)                  text, or nil; id title status since until
 *                                          reviewed review-due lead by text
 *     case:words(i, name)                  list; kinds topics with
 *     case:fact(i, name)                   list, or nil when not stated
 *     case:fact_number(i, name)            whole number, or nil
 *     case:evidence_count(i)
 *     case:evidence(i, n, name)            text, or nil; source role at url
 *     case:line(i)                         0: none
 *     case:standing(i)                     word, or nil
 *     case:lacks(i)                        list of words; empty when it lacks nothing
 *     case:months(i)                       whole number, or nil
 *     case:because(role, i, text, values)  whether it was taken; rests-on near against lacks
 *     case:would_meet(i, text, values)     whether it was taken
 *
 * A number that no measure has gets an empty answer, as in C. A name that is not
 * in one of the lists above, or an argument of another type, is an error.
 */
#ifndef LUA_CASE_H
#define LUA_CASE_H

#include <stdint.h>

#include <lua.h>
#include <normgap/plugin.h>

/* Under which a state knows the object's methods. */
#define LUA_CASE_TYPE "case"

/* The case that a state's judge is called for; at one time there is one. */
struct lua_case {
	const struct normgap_host *host;
	struct normgap_case *c; /* NULL: between calls */
	uint64_t number;        /* an object that a script has kept has an earlier one */
};

/* Makes the object's methods known to a state. `current` must outlive it.
 * To be called inside sandbox_call. */
void lua_case_open(lua_State *L, struct lua_case *current);

/* Pushes the object for the current case. To be called inside sandbox_call. */
void lua_case_push(lua_State *L, const struct lua_case *current);

/* From here on objects are for `c` (NULL: for none), and those pushed before are
 * no longer valid. */
void lua_case_set(struct lua_case *current, const struct normgap_host *host, struct normgap_case *c);

#endif
