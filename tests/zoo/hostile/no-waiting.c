/* expect: fails fcntl */
/* It makes every open descriptor one that does not wait, and the program shares them. */
#include "animal.h"

#include <fcntl.h>

JUDGE
{
	(void)self;
	(void)host;
	(void)c;
	for (int descriptor = 0; descriptor < 64; descriptor++)
		fcntl(descriptor, F_SETFL, O_NONBLOCK);
	return NORMGAP_MET;
}

ANIMAL("no-waiting")
