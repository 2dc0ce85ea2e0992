/* expect: fails unlink */
/* It removes a file from the working directory. */
#include "animal.h"

#include <unistd.h>

JUDGE
{
	(void)self;
	(void)host;
	(void)c;
	return CAME_THROUGH(unlink(VICTIM) == 0);
}

ANIMAL("remove")
