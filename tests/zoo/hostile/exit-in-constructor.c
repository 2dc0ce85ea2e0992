/* expect: fails exit | status 0 */
/* It ends the process while it is loaded. */
#include "animal.h"

#include <unistd.h>

BORN
{
	_exit(0);
}

MEEK
ANIMAL("exit-in-constructor")
