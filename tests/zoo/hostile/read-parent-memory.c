/* expect: fails openat */
/* It opens the memory of another process. */
#include "animal.h"

#include <fcntl.h>

JUDGE
{
	(void)self;
	(void)host;
	(void)c;
	return CAME_THROUGH(open("/proc/1/mem", O_RDWR) >= 0);
}

ANIMAL("read-parent-memory")
