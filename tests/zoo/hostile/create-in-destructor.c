/* expect: answers met */
/* It has answered, and makes a file on its way out; there must be none. */
#include "animal.h"

#include <fcntl.h>

DYING
{
	open("/tmp/" TRACE, O_WRONLY | O_CREAT, 0600);
}

MEEK
ANIMAL("create-in-destructor")
