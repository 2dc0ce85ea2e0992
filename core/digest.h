/* Digests: SHA-256 of what a report was made from, SHA-1 for names. The only file that sees Nettle. */
#ifndef DIGEST_H
#define DIGEST_H

#include <stddef.h>

#include "arena.h"

/* The digest of `length` bytes as 64 hexadecimal digits, in the arena. */
const char *digest_sha256(struct arena *arena, const void *bytes, size_t length);

/* So many digits of it tell two files apart for readers who have no room for all. */
#define DIGEST_BEGINNING 16

/* The SHA-1 of one run of bytes and another behind it. It proves nothing any more: it is
 * here for UUIDs, which are defined by it, and for nothing else. */
#define DIGEST_SHA1_BYTES 20
void digest_sha1(const void *first, size_t first_length, const void *second, size_t second_length,
                 unsigned char digest[DIGEST_SHA1_BYTES]);

#endif
