/*
 * One Lua state for a script that nobody vouches for: how much memory and how
 * many steps it gets, and what is told when it fails. It must not know which
 * functions the script sees, nor plugins, cases or normgap's words.
 *
 * It turns mistakes into sentences; it is not the wall. One instruction of Lua's
 * may be slow by itself (comparing huge strings, passing on very many
 * arguments), which no counting of instructions sees: what comes from a third
 * party also runs in a process of its own, under the system's limits.
 */
#ifndef LUA_SANDBOX_H
#define LUA_SANDBOX_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <lua.h>

#include "limit.h"

/* What case_fail keeps of a message, and the zero byte. */
#define SANDBOX_MESSAGE_BYTES (LIMIT_SAID_VALUE_BYTES + 1)

/* The limit that a call broke. */
enum sandbox_limit {
	WITHIN_LIMITS,
	TOO_MANY_STEPS,
	TOO_MUCH_MEMORY,
	SYSTEM_MEMORY_GONE,
};

struct sandbox {
	lua_State *state;
	char script[LUA_IDSIZE]; /* "NAME.lua", as Lua's own messages name it */
	size_t used;             /* bytes */
	size_t largest;          /* block of memory so far: what walking through any one table may cost */
	uint64_t steps_most;     /* of one call */
	uint64_t steps;          /* that are left of this call's */
	double began;   /* CPU time of the thread when this call began, in seconds */
	enum sandbox_limit broken;
	int line; /* of the script, where too many steps were noticed; 0: not known */
};

/* A state without libraries in a zeroed sandbox; false: no memory. `name` is the
 * script's, without its ending; `steps` is what one call of it gets. */
bool sandbox_open(struct sandbox *sandbox, const char *name, uint64_t steps);

/* Closes what sandbox_open has opened, if anything; for arena_defer. */
void sandbox_close(void *sandbox);

/* Calls `function`, which finds `data` as its first argument (a light userdata),
 * with all steps unspent. True: its results, `results` of them, are all that is
 * on the stack. False: it raised something or broke a limit; sandbox_failure
 * says what. Never jumps out; no limit outlives the call that broke it. */
bool sandbox_call(struct sandbox *sandbox, lua_CFunction function, void *data, int results);

/* Why sandbox_call returned false, unless the system's memory is gone. */
void sandbox_failure(const struct sandbox *sandbox, char message[static SANDBOX_MESSAGE_BYTES]);

/* Writes a message as it is told: with the script's name in front unless it is
 * there already, valid UTF-8, one line, cut with a mark. */
void sandbox_message(const struct sandbox *sandbox, const char *text, size_t length,
                     char message[static SANDBOX_MESSAGE_BYTES]);

/* Whether a text is one line of valid UTF-8 without control characters. */
bool sandbox_clean(const char *text, size_t length);

/* What kind of value there is on the stack, with its article: "a table"; "nothing". */
const char *sandbox_kind(lua_State *L, int index);

/*
 * For use inside a call.
 */

/* Work done in C counts too: a step is about an instruction's worth. Raises an
 * error when none are left, and for ever after. */
void sandbox_charge(lua_State *L, uint64_t steps);

/* The same for a walk through all the room of a table, which may be large and empty. */
void sandbox_charge_walk(lua_State *L);

/* Raises an error with the line that the script is on, whatever of ours it has
 * called. Returns nothing; the int is for `return sandbox_raise(...)`. */
int sandbox_raise(lua_State *L, const char *text);

#endif
