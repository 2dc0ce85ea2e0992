/* expect: fails SIGSEGV */
/* It writes where nothing is. */
#include "animal.h"

JUDGE
{
	(void)self;
	(void)host;
	(void)c;
	*(volatile int32_t *)nowhere = 1;
	return NORMGAP_MET;
}

ANIMAL("wild-write")
