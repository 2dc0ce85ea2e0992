/* expect: fails answer | write | frame */
/* It announces the longest answer that four bytes can announce, to everything that is open. */
#include "animal.h"

#include <string.h>
#include <unistd.h>

JUDGE
{
	unsigned char length[8];

	(void)self;
	(void)host;
	(void)c;
	memset(length, 0xff, sizeof(length));
	for (int descriptor = 0; descriptor < 1024; descriptor++)
		if (write(descriptor, length, 4) < 0)
			continue;
	return NORMGAP_MET;
}

ANIMAL("frame-huge")
