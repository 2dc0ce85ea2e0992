/* expect: fails SIGSEGV */
/* It gives a value that is nowhere. */
#include "animal.h"

JUDGE
{
	const struct normgap_text value = {nowhere, 10};

	(void)self;
	host->because(c, NORMGAP_RESTS_ON, 0, "probe", &value, 1);
	return NORMGAP_MET;
}

ANIMAL("because-wild-value")
