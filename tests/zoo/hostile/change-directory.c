/* expect: fails chdir */
/* It goes elsewhere. */
#include "animal.h"

#include <unistd.h>

JUDGE
{
	(void)self;
	(void)host;
	(void)c;
	return CAME_THROUGH(chdir("/") == 0);
}

ANIMAL("change-directory")
