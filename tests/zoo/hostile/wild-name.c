/* expect: fails SIGSEGV */
/* Its name is nowhere. */
#include "animal.h"

MEEK
ANIMAL("wild-name", .name = (const char *)0x10)
