/* expect: fails open */
/* It opens the memory of the program that waits for it. */
#include "animal.h"

#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

JUDGE
{
	char path[64];

	(void)self;
	(void)host;
	(void)c;
	snprintf(path, sizeof(path), "/proc/%ld/mem", (long)getppid());
	return CAME_THROUGH(open(path, O_RDWR) >= 0);
}

ANIMAL("read-parent-memory")
