/* The table of what is declared. See tables.h. */
#include "tables.h"

static const char *title(const struct row *row)
{
	return wording_text(row->words, &row->measure->title);
}

static const char *kind(const struct row *row)
{
	return row_words(row, &kind_words, row->measure->kinds);
}

static const char *status(const struct row *row)
{
	return row_word(row, &status_words, row->measure->status);
}

static const char *since(const struct row *row)
{
	return row_date(row, row->measure->since);
}

static const char *until(const struct row *row)
{
	return row_date(row, row->measure->until);
}

static const char *reviewed(const struct row *row)
{
	return row_date(row, row->measure->reviewed);
}

static const char *lead(const struct row *row)
{
	return wording_text(row->words, &row->measure->lead);
}

static const char *by(const struct row *row)
{
	return row->measure->by;
}

static const char *topics(const struct row *row)
{
	const struct strings *words = &row->measure->topic_words;
	struct buf cell;

	buf_init(&cell, row->words->arena, LIMIT_REPORT_BYTES);
	for (size_t i = 0; i < words->count; i++)
		cell_line(&cell, words->items[i].text);
	return cell.at;
}

static const char *text(const struct row *row)
{
	return wording_text(row->words, &row->measure->text);
}

static const char *answers(const struct row *row)
{
	return row_criteria(row, row->answers);
}

static const struct column columns[] = {
	{"report.column.measure", 26, false, row_measure},
	{"report.column.title", 36, false, title},
	{"report.column.kind", 14, false, kind},
	{"report.column.status", 12, false, status},
	{"report.column.since", 12, false, since},
	{"report.column.until", 12, false, until},
	{"report.column.reviewed", 12, false, reviewed},
	{"report.column.lead", 24, false, lead},
	{"report.column.by", 20, false, by},
	{"report.column.topics", 24, false, topics},
	{"report.column.text", 50, false, text},
	{"report.column.answers", 30, false, answers},
	{"report.column.line", 8, true, row_measure_line},
};

static void gather(void *context, const struct row *row)
{
	struct criterion_refs *gathered = context;
	const struct measure_refs *measures = &row->finding->measures;

	for (size_t i = 0; i < measures->count; i++)
		*ARENA_APPEND(row->words->arena, &gathered[measures->items[i]->number]) = row->finding->criterion;
}

static void rows(const struct row *common, take_row *take, void *context)
{
	const struct measure_list *measures = &common->words->assessment->declaration->measures;
	struct criterion_refs *gathered =
		arena_alloc(common->words->arena, measures->count * sizeof(*gathered));
	struct row row = *common;

	table_findings.rows(common, gather, gathered);
	for (size_t i = 0; i < measures->count; i++) {
		row.measure = &measures->items[i];
		row.answers = &gathered[i];
		take(context, &row);
	}
}

const struct table table_measures = {
	.title = "report.sheet.measures",
	.columns = columns,
	.count = sizeof(columns) / sizeof(columns[0]),
	.names = 1,
	.rows = rows,
};
