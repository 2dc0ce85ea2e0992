/*
 * Plugins that are Lua scripts, made to look like plugins in C. Knows what a
 * script has to return; must not know checklists, nor which judges there are
 * beside its own (registry_add checks names).
 *
 *     return {
 *       name = "mine",
 *       version = "1.0.0",
 *       summary = "one line",                -- may be left out
 *       checklists = { "mine" },             -- may be left out
 *       judges = { ["mine.enough"] = function(case) return "met" end },
 *     }
 *
 * A judge receives a case (lua_case.h) and returns met, partial, unmet or
 * undetermined. Everything else that it may do is in lua_library.h.
 */
#ifndef PLUGIN_LUA_H
#define PLUGIN_LUA_H

#include <stdbool.h>

#include <normgap/plugin.h>

#include "arena.h"
#include "io.h"

/*
 * Runs a script in a fresh state of its own, under the limits of lua_sandbox.h,
 * and describes what it returns; judges are sorted by name. State and descriptor
 * live as long as the arena. `name` is the script's, without its ending: it
 * stands in messages. `steps` is what each call of it gets.
 *
 * The judges of the descriptor call case_reserve before they enter Lua. What
 * fails in there (an error, a broken limit, another answer than the four words)
 * goes to case_fail, and the judge returns NORMGAP_UNDETERMINED.
 *
 * False with a sentence in *why: too long, not Lua, bytecode, an error, a broken
 * limit, or not such a table.
 */
bool plugin_lua_load(struct arena *arena, struct bytes source, const char *name, uint64_t steps,
                     const struct normgap_plugin **descriptor, const char **why);

#endif
