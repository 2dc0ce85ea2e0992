/*
 * Texts in the cells of a workbook: every code point in every position
 * (every_text.h), what the format itself would take for an escape, and no formula.
 * The archive is opened by `unzip`.
 */
#define _POSIX_C_SOURCE 200809L
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "book.h"
#include "every_text.h"

#define ARCHIVE_ROOM ((size_t)256 * 1024 * 1024)

static const struct book_column column[] = {{"Text", 200, false}};

static void no_memory(void *context)
{
	(void)context;
	fail_msg("out of memory");
}

/* Equal texts are kept once: those that look like one that came before are left out. */
static bool is_another(const char *text, const char *found)
{
	return *text != ' ' && strncmp(found, "\xef\xbf\xbd", 3) != 0;
}

static void add_row(void *book, struct arena *arena, const char *text, const char *found)
{
	const char *cells[] = {text};

	(void)arena;
	if (is_another(text, found))
		book_row(book, cells, BOOK_TEXT, BOOK_TEXT);
}

/* A part of the archive. */
static char *unzip(struct arena *arena, const struct buf *archive, const char *name)
{
	char path[] = "/tmp/test_book.XXXXXX", bytes[65536];
	int file = mkstemp(path);
	struct buf out;
	FILE *pipe;

	assert_true(file >= 0);
	assert_int_equal(write(file, archive->at, archive->length), archive->length);
	close(file);
	buf_init(&out, arena, ARCHIVE_ROOM);
	pipe = popen(arena_format(arena, "unzip -p %s %s", path, name), "r");
	assert_non_null(pipe);
	for (size_t length; (length = fread(bytes, 1, sizeof(bytes), pipe)) > 0;)
		buf_add(&out, bytes, length);
	assert_int_equal(pclose(pipe), 0);
	unlink(path);
	return out.at;
}

/* The shared texts, from the next on. */
struct shared {
	const char *at;
};

/* Four hexadecimal digits between "_x" and "_", and what they stand for. */
static bool is_escape(const char *at, uint32_t *c)
{
	if (strncmp(at, "_x", 2) != 0 || strspn(at + 2, "0123456789ABCDEFabcdef") < 4 || at[6] != '_')
		return false;
	*c = (uint32_t)strtoul(at + 2, NULL, 16);
	return true;
}

static const char *read_reference(struct buf *out, const char *at)
{
	static const struct {
		const char *written;
		char meant;
	} known[] = {{"&amp;", '&'}, {"&lt;", '<'}, {"&gt;", '>'}};
	size_t i = 0;

	while (i < 3 && strncmp(at, known[i].written, strlen(known[i].written)) != 0)
		i++;
	assert_true(i < 3);
	buf_addc(out, known[i].meant);
	return at + strlen(known[i].written);
}

/* As a reader of the format does: references first, then its own escapes. Blanks at the ends are kept where it says so. */
static const char *next_shared(struct arena *arena, struct shared *shared)
{
	struct buf out;
	bool kept;
	uint32_t c;

	buf_init(&out, arena, TEXT_ROOM);
	assert_memory_equal(shared->at, "<si><t", 6);
	kept = strncmp(shared->at + 6, " xml:space=\"preserve\"", 21) == 0;
	shared->at = strchr(shared->at + 6, '>') + 1;
	assert_true(kept || !strchr(" \n", *shared->at));
	while (*shared->at != '<') {
		assert_true(*shared->at && *shared->at != '>');
		if (*shared->at == '&') {
			shared->at = read_reference(&out, shared->at);
		} else if (is_escape(shared->at, &c)) {
			add_code_point(&out, c);
			shared->at += 7;
		} else {
			buf_addc(&out, *shared->at++);
		}
	}
	assert_true(kept || !strchr(" \n", shared->at[-1]));
	assert_memory_equal(shared->at, "</t></si>", 9);
	shared->at += 9;
	return out.at;
}

static void check_row(void *context, struct arena *arena, const char *text, const char *found)
{
	struct shared *shared = context;

	if (!is_another(text, found))
		return;
	assert_string_equal(next_shared(arena, shared), found);
}

static const char *const odd[] = {
	"_x0041_", "_x000D_ and _x0041_", "_x005F_x0041_", "__x0041_", "_x0041", "_x004g_", "=1+1", "+1", "-1", "@x", "=\"a\"",
	"{=1}", "http://example.org", "mailto:a@example.org", "internal:A1", " a", "a ", "\n", "1", "007", "TRUE", "#REF!",
};
#define ODD (sizeof(odd) / sizeof(odd[0]))

static void check_odd(void *context, struct arena *arena)
{
	for (size_t i = 0; i < ODD; i++)
		assert_string_equal(next_shared(arena, context), odd[i]);
}

static void test_texts(void **state)
{
	struct arena *arena = arena_new(&allocator_system, no_memory, NULL);
	const struct book_about about = {"Title", "normgap", {2024, 1, 1}, "note", false};
	struct book *book = book_open(arena, &about);
	struct shared shared = {NULL};
	struct buf archive;
	const char *sheet;

	(void)state;
	buf_init(&archive, arena, ARCHIVE_ROOM);
	book_sheet(book, "Texts", column, 1);
	for (size_t i = 0; i < ODD; i++)
		book_row(book, &odd[i], BOOK_TEXT, BOOK_TEXT);
	for_every_text(FOUND_LINES, add_row, book);
	book_close(book, &archive);
	shared.at = strstr(unzip(arena, &archive, "xl/sharedStrings.xml"), "<si>");
	assert_non_null(shared.at);
	check_odd(&shared, arena);
	for_every_text(FOUND_LINES, check_row, &shared);
	assert_string_equal(shared.at, "</sst>");
	sheet = unzip(arena, &archive, "xl/worksheets/sheet1.xml");
	assert_null(strstr(sheet, "<f"));
	assert_null(strstr(sheet, "hyperlink"));
	arena_free(arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {cmocka_unit_test(test_texts)};

	return cmocka_run_group_tests_name("book", tests, NULL, NULL);
}
