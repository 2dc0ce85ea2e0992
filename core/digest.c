/* SHA-256 and SHA-1 by libmd. See digest.h. */
#include "digest.h"

#include <sys/types.h>

#include <sha1.h>
#include <sha2.h>

const char *digest_sha256(struct arena *arena, const void *bytes, size_t length)
{
	char *hex = arena_alloc(arena, SHA256_DIGEST_STRING_LENGTH);

	return SHA256Data(bytes, length, hex);
}

void digest_sha1(const void *first, size_t first_length, const void *second, size_t second_length,
                 unsigned char digest[DIGEST_SHA1_BYTES])
{
	SHA1_CTX context;

	SHA1Init(&context);
	SHA1Update(&context, first, first_length);
	SHA1Update(&context, second, second_length);
	SHA1Final(digest, &context);
}
