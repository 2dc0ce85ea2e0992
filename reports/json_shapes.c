/* Shapes by hand. See json_shapes.h. */
#include "json_shapes.h"

#include <string.h>

#include "json_facts.h"
#include "json_words.h"

/*
 * Shapes are JSON with ' for ", and @name for a reference. A parser may make a
 * truth or a number of what is a text to us. The truth is told by what it is
 * not: where a schema names that type, editors propose `true` and `false`.
 */
#define TRUTH "{'not':{'type':['string','number','object','array','null']}}"
#define LANGUAGE_KEY "^(?=.{2,12}$)[a-z]{2,3}(-[-A-Za-z]+)?$"
#define DATE "^[1-9][0-9]{3}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$"
#define ID "^(?!.*[.][.])[a-z0-9][a-z0-9._-]{0,63}$"

static const char scalar[] = "{'anyOf':[{'type':'string','minLength':1},{'type':'number'}," TRUTH "]}";
static const char scalars[] = "{'anyOf':[@scalar,{'type':'array','items':@scalar}]}";
static const char some_scalars[] = "{'anyOf':[@scalar,{'type':'array','items':@scalar,'minItems':1}]}";
static const char id[] = "{'anyOf':[{'type':'string','pattern':'" ID "','patternErrorMessage':"
	"'use a-z, 0-9, point, _ and -, beginning with a letter or digit, at most 64'},"
	"{'type':'number','minimum':0}," TRUTH "]}";
static const char ids[] = "{'anyOf':[@id,{'type':'array','items':@id}]}";
static const char plain_id[] = "{'anyOf':[{'type':'string','pattern':'^[a-z0-9][a-z0-9_-]{0,63}$',"
	"'patternErrorMessage':'use a-z, 0-9, _ and -; a point begins the items'},"
	"{'type':'integer','minimum':0}," TRUTH "]}";
static const char text[] = "{'anyOf':[@scalar,{'type':'object','minProperties':1,"
	"'properties':{'en':@scalar,'zh':@scalar,'fr':@scalar,'es':@scalar,'ru':@scalar,'ar':@scalar},"
	"'patternProperties':{'" LANGUAGE_KEY "':@scalar},'additionalProperties':false}]}";
static const char date[] = "{'type':['string','integer'],'pattern':'" DATE "','minimum':1000,'maximum':9999,"
	"'patternErrorMessage':'write YYYY, YYYY-MM or YYYY-MM-DD'}";
static const char number[] = "{'type':['integer','string'],'pattern':'^[0-9]{1,15}$','minimum':0,"
	"'patternErrorMessage':'write digits alone'}";
static const char yes_no[] = "{'anyOf':[{'enum':['yes','no']}," TRUTH "]}";
static const char state[] = "{'type':'string','pattern':'^([A-Z]{3}|x-[A-Za-z0-9-]+)$',"
	"'patternErrorMessage':'write three capital letters of ISO 3166-1, or x- and a name'}";
static const char measure_kinds[] = "{'anyOf':[@kind,{'type':'array','items':@kind,'minItems':1,'maxItems':2,"
	"'anyOf':[{'maxItems':1},{'items':{'not':{'enum':['training','exercise']}}}]}]}";
static const char topics[] = "{'anyOf':[@topic,{'type':'array','items':@topic}]}";
static const char some_topics[] = "{'anyOf':[@topic,{'type':'array','items':@topic,'minItems':1}]}";
static const char names[] = "{'anyOf':[@name,{'type':'array','items':@name}]}";

/* A claim without its reason is a warning, so it may be null. */
static const char claim[] = "{'anyOf':[{'not':{'type':['object','array']}},@text]}";
static const char fresh[] = "{'type':'string','pattern':'^0*[1-9][0-9]{0,4} months$',"
	"'patternErrorMessage':'write so many months: 60 months','examples':['60 months','36 months']}";
static const char requirements[] = "{'type':'array','items':@requirement,'minItems':1}";
static const char branches[] = "{'type':'array','items':{'allOf':[@requirement,{'not':{'required':['none']}}]},"
	"'minItems':1}";
