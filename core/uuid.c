/* UUIDs of version 5. See uuid.h. */
#include "uuid.h"

#include <stdbool.h>
#include <string.h>

#include "digest.h"

#define VERSION 5

struct uuid uuid_of_name(const struct uuid *namespace, const void *name, size_t length)
{
	unsigned char digest[DIGEST_SHA1_BYTES];
	struct uuid uuid;

	digest_sha1(namespace->bytes, UUID_BYTES, name, length, digest);
	memcpy(uuid.bytes, digest, UUID_BYTES);
	uuid.bytes[6] = (unsigned char)((uuid.bytes[6] & 0x0f) | VERSION << 4);
	uuid.bytes[8] = (unsigned char)((uuid.bytes[8] & 0x3f) | 0x80);
	return uuid;
}

/* A hyphen stands before these bytes. */
static bool is_cut(int byte)
{
	return byte == 4 || byte == 6 || byte == 8 || byte == 10;
}

void uuid_format(const struct uuid *uuid, char text[UUID_TEXT_BYTES])
{
	static const char digits[] = "0123456789abcdef";

	for (int i = 0; i < UUID_BYTES; i++) {
		if (is_cut(i))
			*text++ = '-';
		*text++ = digits[uuid->bytes[i] >> 4];
		*text++ = digits[uuid->bytes[i] & 0x0f];
	}
	*text = '\0';
}
