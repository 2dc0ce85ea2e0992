/* expect: fails open */
/* It makes a file where everybody may. */
#include "animal.h"

#include <fcntl.h>

JUDGE
{
	(void)self;
	(void)host;
	(void)c;
	return CAME_THROUGH(open("/tmp/" TRACE, O_WRONLY | O_CREAT, 0600) >= 0);
}

ANIMAL("create-in-tmp")
