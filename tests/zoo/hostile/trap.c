/* expect: fails SIGILL | SIGTRAP */
/* It runs an instruction that is none. */
#include "animal.h"

JUDGE
{
	(void)self;
	(void)host;
	(void)c;
	__builtin_trap();
}

ANIMAL("trap")
