/* expect: fails clone | fork */
/* It forks while it is loaded; the child waits a second and goes. */
#include "animal.h"

#include <unistd.h>

BORN
{
	if (fork() == 0) {
		sleep(1);
		_exit(0);
	}
}

MEEK
ANIMAL("fork-in-constructor")
