/* expect: answers met */
/* Its version would steer a terminal and turn the line round; the report must show neither. */
#include "animal.h"

MEEK
ANIMAL("version-escapes", .version = "1\033[2J\033]0;owned\a\xe2\x80\xae\xff\r\n9")
