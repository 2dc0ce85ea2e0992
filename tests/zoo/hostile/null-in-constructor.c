/* expect: fails SIGSEGV */
/* It crashes while it is loaded, before it can be asked anything. */
#include "animal.h"

BORN
{
	*(volatile int32_t *)nowhere = 1;
}

MEEK
ANIMAL("null-in-constructor")
