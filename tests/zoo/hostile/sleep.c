/* expect: fails nanosleep */
/* It sleeps for ever, and uses no time that counts. */
#include "animal.h"

#include <unistd.h>

JUDGE
{
	(void)self;
	(void)host;
	(void)c;
	for (;;)
		sleep(1000);
}

ANIMAL("sleep")
