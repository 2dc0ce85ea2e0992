/* expect: answers met */
/* An honest judge sorts, prints into a buffer, allocates and reckons; a containment must let it. */
#include "animal.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int by_value(const void *a, const void *b)
{
	const double *x = a, *y = b;

	return (*x > *y) - (*x < *y);
}

JUDGE
{
	size_t count = 100000;
	double *numbers = malloc(count * sizeof(*numbers));
	char line[64];

	(void)self;
	(void)host;
	(void)c;
	for (size_t i = 0; numbers && i < count; i++)
		numbers[i] = (double)(i * 7919 % count);
	if (!numbers)
		return NORMGAP_UNDETERMINED;
	qsort(numbers, count, sizeof(*numbers), by_value);
	snprintf(line, sizeof(line), "%.1f %.1f", numbers[0], strtod("2.5", NULL));
	free(numbers);
	return strcmp(line, "0.0 2.5") == 0 ? NORMGAP_MET : NORMGAP_UNMET;
}

ANIMAL("control-library")
