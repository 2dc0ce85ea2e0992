/* The table of findings. See tables.h. */
#include "tables.h"

static const char *checklist(const struct row *row)
{
	return row->result->checklist->entry.id;
}

static const char *item(const struct row *row)
{
	return row->item->item->entry.id;
}

static const char *criterion(const struct row *row)
{
	return row->finding->criterion->entry.id;
}

static const char *title(const struct row *row)
{
	return wording_text(row->words, &row->finding->criterion->title);
}

static const char *question(const struct row *row)
{
	return wording_text(row->words, &row->finding->criterion->asks);
}

static const char *nature(const struct row *row)
{
	return row_word(row, &nature_words, row->item->item->nature);
}

static const char *layer(const struct row *row)
{
	return row_word(row, &layer_words, row->finding->criterion->layer);
}

static const char *weight(const struct row *row)
{
	return row_word(row, &weight_words, row->finding->criterion->weight);
}

static const char *verdict(const struct row *row)
{
	return row_word(row, &verdict_words, (int)row->finding->verdict);
}

static const char *assurance(const struct row *row)
{
	return row_word(row, &assurance_words, (int)row->finding->assurance);
}

static const char *measures(const struct row *row)
{
	struct buf cell;

	buf_init(&cell, row->words->arena, LIMIT_REPORT_BYTES);
	for (size_t i = 0; i < row->finding->measures.count; i++)
		cell_line(&cell, row->finding->measures.items[i]->entry.id);
	return cell.at;
}

static const char *reason_line(const struct wording *words, const struct reason *reason)
{
	const char *said = wording_sentence(words, &reason->sentence, reason->measure);
	const char *role = wording_role(words, reason), *place = wording_place(words, reason->place);

	if (role)
		said = FILL(words, "report.labelled", role, said);
	return place ? arena_format(words->arena, "%s%s", said, FILL(words, "report.place", place)) : said;
}

struct reasons_cell {
	const struct wording *words;
	struct buf cell;
};

static void add_reason(void *context, const struct reason *reason)
{
	struct reasons_cell *shown = context;

	cell_line(&shown->cell, reason_line(shown->words, reason));
}

/* Those that the reports for people show. */
static const char *reasons(const struct row *row)
{
	struct reasons_cell shown = {.words = row->words};
	size_t more;

	buf_init(&shown.cell, row->words->arena, LIMIT_REPORT_BYTES);
	more = shown_reasons(row->finding, add_reason, &shown);
	if (more)
		cell_line(&shown.cell, FILL(row->words, "report.more", wording_number(row->words, more)));
	return shown.cell.at;
}

static const char *lacks(const struct row *row)
{
	return row_words(row, &lack_words, row->finding->lacks);
}

static const char *would_meet(const struct row *row)
{
	const struct change_list *changes = &row->finding->changes;
	struct buf cell;

	buf_init(&cell, row->words->arena, LIMIT_REPORT_BYTES);
	for (size_t i = 0; i < changes->count && i < finding_shown[row->finding->verdict].changes; i++)
		cell_line(&cell, wording_sentence(row->words, &changes->items[i].sentence, changes->items[i].measure));
	return cell.at;
}

static const char *advice(const struct row *row)
{
	return wording_text(row->words, &row->finding->criterion->advice);
}

static const char *source(const struct row *row)
{
	return wording_citation(row->words, &row->item->item->source);
}

/* Where the strongest reason stands. */
static struct place place_of(const struct row *row)
{
	const struct reason_list *found = &row->finding->reasons;

	return found->count ? found->items[0].place : (struct place){0};
}

static const char *file(const struct row *row)
{
	return wording_file(row->words->assessment, place_of(row));
}

static const char *line(const struct row *row)
{
	return row_line(row, place_of(row));
}

static const struct column columns[] = {
	{"report.column.checklist", 10, false, checklist},
	{"report.column.item", 13, false, item},
	{"report.column.criterion", 27, false, criterion},
	{"report.column.title", 24, false, title},
	{"report.column.question", 36, false, question},
	{"report.column.nature", 10, false, nature},
	{"report.column.layer", 13, false, layer},
	{"report.column.weight", 11, false, weight},
	{"report.column.verdict", 12, false, verdict},
	{"report.assurance", 13, false, assurance},
	{"report.column.measures", 24, false, measures},
	{"report.column.reasons", 54, false, reasons},
	{"report.column.lacks", 20, false, lacks},
	{"report.would-meet", 40, false, would_meet},
	{"report.advice", 36, false, advice},
	{"report.column.source", 20, false, source},
	{"report.head.file", 20, false, file},
	{"report.column.line", 8, true, line},
};

static void rows(const struct row *common, take_row *take, void *context)
{
	const struct checklist_result_list *checklists = &common->words->assessment->checklists;
	struct row row = *common;

	for (size_t c = 0; c < checklists->count; c++) {
		row.result = &checklists->items[c];
		for (size_t i = 0; i < row.result->items.count; i++) {
			row.item = &row.result->items.items[i];
			for (size_t f = 0; f < row.item->findings.count; f++) {
				row.finding = &row.item->findings.items[f];
				take(context, &row);
			}
		}
	}
}

const struct table table_findings = {
	.title = "report.sheet.findings",
	.columns = columns,
	.count = sizeof(columns) / sizeof(columns[0]),
	.names = 3,
	.rows = rows,
};
