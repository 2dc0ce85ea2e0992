/* expect: answers met */
/* It keeps the case and speaks about it when it is asked again, and on its way out. */
#include "animal.h"

static struct normgap_case *kept;
static const struct normgap_host *kept_host;

static void speak(void)
{
	if (kept)
		kept_host->because(kept, NORMGAP_NEAR, 0, "probe", 0, 0);
}

DYING
{
	speak();
}

JUDGE
{
	(void)self;
	speak();
	kept = c;
	kept_host = host;
	return NORMGAP_MET;
}

ANIMAL("kept-case")
