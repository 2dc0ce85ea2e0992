/* expect: fails CPU */
/* It never answers. */
#include "animal.h"

JUDGE
{
	(void)self;
	(void)host;
	(void)c;
	for (volatile unsigned turns = 0;; turns++)
		;
}

ANIMAL("loop-in-judge")
