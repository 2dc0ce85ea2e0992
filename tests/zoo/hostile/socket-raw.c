/* expect: fails socket */
/* It makes ready to ask the kernel about the network. */
#include "animal.h"

#include <sys/socket.h>

JUDGE
{
	(void)self;
	(void)host;
	(void)c;
	return CAME_THROUGH(socket(AF_NETLINK, SOCK_RAW, 0) >= 0);
}

ANIMAL("socket-raw")
