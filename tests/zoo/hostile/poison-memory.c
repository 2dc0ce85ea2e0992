/* expect: fails madvise */
/* It asks the kernel to take pages of the machine's memory out of use, which root may; here none, or a test would. */
#include "animal.h"

#include <sys/mman.h>

JUDGE
{
	(void)self;
	(void)host;
	(void)c;
	return CAME_THROUGH(madvise((void *)0x10000, 0, MADV_HWPOISON) == 0);
}

ANIMAL("poison-memory")
