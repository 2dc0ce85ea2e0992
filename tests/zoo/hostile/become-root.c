/* expect: fails setuid */
/* It asks to be root. */
#include "animal.h"

#include <unistd.h>

JUDGE
{
	(void)self;
	(void)host;
	(void)c;
	return CAME_THROUGH(setuid(0) == 0);
}

ANIMAL("become-root")
