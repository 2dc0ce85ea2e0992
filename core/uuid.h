/*
 * UUIDs of version 5 (RFC 9562): the same name in the same namespace is the
 * same UUID, everywhere and always. Knows no name and no namespace of ours, no
 * clock, and nothing random.
 */
#ifndef UUID_H
#define UUID_H

#include <stddef.h>

#define UUID_BYTES 16

struct uuid {
	unsigned char bytes[UUID_BYTES];
};

/* The UUID of a name, `length` bytes, in a namespace. */
struct uuid uuid_of_name(const struct uuid *namespace, const void *name, size_t length);

/* Room for a written UUID with its zero byte. */
#define UUID_TEXT_BYTES 37

/* Writes it in the usual form: 36 characters, in small letters. */
void uuid_format(const struct uuid *uuid, char text[UUID_TEXT_BYTES]);

#endif
