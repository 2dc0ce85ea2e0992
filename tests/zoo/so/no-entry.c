/* expect: load it exports no function normgap_plugin_1 */
/* A shared object of another trade: the entry function is missing. */
#include <normgap/plugin.h>

NORMGAP_EXPORT int library_version(void);

int library_version(void)
{
	return 3;
}
