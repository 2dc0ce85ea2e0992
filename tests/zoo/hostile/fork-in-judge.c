/* expect: fails clone | fork */
/* It forks a hundred times; the children wait a second and go. */
#include "animal.h"

#include <unistd.h>

JUDGE
{
	(void)self;
	(void)host;
	(void)c;
	for (int i = 0; i < 100; i++)
		if (fork() == 0) {
			sleep(1);
			_exit(0);
		}
	return NORMGAP_MET;
}

ANIMAL("fork-in-judge")
