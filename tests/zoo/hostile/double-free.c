/* expect: fails SIGABRT | SIGSEGV */
/* It gives the same memory back twice. */
#include "animal.h"

#include <stdlib.h>

JUDGE
{
	void *volatile block = malloc(40);

	(void)self;
	(void)host;
	(void)c;
	free(block);
	free(block);
	return NORMGAP_MET;
}

ANIMAL("double-free")
