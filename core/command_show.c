/* normgap show: one checklist, item, criterion, topic or fact, under the keys of its format. */
#include "limit.h"
#include "program.h"
#include "standing.h"
#include "unicode.h"

#include <string.h>

struct page {
	struct program *program;
	struct buf out;
	size_t width;
};

static void add_key(struct page *page, size_t indent, const char *key)
{
	buf_repeat(&page->out, ' ', indent);
	unicode_add_visible(&page->out, key);
	buf_addc(&page->out, ':');
}

static void add_line(struct page *page, size_t indent, const char *key, const char *text)
{
	if (!text || !*text)
		return;
	add_key(page, indent, key);
	buf_addc(&page->out, ' ');
	unicode_add_wrapped(&page->out, text, indent + strlen(key) + 2, indent + 2, page->width, false);
	buf_addc(&page->out, '\n');
}

static void add_text(struct page *page, size_t indent, const char *key, const struct text *text)
{
	add_line(page, indent, key, in_language(page->program, text));
}

static void add_word(struct page *page, size_t indent, const char *key, const struct vocabulary *vocabulary, int word)
{
	if (word >= 0)
		add_line(page, indent, key, vocabulary->words[word]);
}

static void add_bits(struct page *page, size_t indent, const char *key, const struct vocabulary *vocabulary,
                     uint32_t bits)
{
	struct buf words;

	buf_init(&words, page->program->arena, LIMIT_TEXT_BYTES);
	for (int i = 0; i < vocabulary->count; i++)
		if (bits & 1u << i)
			buf_addf(&words, "%s%s", words.length ? ", " : "", vocabulary->words[i]);
	add_line(page, indent, key, words.at);
}

static void add_strings(struct page *page, size_t indent, const char *key, const struct strings *strings)
{
	struct buf words;

	buf_init(&words, page->program->arena, LIMIT_TEXT_BYTES);
	for (size_t i = 0; i < strings->count; i++)
		buf_addf(&words, "%s%s", i ? ", " : "", strings->items[i].text);
	add_line(page, indent, key, words.at);
}

/* Those of the language asked for. */
static void add_cues(struct page *page, const struct cues *cues)
{
	struct buf words;

	buf_init(&words, page->program->arena, LIMIT_TEXT_BYTES);
	for (size_t i = 0; i < cues->count; i++)
		if (strcmp(cues->items[i].lang, page->program->language.lang) == 0)
			buf_addf(&words, "%s%s", words.length ? "; " : "", cues->items[i].text);
	add_line(page, 2, "cues", words.at);
}

static void add_number(struct page *page, size_t indent, const char *key, struct number number, const char *unit)
{
	if (number.stated)
		add_line(page, indent, key, arena_format(page->program->arena, "%lld%s", number.value, unit));
}

static void add_citation(struct page *page, size_t indent, const char *key, const struct citation *citation)
{
	bool shown = citation->paragraph && citation->verified != NO;

	if (!citation->document && !citation->url)
		return;
	add_line(page, indent, key,
	         arena_format(page->program->arena, "%s%s%s%s%s", citation->document ? citation->document : "",
	                      shown ? ", " : "", shown ? citation->paragraph : "", citation->url ? " " : "",
	                      citation->url ? citation->url : ""));
}

static void add_requirement(struct page *page, size_t indent, const struct requirement *requirement);

static void add_branches(struct page *page, size_t indent, const struct requirement *requirement)
{
	if (requirement->form == FORM_ANY)
		add_number(page, indent, "least", (struct number){true, requirement->least.value}, "");
	add_key(page, indent, requirement->form == FORM_ANY ? "any" : "none");
	buf_addc(&page->out, '\n');
	for (size_t i = 0; i < requirement->branch_count; i++)
		add_requirement(page, indent + 2, &requirement->branches[i]);
}

static void add_facts_asked(struct page *page, size_t indent, const struct requirement *requirement)
{
	for (size_t i = 0; i < requirement->facts.count; i++)
		add_line(page, indent, "fact", asked_text(page->program->arena, &requirement->facts.items[i]));
}

static void add_own_keys(struct page *page, size_t indent, const struct requirement *requirement)
{
	add_strings(page, indent, "topic", &requirement->topic_words);
	add_bits(page, indent, "kind", &kind_words, requirement->kinds);
	if (requirement->form == FORM_PLAIN || requirement->status != STATUS_IN_FORCE)
		add_word(page, indent, "status", &status_words, requirement->status);
	add_facts_asked(page, indent, requirement);
	add_bits(page, indent, "has", &measure_field_words, requirement->has);
	add_number(page, indent, "fresh", requirement->fresh, " months");
	add_number(page, indent, "evidence", requirement->evidence, "");
	add_number(page, indent, "count", requirement->count, "");
	add_line(page, indent, "judge", requirement->judge);
	for (size_t i = 0; i < requirement->with.count; i++)
		add_strings(page, indent + 2, requirement->with.items[i].name, &requirement->with.items[i].values);
	add_strings(page, indent, "uses", &requirement->uses);
}

static void add_requirement(struct page *page, size_t indent, const struct requirement *requirement)
{
	buf_repeat(&page->out, ' ', indent);
	buf_adds(&page->out, "-\n");
	if (requirement->branch_count)
		add_branches(page, indent + 2, requirement);
	else
		add_own_keys(page, indent + 2, requirement);
	if (requirement->at_most)
		add_line(page, indent + 2, "at-most", "partial");
}

