/* The one reader behind every format. See schema.h. */
#include "schema.h"

#include <stdint.h>
#include <string.h>

#include "buf.h"
#include "limit.h"

bool strings_have(const struct strings *strings, const char *text)
{
	for (size_t i = 0; i < strings->count; i++)
		if (strcmp(strings->items[i].text, text) == 0)
			return true;
	return false;
}

static bool read_id(struct reader *reader, const struct node *node, const char **out)
{
	if (!read_scalar(reader, node, out))
		return false;
	if (!is_id(*out))
		return reader_error(reader, node,
		                    "use a-z, 0-9, `.`, `_` and `-`, beginning with a letter or digit, at most 64",
		                    "`%s` cannot be an id", *out);
	return true;
}

/* "law, policy, strategy" */
static const char *all_words(struct arena *arena, const struct vocabulary *vocabulary)
{
	struct buf words;

	buf_init(&words, arena, LIMIT_TEXT_BYTES);
	for (int i = 0; i < vocabulary->count; i++)
		buf_addf(&words, "%s%s", i ? ", " : "", vocabulary->words[i]);
	return words.at;
}

static const char *word_hint(struct reader *reader, const struct vocabulary *vocabulary, const char *word)
{
	const char *nearest, *words;

	if (!problems_shown(reader->problems))
		return NULL;
	nearest = vocabulary_nearest(vocabulary, word);
	words = all_words(reader->arena, vocabulary);
	return nearest ? arena_format(reader->arena, "did you mean `%s`? The words are: %s", nearest, words)
	               : arena_format(reader->arena, "the words are: %s", words);
}

static bool read_word(struct reader *reader, const struct node *node, const struct vocabulary *vocabulary,
                      int *out)
{
	const char *word;
	int found;

	if (!read_scalar(reader, node, &word))
		return false;
	found = vocabulary_find(vocabulary, word);
	if (found < 0)
		return reader_error(reader, node, word_hint(reader, vocabulary, word), "`%s` is not a known %s", word,
		                    vocabulary->what);
	*out = found;
	return true;
}

static bool read_words(struct reader *reader, const struct node *node, const struct vocabulary *vocabulary,
                       uint32_t *out)
{
	bool good = true;
	int word;

	if (node->kind == NODE_MAP)
		return reader_error(reader, node, NULL, "a word or a list of words is expected here, not a map");
	if (node->kind == NODE_SCALAR) {
		good = read_word(reader, node, vocabulary, &word);
		if (good)
			*out |= 1u << word;
		return good;
	}
	for (const struct node *child = node->first; child; child = child->next) {
		if (read_word(reader, child, vocabulary, &word))
			*out |= 1u << word;
		else
			good = false;
	}
	return good;
}

/* An entry of a map is called by its key, and stands where the key stands. */
static bool take_key(struct reader *reader, const struct node *node, struct entry *entry)
{
	entry->id = node->key;
	entry->place = node_key_place(node, reader->file);
	if (is_id(node->key))
		return true;
	return problem_error(reader->problems, entry->place, reader_path(reader, node->parent),
	                     "use a-z, 0-9, `.`, `_` and `-`, beginning with a letter or digit, at most 64",
	                     "`%s` cannot be an id", node->key);
}

struct any_list {
	char *items;
	size_t count;
};

/* The list at `place` is {T *items; size_t count;}: the same in memory for every T. */
static bool read_list(struct reader *reader, const struct node *node, const struct field *field, void *place)
{
	bool map = field->type == FIELD_MAP, good = true;
	const struct schema *schema = field->schema;
	struct any_list list = {0};

	if (node->kind != (map ? NODE_MAP : NODE_LIST))
		return reader_error(reader, node,
		                    map ? "write an id and a colon before each entry" : "write `- ` before each entry",
		                    "`%s` must be %s of entries, not %s", field->key, map ? "a map" : "a list",
		                    node_kind_name(node));
	list.items = arena_alloc(reader->arena, node->count * schema->size);
	for (const struct node *child = node->first; child; child = child->next) {
		char *item = list.items + list.count++ * schema->size;

		if (schema->initial)
			memcpy(item, schema->initial, schema->size);
		good = schema_read(reader, child, schema, item) && good;
		if (map)
			good = take_key(reader, child, (struct entry *)(void *)item) && good;
	}
	memcpy(place, &list, sizeof(list));
	return good;
}

static bool read_field(struct reader *reader, const struct node *node, const struct field *field, void *place)
{
	switch (field->type) {
	case FIELD_STRING:
		return read_scalar(reader, node, place);
	case FIELD_ID:
		return read_id(reader, node, place);
	case FIELD_TEXT:
		return read_text(reader, node, place);
	case FIELD_DATE:
		return read_date(reader, node, place);
	case FIELD_NUMBER:
		return read_number(reader, node, place);
	case FIELD_YES_NO:
		return read_yes_no(reader, node, place);
	case FIELD_WORD:
		return read_word(reader, node, field->vocabulary, place);
	case FIELD_WORDS:
		return read_words(reader, node, field->vocabulary, place);
	case FIELD_STRINGS:
		return read_strings(reader, node, place);
	case FIELD_NODE:
		*(const struct node **)place = node;
		return true;
	case FIELD_STRUCT:
		return schema_read(reader, node, field->schema, place);
	case FIELD_LIST:
	case FIELD_MAP:
		return read_list(reader, node, field, place);
	}
	return false;
}

