/* expect: fails exit | status 0 */
/* It ends the process in normgap_plugin_1. */
#include "animal.h"

#include <stdlib.h>

MEEK
DESCRIBE("exit-in-entry");

ENTRY
{
	exit(plugin.judge_count == 0);
}
