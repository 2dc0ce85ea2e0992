/*
 * Who could have put a plugin where it is: whoever may change it runs code in
 * the name of whoever uses it. Knows files, and nothing of what is in them.
 */
#ifndef PLUGIN_OWNER_H
#define PLUGIN_OWNER_H

#include <stdbool.h>
#include <sys/stat.h>

#include "arena.h"

/* Whether the file, which `about` describes, and its directory belong to root or
 * to the effective user and nobody else may write to them. False with a sentence
 * in *why that reads on from the file's name. */
bool plugin_owner_check(struct arena *arena, const char *path, const struct stat *about, const char **why);

#endif
