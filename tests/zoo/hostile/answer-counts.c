/* expect: answers partial */
/* It counts its calls and answers otherwise each time; one declaration must not tell the next. */
#include "animal.h"

static int32_t calls;

JUDGE
{
	(void)self;
	(void)host;
	(void)c;
	return NORMGAP_MET + calls++ % 3;
}

ANIMAL("answer-counts")
