/* normgap suggest: what each measure may bear on, and does not name, from the words of the field in its text. */
#include "json.h"
#include "limit.h"
#include "program.h"
#include "suggest.h"
#include "unicode.h"

#include <string.h>

struct page {
	struct program *program;
	const struct declaration *declaration;
	const char *file;
	struct buf out;
	struct json json;
};

static const char *id_of(const struct suggestion *made)
{
	return made->topic ? made->topic->entry.id : made->criterion->entry.id;
}

static const char *sort_of(const struct suggestion *made)
{
	return made->topic ? "topic" : "criterion";
}

static const struct text *title_of(const struct suggestion *made)
{
	const struct text *title = made->topic ? &made->topic->title : &made->criterion->title;

	return title->count ? title : &made->criterion->asks;
}

/*
 * As text: a line for each suggestion, with the place first, as in messages.
 */

static void add_line(struct page *page, const struct measure *measure, const struct suggestion *made)
{
	unicode_add_visible(&page->out, page->file);
	buf_addf(&page->out, ":%u:%u\t%s\t%s%s\t%s\t", measure->entry.place.line, measure->entry.place.column,
	         measure->entry.id, sort_of(made), made->named ? ", named" : "", id_of(made));
	unicode_add_visible(&page->out, in_language(page->program, title_of(made)));
	buf_addc(&page->out, '\t');
	for (size_t i = 0; i < made->cues.count; i++) {
		buf_adds(&page->out, i ? "; " : "");
		unicode_add_visible(&page->out, made->cues.items[i]->text);
	}
	buf_addc(&page->out, '\n');
}

static void write_text(struct page *page, const struct measure *measure, const struct suggestion_list *list)
{
	for (size_t i = 0; i < list->count; i++)
		add_line(page, measure, &list->items[i]);
}

static void nothing(struct page *page)
{
	(void)page;
}

/*
 * As JSON: an object, with what each measure names beside what is suggested.
 */

static void open_json(struct page *page)
{
	struct json *json = &page->json;

	json->out = &page->out;
	json_open(json, '{');
	json_pair(json, "normgap", "suggest/1");
	json_pair(json, "file", page->file);
	json_pair(json, "lang", page->program->language.lang);
	json_key(json, "blind");
	json_bool(json, page->program->options->blind);
	json_key(json, "measures");
	json_open(json, '[');
}

static void write_named(struct json *json, const struct measure *measure)
{
	json_key(json, "topics");
	json_open(json, '[');
	for (size_t i = 0; i < measure->topic_words.count; i++)
		json_string(json, measure->topic_words.items[i].text);
	json_close(json, ']');
	json_key(json, "addresses");
	json_open(json, '[');
	for (size_t i = 0; i < measure->addresses.count; i++)
		json_string(json, measure->addresses.items[i].id);
	json_close(json, ']');
}

static void write_suggestion(struct page *page, const struct suggestion *made)
{
	struct json *json = &page->json;

	json_open(json, '{');
	json_pair(json, sort_of(made), id_of(made));
	json_pair(json, "title", text_pick(title_of(made), page->program->language.lang, NULL));
	json_count(json, "strength", made->strength);
	json_key(json, "named");
	json_bool(json, made->named);
	json_key(json, "words");
	json_open(json, '[');
	for (size_t i = 0; i < made->cues.count; i++)
		json_string(json, made->cues.items[i]->text);
	json_close(json, ']');
	json_close(json, '}');
}

static void write_json(struct page *page, const struct measure *measure, const struct suggestion_list *list)
{
	struct json *json = &page->json;

	json_open(json, '{');
	json_pair(json, "measure", measure->entry.id);
	json_count(json, "line", measure->entry.place.line);
	json_count(json, "column", measure->entry.place.column);
	write_named(json, measure);
	json_key(json, "suggestions");
	json_open(json, '[');
	for (size_t i = 0; i < list->count; i++)
		write_suggestion(page, &list->items[i]);
	json_close(json, ']');
	json_close(json, '}');
}

static void close_json(struct page *page)
{
	json_close(&page->json, ']');
	json_close(&page->json, '}');
	buf_addc(&page->out, '\n');
}

static const struct way {
	const char *name;
	void (*open)(struct page *page);
	void (*measure)(struct page *page, const struct measure *measure, const struct suggestion_list *list);
	void (*close)(struct page *page);
} ways[] = {
	{"text", nothing, write_text, nothing},
	{"json", open_json, write_json, close_json},
};

static const struct way *find_way(const char *format)
{
	for (size_t i = 0; i < sizeof(ways) / sizeof(ways[0]); i++)
		if (strcmp(ways[i].name, format ? format : "text") == 0)
			return &ways[i];
	return NULL;
}

static void write_page(struct page *page, const struct way *way)
{
	struct program *program = page->program;
	struct suggester *suggester =
		suggester_new(program->arena, &program->catalogue, (const struct checklist *const *)program->chosen.items,
	                      program->chosen.count);

	way->open(page);
	for (size_t i = 0; i < page->declaration->measures.count; i++) {
		const struct measure *measure = &page->declaration->measures.items[i];
		struct suggestion_list list = {0};

		suggest(suggester, measure, program->options->blind, &list);
		way->measure(page, measure, &list);
	}
	way->close(page);
}

static enum exit_status run(struct program *program)
{
	const struct way *way = find_way(program->options->format);
	struct page page = {.program = program, .file = short_name(&program->options->arguments, 0, 1)};
	struct problems problems;

	if (!way) {
		complain("suggestions are written as text or json, not as `%s`", program->options->format);
		return EXIT_USAGE;
	}
	if (!program_load(program))
		return EXIT_INPUT;
	problems_init(&problems, program->arena);
	page.declaration = open_declaration(program, program->arena, program->arena,
	                                    program->options->arguments.items[0].text, &problems);
	problems_sort(&problems);
	print_problems(program, &problems, false);
	if (!page.declaration)
		return EXIT_INPUT;
	buf_init(&page.out, program->arena, LIMIT_REPORT_BYTES);
	write_page(&page, way);
	return write_result(program, &page.out);
}

const struct command command_suggest = {
	.name = "suggest",
	.arguments = "FILE",
	.summary = "tell which topics and criteria a measure may bear on, by its words, and does not name",
	.takes = TAKES_CHECKLISTS | TAKES_FORMAT | TAKES_LANG | TAKES_PLUGINS | TAKES_BLIND,
	.least_arguments = 1,
	.most_arguments = 1,
	.run = run,
};
