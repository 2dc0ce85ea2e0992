/* expect: fails clone | fork */
/* Parent and child both answer. */
#include "animal.h"

#include <unistd.h>

JUDGE
{
	(void)self;
	(void)host;
	(void)c;
	return fork() == 0 ? NORMGAP_UNMET : NORMGAP_MET;
}

ANIMAL("fork-to-answer")
