/* expect: fails system call | SIGSYS */
/* It makes a harmless call by the numbers of another machine, where a filter may not look. */
#include "animal.h"

#include <sys/syscall.h>
#include <unistd.h>

/* On x86-64 the old entry of 32 bits, getpid; elsewhere a number that no call has. */
static long other_call(void)
{
#ifdef __x86_64__
	long number = 20;

	__asm__ volatile("int $0x80" : "+a"(number) : : "memory");
	return number;
#else
	return syscall(0x3fffffff);
#endif
}

JUDGE
{
	(void)self;
	(void)host;
	(void)c;
	return CAME_THROUGH(other_call() > 0);
}

ANIMAL("other-calls")