static void show_criterion(struct page *page, const struct criterion *criterion)
{
	add_line(page, 0, "criterion", criterion->entry.id);
	add_text(page, 2, "title", &criterion->title);
	add_text(page, 2, "asks", &criterion->asks);
	add_word(page, 2, "weight", &weight_words, criterion->weight);
	add_word(page, 2, "layer", &layer_words, criterion->layer);
	add_text(page, 2, "may-not-apply", &criterion->may_not_apply);
	if (criterion->needs.count)
		buf_adds(&page->out, "  needs:\n");
	for (size_t i = 0; i < criterion->needs.count; i++)
		add_requirement(page, 4, &criterion->needs.items[i]);
	add_bits(page, 2, "accepts", &source_role_words, criterion->accepts);
	add_text(page, 2, "not-enough", &criterion->not_enough);
	add_text(page, 2, "advice", &criterion->advice);
	add_cues(page, &criterion->cues);
	for (size_t i = 0; i < criterion->cites.count; i++)
		add_citation(page, 2, "cites", &criterion->cites.items[i]);
}

static void show_item(struct page *page, const struct item *item)
{
	add_line(page, 0, "item", item->entry.id);
	add_text(page, 2, "title", &item->title);
	add_word(page, 2, "nature", &nature_words, item->nature);
	add_bits(page, 2, "binds", &party_words, item->binds);
	add_citation(page, 2, "source", &item->source);
	add_text(page, 2, "summary", &item->summary);
	for (size_t i = 0; i < item->criteria.count; i++)
		add_text(page, 2, item->criteria.items[i].entry.id, &item->criteria.items[i].asks);
}

static void show_checklist(struct page *page, const struct checklist *checklist)
{
	add_line(page, 0, "checklist", checklist->entry.id);
	add_line(page, 2, "version", checklist->version);
	add_text(page, 2, "title", &checklist->title);
	add_citation(page, 2, "source", &checklist->source);
	for (size_t i = 0; i < checklist->items.count; i++)
		add_text(page, 2, checklist->items.items[i].entry.id, &checklist->items.items[i].title);
}

static void show_topic(struct page *page, const struct topic *topic)
{
	add_line(page, 0, "topic", topic->entry.id);
	add_text(page, 2, "title", &topic->title);
	add_text(page, 2, "about", &topic->about);
	add_cues(page, &topic->cues);
	add_line(page, 2, "under", topic->under);
}

static void add_meanings(struct page *page, const struct fact_kind *kind)
{
	struct reader reader = {page->program->arena, &page->program->problems, NULL};

	for (size_t i = 0; i < kind->values.count; i++) {
		const struct node *meaning = kind->meanings_node ? node_get(kind->meanings_node, kind->values.items[i].text) : NULL;
		struct text text = {0};

		if (meaning)
			read_text(&reader, meaning, &text);
		if (text.count)
			add_text(page, 4, kind->values.items[i].text, &text);
		else
			add_line(page, 4, kind->values.items[i].text, "-");
	}
}

static void show_fact(struct page *page, const struct fact_kind *kind)
{
	add_line(page, 0, "fact", kind->entry.id);
	add_word(page, 2, "type", &fact_type_words, kind->type);
	add_text(page, 2, "means", &kind->means);
	add_text(page, 2, "example", &kind->example);
	add_text(page, 2, "not", &kind->counter_example);
	if (kind->values.count)
		buf_adds(&page->out, "  values:\n");
	add_meanings(page, kind);
}

static bool show(struct page *page, const char *id)
{
	const struct catalogue *catalogue = &page->program->catalogue;
	const struct checklist *checklist = catalogue_checklist(catalogue, id);
	const struct item *item = catalogue_item(catalogue, id);
	const struct criterion *criterion = catalogue_criterion(catalogue, id);
	size_t topic = names_find(&catalogue->topics.names, id), fact = names_find(&catalogue->facts.names, id);

	if (checklist)
		show_checklist(page, checklist);
	if (item)
		show_item(page, item);
	if (criterion)
		show_criterion(page, criterion);
	if (topic != NAME_UNKNOWN)
		show_topic(page, &catalogue->topics.items[topic]);
	if (fact != NAME_UNKNOWN)
		show_fact(page, &catalogue->facts.items[fact]);
	return page->out.length > 0;
}

static enum exit_status run(struct program *program)
{
	const char *id = program->options->arguments.items[0].text;
	struct page page = {.program = program, .width = terminal_width()};
	const char *nearest;

	if (!program_load(program))
		return EXIT_INPUT;
	buf_init(&page.out, program->arena, LIMIT_REPORT_BYTES);
	if (show(&page, id))
		return write_result(program, &page.out);
	nearest = names_nearest(&program->catalogue.criterion_names, id);
	complain("there is nothing called `%s`%s%s; `normgap list` shows what there is", id, nearest ? "; did you mean " : "",
	         nearest ? nearest : "");
	return EXIT_USAGE;
}

const struct command command_show = {
	.name = "show",
	.arguments = "ID",
	.summary = "show one checklist, item, criterion, topic or fact: text, source, what it needs",
	.takes = TAKES_CHECKLISTS | TAKES_LANG | TAKES_PLUGINS,
	.least_arguments = 1,
	.most_arguments = 1,
	.run = run,
};
