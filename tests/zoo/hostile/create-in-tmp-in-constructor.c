/* expect: fails openat */
/* It makes a file where everybody may, while it is loaded. */
#include "animal.h"

#include <fcntl.h>

static int came;

BORN
{
	came = open("/tmp/" TRACE, O_WRONLY | O_CREAT, 0600) >= 0;
}

JUDGE
{
	(void)self;
	(void)host;
	(void)c;
	return CAME_THROUGH(came);
}

ANIMAL("create-in-tmp-in-constructor")
