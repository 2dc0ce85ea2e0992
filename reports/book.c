/* Workbooks by libxlsxwriter. See book.h. */
#define _GNU_SOURCE /* memfd_create, timegm */
#include "book.h"

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <time.h>
#include <unistd.h>
#include <xlsxwriter.h>

#include "apart.h"
#include "limit.h"
#include "unicode.h"

/* What one cell holds, counted as UTF-16 does, and what stands at the end of a text that was cut. */
#define CELL_UNITS 32767
#define CUT_MARK " [\xe2\x80\xa6]"
#define CUT_MARK_UNITS 4

#define PAPER_A4 9
#define COMMENT_BYTES 900 /* LibreOffice looks no further from the end for where an archive ends */

/* What the library takes, at most: of its own, for a cell and each byte in it, and to put the archive together. */
#define OWN_BYTES ((size_t)1024 * 1024)
#define CELL_BYTES ((size_t)1024)
#define TEXT_FACTOR ((size_t)3)
#define ARCHIVE_BYTES ((size_t)4 * 1024 * 1024)

/* Letters and what a line of them takes, in points; a row has an end too. */
#define SIZE 10.0
#define HEADING_SIZE 13.0
#define LINE_HEIGHT(size) ((size) * 1.35)
#define ROW_HEIGHT_MOST 409.0

struct book {
	struct arena *arena;
	lxw_workbook *workbook;
	lxw_worksheet *sheet;
	lxw_format *styles[BOOK_STYLES];
	const struct book_column *columns;
	size_t count;
	lxw_row_t row;
	const char *note;
	bool filtered, from_right;
	int file;
	bool refused; /* by the system */
};

/* In the place of the library's own function of this name, which makes files below TMPDIR, named by the clock: each
 * part of a workbook is put together in memory. */
FILE *lxw_tmpfile(char *directory)
{
	int file = (int)TEMP_FAILURE_RETRY(memfd_create("normgap", MFD_CLOEXEC));

	(void)directory;
	return file < 0 ? NULL : fdopen(file, "w+b");
}

static void check(struct book *book, lxw_error error)
{
	if (error == LXW_ERROR_MEMORY_MALLOC_FAILED)
		arena_exhausted(book->arena);
	book->refused |= error != LXW_NO_ERROR;
}

/* The library does not notice everywhere that it was refused memory. It is entered when there is enough: what is had
 * here and given back it will get. */
static void make_sure(const struct book *book, size_t bytes)
{
	struct arena *probe = arena_like(book->arena);

	arena_reserve(probe, bytes);
	arena_free(probe);
}

static void *made(struct book *book, void *thing)
{
	if (!thing)
		arena_exhausted(book->arena);
	return thing;
}

static void release(void *data)
{
	struct book *book = data;

	if (book->workbook)
		lxw_workbook_free(book->workbook);
	if (book->file >= 0)
		close(book->file);
}

/* "_x003D_": how the format itself writes a character that XML cannot have. A text with just that is not meant so. */
static bool is_escape(const char *at)
{
	if (at[0] != '_' || at[1] != 'x')
		return false;
	for (size_t i = 2; i < 6; i++)
		if (!isxdigit((unsigned char)at[i]))
			return false;
	return at[6] == '_';
}

/* Escapes, and notes where a text that turns out too long is cut. */
static const char *fit(struct arena *arena, const char *text)
{
	size_t units = 0, cut = 0;
	struct buf out;

	buf_init(&out, arena, LIMIT_REPORT_BYTES);
	while (*text) {
		uint32_t c;
		size_t length = unicode_next(text, &c);

		if (is_escape(text)) {
			buf_adds(&out, "_x005F");
			units += strlen("_x005F");
		}
		buf_add(&out, text, length);
		units += c > 0xffff ? 2 : 1;
		text += length;
		if (units <= CELL_UNITS - CUT_MARK_UNITS)
			cut = out.length;
	}
	if (units <= CELL_UNITS)
		return out.at;
	return arena_format(arena, "%.*s%s", (int)cut, out.at, CUT_MARK);
}

/* Of what XML forbids nothing is left when control characters are visible. */
static const char *harmless(struct arena *arena, const char *text)
{
	struct buf seen;

	buf_init(&seen, arena, LIMIT_REPORT_BYTES);
	unicode_add_visible_lines(&seen, text);
	return fit(arena, seen.at);
}

