/* expect: answers met */
/* Nothing is wrong with it: what is refused to the others is not refused to all. */
#include "animal.h"

MEEK
ANIMAL("control")
