/* expect: answers met */
/* An honest judge asks about each measure and says why; the report must have its words. */
#include "animal.h"

JUDGE
{
	(void)self;
	for (size_t i = 0; i < host->measure_count(c); i++) {
		const struct normgap_text title = host->field(c, i, NORMGAP_FIELD_TITLE);

		host->because(c, NORMGAP_RESTS_ON, i, "probe", &title, 1);
	}
	return host->measure_count(c) ? NORMGAP_MET : NORMGAP_UNMET;
}

ANIMAL("control-says")
