/* expect: fails exec */
/* It becomes a shell, which still has all that the process had open. */
#include "animal.h"

#include <unistd.h>

JUDGE
{
	(void)self;
	(void)host;
	(void)c;
	execl("/bin/sh", "sh", "-c", "echo " TRACE, (char *)0);
	return NORMGAP_UNMET;
}

ANIMAL("exec")
