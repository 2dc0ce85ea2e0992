/* expect: fails SIGSEGV */
/* Its judge is no function. */
#include "animal.h"

#define probe ((int32_t (*)(const struct normgap_judge *, const struct normgap_host *, struct normgap_case *))0x10)

ANIMAL("wild-judge")
