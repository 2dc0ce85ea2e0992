/* expect: fails mkdir */
/* It makes a directory. */
#include "animal.h"

#include <sys/stat.h>

JUDGE
{
	(void)self;
	(void)host;
	(void)c;
	return CAME_THROUGH(mkdir(TRACE, 0700) == 0);
}

ANIMAL("directory")
