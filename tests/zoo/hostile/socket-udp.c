/* expect: fails socket */
/* It makes ready to send a letter. */
#include "animal.h"

#include <sys/socket.h>

JUDGE
{
	(void)self;
	(void)host;
	(void)c;
	return CAME_THROUGH(socket(AF_INET6, SOCK_DGRAM, 0) >= 0);
}

ANIMAL("socket-udp")
