/* expect: load its function normgap_plugin_1 returned no descriptor */
/* Its entry function has nothing to say. */
#include <normgap/plugin.h>

NORMGAP_EXPORT const struct normgap_plugin *normgap_plugin_1(void)
{
	return NULL;
}
