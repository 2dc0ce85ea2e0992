/* expect: fails poll */
/* It waits for nothing, without end. */
#include "animal.h"

#include <poll.h>

JUDGE
{
	(void)self;
	(void)host;
	(void)c;
	for (;;)
		poll(0, 0, -1);
}

ANIMAL("poll")
