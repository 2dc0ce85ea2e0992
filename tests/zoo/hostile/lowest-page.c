/* expect: answers silent */
/* It maps memory where null points, which root may, and which a mistake in the kernel would then read. */
#include "animal.h"

#include <sys/mman.h>

JUDGE
{
	(void)self;
	(void)host;
	(void)c;
	return CAME_THROUGH(mmap(0, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0) == 0);
}

ANIMAL("lowest-page")