static const char arguments[] = "{'type':'object','additionalProperties':@scalars}";
static const char text_map[] = "{'type':'object','additionalProperties':@text}";
static const char cues[] = "{'type':'object','patternProperties':{'" LANGUAGE_KEY "':@some-scalars},"
	"'additionalProperties':false}";
static const char references[] = "{'type':'object','additionalProperties':@reference}";
static const char scalar_map[] = "{'type':'object','additionalProperties':@scalar}";
static const char fact_values[] = "{'anyOf':[{'enum':['open','checklists']},@scalars]}";

static void draw_kind(struct drawing *drawing)
{
	draw_vocabulary(drawing, &kind_words);
}

static void draw_reference_word(struct drawing *drawing)
{
	draw_vocabulary(drawing, &reference_words);
}

static void draw_requirement(struct drawing *drawing)
{
	draw_structure(drawing, &requirement_schema);
}

static void draw_asking(struct drawing *drawing)
{
	draw_structure(drawing, &asking_schema);
}

static void draw_answer(struct drawing *drawing)
{
	draw_structure(drawing, &answer_schema);
}

/* What can be referred to: a shape, or what a function writes between braces. */
static const struct definition {
	const char *name, *shape;
	void (*draw)(struct drawing *drawing);
} definitions[] = {
	{"scalar", scalar, NULL},
	{"scalars", scalars, NULL},
	{"some-scalars", some_scalars, NULL},
	{"id", id, NULL},
	{"ids", ids, NULL},
	{"plain-id", plain_id, NULL},
	{"text", text, NULL},
	{"date", date, NULL},
	{"number", number, NULL},
	{"yes-no", yes_no, NULL},
	{"state", state, NULL},
	{"kind", NULL, draw_kind},
	{"measure-kinds", measure_kinds, NULL},
	{"topic", NULL, draw_topic},
	{"topics", topics, NULL},
	{"some-topics", some_topics, NULL},
	{"name", NULL, draw_name},
	{"names", names, NULL},
	{"claim", claim, NULL},
	{"claims", NULL, draw_claims},
	{"answer", NULL, draw_answer},
	{"answers", NULL, draw_answers},
	{"words", NULL, draw_fact_words},
	{"facts-stated", NULL, draw_facts_stated},
	{"facts-asked", NULL, draw_facts_asked},
	{"asking", NULL, draw_asking},
	{"fresh", fresh, NULL},
	{"requirement", NULL, draw_requirement},
	{"requirements", requirements, NULL},
	{"branches", branches, NULL},
	{"arguments", arguments, NULL},
	{"reference", NULL, draw_reference_word},
	{"references", references, NULL},
	{"cues", cues, NULL},
	{"text-map", text_map, NULL},
	{"scalar-map", scalar_map, NULL},
	{"fact-values", fact_values, NULL},
};
#define DEFINITION_COUNT (sizeof(definitions) / sizeof(definitions[0]))
_Static_assert(DEFINITION_COUNT <= DEFINITIONS_MAX, "DEFINITIONS_MAX is too small");

/* Fields that a format reads itself, or of which it asks more than their type says. */
static const struct special {
	const struct schema *schema;
	const char *key, *definition;
} specials[] = {
	{&declaration_schema, "state", "state"},
	{&declaration_schema, "complete-for", "names"},
	{&declaration_schema, "answers", "answers"},
	{&measure_schema, "kind", "measure-kinds"},
	{&measure_schema, "topics", "some-topics"},
	{&measure_schema, "addresses", "claims"},
	{&measure_schema, "facts", "facts-stated"},
	{&measure_schema, "refers-to", "references"},
	{&topic_schema, "cues", "cues"},
	{&criterion_schema, "cues", "cues"},
	{&checklist_schema, "id", "plain-id"},
	{&checklist_schema, "texts", "text-map"},
	{&requirement_schema, "topic", "topics"},
	{&requirement_schema, "facts", "facts-asked"},
	{&requirement_schema, "fresh", "fresh"},
	{&requirement_schema, "any", "branches"},
	{&requirement_schema, "none", "branches"},
	{&requirement_schema, "with", "arguments"},
	{&requirement_schema, "uses", "ids"},
	{&fact_kind_schema, "values", "fact-values"},
	{&fact_kind_schema, "meanings", "text-map"},
	{&crosswalk_row_schema, "from", "name"},
	{&crosswalk_row_schema, "to", "name"},
	{&language_schema, "words", "scalar-map"},
};

