/* expect: fails sigaction | CPU | SIGSEGV */
/* It catches its own crash, and crashes again for ever. */
#include "animal.h"

#include <signal.h>

static void again(int signal_number)
{
	(void)signal_number;
}

JUDGE
{
	struct sigaction action = {.sa_handler = again};

	(void)self;
	(void)host;
	(void)c;
	sigaction(SIGSEGV, &action, 0);
	*(volatile int32_t *)nowhere = 1;
	return NORMGAP_MET;
}

ANIMAL("catch-crash")
