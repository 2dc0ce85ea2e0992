/* expect: fails SIGABRT */
/* It gives up while it is loaded. */
#include "animal.h"

#include <stdlib.h>

BORN
{
	abort();
}

MEEK
ANIMAL("abort-in-constructor")
