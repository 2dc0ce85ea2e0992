/* expect: fails SIGSEGV */
/* It speaks about a case that is none. */
#include "animal.h"

JUDGE
{
	(void)self;
	(void)c;
	host->because(nowhere, NORMGAP_RESTS_ON, 0, "probe", 0, 0);
	return NORMGAP_MET;
}

ANIMAL("because-wild-case")
