/*
 * Whether a file is a whole shared object for this machine, from its bytes
 * alone. The system's loader maps a file by what its headers claim: of one that
 * was cut short it touches pages that do not exist, and the process dies of
 * SIGBUS. So every end that a header names is held against the file's size.
 *
 * It guards against accidents (half a download, a wrong build, a wrong file),
 * not against malice: a plugin is code, as trusted as the program. It knows no
 * plugin, opens nothing and loads nothing.
 */
#ifndef ELF_CHECK_H
#define ELF_CHECK_H

#include <stdbool.h>

#include "arena.h"
#include "io.h"

/* True for a 64-bit little-endian shared object of this machine whose tables,
 * segments and sections all lie inside `file`. False with a sentence in *why
 * (in the arena or constant). */
bool elf_check(struct arena *arena, struct bytes file, const char **why);

#endif
