/* expect: answers met */
/* It has answered, and will not go. */
#include "animal.h"

DYING
{
	for (volatile unsigned turns = 0;; turns++)
		;
}

MEEK
ANIMAL("loop-in-destructor")
