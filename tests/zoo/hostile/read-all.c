/* expect: ends answer | seconds */
/* It waits for the next question while the answer to this one is waited for. */
#include "animal.h"

#include <unistd.h>

JUDGE
{
	char byte;

	(void)self;
	(void)host;
	(void)c;
	for (int descriptor = 0; descriptor < 1024; descriptor++)
		while (read(descriptor, &byte, 1) == 1)
			;
	return NORMGAP_MET;
}

ANIMAL("read-all")
