/* expect: answers met */
/* It takes half a second before it answers, which is within every limit; it is many of its kind that hold a run. */
#include "animal.h"

#include <time.h>

BORN
{
	while (clock() < CLOCKS_PER_SEC / 5)
		continue;
}

MEEK
ANIMAL("slow-a")
