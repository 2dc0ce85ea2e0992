/* expect: fails sigaction | getppid | kill */
/* It catches the signal by which a refused system call is told, and goes on. */
#include "animal.h"

#include <signal.h>
#include <unistd.h>

static void ignore(int signal_number)
{
	(void)signal_number;
}

JUDGE
{
	struct sigaction action = {.sa_handler = ignore};

	(void)self;
	(void)host;
	(void)c;
	sigaction(SIGSYS, &action, 0);
	return CAME_THROUGH(kill(getppid(), 0) == 0);
}

ANIMAL("catch-refusal")
