/*
 * The assessment as a workbook: an overview, then a sheet for each table of
 * tables.h. Knows which sheets there are; how a workbook is written and kept
 * harmless is book.c's.
 */
#include "apart.h"
#include "book.h"
#include "digest.h"
#include "formats.h"
#include "tables.h"
#include "unicode.h"

struct workbook {
	struct book *book;
	struct wording words;
};

/* The overview: what a line is about, what is said of it, and its status where it has one. */
#define OVERVIEW_COLUMNS 3
static const struct book_column overview_columns[OVERVIEW_COLUMNS] = {{.width = 24}, {.width = 110}, {.width = 30}};

static void add_line(struct workbook *w, const char *label, const char *text, const char *status)
{
	if (text)
		book_row(w->book, (const char *const[OVERVIEW_COLUMNS]){label, text, status}, BOOK_LABEL, BOOK_TEXT);
}

static void add_labelled(struct workbook *w, const char *key, const char *text)
{
	add_line(w, wording_plain(&w->words, key), text, NULL);
}

static void add_heading(struct workbook *w, const char *text)
{
	book_row(w->book, (const char *const[OVERVIEW_COLUMNS]){NULL}, BOOK_TEXT, BOOK_TEXT);
	book_row(w->book, (const char *const[OVERVIEW_COLUMNS]){text}, BOOK_HEADING, BOOK_HEADING);
}

static void add_head(struct workbook *w)
{
	const struct wording *words = &w->words;
	const struct declaration *declaration = words->assessment->declaration;
	const char *caveats[WORDING_CAVEATS];
	size_t count = wording_caveats(words, caveats);

	book_row(w->book, (const char *const[OVERVIEW_COLUMNS]){FILL(words, "report.title", wording_state(words))},
	         BOOK_HEADING, BOOK_HEADING);
	for (size_t i = 0; i < count; i++)
		add_line(w, NULL, caveats[i], NULL);
	add_labelled(w, "report.head.state", wording_state(words));
	add_labelled(w, "report.head.title", wording_text(words, &declaration->title));
	add_labelled(w, "report.head.scope", wording_text(words, &declaration->scope));
	add_labelled(w, "report.head.as-of", wording_date(words, declaration->as_of));
	add_labelled(w, "report.head.assessed", wording_date(words, words->assessment->as_of));
	add_labelled(w, "report.head.file", words->assessment->file);
	add_labelled(w, "report.head.measures", wording_number(words, declaration->measures.count));
	add_labelled(w, "report.head.complete-for", wording_complete_for(words));
}

static void add_items(struct workbook *w, const struct checklist_result *result)
{
	const char *const heads[OVERVIEW_COLUMNS] = {
		wording_plain(&w->words, "report.column.item"),
		wording_plain(&w->words, "report.column.title"),
		wording_plain(&w->words, "report.column.status"),
	};

	book_row(w->book, heads, BOOK_HEAD, BOOK_HEAD);
	for (size_t i = 0; i < result->items.count; i++) {
		const struct item_result *item = &result->items.items[i];

		add_line(w, item->item->entry.id, wording_text(&w->words, &item->item->title),
		         wording_label(&w->words, &item_status_words, (int)item->status));
	}
}

static void add_checklist(struct workbook *w, const struct checklist_result *result)
{
	const struct wording *words = &w->words;

	add_heading(w, wording_checklist(words, result->checklist));
	add_labelled(w, "report.source", wording_citation(words, &result->checklist->source));
	add_line(w, NULL, wording_plugin(words, &result->plugin), NULL);
	add_line(w, NULL, wording_counts(words, result), NULL);
	add_line(w, NULL, wording_coverage(words, result), NULL);
	add_line(w, NULL, wording_restraint(words, result), NULL);
	add_line(w, NULL, wording_unproven(words, result), NULL);
	add_items(w, result);
}

static void add_plan(struct workbook *w)
{
	add_heading(w, wording_plain(&w->words, "report.plan"));
	add_line(w, NULL, wording_plain(&w->words, "report.plan.honest"), NULL);
	add_line(w, NULL, wording_plan_sum(&w->words), NULL);
	add_line(w, NULL, wording_plan_left(&w->words), NULL);
}

