/* expect: fails nanosleep */
/* It sleeps for ever while it is loaded. */
#include "animal.h"

#include <unistd.h>

BORN
{
	for (;;)
		sleep(1000);
}

MEEK
ANIMAL("sleep-in-constructor")
