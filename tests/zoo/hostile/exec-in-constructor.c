/* expect: fails exec */
/* It becomes a shell while it is loaded. */
#include "animal.h"

#include <unistd.h>

BORN
{
	execl("/bin/sh", "sh", "-c", "echo " TRACE, (char *)0);
}

MEEK
ANIMAL("exec-in-constructor")
