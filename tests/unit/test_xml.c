/*
 * Writing XML: what elements look like, and that texts and attributes are escaped;
 * by which characters is tested for markup.h.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "xml.h"

static void no_memory(void *context)
{
	(void)context;
	fail_msg("out of memory");
}

static void test_elements(void **state)
{
	struct arena *arena = arena_new(&allocator_system, no_memory, NULL);
	struct buf out;
	struct xml xml;

	(void)state;
	buf_init(&out, arena, 1000);
	xml_begin(&xml, &out);
	xml_open(&xml, "a");
	xml_number(&xml, "n", 7);
	xml_attribute(&xml, "none", NULL);
	xml_attribute(&xml, "x", "\"<&'\x01");
	xml_open(&xml, "b");
	xml_close(&xml, "b");
	xml_open(&xml, "c");
	xml_line(&xml, "]]> 1\n2");
	xml_line(&xml, "3");
	xml_close(&xml, "c");
	xml_close(&xml, "a");
	assert_string_equal(out.at, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!-- normgap report -->\n"
	                            "<a n=\"7\" x=\"&quot;&lt;&amp;&#39;\\x01\">\n  <b/>\n  <c>]]&gt; 1 2\n3\n</c>\n</a>\n");
	arena_free(arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_elements),
	};

	return cmocka_run_group_tests_name("xml", tests, NULL, NULL);
}
