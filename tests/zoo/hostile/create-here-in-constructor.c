/* expect: fails openat */
/* It makes a file in the working directory, while it is loaded. */
#include "animal.h"

#include <fcntl.h>

static int came;

BORN
{
	came = open(TRACE, O_WRONLY | O_CREAT, 0600) >= 0;
}

JUDGE
{
	(void)self;
	(void)host;
	(void)c;
	return CAME_THROUGH(came);
}

ANIMAL("create-here-in-constructor")
