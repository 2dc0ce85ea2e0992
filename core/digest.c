/* SHA-256 by libmd. See digest.h. */
#include "digest.h"

#include <sys/types.h>

#include <sha2.h>

const char *digest_sha256(struct arena *arena, const void *bytes, size_t length)
{
	char *hex = arena_alloc(arena, SHA256_DIGEST_STRING_LENGTH);

	return SHA256Data(bytes, length, hex);
}
