/* expect: fails exit | status 0 */
/* It ends the process without any farewell. */
#include "animal.h"

#include <unistd.h>

JUDGE
{
	(void)self;
	(void)host;
	(void)c;
	_exit(0);
}

ANIMAL("exit-at-once")
