/* expect: fails SIGSEGV */
/* It crashes in normgap_plugin_1. */
#include "animal.h"

MEEK
DESCRIBE("null-in-entry");

ENTRY
{
	*(volatile int32_t *)nowhere = 1;
	return &plugin;
}
