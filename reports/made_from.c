/* What reports were made from. See made_from.h. */
#include "made_from.h"

void text_made_from(struct page *page)
{
	const struct input_list *inputs = &page->words.assessment->made_from.inputs;

	page_blank(page);
	page_title(page, wording_plain(&page->words, "report.made-from"));
	for (size_t i = 0; i < inputs->count; i++)
		page_paragraph(page, 0, HANG, wording_input(&page->words, &inputs->items[i]));
	page_paragraph(page, 0, HANG, wording_making(&page->words));
}

void markdown_made_from(struct sheet *sheet)
{
	const struct input_list *inputs = &sheet->words.assessment->made_from.inputs;

	md_heading(sheet, "##", wording_plain(&sheet->words, "report.made-from"));
	for (size_t i = 0; i < inputs->count; i++)
		md_line(sheet, NULL, wording_input(&sheet->words, &inputs->items[i]), (struct place){0});
	md_line(sheet, NULL, wording_making(&sheet->words), (struct place){0});
}

static void write_input(struct writer *w, const struct input *input)
{
	json_open(&w->json, '{');
	json_pair(&w->json, "sort", input_words.words[input->sort]);
	json_pair(&w->json, "name", input->name);
	json_pair(&w->json, "version", input->version);
	json_pair(&w->json, "sha256", input->sha256);
	json_close(&w->json, '}');
}

void writer_made_from(struct writer *w)
{
	const struct made_from *made = &w->words.assessment->made_from;

	writer_open(w, "made_from", '{');
	writer_open(w, "inputs", '[');
	for (size_t i = 0; i < made->inputs.count; i++)
		write_input(w, &made->inputs.items[i]);
	json_close(&w->json, ']');
	json_pair(&w->json, "command", made->command);
	json_close(&w->json, '}');
}
