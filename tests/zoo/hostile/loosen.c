/* expect: fails prctl */
/* It asks to be as it was before it was contained. */
#include "animal.h"

#include <linux/seccomp.h>
#include <sys/prctl.h>

JUDGE
{
	(void)self;
	(void)host;
	(void)c;
	return CAME_THROUGH(prctl(PR_SET_SECCOMP, SECCOMP_MODE_DISABLED, 0, 0, 0) == 0);
}

ANIMAL("loosen")
