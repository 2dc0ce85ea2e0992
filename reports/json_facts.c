/* Shapes of facts. See json_facts.h. */
#include "json_facts.h"

#include <string.h>

#include "json_shapes.h"
#include "limit.h"

static bool has_words(const struct fact_kind *kind)
{
	return kind->type == FACT_TEXT || kind->type == FACT_LIST;
}

/* The known words in the order in which they came to be known. */
static const char **known_words(const struct drawing *drawing, const struct fact_kind *kind)
{
	const char **words = arena_alloc(drawing->json.out->arena, (kind->known.count + 1) * sizeof(*words));

	for (const struct name *known = kind->known.last; known; known = known->next)
		words[known->number] = known->text;
	return words;
}

/* What a word means: a text, or a map of languages. */
static const char *meaning(const struct drawing *drawing, const struct fact_kind *kind, const char *word)
{
	const struct node *node = kind->meanings_node ? node_get(kind->meanings_node, word) : NULL;
	const struct node *own;

	if (!node || node->kind == NODE_SCALAR)
		return node ? node->text : "";
	own = node_get(node, drawing->language->lang);
	if (!own)
		own = node_get(node, "en");
	return own && own->kind == NODE_SCALAR ? own->text : "";
}

static void draw_known(struct drawing *drawing, const struct fact_kind *kind)
{
	const char **words = known_words(drawing, kind);
	struct json *json = &drawing->json;

	json_key(json, "enum");
	json_open(json, '[');
	for (size_t i = 0; i < kind->known.count; i++)
		json_string(json, words[i]);
	json_close(json, ']');
	json_key(json, "enumDescriptions");
	json_open(json, '[');
	for (size_t i = 0; i < kind->known.count; i++)
		json_string(json, meaning(drawing, kind, words[i]));
	json_close(json, ']');
}

static void draw_checklists(struct drawing *drawing)
{
	const struct checklist_list *checklists = &drawing->catalogue->checklists;

	json_key(&drawing->json, "enum");
	json_open(&drawing->json, '[');
	for (size_t i = 0; i < checklists->count; i++)
		json_string(&drawing->json, checklists->items[i]->entry.id);
	json_close(&drawing->json, ']');
}

/* Where any word may stand, the known ones are proposed. */
static void draw_one_fact(struct drawing *drawing, const struct fact_kind *kind)
{
	if (kind->any || (kind->open && !kind->known.count)) {
		draw_reference(drawing, "scalar");
	} else if (kind->checklists) {
		draw_checklists(drawing);
	} else if (kind->open) {
		json_key(&drawing->json, "anyOf");
		json_open(&drawing->json, '[');
		json_open(&drawing->json, '{');
		draw_known(drawing, kind);
		json_close(&drawing->json, '}');
		draw_shape(drawing, ",@scalar");
		json_close(&drawing->json, ']');
	} else {
		draw_known(drawing, kind);
	}
}

void draw_fact_words(struct drawing *drawing)
{
	const struct facts *facts = &drawing->catalogue->facts;

	json_key(&drawing->json, "definitions");
	json_open(&drawing->json, '{');
	for (size_t i = 0; i < facts->count; i++) {
		if (!has_words(&facts->items[i]))
			continue;
		json_key(&drawing->json, facts->items[i].entry.id);
		json_open(&drawing->json, '{');
		draw_one_fact(drawing, &facts->items[i]);
		json_close(&drawing->json, '}');
	}
	json_close(&drawing->json, '}');
}

/* "What the text says. We will not attack (rules-out: [attacks-on-ci])" */
static void add_description(struct drawing *drawing, const struct fact_kind *kind)
{
	const char *means = text_pick(&kind->means, drawing->language->lang, NULL);
	const char *example = text_pick(&kind->example, drawing->language->lang, NULL);
	struct buf both;

	buf_init(&both, drawing->json.out->arena, 2 * LIMIT_TEXT_BYTES);
	buf_adds(&both, means ? means : "");
	if (means && example)
		buf_adds(&both, "\n\n");
	buf_adds(&both, example ? example : "");
	json_pair(&drawing->json, "description", both.at);
}

static void words_of(struct drawing *drawing, const struct fact_kind *kind)
{
	json_open(&drawing->json, '{');
	draw_reference(drawing, arena_format(drawing->json.out->arena, "words/definitions/%s", kind->entry.id));
	json_close(&drawing->json, '}');
}

/* A word and a list of words, as two ways among others. */
static void add_word_or_list(struct drawing *drawing, const struct fact_kind *kind)
{
	words_of(drawing, kind);
	json_open(&drawing->json, '{');
	json_pair(&drawing->json, "type", "array");
	json_key(&drawing->json, "items");
	words_of(drawing, kind);
	json_close(&drawing->json, '}');
}

static void draw_stated(struct drawing *drawing, const struct fact_kind *kind)
{
	static const char *const shapes[] = {[FACT_YES_NO] = "yes-no", [FACT_NUMBER] = "number", [FACT_DATE] = "date"};

	if (!has_words(kind)) {
		draw_reference(drawing, shapes[kind->type]);
		return;
	}
	json_key(&drawing->json, "anyOf");
	json_open(&drawing->json, '[');
	if (kind->type == FACT_LIST)
		add_word_or_list(drawing, kind);
	else
		words_of(drawing, kind);
	json_close(&drawing->json, ']');
}

/* {of: [...]}, with the words of the fact. */
static void add_asking_of(struct drawing *drawing, const struct fact_kind *kind)
{
	draw_shape(drawing, ",{'allOf':[@asking,{'properties':{'of':{'anyOf':");
	drawing->json.comma = false;
	json_open(&drawing->json, '[');
	add_word_or_list(drawing, kind);
	json_close(&drawing->json, ']');
	draw_shape(drawing, "}}}]}");
}

/* Which checklists there are is asked of declarations alone: a new one names what it will. */
static void draw_asked(struct drawing *drawing, const struct fact_kind *kind)
{
	if (kind->type == FACT_NUMBER) {
		draw_reference(drawing, "asking");
		return;
	}
	json_key(&drawing->json, "anyOf");
	json_open(&drawing->json, '[');
	if (kind->type == FACT_YES_NO) {
		draw_shape(drawing, "@yes-no,@asking");
	} else if (!has_words(kind) || kind->checklists) {
		draw_shape(drawing, "@scalars,@asking");
	} else {
		add_word_or_list(drawing, kind);
		add_asking_of(drawing, kind);
	}
	json_close(&drawing->json, ']');
}

static void draw_facts(struct drawing *drawing, void (*draw)(struct drawing *, const struct fact_kind *))
{
	const struct facts *facts = &drawing->catalogue->facts;
	struct json *json = &drawing->json;

	json_pair(json, "type", "object");
	json_key(json, "properties");
	json_open(json, '{');
	for (size_t i = 0; i < facts->count; i++) {
		json_key(json, facts->items[i].entry.id);
		json_open(json, '{');
		add_description(drawing, &facts->items[i]);
		draw(drawing, &facts->items[i]);
		json_close(json, '}');
	}
	json_close(json, '}');
	json_key(json, "additionalProperties");
	json_bool(json, false);
}

/* A name of one's own begins with x-; no requirement can ask for it. */
void draw_facts_stated(struct drawing *drawing)
{
	draw_facts(drawing, draw_stated);
	json_key(&drawing->json, "patternProperties");
	draw_shape(drawing, "{'^x-':@scalars}");
}

void draw_facts_asked(struct drawing *drawing)
{
	draw_facts(drawing, draw_asked);
}
