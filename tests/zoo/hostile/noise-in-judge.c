/* expect: answers met */
/* It writes to standard output and standard error, escapes too; a report is no place for that. */
#include "animal.h"

#include <stdio.h>
#include <unistd.h>

JUDGE
{
	(void)self;
	(void)host;
	(void)c;
	printf(TRACE "\033[2J\033]0;" TRACE "\a\n");
	fflush(stdout);
	fprintf(stderr, TRACE "\n");
	return write(1, TRACE "\n", sizeof(TRACE)) == -2 ? NORMGAP_UNMET : NORMGAP_MET;
}

ANIMAL("noise-in-judge")
