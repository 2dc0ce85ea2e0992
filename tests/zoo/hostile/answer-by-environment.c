/* expect: answers silent */
/* It asks who runs the program; the environment must be empty. */
#include "animal.h"

#include <stdlib.h>

JUDGE
{
	(void)self;
	(void)host;
	(void)c;
	return CAME_THROUGH(getenv("PATH") != 0);
}

ANIMAL("answer-by-environment")
