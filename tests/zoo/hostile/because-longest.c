/* expect: answers met */
/* A value claims to be as long as all memory; no more than what is shown of it may be read. */
#include "animal.h"

static const char words[4096] = "as long as all memory";

JUDGE
{
	const struct normgap_text value = {words, (size_t)-1};

	(void)self;
	host->because(c, NORMGAP_RESTS_ON, 0, "probe", &value, 1);
	return NORMGAP_MET;
}

ANIMAL("because-longest")
