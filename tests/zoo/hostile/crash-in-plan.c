/* expect: answers silent */
/* It answers both questions, and crashes when a plan tries out what would meet them. */
#include "animal.h"

static int calls;

JUDGE
{
	(void)self;
	(void)host;
	(void)c;
	if (++calls > 2)
		*(volatile int *)nowhere = 1;
	return NORMGAP_UNMET;
}

ANIMAL("crash-in-plan")
