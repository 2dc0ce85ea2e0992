/* expect: fails getrandom */
/* It throws dice. */
#include "animal.h"

#include <sys/random.h>

JUDGE
{
	unsigned char dice;

	(void)self;
	(void)host;
	(void)c;
	return CAME_THROUGH(getrandom(&dice, 1, 0) == 1);
}

ANIMAL("answer-by-dice")
