/* expect: fails SIGKILL | tgkill */
/* It kills itself, which no handler could catch. */
#include "animal.h"

#include <signal.h>

JUDGE
{
	(void)self;
	(void)host;
	(void)c;
	raise(SIGKILL);
	return NORMGAP_MET;
}

ANIMAL("raise")
