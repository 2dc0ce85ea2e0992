/* How every OSCAL document ends: what it was made from, and the sources of the declaration. See oscal.h. */
#include "oscal.h"

#include <string.h>

#include "oscal_text.h"

static const char *href(const struct writer *w, const char *id)
{
	return arena_format(w->words.arena, "#%s", id);
}

static const char *plan_id(const struct writer *w)
{
	return oscal_id(w, "plan", w->words.assessment->made_from.command);
}

/* Files of the same name may come from different folders: their order tells them apart. */
static const char *input_id(const struct writer *w, size_t number)
{
	const struct input *input = &w->words.assessment->made_from.inputs.items[number];

	return oscal_id(w, "input", arena_format(w->words.arena, "%zu/%s", number, input->name));
}

static const char *source_id(const struct writer *w, const struct source *source)
{
	return oscal_id(w, "source", source->entry.id);
}

const char *oscal_plan_href(const struct writer *w)
{
	return href(w, plan_id(w));
}

const char *oscal_input_href(const struct writer *w, size_t number)
{
	return href(w, input_id(w, number));
}

const char *oscal_source_href(const struct writer *w, const struct source *source)
{
	return href(w, source_id(w, source));
}

/* The declaration is the first of the inputs; the others are known by the last part of their path. */
const char *oscal_place_href(const struct writer *w, struct place place)
{
	const struct assessment *assessment = w->words.assessment;
	const char *own = assessment->declaration->file, *name = wording_file(assessment, place);

	if (!name || (own && strcmp(place.file, own) == 0))
		return name && assessment->made_from.inputs.count ? oscal_input_href(w, 0) : NULL;
	for (size_t i = 1; i < assessment->made_from.inputs.count; i++)
		if (strcmp(assessment->made_from.inputs.items[i].name, name) == 0)
			return oscal_input_href(w, i);
	return NULL;
}

static bool is_checklist(const struct input *input, const struct checklist *checklist)
{
	return input->sort == INPUT_CHECKLIST && input->sha256 && strcmp(input->sha256, checklist->sha256) == 0;
}

const char *oscal_checklist_href(const struct writer *w, const struct checklist *checklist)
{
	const struct input_list *inputs = &w->words.assessment->made_from.inputs;

	for (size_t i = 0; i < inputs->count; i++)
		if (is_checklist(&inputs->items[i], checklist))
			return oscal_input_href(w, i);
	return NULL;
}

/* The plan of the assessment is its checklists and the command: normgap knows no other. */
static void add_plan(struct writer *w, struct oscal_list *resources)
{
	oscal_next(w, resources);
	json_pair(&w->json, "uuid", plan_id(w));
	oscal_line(w, "title", wording_plain(&w->words, "report.made-from"));
	oscal_line(w, "description", wording_making(&w->words));
	json_close(&w->json, '}');
}

static void add_file(struct writer *w, const struct input *input)
{
	struct oscal_list links = {.key = "rlinks"}, hashes = {.key = "hashes"};

	oscal_next(w, &links);
	json_pair(&w->json, "href", oscal_file(w->words.arena, input->name));
	if (input->sha256) {
		oscal_next(w, &hashes);
		json_pair(&w->json, "algorithm", "SHA-256");
		json_pair(&w->json, "value", input->sha256);
		json_close(&w->json, '}');
	}
	oscal_end(w, &hashes);
	json_close(&w->json, '}');
	oscal_end(w, &links);
}

/* A checklist that was held against the declaration goes by its title, any other file by its name. */
static const char *input_title(const struct writer *w, const struct input *input)
{
	const struct checklist_result_list *results = &w->words.assessment->checklists;

	for (size_t i = 0; i < results->count; i++)
		if (is_checklist(input, results->items[i].checklist))
			return wording_checklist(&w->words, results->items[i].checklist);
	return input->name;
}

static void add_input(struct writer *w, struct oscal_list *resources, size_t number)
{
	const struct input *input = &w->words.assessment->made_from.inputs.items[number];
	struct oscal_list props = {.key = "props"};

	oscal_next(w, resources);
	json_pair(&w->json, "uuid", input_id(w, number));
	oscal_line(w, "title", input_title(w, input));
	oscal_line(w, "description", wording_input(&w->words, input));
	oscal_word(w, &props, "input", &input_words, input->sort);
	oscal_known_prop(w, &props, "version", input->version);
	oscal_end(w, &props);
	add_file(w, input);
	json_close(&w->json, '}');
}

static void add_source_props(struct writer *w, const struct source *source)
{
	static const char *const answers[] = {[YES] = "yes", [NO] = "no"};
	struct oscal_list props = {.key = "props"};

	oscal_prop(w, &props, "source", NULL, source->entry.id);
	oscal_word(w, &props, "source-role", &source_role_words, source->role);
	oscal_prop(w, &props, "public", NULL, answers[source->public]);
	oscal_prop(w, &props, "date", NULL, date_known(source->date) ? wording_plain_date(&w->words, source->date) : NULL);
	oscal_prop(w, &props, "lang", NULL, source->lang);
	oscal_prop(w, &props, "translated-from", NULL, source->translated_from);
	oscal_end(w, &props);
}

static void add_source(struct writer *w, struct oscal_list *resources, const struct source *source)
{
	const char *address = oscal_address(w->words.arena, source->url);
	const char *title = oscal_plain(w->words.arena, wording_text(&w->words, &source->title));
	const char *symbol = oscal_plain(w->words.arena, source->symbol);
	struct oscal_list ids = {.key = "document-ids"}, links = {.key = "rlinks"};

	oscal_next(w, resources);
	json_pair(&w->json, "uuid", source_id(w, source));
	oscal_line(w, "title", title ? title : source->entry.id);
	oscal_line(w, "description", wording_text(&w->words, &source->publisher));
	add_source_props(w, source);
	if (symbol) {
		oscal_next(w, &ids);
		json_pair(&w->json, "identifier", symbol);
		json_close(&w->json, '}');
	}
	oscal_end(w, &ids);
	if (address) {
		oscal_next(w, &links);
		json_pair(&w->json, "href", address);
		json_close(&w->json, '}');
	}
	oscal_end(w, &links);
	json_close(&w->json, '}');
}

void oscal_finish(struct writer *w)
{
	const struct assessment *assessment = w->words.assessment;
	struct oscal_list resources = {.key = "resources"};

	writer_open(w, "back-matter", '{');
	add_plan(w, &resources);
	for (size_t i = 0; i < assessment->made_from.inputs.count; i++)
		add_input(w, &resources, i);
	for (size_t i = 0; i < assessment->declaration->sources.count; i++)
		add_source(w, &resources, &assessment->declaration->sources.items[i]);
	oscal_end(w, &resources);
	json_close(&w->json, '}');
	json_close(&w->json, '}');
	json_close(&w->json, '}');
	buf_addc(w->json.out, '\n');
}
