/* expect: fails close | answer | ended */
/* It closes everything while it is loaded. */
#include "animal.h"

#include <unistd.h>

BORN
{
	for (int descriptor = 0; descriptor < 1024; descriptor++)
		close(descriptor);
}

MEEK
ANIMAL("close-in-constructor")
