/* SHA-256 and SHA-1 by Nettle. See digest.h. */
#include "digest.h"

#include <nettle/base16.h>
#include <nettle/sha1.h>
#include <nettle/sha2.h>

const char *digest_sha256(struct arena *arena, const void *bytes, size_t length)
{
	char *hex = arena_alloc(arena, BASE16_ENCODE_LENGTH(SHA256_DIGEST_SIZE) + 1);
	uint8_t digest[SHA256_DIGEST_SIZE];
	struct sha256_ctx context;

	sha256_init(&context);
	sha256_update(&context, length, bytes);
	sha256_digest(&context, sizeof(digest), digest);
	base16_encode_update(hex, sizeof(digest), digest);
	return hex;
}

void digest_sha1(const void *first, size_t first_length, const void *second, size_t second_length,
                 unsigned char digest[DIGEST_SHA1_BYTES])
{
	struct sha1_ctx context;

	sha1_init(&context);
	sha1_update(&context, first_length, first);
	sha1_update(&context, second_length, second);
	sha1_digest(&context, DIGEST_SHA1_BYTES, digest);
}
