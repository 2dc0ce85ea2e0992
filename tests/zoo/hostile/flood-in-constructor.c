/* expect: fails answer | write | frame */
/* It writes rubbish to everything that is open while it is loaded. */
#include "animal.h"

#include <string.h>
#include <unistd.h>

static char rubbish[65536];

BORN
{
	memset(rubbish, 0x5a, sizeof(rubbish));
	for (int descriptor = 0; descriptor < 1024; descriptor++)
		if (write(descriptor, rubbish, sizeof(rubbish)) < 0)
			continue;
}

MEEK
ANIMAL("flood-in-constructor")
