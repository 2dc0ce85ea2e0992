/* expect: fails socket */
/* It makes ready to call somebody. */
#include "animal.h"

#include <sys/socket.h>

JUDGE
{
	(void)self;
	(void)host;
	(void)c;
	return CAME_THROUGH(socket(AF_INET, SOCK_STREAM, 0) >= 0);
}

ANIMAL("socket-tcp")
