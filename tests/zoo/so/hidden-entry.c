/* expect: load it exports no function normgap_plugin_1 */
/* The entry function is there, and not exported: the header was not included, nor its mark used. */
const void *normgap_plugin_1(void);

__attribute__((visibility("hidden"))) const void *normgap_plugin_1(void)
{
	return "unseen";
}
