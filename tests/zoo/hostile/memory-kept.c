/* expect: fails memory */
/* It leaves no memory to the host, and then speaks. */
#include "animal.h"

#include <stdlib.h>

JUDGE
{
	static const char words[256];
	const struct normgap_text values[] = {{words, 256}, {words, 256}, {words, 256}, {words, 256}, {words, 256}};

	(void)self;
	for (size_t size = (size_t)1 << 40; size; size /= 2)
		while (malloc(size))
			;
	for (size_t i = 0; i < 100000; i++)
		host->because(c, NORMGAP_NEAR, 0, i % 2 ? "probe" : NULL, values, 5);
	return NORMGAP_MET;
}

ANIMAL("memory-kept")
