/* expect: fails dup */
/* It puts one open descriptor in the place of every other. */
#include "animal.h"

#include <unistd.h>

JUDGE
{
	(void)self;
	(void)host;
	(void)c;
	for (int descriptor = 3; descriptor < 64; descriptor++)
		dup2(2, descriptor);
	return NORMGAP_MET;
}

ANIMAL("exchange-descriptors")
