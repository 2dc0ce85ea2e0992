/* expect: fails futex */
/* It waits for a lock that it holds itself. */
#include "animal.h"

#include <pthread.h>

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;

JUDGE
{
	(void)self;
	(void)host;
	(void)c;
	pthread_mutex_lock(&lock);
	pthread_mutex_lock(&lock);
	return NORMGAP_MET;
}

ANIMAL("deadlock")
