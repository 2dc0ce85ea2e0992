/* expect: fails link */
/* It makes a link to a file, which outlives it. */
#include "animal.h"

#include <unistd.h>

JUDGE
{
	(void)self;
	(void)host;
	(void)c;
	return CAME_THROUGH(symlink("/etc/passwd", TRACE) == 0);
}

ANIMAL("link")
