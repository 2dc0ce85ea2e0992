/* Shapes from the catalogue. See json_words.h. */
#include "json_words.h"

#include <string.h>

#include "json_shapes.h"
#include "limit.h"

static const char *pick(const struct drawing *drawing, const struct text *text)
{
	return text_pick(text, drawing->language->lang, NULL);
}

/* "Education: schools and universities." */
static void add_titled(struct drawing *drawing, const struct text *title, const struct text *about)
{
	const char *first = pick(drawing, title), *second = pick(drawing, about);
	struct buf both;

	buf_init(&both, drawing->json.out->arena, LIMIT_TEXT_BYTES);
	buf_adds(&both, first ? first : "");
	if (first && second)
		buf_adds(&both, ": ");
	buf_adds(&both, second ? second : "");
	json_string(&drawing->json, both.at);
}

static void open_list(struct drawing *drawing, const char *key)
{
	json_key(&drawing->json, key);
	json_open(&drawing->json, '[');
}

/* Matches names that are in none of the checklists: nobody can say what they are. They go on with `ending`. */
static void add_foreign_pattern(struct drawing *drawing, const char *ending)
{
	const struct checklist_list *checklists = &drawing->catalogue->checklists;

	buf_adds(drawing->json.out, "\"^(?!(");
	for (size_t i = 0; i < checklists->count; i++)
		buf_addf(drawing->json.out, "%s%s", i ? "|" : "", checklists->items[i]->entry.id);
	buf_addf(drawing->json.out, ")([.]|$))%s\"", ending);
}

static void draw_all_names(struct drawing *drawing)
{
	const struct catalogue *catalogue = drawing->catalogue;

	open_list(drawing, "enum");
	for (size_t i = 0; i < catalogue->checklists.count; i++)
		json_string(&drawing->json, catalogue->checklists.items[i]->entry.id);
	for (size_t i = 0; i < catalogue->items.count; i++)
		json_string(&drawing->json, catalogue->items.items[i]->entry.id);
	for (size_t i = 0; i < catalogue->criteria.count; i++)
		json_string(&drawing->json, catalogue->criteria.items[i]->entry.id);
	json_close(&drawing->json, ']');
	open_list(drawing, "enumDescriptions");
	for (size_t i = 0; i < catalogue->checklists.count; i++)
		json_string(&drawing->json, pick(drawing, &catalogue->checklists.items[i]->title));
	for (size_t i = 0; i < catalogue->items.count; i++)
		json_string(&drawing->json, pick(drawing, &catalogue->items.items[i]->title));
	for (size_t i = 0; i < catalogue->criteria.count; i++)
		json_string(&drawing->json, pick(drawing, &catalogue->criteria.items[i]->asks));
	json_close(&drawing->json, ']');
}

static void draw_known_topics(struct drawing *drawing)
{
	const struct topics *topics = &drawing->catalogue->topics;

	open_list(drawing, "enum");
	for (size_t i = 0; i < topics->count; i++)
		json_string(&drawing->json, topics->items[i].entry.id);
	json_close(&drawing->json, ']');
	open_list(drawing, "enumDescriptions");
	for (size_t i = 0; i < topics->count; i++)
		add_titled(drawing, &topics->items[i].title, &topics->items[i].about);
	json_close(&drawing->json, ']');
}

/* What is known, or a word of a checklist that is not loaded. */
static void draw_known_or_foreign(struct drawing *drawing, void (*draw_known)(struct drawing *drawing),
                                  const char *ending)
{
	open_list(drawing, "anyOf");
	json_open(&drawing->json, '{');
	draw_known(drawing);
	json_close(&drawing->json, '}');
	draw_shape(drawing, ",{'type':'string','pattern':");
	add_foreign_pattern(drawing, ending);
	draw_shape(drawing, "}");
	json_close(&drawing->json, ']');
}

void draw_topic(struct drawing *drawing)
{
	draw_known_or_foreign(drawing, draw_known_topics, "[a-z0-9_-]+[.].");
}

void draw_name(struct drawing *drawing)
{
	draw_known_or_foreign(drawing, draw_all_names, "");
}

static void add_property(struct drawing *drawing, const char *name, const struct text *title,
                         const struct text *about, const char *definition)
{
	json_key(&drawing->json, name);
	json_open(&drawing->json, '{');
	json_key(&drawing->json, "description");
	add_titled(drawing, title, about);
	draw_reference(drawing, definition);
}

/* An item may be named, and is then only shown as close: an editor does not propose it. */
static void draw_by_criterion(struct drawing *drawing, const char *definition)
{
	const struct catalogue *catalogue = drawing->catalogue;
	struct json *json = &drawing->json;

	json_pair(json, "type", "object");
	json_key(json, "properties");
	json_open(json, '{');
	for (size_t i = 0; i < catalogue->criteria.count; i++) {
		const struct criterion *criterion = catalogue->criteria.items[i];

		add_property(drawing, criterion->entry.id, &criterion->title, &criterion->asks, definition);
		json_close(json, '}');
	}
	for (size_t i = 0; i < catalogue->items.count; i++) {
		const struct item *item = catalogue->items.items[i];

		add_property(drawing, item->entry.id, &item->title, &item->summary, definition);
		json_key(json, "doNotSuggest");
		json_bool(json, true);
		json_close(json, '}');
	}
	json_close(json, '}');
	json_key(json, "patternProperties");
	json_open(json, '{');
	add_foreign_pattern(drawing, "");
	buf_addc(json->out, ':');
	json_open(json, '{');
	draw_reference(drawing, definition);
	json_close(json, '}');
	json_close(json, '}');
	json_key(json, "additionalProperties");
	json_bool(json, false);
}

void draw_claims(struct drawing *drawing)
{
	draw_by_criterion(drawing, "claim");
}

void draw_answers(struct drawing *drawing)
{
	draw_by_criterion(drawing, "answer");
	json_key(&drawing->json, "propertyNames");
	draw_shape(drawing, "@id");
}
