/*
 * Every type of the contract, reached from one function: what a tool that reads
 * debugging information needs in order to see them. Never run.
 */
#include <normgap/plugin.h>

/* The lists pass through the contract as int32_t, so that nothing else reaches them. */
struct shape {
	const struct normgap_plugin *plugin;
	const struct normgap_host *host;
	enum normgap_outcome outcome;
	enum normgap_verdict verdict;
	enum normgap_role role;
	enum normgap_field field;
	enum normgap_list list;
	enum normgap_evidence evidence;
};

NORMGAP_EXPORT const struct normgap_plugin *normgap_plugin_1(void)
{
	return 0;
}

NORMGAP_EXPORT int normgap_shape(const struct shape *shape);

NORMGAP_EXPORT int normgap_shape(const struct shape *shape)
{
	return shape->outcome;
}
