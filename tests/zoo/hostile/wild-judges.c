/* expect: fails SIGSEGV */
/* Its judges are nowhere. */
#include "animal.h"

MEEK
ANIMAL("wild-judges", .judges = (const struct normgap_judge *)0x10)
