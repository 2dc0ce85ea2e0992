/* expect: fails socket */
/* It calls a service of this machine while it is loaded. */
#include "animal.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>

BORN
{
	struct sockaddr_in to = {.sin_family = AF_INET, .sin_port = htons(22), .sin_addr = {htonl(INADDR_LOOPBACK)}};

	connect(socket(AF_INET, SOCK_STREAM, 0), (struct sockaddr *)&to, sizeof(to));
}

MEEK
ANIMAL("connect-in-constructor")
