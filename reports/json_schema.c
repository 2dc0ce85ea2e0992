/* From tables of fields to JSON Schema. See json_schema.h. */
#include "json_schema.h"

#include <string.h>

#include "json_shapes.h"

const struct file_type file_types[] = {
	{"declaration", &declaration_schema}, {"checklist", &checklist_schema}, {"facts", &facts_schema},
	{"topics", &topics_schema},           {"crosswalk", &crosswalk_schema}, {"language", &language_schema},
};
const size_t file_type_count = sizeof(file_types) / sizeof(file_types[0]);

const struct file_type *file_type_find(const char *name)
{
	for (size_t i = 0; i < file_type_count; i++)
		if (strcmp(file_types[i].name, name) == 0)
			return &file_types[i];
	return NULL;
}

/* A label says something beside its word in other languages than English. */
void draw_vocabulary(struct drawing *drawing, const struct vocabulary *vocabulary)
{
	struct json *json = &drawing->json;

	json_key(json, "enum");
	json_open(json, '[');
	for (int i = 0; i < vocabulary->count; i++)
		json_string(json, vocabulary->words[i]);
	json_close(json, ']');
	json_key(json, "enumDescriptions");
	json_open(json, '[');
	for (int i = 0; i < vocabulary->count; i++)
		json_string(json, language_label(drawing->language, vocabulary, i));
	json_close(json, ']');
}

static void open_array(struct drawing *drawing, bool filled)
{
	json_pair(&drawing->json, "type", "array");
	if (filled)
		json_count(&drawing->json, "minItems", 1);
}

/* One word, or a list of them. */
static void draw_words(struct drawing *drawing, const struct field *field)
{
	struct json *json = &drawing->json;

	json_key(json, "anyOf");
	json_open(json, '[');
	json_open(json, '{');
	draw_vocabulary(drawing, field->vocabulary);
	json_close(json, '}');
	json_open(json, '{');
	open_array(drawing, field->required);
	json_key(json, "items");
	json_open(json, '{');
	draw_vocabulary(drawing, field->vocabulary);
	json_close(json, '}');
	json_close(json, '}');
	json_close(json, ']');
}

static void draw_inner(struct drawing *drawing, const char *key, const struct schema *schema)
{
	json_key(&drawing->json, key);
	json_open(&drawing->json, '{');
	draw_structure(drawing, schema);
	json_close(&drawing->json, '}');
}

static void draw_map(struct drawing *drawing, const struct schema *schema)
{
	json_pair(&drawing->json, "type", "object");
	json_key(&drawing->json, "propertyNames");
	draw_shape(drawing, "@id");
	draw_inner(drawing, "additionalProperties", schema);
}

/* A node that has no shape of its own in json_shapes.c is let through by no file: a test sees to that. */
static void draw_nothing(struct drawing *drawing)
{
	json_key(&drawing->json, "not");
	draw_shape(drawing, "{}");
}

static void draw_value(struct drawing *drawing, const struct field *field)
{
	static const char *const shapes[] = {
		[FIELD_STRING] = "scalar", [FIELD_ID] = "id",         [FIELD_TEXT] = "text",
		[FIELD_DATE] = "date",     [FIELD_NUMBER] = "number", [FIELD_YES_NO] = "yes-no",
	};

	switch (field->type) {
	case FIELD_STRING:
	case FIELD_ID:
	case FIELD_TEXT:
	case FIELD_DATE:
	case FIELD_NUMBER:
	case FIELD_YES_NO:
		draw_reference(drawing, shapes[field->type]);
		break;
	case FIELD_STRINGS:
		draw_reference(drawing, field->required ? "some-scalars" : "scalars");
		break;
	case FIELD_WORD:
		draw_vocabulary(drawing, field->vocabulary);
		break;
	case FIELD_WORDS:
		draw_words(drawing, field);
		break;
	case FIELD_NODE:
		draw_nothing(drawing);
		break;
	case FIELD_STRUCT:
		draw_structure(drawing, field->schema);
		break;
	case FIELD_LIST:
		open_array(drawing, false);
		draw_inner(drawing, "items", field->schema);
		break;
	case FIELD_MAP:
		draw_map(drawing, field->schema);
		break;
	}
}

/* `normgap` names the type of the file, and what it means is what it must say. */
static void draw_field(struct drawing *drawing, const struct schema *schema, const struct field *field)
{
	const char *shape = shape_of_field(schema, field->key);

	json_key(&drawing->json, field->key);
	json_open(&drawing->json, '{');
	if (strcmp(field->key, "normgap") == 0) {
		json_pair(&drawing->json, "description", "type and version of the file");
		json_pair(&drawing->json, "const", field->means);
	} else {
		json_pair(&drawing->json, "description", field->means);
		if (shape)
			draw_reference(drawing, shape);
		else
			draw_value(drawing, field);
	}
	json_close(&drawing->json, '}');
}

static void draw_required(struct drawing *drawing, const struct schema *schema)
{
	json_key(&drawing->json, "required");
	json_open(&drawing->json, '[');
	for (size_t i = 0; i < schema->field_count; i++)
		if (schema->fields[i].required)
			json_string(&drawing->json, schema->fields[i].key);
	json_close(&drawing->json, ']');
}

void draw_structure(struct drawing *drawing, const struct schema *schema)
{
	json_pair(&drawing->json, "type", "object");
	json_key(&drawing->json, "properties");
	json_open(&drawing->json, '{');
	for (size_t i = 0; i < schema->field_count; i++)
		draw_field(drawing, schema, &schema->fields[i]);
	json_close(&drawing->json, '}');
	draw_required(drawing, schema);
	json_key(&drawing->json, "additionalProperties");
	json_bool(&drawing->json, false);
	draw_rules(drawing, schema);
}

void json_schema_write(struct buf *out, const struct file_type *type, const struct catalogue *catalogue,
                       const struct language *language)
{
	struct drawing drawing = {.json = {.out = out}, .catalogue = catalogue, .language = language};

	json_open(&drawing.json, '{');
	json_pair(&drawing.json, "$schema", "http://json-schema.org/draft-07/schema#");
	json_key(&drawing.json, "title");
	buf_addf(out, "\"normgap %s/1\"", type->name);
	drawing.json.comma = true;
	draw_structure(&drawing, type->schema);
	draw_definitions(&drawing);
	json_close(&drawing.json, '}');
	buf_addc(out, '\n');
}
