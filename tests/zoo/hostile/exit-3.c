/* expect: fails exit | status 3 */
/* It ends the process with a status that means something to the program. */
#include "animal.h"

#include <stdlib.h>

JUDGE
{
	(void)self;
	(void)host;
	(void)c;
	exit(3);
}

ANIMAL("exit-3")
