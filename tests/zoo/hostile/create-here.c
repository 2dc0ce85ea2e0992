/* expect: fails open */
/* It makes a file in the working directory. */
#include "animal.h"

#include <fcntl.h>

JUDGE
{
	(void)self;
	(void)host;
	(void)c;
	return CAME_THROUGH(open(TRACE, O_WRONLY | O_CREAT, 0600) >= 0);
}

ANIMAL("create-here")
