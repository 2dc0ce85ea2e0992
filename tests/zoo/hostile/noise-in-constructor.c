/* expect: answers met */
/* It writes to standard output while it is loaded, and leaves more in a buffer for the end. */
#include "animal.h"

#include <stdio.h>

BORN
{
	puts(TRACE);
	fflush(stdout);
	printf(TRACE);
}

MEEK
ANIMAL("noise-in-constructor")
