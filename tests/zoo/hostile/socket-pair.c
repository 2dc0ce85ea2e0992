/* expect: fails socketpair */
/* It makes a wire between two ends of its own. */
#include "animal.h"

#include <sys/socket.h>

JUDGE
{
	int ends[2];

	(void)self;
	(void)host;
	(void)c;
	return CAME_THROUGH(socketpair(AF_UNIX, SOCK_STREAM, 0, ends) == 0);
}

ANIMAL("socket-pair")
