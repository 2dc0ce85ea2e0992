/* expect: ends answer */
/* It waits for a question before it has said who it is, and uses no time meanwhile; so may all of its kind, in turn. */
#include "animal.h"

#include <unistd.h>

BORN
{
	char byte;

	if (read(3, &byte, 1) < 0)
		return;
}

MEEK
ANIMAL("hold-a")
