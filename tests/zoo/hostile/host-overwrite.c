/* expect: answers met */
/* It puts its own function into the table through which it asks: its own copy, which nobody else reads. */
#include "animal.h"

static size_t many(const struct normgap_case *c)
{
	(void)c;
	return 1000000;
}

JUDGE
{
	(void)self;
	((struct normgap_host *)host)->measure_count = many;
	return CAME_THROUGH(host->measure_count(c) == 1000000);
}

ANIMAL("host-overwrite")
