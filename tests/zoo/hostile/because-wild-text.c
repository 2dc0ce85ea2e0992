/* expect: fails SIGSEGV */
/* It names a text that is nowhere. */
#include "animal.h"

JUDGE
{
	(void)self;
	host->because(c, NORMGAP_RESTS_ON, 0, nowhere, 0, 0);
	return NORMGAP_MET;
}

ANIMAL("because-wild-text")
