/* expect: fails mmap */
/* It writes instructions into memory and jumps there. */
#define _GNU_SOURCE
#include "animal.h"

#include <string.h>
#include <sys/mman.h>

JUDGE
{
	void *code = mmap(0, 4096, PROT_READ | PROT_WRITE | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

	(void)self;
	(void)host;
	(void)c;
	if (code == MAP_FAILED)
		return NORMGAP_UNMET;
#ifdef __x86_64__
	memcpy(code, "\xb8\x01\x00\x00\x00\xc3", 6); /* return 1 */
	return ((int32_t (*)(void))code)();
#else
	return NORMGAP_MET;
#endif
}

ANIMAL("map-code")
