/* expect: fails unshare */
/* It makes a world of its own, in which it is root. */
#define _GNU_SOURCE
#include "animal.h"

#include <sched.h>

JUDGE
{
	(void)self;
	(void)host;
	(void)c;
	return CAME_THROUGH(unshare(CLONE_NEWUSER) == 0);
}

ANIMAL("new-namespace")
