/* expect: fails io_uring */
/* It asks for a queue through which files are opened without a system call for each. */
#include "animal.h"

#include <sys/syscall.h>
#include <unistd.h>

static char parameters[120];

JUDGE
{
	(void)self;
	(void)host;
	(void)c;
	return CAME_THROUGH(syscall(SYS_io_uring_setup, 4, parameters) >= 0);
}

ANIMAL("ring")
