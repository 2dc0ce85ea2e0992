/*
 * Plugins that are shared objects: is this file one that may be loaded, and what
 * does it describe? Knows files and the system's loader; must not know judges,
 * checklists, or what a descriptor has to hold (registry_add does).
 *
 * Loading runs code of the plugin's before anything can be asked of it. A
 * third-party plugin is therefore loaded in its worker, never in the program.
 */
#ifndef PLUGIN_SO_H
#define PLUGIN_SO_H

#include <stdbool.h>

#include <normgap/plugin.h>

#include "arena.h"

/*
 * Loads the shared object at `path` and asks it for its descriptor, which
 * belongs to the plugin and stays valid until the process ends: an object is
 * never unloaded. Each one that was loaded keeps one file descriptor open (see
 * plugin_so.c), which a limit on open files must allow for.
 *
 * Of every file: it is regular, not empty, at most LIMIT_PLUGIN_BYTES, no
 * symbolic link, and passes elf_check. Unless `bundled`, the file and its
 * directory must also belong to root or the effective user, and nobody else may
 * write to them.
 *
 * False with a sentence in *why, in the arena or constant, that reads on from
 * the file's name: what is wrong, and what to do.
 */
bool plugin_so_load(struct arena *arena, const char *path, bool bundled,
                    const struct normgap_plugin **descriptor, const char **why);

#endif
