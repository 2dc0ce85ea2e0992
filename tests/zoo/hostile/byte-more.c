/* expect: fails answer | write | frame */
/* It sends one byte more than was asked, so that all that follows is out of step. */
#include "animal.h"

#include <unistd.h>

JUDGE
{
	(void)self;
	(void)host;
	(void)c;
	for (int descriptor = 0; descriptor < 1024; descriptor++)
		if (write(descriptor, "", 1) < 0)
			continue;
	return NORMGAP_MET;
}

ANIMAL("byte-more")
