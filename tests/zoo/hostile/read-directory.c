/* expect: fails open */
/* It looks who else is there. */
#include "animal.h"

#include <dirent.h>

JUDGE
{
	(void)self;
	(void)host;
	(void)c;
	return CAME_THROUGH(opendir("/") != 0);
}

ANIMAL("read-directory")
