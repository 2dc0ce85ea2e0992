/* expect: fails CPU | sigaction */
/* It says that it will not hear of the end of its time, and loops. */
#include "animal.h"

#include <signal.h>

JUDGE
{
	(void)self;
	(void)host;
	(void)c;
	signal(SIGXCPU, SIG_IGN);
	for (volatile unsigned turns = 0;; turns++)
		;
}

ANIMAL("loop-without-signal")
