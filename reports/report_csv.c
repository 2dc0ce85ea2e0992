/*
 * The findings as CSV: a line that names the columns, a row a finding, then what a
 * reader must know and what the table was made from. How fields become harmless is
 * csv.c's; what stands in them is the table's (tables.h).
 */
#include <string.h>

#include "csv.h"
#include "formats.h"
#include "tables.h"

/* What the first column says of a row. */
#define ROW_HEAD "normgap"
#define ROW_FINDING "finding"
#define ROW_NOTE "note"
#define ROW_MADE_FROM "made-from"

struct report {
	struct csv csv;
	struct wording words;
};

static void begin_row(struct report *report, const char *what)
{
	csv_field(&report->csv, what);
	csv_field(&report->csv, report->words.assessment->declaration->state);
}

static void add_head(struct report *report)
{
	csv_field(&report->csv, ROW_HEAD);
	csv_field(&report->csv, wording_plain(&report->words, "report.head.state"));
	for (size_t i = 0; i < table_findings.count; i++)
		csv_field(&report->csv, wording_plain(&report->words, table_findings.columns[i].title));
	csv_end_row(&report->csv);
}

static void add_finding(void *context, const struct row *row)
{
	struct report *report = context;

	begin_row(report, ROW_FINDING);
	for (size_t i = 0; i < table_findings.count; i++)
		csv_field(&report->csv, table_findings.columns[i].cell(row));
	csv_end_row(&report->csv);
}

/* A row of another sort has one sentence, in the column for titles. */
static void add_sentence(struct report *report, const char *what, const char *sentence)
{
	begin_row(report, what);
	for (size_t i = 0; i < table_findings.count; i++)
		csv_field(&report->csv,
		          strcmp(table_findings.columns[i].title, "report.column.title") == 0 ? sentence : NULL);
	csv_end_row(&report->csv);
}

static void add_made_from(struct report *report)
{
	const struct input_list *inputs = &report->words.assessment->made_from.inputs;

	for (size_t i = 0; i < inputs->count; i++)
		add_sentence(report, ROW_MADE_FROM, wording_input(&report->words, &inputs->items[i]));
	add_sentence(report, ROW_MADE_FROM, wording_making(&report->words));
}

void report_csv(struct buf *out, const struct assessment *assessment, const struct language *language,
                const struct report_options *options)
{
	struct report report = {{.out = out}, {out->arena, assessment, language}};
	const char *caveats[WORDING_CAVEATS];
	size_t count = wording_caveats(&report.words, caveats);

	(void)options;
	add_head(&report);
	table_findings.rows(&(struct row){.words = &report.words}, add_finding, &report);
	for (size_t i = 0; i < count; i++)
		add_sentence(&report, ROW_NOTE, caveats[i]);
	add_made_from(&report);
}
