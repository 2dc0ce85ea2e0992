/* expect: fails socket */
/* It calls a service of this machine. */
#include "animal.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>

JUDGE
{
	struct sockaddr_in to = {.sin_family = AF_INET, .sin_port = htons(22), .sin_addr = {htonl(INADDR_LOOPBACK)}};
	int wire = socket(AF_INET, SOCK_STREAM, 0);

	(void)self;
	(void)host;
	(void)c;
	return CAME_THROUGH(wire >= 0 && connect(wire, (struct sockaddr *)&to, sizeof(to)) != -2);
}

ANIMAL("connect")
