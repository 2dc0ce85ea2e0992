/* expect: fails open */
/* It loads another library when it is asked, not when it was looked at. */
#include "animal.h"

#include <dlfcn.h>

JUDGE
{
	(void)self;
	(void)host;
	(void)c;
	return CAME_THROUGH(dlopen("libanl.so.1", RTLD_NOW) != 0);
}

ANIMAL("load-another")
