/* expect: answers silent */
/* It looks for the environment where the kernel has put it, at the end of the stack; whoever keeps a password there... */
#include "animal.h"

#include <string.h>
#include <sys/auxv.h>

#define LOOKED_AT 64

/* The name of the program lies behind the last variable. */
JUDGE
{
	const char *end = (const char *)getauxval(AT_EXECFN);

	(void)self;
	(void)host;
	(void)c;
	for (const char *at = end - LOOKED_AT; at < end; at++)
		if (*at && *at != '/')
			return NORMGAP_MET;
	return NORMGAP_UNMET;
}

ANIMAL("environment-in-memory")
