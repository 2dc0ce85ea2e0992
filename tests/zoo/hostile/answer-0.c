/* expect: fails answered 0 */
/* It forgets to answer. */
#include "animal.h"

JUDGE
{
	(void)self;
	(void)host;
	(void)c;
	return 0;
}

ANIMAL("answer-0")
