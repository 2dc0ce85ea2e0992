/*
 * A plugin's file, opened once: what was looked at, what is hashed and what is
 * loaded is the same file, whatever happens to its name meanwhile. Knows who may
 * have put it there; must not know what is in it.
 */
#ifndef PLUGIN_FILE_H
#define PLUGIN_FILE_H

#include <stdbool.h>

#include "arena.h"
#include "io.h"

struct plugin_file {
	const char *path;
	int file;           /* open for reading; -1: not open, or the system loader's */
	struct bytes bytes; /* all of it */
};

/*
 * Opens the file at `path` and reads it: a regular one, not empty, no symbolic
 * link, of at most `most` bytes. Unless `bundled`, the file and its directory must
 * also belong to root or the effective user, and nobody else may write to them:
 * who may change a plugin runs code in the name of whoever uses it. `file` lives
 * in the arena, which closes it.
 *
 * False with a sentence in *why, in the arena or constant, that reads on from the
 * file's name: what is wrong, and what to do.
 */
bool plugin_file_open(struct arena *arena, const char *path, size_t most, bool bundled, struct plugin_file **file,
                      const char **why);

/* Closes it before its arena does. */
void plugin_file_close(void *file);

#endif
