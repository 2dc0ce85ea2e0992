/* expect: answers met */
/* Its summary would steer a terminal and turn the line round; the list of plugins must show neither. */
#include "animal.h"

MEEK
ANIMAL("summary-escapes", .summary = "one\ntwo\033[2J\xe2\x80\xae three\xc2\x9b" "31m\xff")