bool file_is(struct reader *reader, const struct node *root, const char *type)
{
	const struct node *said = node_get(root, "normgap");

	if (said && said->kind == NODE_SCALAR && strcmp(said->text, type) == 0)
		return true;
	if (said && said->kind == NODE_SCALAR)
		return reader_error(reader, said, NULL, "this file says that it is `%s`; `%s` is needed here", said->text, type);
	return reader_error(reader, root, arena_format(reader->arena, "begin it with `normgap: %s`", type),
	                    "the file does not say what it is");
}

/* A list that must be there must hold something. */
static bool read_filled(struct reader *reader, const struct node *node, const struct field *field, void *place)
{
	bool words = field->type == FIELD_WORDS || field->type == FIELD_STRINGS;

	if (field->required && words && node->kind == NODE_LIST && !node->count)
		return reader_error(reader, node, field->means, "`%s` is empty", field->key);
	return read_field(reader, node, field, place);
}

/* Looked for from `*from` on, which is then the one behind it: files mostly keep the order of the table. */
static const struct field *find_field(const struct schema *schema, size_t *from, const char *key)
{
	for (size_t i = 0; i < schema->field_count; i++) {
		const struct field *field = &schema->fields[(*from + i) % schema->field_count];

		if (strcmp(field->key, key) != 0)
			continue;
		*from = (size_t)(field - schema->fields) + 1;
		return field;
	}
	return NULL;
}

static const char *key_hint(struct reader *reader, const struct schema *schema, const struct node *node)
{
	struct buf hint;
	const char *nearest = NULL;
	int best = 1000;

	if (!problems_shown(reader->problems))
		return NULL;
	if (node->parent && node->parent->flow)
		return "if this is part of a sentence, write it in block style: inside { } a comma cuts a sentence";
	buf_init(&hint, reader->arena, LIMIT_TEXT_BYTES);
	for (size_t i = 0; i < schema->field_count; i++) {
		int distance = word_distance(node->key, schema->fields[i].key);

		buf_addf(&hint, "%s%s", i ? ", " : "", schema->fields[i].key);
		if (distance >= 0 && distance < best) {
			best = distance;
			nearest = schema->fields[i].key;
		}
	}
	return nearest ? did_you_mean(reader->arena, nearest)
	               : arena_format(reader->arena, "its keys are: %s", hint.at);
}

static bool unknown_key(struct reader *reader, const struct schema *schema, const struct node *node)
{
	return problem_error(reader->problems, node_key_place(node, reader->file),
	                     reader_path(reader, node->parent), key_hint(reader, schema, node),
	                     "`%s` is not a key of %s", node->key, schema->what);
}

static const char *field_hint(struct reader *reader, const struct field *field)
{
	return problems_shown(reader->problems) ? arena_format(reader->arena, "add `%s:` (%s)", field->key, field->means)
	                                        : NULL;
}

/* Whether a key that is not known is probably a slip for this field's: then it is not missing too. */
static bool is_misspelt(const struct node *node, const struct schema *schema, const struct field *field)
{
	for (const struct node *child = node->first; child; child = child->next) {
		size_t from = 0;

		if (word_distance(child->key, field->key) >= 0 && !find_field(schema, &from, child->key))
			return true;
	}
	return false;
}

static bool require_fields(struct reader *reader, const struct node *node, const struct schema *schema)
{
	bool good = true;

	for (size_t i = 0; i < schema->field_count; i++) {
		const struct field *field = &schema->fields[i];

		if (field->required && !node_get(node, field->key) && !is_misspelt(node, schema, field))
			good = reader_error(reader, node, field_hint(reader, field), "%s needs `%s`", schema->what, field->key);
	}
	return good;
}

bool schema_read(struct reader *reader, const struct node *node, const struct schema *schema, void *out)
{
	struct entry *head = out;
	size_t from = 0;
	bool good = true;

	head->place = node_place(node, reader->file);
	head->misread = node->kind != NODE_MAP;
	if (head->misread)
		return reader_error(reader, node, flow_hint(node), "%s is expected here: a map of keys, not %s", schema->what,
		                    node_kind_name(node));
	for (const struct node *child = node->first; child; child = child->next) {
		const struct field *field = find_field(schema, &from, child->key);

		if (!field)
			good = unknown_key(reader, schema, child);
		else
			good = read_filled(reader, child, field, (char *)out + field->offset) && good;
	}
	head->misread = !good;
	return require_fields(reader, node, schema) && good;
}
