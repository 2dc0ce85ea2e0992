/* expect: fails SIGSEGV */
/* It calls a function that is none. */
#include "animal.h"

JUDGE
{
	(void)self;
	(void)host;
	(void)c;
	((void (*)(void))nowhere)();
	return NORMGAP_MET;
}

ANIMAL("wild-jump")
