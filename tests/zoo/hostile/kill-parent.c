/* expect: fails kill */
/* It kills the program that waits for it. */
#include "animal.h"

#include <signal.h>
#include <unistd.h>

JUDGE
{
	(void)self;
	(void)host;
	(void)c;
	return CAME_THROUGH(kill(getppid(), SIGKILL) == 0);
}

ANIMAL("kill-parent")