/* Text breaks in its column; a heading runs on over the columns beside it. Cells are formatted as text, so that what
 * looks like a formula stays a text when somebody edits it. */
static lxw_format *style(struct book *book, bool bold, double size)
{
	lxw_format *format = made(book, workbook_add_format(book->workbook));

	if (size == SIZE)
		format_set_text_wrap(format);
	format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
	format_set_num_format(format, "@");
	format_set_font_size(format, size);
	if (bold)
		format_set_bold(format);
	return format;
}

static void make_styles(struct book *book)
{
	book->styles[BOOK_TEXT] = style(book, false, SIZE);
	book->styles[BOOK_NUMBER] = style(book, false, SIZE);
	format_set_num_format(book->styles[BOOK_NUMBER], "0");
	book->styles[BOOK_LABEL] = style(book, true, SIZE);
	book->styles[BOOK_HEADING] = style(book, true, HEADING_SIZE);
	book->styles[BOOK_HEAD] = style(book, true, SIZE);
	format_set_bg_color(book->styles[BOOK_HEAD], 0xDDE6EE);
	format_set_bottom(book->styles[BOOK_HEAD], LXW_BORDER_THIN);
}

static time_t seconds(struct date date)
{
	struct tm day = {.tm_year = date.year - 1900, .tm_mon = date.month - 1, .tm_mday = date.day};

	return timegm(&day);
}

static char *copy(struct arena *arena, const char *text)
{
	return arena_copy(arena, text, strlen(text));
}

static void set_properties(struct book *book, const struct book_about *about)
{
	lxw_doc_properties properties = {
		.title = copy(book->arena, harmless(book->arena, about->title)),
		.comments = copy(book->arena, about->tool),
		.created = seconds(about->date),
	};

	check(book, workbook_set_properties(book->workbook, &properties));
}

struct book *book_open(struct arena *arena, const struct book_about *about)
{
	struct book *book = arena_alloc(arena, sizeof(*book));

	book->arena = arena;
	book->from_right = about->from_right;
	book->note = about->note;
	book->file = -1;
	arena_defer(arena, release, book);
	make_sure(book, OWN_BYTES);
	book->file = (int)TEMP_FAILURE_RETRY(memfd_create("normgap", MFD_CLOEXEC));
	book->refused = book->file < 0;
	book->workbook = made(book, workbook_new(arena_format(arena, "/proc/self/fd/%d", book->file)));
	make_styles(book);
	set_properties(book, about);
	return book;
}

/* Characters in the width of a page, at a size that can still be read. */
#define PAGE_WIDTH 230

static void set_page(const struct book *book)
{
	unsigned width = 0;

	for (size_t i = 0; i < book->count; i++)
		width += book->columns[i].width;
	worksheet_set_landscape(book->sheet);
	worksheet_set_paper(book->sheet, PAPER_A4);
	worksheet_set_margins(book->sheet, 0.4, 0.4, 0.5, 0.6);
	worksheet_fit_to_pages(book->sheet, (uint16_t)((width + PAGE_WIDTH - 1) / PAGE_WIDTH), 0);
	worksheet_set_footer(book->sheet, "&L&A&R&P / &N");
}

/* A filter reaches as far as its table, which is known when the last row is written. */
static void end_sheet(struct book *book)
{
	if (book->filtered)
		check(book, worksheet_autofilter(book->sheet, 0, 0, book->row - 1, (lxw_col_t)(book->count - 1)));
	book->filtered = false;
}

void book_sheet(struct book *book, const char *name, const struct book_column *columns, size_t count)
{
	bool good = workbook_validate_sheet_name(book->workbook, name) == LXW_NO_ERROR;

	make_sure(book, OWN_BYTES);
	end_sheet(book);
	book->sheet = made(book, workbook_add_worksheet(book->workbook, good ? name : NULL));
	book->columns = columns;
	book->count = count;
	book->row = 0;
	set_page(book);
	if (book->from_right)
		worksheet_right_to_left(book->sheet);
	for (size_t i = 0; i < count; i++)
		check(book, worksheet_set_column(book->sheet, (lxw_col_t)i, (lxw_col_t)i, columns[i].width, NULL));
}

