/* What is bundled, loaded for tests from the directories that the environment names. */
#ifndef BUNDLED_H
#define BUNDLED_H

#include "program.h"

/* A path below the directory that an environment variable names; NULL when it is not set. */
const char *below_variable(struct arena *arena, const char *variable, const char *below);

/* A program over the tree of SOURCE and the plugins of BUILD. False when either is
 * not set, or what is bundled does not load. */
bool load_bundled(struct program *program, struct arena *arena, struct options *options);

#endif
