/* expect: fails CPU */
/* It never comes to its descriptor. */
#include "animal.h"

MEEK
DESCRIBE("loop-in-entry");

ENTRY
{
	for (volatile size_t turns = plugin.judge_count;; turns++)
		;
}
