/* SHA-256 of what a report was made from. The only file that sees libmd. */
#ifndef DIGEST_H
#define DIGEST_H

#include <stddef.h>

#include "arena.h"

/* The digest of `length` bytes as 64 hexadecimal digits, in the arena. */
const char *digest_sha256(struct arena *arena, const void *bytes, size_t length);

#endif
