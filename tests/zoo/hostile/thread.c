/* expect: fails clone | rt_sigaction */
/* It starts a thread, which goes on when the judge has answered. */
#include "animal.h"

#include <pthread.h>
#include <stddef.h>

static void *goes_on(void *data)
{
	for (volatile unsigned turns = 0;; turns++)
		;
	return data;
}

JUDGE
{
	pthread_t thread;

	(void)self;
	(void)host;
	(void)c;
	return CAME_THROUGH(pthread_create(&thread, NULL, goes_on, NULL) == 0);
}

ANIMAL("thread")
