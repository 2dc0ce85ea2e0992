/* expect: fails close | answer | ended */
/* It closes everything, and then answers. */
#include "animal.h"

#include <unistd.h>

JUDGE
{
	(void)self;
	(void)host;
	(void)c;
	for (int descriptor = 0; descriptor < 1024; descriptor++)
		close(descriptor);
	return NORMGAP_MET;
}

ANIMAL("close-in-judge")
