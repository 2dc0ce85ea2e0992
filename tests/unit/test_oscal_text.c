/*
 * Single values of OSCAL: tokens, references, days that it lacks, blanks that
 * are not ASCII, Markdown that reads as it stands.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "oscal_text.h"

static const struct row {
	const char *(*make)(struct arena *arena, const char *text);
	const char *from, *to; /* NULL: nothing is left */
} rows[] = {
	{oscal_plain, NULL, NULL},
	{oscal_plain, "", NULL},
	{oscal_plain, " \t\n \xc2\xa0\xe3\x80\x80", NULL},
	{oscal_plain, "\xe3\x80\x80" "a  b\n", "a  b"},
	{oscal_plain, "\xef\xbb\xbf", "[U+FEFF]"},
	{oscal_plain, "\x1b[2J", "\\x1b[2J"},
	{oscal_plain, "\xe2\x80\xa8", "[U+2028]"},
	{oscal_plain, "\xff", "\xef\xbf\xbd"},
	{oscal_markup, " ", NULL},
	{oscal_markup, "plain, text: 1.5 (b) - c + d", "plain, text: 1.5 (b) - c + d"},
	{oscal_markup, "<b>&*_`[]", "\\<b\\>\\&\\*\\_\\`\\[\\]"},
	{oscal_markup, "{{ insert: param, x }}", "\\{\\{ insert: param, x \\}\\}"},
	{oscal_markup, "x^2^ ~1~ \"q\"", "x\\^2\\^ \\~1\\~ \\\"q\\\""},
	{oscal_markup, "- a", "\\- a"},
	{oscal_markup, "12. a", "12\\. a"},
	{oscal_token, "gge2015.a.x-y_z", "gge2015.a.x-y_z"},
	{oscal_token, "13a.1", "_13a.1"},
	{oscal_token, "-a b", "_-a_b"},
	{oscal_address, NULL, NULL},
	{oscal_address, "https://example.org", "https://example.org"},
	{oscal_address, "http://a.b:80/c?d=e#f", "http://a.b:80/c?d=e#f"},
	{oscal_address, "https://a.b/%41%zz#1#2", "https://a.b/%41%25zz#1%232"},
	{oscal_address, "https://a.b/\xe6\x96\x87 \"<", "https://a.b/%E6%96%87%20%22%3C"},
	{oscal_address, "https://", NULL},
	{oscal_address, "https:///a", NULL},
	{oscal_address, "https://.a/", NULL},
	{oscal_address, "https://a.b:/", NULL},
	{oscal_address, "https://a.b:123456/", NULL},
	{oscal_address, "https://u:p@a.b/", NULL},
	{oscal_address, "https://[::1]/", NULL},
	{oscal_address, "javascript:alert(1)", NULL},
	{oscal_address, " https://a.b", NULL},
	{oscal_address, "ftp://a.b", NULL},
	{oscal_file, "a-b_c.yaml", "a-b_c.yaml"},
	{oscal_file, "a:b/c #.yaml", "a%3Ab%2Fc%20%23.yaml"},
};

static const struct day {
	struct date date;
	const char *time;
} days[] = {
	{{2024, 2, 0}, "2024-02-29T00:00:00Z"},
	{{2021, 0, 0}, "2021-12-31T00:00:00Z"},
	{{2000, 2, 29}, "2000-02-29T00:00:00Z"},
	{{1996, 2, 0}, "1996-02-28T00:00:00Z"},
	{{1899, 12, 31}, "1900-01-01T00:00:00Z"},
	{{1900, 1, 1}, "1900-01-01T00:00:00Z"},
	{{2999, 12, 31}, "2999-12-31T00:00:00Z"},
	{{3000, 1, 1}, "2999-12-31T00:00:00Z"},
};

static void no_memory(void *context)
{
	(void)context;
	fail_msg("out of memory");
}

static void test_texts(void **state)
{
	struct arena *arena = arena_new(&allocator_system, no_memory, NULL);

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		const char *made = rows[i].make(arena, rows[i].from);

		if (rows[i].to && made)
			assert_string_equal(made, rows[i].to);
		else
			assert_true(!rows[i].to && !made);
	}
	arena_free(arena);
}

static void test_paragraphs(void **state)
{
	struct arena *arena = arena_new(&allocator_system, no_memory, NULL);
	struct buf out;

	(void)state;
	buf_init(&out, arena, 1000);
	oscal_paragraph(&out, NULL);
	oscal_paragraph(&out, "one\ntwo");
	oscal_paragraph(&out, "  ");
	oscal_paragraph(&out, "# three");
	assert_string_equal(out.at, "one two\n\n\\# three");
	arena_free(arena);
}

static void test_times(void **state)
{
	struct arena *arena = arena_new(&allocator_system, no_memory, NULL);

	(void)state;
	for (size_t i = 0; i < sizeof(days) / sizeof(days[0]); i++)
		assert_string_equal(oscal_time(arena, days[i].date), days[i].time);
	arena_free(arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_texts),
		cmocka_unit_test(test_paragraphs),
		cmocka_unit_test(test_times),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
