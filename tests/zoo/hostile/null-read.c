/* expect: fails SIGSEGV */
/* It reads where nothing is. */
#include "animal.h"

JUDGE
{
	(void)self;
	(void)host;
	(void)c;
	return *(volatile int32_t *)nowhere;
}

ANIMAL("null-read")
