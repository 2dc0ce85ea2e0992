/* expect: answers met */
/* It claims more values than there is memory; the host takes none of them. */
#include "animal.h"

JUDGE
{
	const struct normgap_text value = {"one", 3};

	(void)self;
	return host->because(c, NORMGAP_RESTS_ON, 0, "probe", &value, (size_t)-1) ? NORMGAP_UNMET : NORMGAP_MET;
}

ANIMAL("because-many-values")
