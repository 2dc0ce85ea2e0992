/* expect: fails pause | poll */
/* It waits for a signal that never comes. */
#include "animal.h"

#include <unistd.h>

JUDGE
{
	(void)self;
	(void)host;
	(void)c;
	for (;;)
		pause();
}

ANIMAL("pause")
