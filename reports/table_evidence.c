/* The table of where the measures can be looked up. See tables.h. */
#include "tables.h"

static const char *source_id(const struct row *row)
{
	return row->evidence->source_id;
}

static const char *title(const struct row *row)
{
	return row->evidence->source ? wording_text(row->words, &row->evidence->source->title) : NULL;
}

static const char *publisher(const struct row *row)
{
	return row->evidence->source ? wording_text(row->words, &row->evidence->source->publisher) : NULL;
}

static const char *symbol(const struct row *row)
{
	return row->evidence->source ? row->evidence->source->symbol : NULL;
}

static const char *role(const struct row *row)
{
	return row->evidence->source ? row_word(row, &source_role_words, row->evidence->source->role) : NULL;
}

static const char *date(const struct row *row)
{
	return row->evidence->source ? row_date(row, row->evidence->source->date) : NULL;
}

static const char *at(const struct row *row)
{
	return wording_text(row->words, &row->evidence->at);
}

static const char *address(const struct row *row)
{
	if (row->evidence->url || !row->evidence->source)
		return row->evidence->url;
	return row->evidence->source->url;
}

static const char *collected(const struct row *row)
{
	return row_date(row, row->evidence->collected);
}

static const char *line(const struct row *row)
{
	return row_line(row, row->evidence->entry.place);
}

static const struct column columns[] = {
	{"report.column.measure", 26, false, row_measure},
	{"report.column.source", 18, false, source_id},
	{"report.column.document", 44, false, title},
	{"report.column.publisher", 22, false, publisher},
	{"report.column.symbol", 16, false, symbol},
	{"report.column.role", 20, false, role},
	{"report.column.date", 12, false, date},
	{"report.column.at", 30, false, at},
	{"report.column.address", 40, false, address},
	{"report.column.collected", 12, false, collected},
	{"report.column.line", 8, true, line},
};

static void rows(const struct row *common, take_row *take, void *context)
{
	const struct measure_list *measures = &common->words->assessment->declaration->measures;
	struct row row = *common;

	for (size_t m = 0; m < measures->count; m++) {
		row.measure = &measures->items[m];
		for (size_t e = 0; e < row.measure->evidence.count; e++) {
			row.evidence = &row.measure->evidence.items[e];
			take(context, &row);
		}
	}
}

const struct table table_evidence = {
	.title = "report.sheet.evidence",
	.columns = columns,
	.count = sizeof(columns) / sizeof(columns[0]),
	.names = 2,
	.rows = rows,
};
