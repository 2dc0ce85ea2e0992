/* expect: fails SIGSEGV */
/* Its descriptor is nowhere. */
#include "animal.h"

ENTRY
{
	return nowhere;
}
