/* expect: fails memfd_create */
/* It makes a file that is nowhere, to load it as a second plugin. */
#define _GNU_SOURCE
#include "animal.h"

#include <sys/mman.h>

JUDGE
{
	(void)self;
	(void)host;
	(void)c;
	return CAME_THROUGH(memfd_create(TRACE, 0) >= 0);
}

ANIMAL("file-in-memory")
