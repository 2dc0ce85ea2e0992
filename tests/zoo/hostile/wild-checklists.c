/* expect: fails SIGSEGV | checklists */
/* It serves more checklists than there is memory. */
#include "animal.h"

MEEK
ANIMAL("wild-checklists", .checklists = (const char *const *)0x10, .checklist_count = (size_t)-1)
