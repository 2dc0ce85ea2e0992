/* expect: answers met */
/* Its version is a mebibyte long and has no end. */
#include "animal.h"

#include <string.h>

static char version[1024 * 1024];

MEEK
DESCRIBE("endless-version", .version = version);

ENTRY
{
	memset(version, 'a', sizeof(version));
	return &plugin;
}
