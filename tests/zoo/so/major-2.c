/* expect: load it is built for version 2 of the plugin interface */
/* Built for a major version that is yet to come. */
#include <normgap/plugin.h>

NORMGAP_EXPORT const void *normgap_plugin_2(void);

const void *normgap_plugin_2(void)
{
	return "a descriptor that nobody here can read";
}
