/* expect: fails unlink */
/* It removes a file from the working directory while it is loaded. */
#include "animal.h"

#include <unistd.h>

BORN
{
	unlink(VICTIM);
}

MEEK
ANIMAL("remove-in-constructor")
