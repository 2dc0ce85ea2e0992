/* expect: fails mprotect */
/* It makes a page of its own data executable. */
#include "animal.h"

#include <sys/mman.h>

static char page[8192] __attribute__((aligned(4096)));

JUDGE
{
	(void)self;
	(void)host;
	(void)c;
	return CAME_THROUGH(mprotect(page, 4096, PROT_READ | PROT_WRITE | PROT_EXEC) == 0);
}

ANIMAL("protect-code")
