/* expect: fails SIGABRT | SIGSEGV */
/* It gives back memory that it never had. */
#include "animal.h"

#include <stdlib.h>

JUDGE
{
	(void)self;
	(void)host;
	(void)c;
	free(nowhere);
	return NORMGAP_MET;
}

ANIMAL("free-wild")
