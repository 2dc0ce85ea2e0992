/*
 * For VARIANT=cov alone: a process that begins as a copy of this one counts in the same memory. A plugin's process may
 * open no file when it ends, if it ends at all, so what it did is written by the process that it came from.
 */
#define _GNU_SOURCE
#include <stdlib.h>
#include <sys/mman.h>

extern char counters_begin[], counters_end[];

/* Before anything of the program is run, while the counters are zeros: like those that they are replaced by. */
__attribute__((constructor(101), no_profile_instrument_function)) static void share_counters(void)
{
	size_t size = (size_t)(counters_end - counters_begin);

	if (mmap(counters_begin, size, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS | MAP_FIXED, -1, 0) == MAP_FAILED)
		abort();
}
