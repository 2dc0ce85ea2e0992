/* expect: answers met */
/* It says why a million times. */
#include "animal.h"

JUDGE
{
	const struct normgap_text value = {"again", 5};

	(void)self;
	for (size_t i = 0; i < 1000000; i++) {
		host->because(c, NORMGAP_NEAR, 0, "probe", &value, 1);
		host->because(c, NORMGAP_LACKS, 0, NULL, NULL, 0);
		host->would_meet(c, NORMGAP_NO_MEASURE, "probe", &value, 1);
	}
	return NORMGAP_MET;
}

ANIMAL("because-million")
