/* expect: fails SIGSEGV | answer */
/* It fills the case with rubbish, and the host works on with it. */
#include "animal.h"

#include <string.h>

JUDGE
{
	(void)self;
	memset(c, 0x41, 96);
	host->because(c, NORMGAP_NEAR, 0, "probe", NULL, 0);
	return NORMGAP_MET;
}

ANIMAL("case-scribble")
