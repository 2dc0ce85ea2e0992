/*
 * Plugins that are shared objects: does this file load, and what does it
 * describe? Knows the system's loader; must not know judges, checklists, or what
 * a descriptor has to hold (registry_add does).
 *
 * Loading runs code of the plugin's before anything can be asked of it. A
 * third-party plugin is therefore loaded in its worker, never in the program.
 */
#ifndef PLUGIN_SO_H
#define PLUGIN_SO_H

#include <stdbool.h>

#include <normgap/plugin.h>

#include "plugin_file.h"

/*
 * Loads the shared object and asks it for its descriptor, which belongs to the
 * plugin and stays valid until the process ends: an object is never unloaded.
 * Each one that was loaded keeps its file descriptor open (see plugin_so.c), which
 * a limit on open files must allow for. The file's bytes must pass elf_check.
 *
 * False with a sentence in *why, in the arena or constant, that reads on from
 * the file's name: what is wrong, and what to do.
 */
bool plugin_so_load(struct arena *arena, struct plugin_file *file, const struct normgap_plugin **descriptor,
                    const char **why);

#endif
