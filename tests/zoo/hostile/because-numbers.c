/* expect: answers met */
/* Roles, measures and fields that are none get an empty answer. */
#include "animal.h"

JUDGE
{
	static const int32_t numbers[] = {INT32_MIN, -1, 0, 5, 100, INT32_MAX};
	size_t taken = 0;

	(void)self;
	for (size_t i = 0; i < sizeof(numbers) / sizeof(numbers[0]); i++) {
		size_t wild = (size_t)numbers[i] * 4096;

		taken += (size_t)host->because(c, numbers[i], 0, "probe", NULL, 0);
		taken += (size_t)host->because(c, NORMGAP_NEAR, wild | 4096, "probe", NULL, 0);
		taken += host->field(c, 0, numbers[i] < 5 ? numbers[i] : 100).length;
		taken += host->word(c, 0, numbers[i], wild | 4096).length + host->evidence(c, wild | 4096, 0, 1).length;
		taken += (size_t)(host->standing(c, wild | 4096) > 0) + host->line(c, wild | 4096);
	}
	return taken ? NORMGAP_UNMET : NORMGAP_MET;
}

ANIMAL("because-numbers")
