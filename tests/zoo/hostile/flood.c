/* expect: fails answer | write | frame */
/* It writes rubbish to everything that is open, a mebibyte each. */
#include "animal.h"

#include <string.h>
#include <unistd.h>

static char rubbish[1024 * 1024];

JUDGE
{
	(void)self;
	(void)host;
	(void)c;
	memset(rubbish, 0xa5, sizeof(rubbish));
	for (int descriptor = 0; descriptor < 1024; descriptor++)
		if (write(descriptor, rubbish, sizeof(rubbish)) < 0)
			continue;
	return NORMGAP_MET;
}

ANIMAL("flood")
