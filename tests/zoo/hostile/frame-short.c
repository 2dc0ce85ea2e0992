/* expect: fails answer | write | frame */
/* It sends what might be an answer, met, of its own to everything that is open, and then answers otherwise. */
#include "animal.h"

#include <unistd.h>

JUDGE
{
	const uint32_t frame[] = {4, NORMGAP_MET};

	(void)self;
	(void)host;
	(void)c;
	for (int descriptor = 0; descriptor < 1024; descriptor++)
		if (write(descriptor, frame, sizeof(frame)) < 0)
			continue;
	return NORMGAP_UNMET;
}

ANIMAL("frame-short")
