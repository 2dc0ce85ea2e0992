/* expect: fails SIGSEGV */
/* It calls itself by way of its own row until there is no room. */
#include "animal.h"

JUDGE
{
	return self->judge(self, host, c) + (host->as_of(c).year > 9999);
}

ANIMAL("judge-in-judge")
