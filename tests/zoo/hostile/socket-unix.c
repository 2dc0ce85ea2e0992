/* expect: fails socket */
/* It makes ready to talk to the services of this machine. */
#include "animal.h"

#include <sys/socket.h>

JUDGE
{
	(void)self;
	(void)host;
	(void)c;
	return CAME_THROUGH(socket(AF_UNIX, SOCK_STREAM, 0) >= 0);
}

ANIMAL("socket-unix")
