/* expect: fails CPU */
/* It asks the host the same for ever. */
#include "animal.h"

JUDGE
{
	size_t seen = 0;

	(void)self;
	while (host->measure_count(c) + 1)
		seen += host->field(c, seen, NORMGAP_FIELD_TEXT).length;
	return NORMGAP_MET;
}

ANIMAL("loop-of-asking")
