/* expect: fails SIGABRT */
/* It gives up. */
#include "animal.h"

#include <stdlib.h>

JUDGE
{
	(void)self;
	(void)host;
	(void)c;
	abort();
}

ANIMAL("abort")
