/* expect: answers silent */
/* It reads a file while it is loaded, when the loader itself has to open some. */
#include "animal.h"

#include <fcntl.h>

static int came;

BORN
{
	came = open("/etc/passwd", O_RDONLY) >= 0;
}

JUDGE
{
	(void)self;
	(void)host;
	(void)c;
	return CAME_THROUGH(came);
}

ANIMAL("read-file-in-constructor")
