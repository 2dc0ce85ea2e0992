/* expect: fails SIGSEGV */
/* It calls itself for ever. */
#include "animal.h"

static int32_t deeper(volatile char *above)
{
	volatile char room[4096];

	room[0] = above[0];
	return deeper(room) + room[0];
}

JUDGE
{
	volatile char bottom[] = "";

	(void)self;
	(void)host;
	(void)c;
	return deeper(bottom);
}

ANIMAL("stack-overflow")
