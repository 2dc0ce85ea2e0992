/* expect: fails rlimit */
/* It asks for as much time as it likes. */
#include "animal.h"

#include <sys/resource.h>

JUDGE
{
	const struct rlimit none = {RLIM_INFINITY, RLIM_INFINITY};

	(void)self;
	(void)host;
	(void)c;
	return CAME_THROUGH(setrlimit(RLIMIT_CPU, &none) == 0);
}

ANIMAL("raise-limits")
