/* expect: answers met */
/* It takes memory and writes on each page, so that it is truly used; there must be an end to it before 1 GiB. */
#include "animal.h"

#include <stdlib.h>
#include <string.h>

#define BLOCK ((size_t)4 * 1024 * 1024)
#define MOST 256

JUDGE
{
	char *block;
	size_t taken = 0;

	(void)self;
	(void)host;
	(void)c;
	for (; taken < MOST && (block = malloc(BLOCK)); taken++)
		memset(block, 1, BLOCK);
	return taken < MOST ? NORMGAP_MET : NORMGAP_UNMET;
}

ANIMAL("memory-touched")