/* What says nothing beside `any` or `none`. */
#define NOT_COMPOSED "'topic':false,'kind':false,'facts':false,'has':false,'fresh':false,'evidence':false," \
	"'count':false,'with':false,'uses':false"

/* Which keys go together. */
static const struct rule {
	const struct schema *schema;
	const char *members;
} rules[] = {
	{&item_schema, "'if':{'properties':{'nature':{'const':'restraint'}},'required':['nature']},"
		"'then':{'properties':{'criteria':{'items':{'required':['layer'],'properties':{'may-not-apply':false}}}}}"},
	{&requirement_schema, "'if':{'required':['any']},"
		"'then':{'properties':{" NOT_COMPOSED ",'none':false,'judge':false}},"
		"'else':{'if':{'required':['none']},"
		"'then':{'properties':{" NOT_COMPOSED ",'least':false,'judge':false}},"
		"'else':{'if':{'required':['judge']},"
		"'then':{'properties':{'facts':false,'has':false,'evidence':false,'least':false}},"
		"'else':{'required':['topic','kind'],'properties':{'with':false,'uses':false,'least':false}}}}"},
	{&asking_schema, "'minProperties':1,'anyOf':[{'maxProperties':1},{'required':['of','least'],'maxProperties':2}]"},
};

const char *shape_of_field(const struct schema *schema, const char *key)
{
	for (size_t i = 0; i < sizeof(specials) / sizeof(specials[0]); i++)
		if (specials[i].schema == schema && strcmp(specials[i].key, key) == 0)
			return specials[i].definition;
	return NULL;
}

static void make_due(struct drawing *drawing, const char *name, size_t length)
{
	for (size_t i = 0; i < DEFINITION_COUNT; i++)
		if (strncmp(definitions[i].name, name, length) == 0 && !definitions[i].name[length])
			drawing->due[i] = true;
}

void draw_reference(struct drawing *drawing, const char *name)
{
	make_due(drawing, name, strcspn(name, "/"));
	json_key(&drawing->json, "$ref");
	buf_addf(drawing->json.out, "\"#/definitions/%s\"", name);
	drawing->json.comma = true;
}

/* Writes the reference at `@name`; yields the name's length. */
static size_t expand(struct drawing *drawing, const char *name)
{
	size_t length = strspn(name, "abcdefghijklmnopqrstuvwxyz-");

	make_due(drawing, name, length);
	buf_adds(drawing->json.out, "{\"$ref\":\"#/definitions/");
	buf_add(drawing->json.out, name, length);
	buf_adds(drawing->json.out, "\"}");
	return length;
}

void draw_shape(struct drawing *drawing, const char *shape)
{
	for (const char *at = shape; *at; at++) {
		if (*at == '@')
			at += expand(drawing, at + 1);
		else
			buf_addc(drawing->json.out, *at == '\'' ? '"' : *at);
	}
	drawing->json.comma = true;
}

void draw_rules(struct drawing *drawing, const struct schema *schema)
{
	for (size_t i = 0; i < sizeof(rules) / sizeof(rules[0]); i++) {
		if (rules[i].schema != schema)
			continue;
		buf_addc(drawing->json.out, ',');
		draw_shape(drawing, rules[i].members);
	}
}

static void draw_definition(struct drawing *drawing, const struct definition *definition)
{
	json_key(&drawing->json, definition->name);
	if (definition->shape) {
		draw_shape(drawing, definition->shape);
		return;
	}
	json_open(&drawing->json, '{');
	definition->draw(drawing);
	json_close(&drawing->json, '}');
}

/* One that is written may make others due, before it or behind. */
void draw_definitions(struct drawing *drawing)
{
	bool more = true;

	json_key(&drawing->json, "definitions");
	json_open(&drawing->json, '{');
	while (more) {
		more = false;
		for (size_t i = 0; i < DEFINITION_COUNT; i++) {
			if (!drawing->due[i] || drawing->done[i])
				continue;
			drawing->done[i] = more = true;
			draw_definition(drawing, &definitions[i]);
		}
	}
	json_close(&drawing->json, '}');
}
