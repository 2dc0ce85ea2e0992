/* expect: fails alarm | SIGALRM | CPU */
/* It has itself woken by a signal that would end the process. */
#include "animal.h"

#include <unistd.h>

JUDGE
{
	(void)self;
	(void)host;
	(void)c;
	alarm(1);
	for (volatile unsigned turns = 0;; turns++)
		;
}

ANIMAL("alarm")