static void add_cell(struct book *book, size_t column, const char *text, enum book_style look)
{
	const char *fitted = text ? harmless(book->arena, text) : "";
	lxw_format *format = book->styles[look];
	lxw_col_t at = (lxw_col_t)column;

	make_sure(book, CELL_BYTES + TEXT_FACTOR * strlen(fitted));
	if (!*fitted)
		check(book, worksheet_write_blank(book->sheet, book->row, at, format));
	else if (book->columns[column].number && look == BOOK_TEXT)
		check(book, worksheet_write_number(book->sheet, book->row, at, (double)strtoul(fitted, NULL, 10),
		                                   book->styles[BOOK_NUMBER]));
	else
		check(book, worksheet_write_string(book->sheet, book->row, at, fitted, format));
}

static bool has_wide(const char *text)
{
	size_t characters = 0, width = unicode_width(text, strlen(text));

	for (uint32_t c; *text; text += unicode_next(text, &c))
		characters++;
	return width > characters;
}

/* Lines that a text takes. Widths are told in digits; letters are narrower on the average, ideographs two digits wide. */
static size_t lines(const struct book *book, const char *text, size_t width)
{
	size_t count = 1;
	struct buf out;

	buf_init(&out, book->arena, LIMIT_REPORT_BYTES);
	while (*text) {
		size_t length = strcspn(text, "\n");
		const char *line = arena_copy(book->arena, text, length);

		unicode_add_wrapped(&out, line, 0, 0, has_wide(line) ? width : width + width / 5, false);
		if (text[length])
			buf_addc(&out, text[length++]);
		text += length;
	}
	for (size_t i = 0; i < out.length; i++)
		count += out.at[i] == '\n';
	return count;
}

/* Not every program looks how high a row has to be when it opens a file. */
static void set_height(struct book *book, const char *const *cells, enum book_style look)
{
	double size = look == BOOK_HEADING ? HEADING_SIZE : SIZE, height;
	size_t most = 1;

	for (size_t i = 0; look != BOOK_HEADING && i < book->count; i++) {
		size_t count = cells[i] ? lines(book, cells[i], book->columns[i].width) : 0;

		if (count > most)
			most = count;
	}
	height = LINE_HEIGHT(size) * (double)most;
	check(book, worksheet_set_row(book->sheet, book->row, height < ROW_HEIGHT_MOST ? height : ROW_HEIGHT_MOST, NULL));
}

void book_row(struct book *book, const char *const *cells, enum book_style first, enum book_style others)
{
	set_height(book, cells, first);
	for (size_t i = 0; i < book->count; i++)
		add_cell(book, i, cells[i], i ? others : first);
	book->row++;
}

void book_table(struct book *book, const char *name, const struct book_column *columns, size_t count, size_t names)
{
	book_sheet(book, name, columns, count);
	for (size_t i = 0; i < count; i++)
		add_cell(book, i, columns[i].title, BOOK_HEAD);
	book->row++;
	book->filtered = true;
	worksheet_freeze_panes(book->sheet, 1, (lxw_col_t)names);
	check(book, worksheet_repeat_rows(book->sheet, 0, 0));
	check(book, worksheet_repeat_columns(book->sheet, (lxw_col_t)(names - 1), (lxw_col_t)(names - 1)));
}

/* An archive ends with the length of its comment and the comment; the library writes none. Too long a note is left out. */
static void add_comment(const struct book *book, struct buf *out)
{
	size_t length = strlen(book->note) + strlen(BOOK_MARK);
	bool noted = length <= COMMENT_BYTES;

	if (out->full || out->length < 2)
		return;
	if (!noted)
		length = strlen(BOOK_MARK);
	out->at[out->length - 2] = (char)(length & 0xff);
	out->at[out->length - 1] = (char)(length >> 8);
	buf_addf(out, "%s%s", noted ? book->note : "", BOOK_MARK);
}

void book_close(struct book *book, struct buf *out)
{
	lxw_workbook *workbook = book->workbook;

	make_sure(book, ARCHIVE_BYTES);
	end_sheet(book);
	book->workbook = NULL; /* the library frees it in any case */
	check(book, workbook_close(workbook));
	if (book->refused)
		return;
	buf_add_file(out, book->file);
	add_comment(book, out);
}
