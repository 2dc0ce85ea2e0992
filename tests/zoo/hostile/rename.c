/* expect: fails rename */
/* It gives a file another name. */
#include "animal.h"

#include <stdio.h>

JUDGE
{
	(void)self;
	(void)host;
	(void)c;
	return CAME_THROUGH(rename(VICTIM, TRACE) == 0);
}

ANIMAL("rename")
