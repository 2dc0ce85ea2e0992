/* expect: fails CPU */
/* It is never done with being loaded. */
#include "animal.h"

BORN
{
	for (volatile unsigned turns = 0;; turns++)
		;
}

MEEK
ANIMAL("loop-in-constructor")
