/* expect: fails process_vm_writev */
/* It writes into the memory of another process. */
#define _GNU_SOURCE
#include "animal.h"

#include <sys/uio.h>
#include <unistd.h>

static char here[16], there[16];

JUDGE
{
	struct iovec from = {here, sizeof(here)}, to = {there, sizeof(there)};

	(void)self;
	(void)host;
	(void)c;
	return CAME_THROUGH(process_vm_writev(1, &from, 1, &to, 1, 0) >= 0);
}

ANIMAL("write-parent-memory")
