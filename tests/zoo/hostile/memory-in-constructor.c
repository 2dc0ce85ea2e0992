/* expect: fails memory */
/* It takes all the memory while it is loaded, to the last byte, and gives nothing back. */
#include "animal.h"

#include <stdlib.h>

BORN
{
	for (size_t size = (size_t)1 << 40; size; size /= 2)
		while (malloc(size))
			;
}

MEEK
ANIMAL("memory-in-constructor")
