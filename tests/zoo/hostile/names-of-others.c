/* expect: answers met */
/* It exports functions that the system has too, in the hope that others will call them. */
#include "animal.h"

#include <stddef.h>

NORMGAP_EXPORT void *malloc(size_t size)
{
	(void)size;
	return NULL;
}

NORMGAP_EXPORT void *memcpy(void *to, const void *from, size_t size)
{
	(void)from;
	(void)size;
	return to;
}

NORMGAP_EXPORT long write(int descriptor, const void *data, size_t size)
{
	(void)descriptor;
	(void)data;
	return (long)size;
}

NORMGAP_EXPORT void _exit(int status)
{
	for (volatile int turns = status;; turns++)
		;
}

MEEK
ANIMAL("names-of-others")
