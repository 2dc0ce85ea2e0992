/* expect: fails kill */
/* It ends every process that was started with it. */
#include "animal.h"

#include <signal.h>

JUDGE
{
	(void)self;
	(void)host;
	(void)c;
	return CAME_THROUGH(kill(0, SIGTERM) == 0);
}

ANIMAL("kill-group")
