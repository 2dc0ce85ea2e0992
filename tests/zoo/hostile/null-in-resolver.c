/* expect: fails SIGSEGV */
/* It crashes in a resolver, which the loader runs even before constructors. */
#include "animal.h"

typedef int32_t number_function(void);

static number_function *resolve(void)
{
	*(volatile int32_t *)nowhere = 1;
	return 0;
}

static int32_t number(void) __attribute__((ifunc("resolve")));

JUDGE
{
	(void)self;
	(void)host;
	(void)c;
	return number();
}

ANIMAL("null-in-resolver")
