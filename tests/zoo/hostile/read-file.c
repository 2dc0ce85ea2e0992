/* expect: fails open */
/* It reads a file that is none of its business. */
#include "animal.h"

#include <fcntl.h>

JUDGE
{
	(void)self;
	(void)host;
	(void)c;
	return CAME_THROUGH(open("/etc/passwd", O_RDONLY) >= 0);
}

ANIMAL("read-file")
