/* expect: answers met */
/* It takes all the memory that there is, gives it back and answers; there must be an end to it before 4 GiB. */
#include "animal.h"

#include <stdlib.h>

#define BLOCK ((size_t)1024 * 1024)
#define MOST 4096

struct block {
	struct block *before;
};

JUDGE
{
	struct block *last = NULL;
	size_t taken = 0;

	(void)self;
	(void)host;
	(void)c;
	for (struct block *next; taken < MOST && (next = malloc(BLOCK)); taken++, last = next)
		next->before = last;
	while (last) {
		struct block *before = last->before;

		free(last);
		last = before;
	}
	return taken < MOST ? NORMGAP_MET : NORMGAP_UNMET;
}

ANIMAL("memory-all")
