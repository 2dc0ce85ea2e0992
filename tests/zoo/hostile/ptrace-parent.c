/* expect: fails ptrace */
/* It takes hold of the program that waits for it. */
#include "animal.h"

#include <sys/ptrace.h>
#include <unistd.h>

JUDGE
{
	(void)self;
	(void)host;
	(void)c;
	return CAME_THROUGH(ptrace(PTRACE_ATTACH, getppid(), 0, 0) == 0);
}

ANIMAL("ptrace-parent")
