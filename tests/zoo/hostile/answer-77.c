/* expect: fails answered 77 */
/* It answers with a number that means nothing. */
#include "animal.h"

JUDGE
{
	(void)self;
	(void)host;
	(void)c;
	return 77;
}

ANIMAL("answer-77")
