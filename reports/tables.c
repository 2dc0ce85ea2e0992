/* What the tables share, and that of what the report was made from. See tables.h. */
#include "tables.h"

const char *row_word(const struct row *row, const struct vocabulary *vocabulary, int word)
{
	if (word < 0)
		return NULL;
	return row->labels ? wording_label(row->words, vocabulary, word) : vocabulary->words[word];
}

void cell_line(struct buf *cell, const char *text)
{
	if (cell->length)
		buf_addc(cell, '\n');
	buf_adds(cell, text);
}

const char *row_words(const struct row *row, const struct vocabulary *vocabulary, uint32_t bits)
{
	struct buf cell;

	buf_init(&cell, row->words->arena, LIMIT_REPORT_BYTES);
	for (int word = 0; word < vocabulary->count; word++)
		if (bits & 1u << word)
			cell_line(&cell, row_word(row, vocabulary, word));
	return cell.at;
}

const char *row_criteria(const struct row *row, const struct criterion_refs *criteria)
{
	struct buf cell;

	buf_init(&cell, row->words->arena, LIMIT_REPORT_BYTES);
	for (size_t i = 0; i < criteria->count; i++)
		cell_line(&cell, criteria->items[i]->entry.id);
	return cell.at;
}

const char *row_line(const struct row *row, struct place place)
{
	return place.line ? wording_number(row->words, place.line) : NULL;
}

const char *row_date(const struct row *row, struct date date)
{
	return date_known(date) ? wording_plain_date(row->words, date) : NULL;
}

const char *row_measure(const struct row *row)
{
	return row->measure ? row->measure->entry.id : NULL;
}

const char *row_measure_line(const struct row *row)
{
	return row->measure ? row_line(row, row->measure->entry.place) : NULL;
}

static const char *input_sort(const struct row *row)
{
	return row->input ? wording_label(row->words, &input_words, row->input->sort) : "normgap";
}

static const char *input_name(const struct row *row)
{
	return row->input ? row->input->name : row->words->assessment->made_from.command;
}

static const char *input_version(const struct row *row)
{
	return row->input ? row->input->version : row->words->assessment->made_from.tool;
}

static const char *input_digest(const struct row *row)
{
	return row->input ? row->input->sha256 : NULL;
}

static const struct column columns[] = {
	{"report.column.made-from", 16, false, input_sort},
	{"report.column.name", 50, false, input_name},
	{"report.column.version", 10, false, input_version},
	{"report.column.sha256", 70, false, input_digest},
};

static void rows(const struct row *common, take_row *take, void *context)
{
	const struct input_list *inputs = &common->words->assessment->made_from.inputs;
	struct row row = *common;

	for (size_t i = 0; i < inputs->count; i++) {
		row.input = &inputs->items[i];
		take(context, &row);
	}
	row.input = NULL;
	take(context, &row);
}

const struct table table_made_from = {
	.title = "report.sheet.made-from",
	.columns = columns,
	.count = sizeof(columns) / sizeof(columns[0]),
	.names = 1,
	.rows = rows,
};
