/* expect: fails fork | clone | exec */
/* It starts a shell in a process of its own. */
#include "animal.h"

#include <unistd.h>

JUDGE
{
	(void)self;
	(void)host;
	(void)c;
	if (vfork() == 0) {
		execl("/bin/sh", "sh", "-c", ": > /tmp/" TRACE, (char *)0);
		_exit(1);
	}
	return NORMGAP_MET;
}

ANIMAL("vfork-exec")
