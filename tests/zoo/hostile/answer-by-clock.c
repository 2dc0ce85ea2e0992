/* expect: answers met */
/* It asks what time it is, which needs no system call: nothing can keep it from that. */
#include "animal.h"

#include <time.h>

JUDGE
{
	(void)self;
	(void)host;
	(void)c;
	return CAME_THROUGH(time(0) > 0);
}

ANIMAL("answer-by-clock")
