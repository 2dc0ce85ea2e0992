/* The table of a plan's steps, all of them. See tables.h. */
#include "tables.h"

static const char *part(const struct row *row)
{
	return row_word(row, &plan_part_words, row->step->part);
}

static const char *deeds(const struct row *row)
{
	return wording_deeds(row->words, row->step);
}

static const char *kinds(const struct row *row)
{
	return row_words(row, &kind_words, row->step->kinds);
}

static const char *topics(const struct row *row)
{
	const struct topic_refs *refs = &row->step->topics;
	struct buf cell;

	buf_init(&cell, row->words->arena, LIMIT_REPORT_BYTES);
	for (size_t i = 0; i < refs->count; i++)
		cell_line(&cell, refs->items[i]->entry.id);
	return cell.at;
}

static const char *closes(const struct row *row)
{
	return row_criteria(row, &row->step->closes);
}

static const char *helps(const struct row *row)
{
	return row_criteria(row, &row->step->helps);
}

static const struct column columns[] = {
	{"report.column.part", 20, false, part},
	{"report.column.step", 60, false, deeds},
	{"report.column.measure", 26, false, row_measure},
	{"report.column.kind", 14, false, kinds},
	{"report.column.topics", 24, false, topics},
	{"report.column.closes", 30, false, closes},
	{"report.column.helps", 30, false, helps},
	{"report.column.line", 8, true, row_measure_line},
};

static void rows(const struct row *common, take_row *take, void *context)
{
	const struct plan *plan = &common->words->assessment->plan;
	struct row row = *common;

	for (size_t i = 0; i < plan->count; i++) {
		row.step = &plan->items[i];
		row.measure = row.step->measure;
		take(context, &row);
	}
}

const struct table table_plan = {
	.title = "report.sheet.plan",
	.columns = columns,
	.count = sizeof(columns) / sizeof(columns[0]),
	.names = 1,
	.rows = rows,
};
