/* expect: fails SIGABRT | SIGSEGV */
/* It writes beyond a block, over what the allocator notes there, and allocates again. */
#include "animal.h"

#include <stdlib.h>
#include <string.h>

JUDGE
{
	char *volatile block = malloc(24);

	(void)self;
	(void)host;
	(void)c;
	memset(block, 0xff, 65536);
	for (size_t size = 24; size < 4u * 1024 * 1024; size *= 2)
		free(malloc(size));
	return NORMGAP_MET;
}

ANIMAL("heap-overrun")
