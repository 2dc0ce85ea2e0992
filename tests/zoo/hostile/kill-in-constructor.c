/* expect: fails kill */
/* It stops the program that waits for it while it is loaded; stopped, no limit of time would end it. */
#include "animal.h"

#include <signal.h>
#include <unistd.h>

BORN
{
	kill(getppid(), SIGSTOP);
}

MEEK
ANIMAL("kill-in-constructor")