static void add_lapses(struct workbook *w)
{
	const struct wording *words = &w->words;
	const struct lapse_list *lapses = &words->assessment->lapses;

	if (lapses->count)
		add_heading(w, FILL(words, "report.lapses", wording_date(words, words->assessment->as_of)));
	for (size_t i = 0; i < lapses->count; i++)
		add_line(w, wording_place(words, lapses->items[i].measure->entry.place),
		         wording_sentence(words, &lapses->items[i].sentence, NULL), NULL);
}

static void add_concerns(struct workbook *w)
{
	const struct concern_list *concerns = &w->words.assessment->concerns;

	if (concerns->count)
		add_heading(w, wording_plain(&w->words, "report.problems"));
	for (size_t i = 0; i < concerns->count; i++)
		add_line(w, wording_place(&w->words, concerns->items[i].place),
		         wording_concern(&w->words, &concerns->items[i]), NULL);
}

static void add_legend(struct workbook *w)
{
	add_heading(w, wording_plain(&w->words, "report.legend"));
	for (size_t v = 0; wording_explained[v]; v++)
		for (int word = 0; word < wording_explained[v]->count; word++)
			if (wording_occurs(&w->words, wording_explained[v], word))
				add_line(w, wording_label(&w->words, wording_explained[v], word),
				         wording_meaning(&w->words, wording_explained[v], word), NULL);
}

static void add_overview(struct workbook *w)
{
	const struct checklist_result_list *checklists = &w->words.assessment->checklists;

	book_sheet(w->book, wording_plain(&w->words, "report.sheet.overview"), overview_columns, OVERVIEW_COLUMNS);
	add_head(w);
	for (size_t i = 0; i < checklists->count; i++)
		add_checklist(w, &checklists->items[i]);
	add_plan(w);
	add_lapses(w);
	add_concerns(w);
	add_legend(w);
}

struct table_sheet {
	struct book *book;
	const struct table *table;
	const char **cells;
};

static void add_row(void *context, const struct row *row)
{
	struct table_sheet *sheet = context;

	for (size_t i = 0; i < sheet->table->count; i++)
		sheet->cells[i] = sheet->table->columns[i].cell(row);
	book_row(sheet->book, sheet->cells, BOOK_TEXT, BOOK_TEXT);
}

static void add_table(struct workbook *w, const struct table *table)
{
	struct arena *arena = w->words.arena;
	struct book_column *columns = arena_alloc(arena, table->count * sizeof(*columns));
	struct table_sheet sheet = {w->book, table, arena_alloc(arena, table->count * sizeof(*sheet.cells))};

	for (size_t i = 0; i < table->count; i++)
		columns[i] = (struct book_column){wording_plain(&w->words, table->columns[i].title),
		                                  table->columns[i].width, table->columns[i].number};
	book_table(w->book, wording_plain(&w->words, table->title), columns, table->count, table->names);
	table->rows(&(struct row){.words = &w->words, .labels = true}, add_row, &sheet);
}

/* For whoever makes it again: the beginnings of the digests of what it was made from, and the command. */
static const char *note(const struct wording *words)
{
	const struct made_from *made = &words->assessment->made_from;
	struct buf out;

	buf_init(&out, words->arena, LIMIT_REPORT_BYTES);
	for (size_t i = 0; i < made->inputs.count; i++)
		if (made->inputs.items[i].sha256)
			buf_addf(&out, "%.*s ", DIGEST_BEGINNING, made->inputs.items[i].sha256);
	buf_addc(&out, '\n');
	unicode_add_visible(&out, wording_making(words));
	buf_addc(&out, '\n');
	return out.at;
}

static void make(const void *context, struct buf *out)
{
	static const struct table *const tables[] = {&table_findings, &table_plan, &table_measures, &table_evidence,
	                                             &table_made_from};
	const struct wording *words = context;
	struct workbook workbook = {.words = *words};
	struct book_about about = {
		.title = FILL(words, "report.title", wording_state(words)),
		.tool = arena_format(out->arena, "normgap %s", words->assessment->made_from.tool),
		.date = date_last(words->assessment->as_of),
		.note = note(words),
		.from_right = language_from_right(words->language),
	};

	workbook.book = book_open(out->arena, &about);
	add_overview(&workbook);
	for (size_t i = 0; i < sizeof(tables) / sizeof(tables[0]); i++)
		add_table(&workbook, tables[i]);
	book_close(workbook.book, out);
}

void report_xlsx(struct buf *out, const struct assessment *assessment, const struct language *language,
                 const struct report_options *options)
{
	(void)options;
	render_apart(out, make, &(struct wording){out->arena, assessment, language});
}
