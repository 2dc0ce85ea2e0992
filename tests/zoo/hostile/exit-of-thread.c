/* expect: fails exit | status 0 | openat */
/* It ends its thread, and there is no other. */
#include "animal.h"

#include <pthread.h>

JUDGE
{
	(void)self;
	(void)host;
	(void)c;
	pthread_exit(NULL);
}

ANIMAL("exit-of-thread")
