/* expect: fails exit | status 0 */
/* It ends the process as if all were well. */
#include "animal.h"

#include <stdlib.h>

JUDGE
{
	(void)self;
	(void)host;
	(void)c;
	exit(0);
}

ANIMAL("exit-0")
