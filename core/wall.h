/*
 * What a worker's process may still do: limits of the system's on its time and
 * memory, Landlock on the files that it can see, seccomp on what it can ask of the
 * kernel. All of them are for good. Knows no plugin's contract and no pipe; alone
 * sees libseccomp and Landlock.
 */
#ifndef WALL_H
#define WALL_H

#include <stdbool.h>
#include <stddef.h>

#include "arena.h"

/* Whether this system can hold a plugin: a script, or (`native`) an object, which
 * must read its own file while it is loaded. False with a sentence in *why. */
bool wall_stands(bool native, const char **why);

/* How many times longer than usual everything takes: sanitizers are slow. */
unsigned wall_slowness(void);

/*
 * The rest is for the worker's process, in this order; each is false when the
 * system refuses.
 */

/* Ends the process that calls when its parent ends, after so many seconds of CPU
 * time, or when it takes so much more memory than it has (not under sanitizers,
 * whose own memory has no bounds). No core dumps, no files written, few
 * descriptors, none of root's capabilities. Signals of the process's own mistakes
 * end it. */
bool wall_limit(unsigned cpu_seconds, size_t memory);

/* Whether the parent is still the process that it was: what asks to end with a
 * parent that has ended already would go on without. */
bool wall_has_parent(int parent);

/* `denied` is called with the number of a system call that the walls refuse, as
 * the last thing that the process does. */
bool wall_watch(void (*denied)(long call));

/* Before an object is loaded: `file` and the C library can be read, and nothing
 * else; the system's loader may map them. Descriptors below `kept` stay open. */
bool wall_for_loading(int file, int kept);

/* From here on: reading and writing what is open, memory, the end. */
bool wall_for_judging(void);

/* What a process wanted that asked for this system call, for people. */
const char *wall_wanted(struct arena *arena, long call);

#endif
