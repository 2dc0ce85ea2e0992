/* Reading the vocabulary of facts and the facts themselves. See facts.h. */
#include "facts.h"

#include <stddef.h>
#include <string.h>

#include "limit.h"

static const struct field kind_fields[] = {
	{"type", FIELD_WORD, offsetof(struct fact_kind, type), true, "what it holds", &fact_type_words, NULL},
	{"means", FIELD_TEXT, offsetof(struct fact_kind, means), true, "what it says", NULL, NULL},
	{"example", FIELD_TEXT, offsetof(struct fact_kind, example), false, "a text that says it", NULL, NULL},
	{"not", FIELD_TEXT, offsetof(struct fact_kind, counter_example), false, "a text that only seems to", NULL, NULL},
	{"values", FIELD_NODE, offsetof(struct fact_kind, values_node), false, "its words", NULL, NULL},
	{"meanings", FIELD_NODE, offsetof(struct fact_kind, meanings_node), false, "what each word means", NULL, NULL},
	{"or-sectors", FIELD_YES_NO, offsetof(struct fact_kind, or_sectors), false, "sectors count too", NULL, NULL},
};
const struct schema fact_kind_schema = SCHEMA("a fact", struct fact_kind, kind_fields);

struct facts_file {
	struct entry entry;
	const char *type;
	struct facts facts;
};

static const struct field file_fields[] = {
	{"normgap", FIELD_STRING, offsetof(struct facts_file, type), true, "facts/1", NULL, NULL},
	{"facts", FIELD_MAP, offsetof(struct facts_file, facts), true, "the facts by name", NULL, &fact_kind_schema},
};
const struct schema facts_schema = SCHEMA("a vocabulary of facts", struct facts_file, file_fields);

static bool takes_words(const struct fact_kind *kind)
{
	return kind->type == FACT_TEXT || kind->type == FACT_LIST;
}

void fact_learn(struct fact_kind *kind, const char *word)
{
	names_add(&kind->known, word, kind->known.count);
}

static bool read_values(struct reader *reader, struct fact_kind *kind)
{
	const struct node *node = kind->values_node;

	kind->any = takes_words(kind) && !node;
	if (!node)
		return true;
	if (node->kind == NODE_SCALAR && strcmp(node->text, "open") == 0) {
		kind->open = true;
		return true;
	}
	if (node->kind == NODE_SCALAR && strcmp(node->text, "checklists") == 0) {
		kind->checklists = true;
		return true;
	}
	kind->open = kind->or_sectors == YES;
	if (!read_strings(reader, node, &kind->values))
		return false;
	for (size_t i = 0; i < kind->values.count; i++)
		fact_learn(kind, kind->values.items[i].text);
	return true;
}

/* A word that an open fact explains is a known one. */
static void learn_meanings(struct fact_kind *kind)
{
	for (const struct node *child = kind->meanings_node->first; child; child = child->next)
		fact_learn(kind, child->key);
}

/* Every word of a closed list says what it means, and no other word does. */
static bool check_meanings(struct reader *reader, struct fact_kind *kind)
{
	bool good = true;

	if (!kind->meanings_node)
		return true;
	if (kind->meanings_node->kind != NODE_MAP)
		return reader_error(reader, kind->meanings_node, "write `word: what it means` lines", "`meanings` is a map, not %s",
		                    node_kind_name(kind->meanings_node));
	if (kind->open && !kind->values.count) {
		learn_meanings(kind);
		return true;
	}
	for (const struct node *child = kind->meanings_node->first; child; child = child->next)
		if (names_find(&kind->known, child->key) == NAME_UNKNOWN)
			good = reader_error(reader, child, NULL, "`%s` is not one of the values", child->key);
	for (size_t i = 0; i < kind->values.count; i++)
		if (!node_get(kind->meanings_node, kind->values.items[i].text))
			good = problem_error(reader->problems, kind->values.items[i].place, kind->entry.id, NULL,
			                     "`%s` has no meaning", kind->values.items[i].text);
	return good;
}

bool facts_read(struct reader *reader, const struct node *root, struct facts *facts)
{
	struct facts_file file = {0};
	bool good = true;

	if (!file_is(reader, root, "facts/1") || !schema_read(reader, root, &facts_schema, &file))
		return false;
	*facts = file.facts;
	names_init(&facts->names, reader->arena);
	for (size_t i = 0; i < facts->count; i++) {
		names_add(&facts->names, facts->items[i].entry.id, i);
		names_init(&facts->items[i].known, reader->arena);
		good = read_values(reader, &facts->items[i]) && check_meanings(reader, &facts->items[i]) && good;
	}
	return good;
}

struct fact_kind *facts_find(struct reader *reader, const struct facts *facts, const struct node *named)
{
	size_t number = names_find(&facts->names, named->key);

	if (number != NAME_UNKNOWN)
		return &facts->items[number];
	problem_error(reader->problems, node_key_place(named, reader->file), reader_path(reader, named->parent),
	              hint_nearest(reader, &facts->names, named->key),
	              "`%s` is not a fact (`normgap list facts` shows them; own ones begin with x-)", named->key);
	return NULL;
}

/* One value, whatever its type, as words, so that every fact compares alike. */
static bool read_value(struct reader *reader, const struct node *node, struct fact *fact)
{
	struct date date;
	enum yes_no answer;
	int type = fact->kind ? fact->kind->type : FACT_LIST;

	if (type != FACT_LIST && node->kind != NODE_SCALAR)
		return reader_error(reader, node, NULL, "the fact `%s` takes one value, not %s", fact->name, node_kind_name(node));
	if (!read_strings(reader, node, &fact->words))
		return false;
	if (fact->words.count > LIMIT_FACT_WORDS)
		return reader_error(reader, node, NULL, "a fact has at most %d words", LIMIT_FACT_WORDS);
	switch (type) {
	case FACT_YES_NO:
		return read_yes_no(reader, node, &answer);
	case FACT_NUMBER:
		return read_number(reader, node, &fact->number);
	case FACT_DATE:
		return read_date(reader, node, &date);
	default:
		return true;
	}
}

bool facts_stated(struct reader *reader, const struct facts *facts, const struct node *map,
                  struct fact_list *out)
{
	bool good = true;

	if (map->kind != NODE_MAP)
		return reader_error(reader, map, "write `name: value` lines", "facts are a map, not %s", node_kind_name(map));
	out->items = arena_alloc(reader->arena, map->count * sizeof(*out->items));
	for (const struct node *child = map->first; child; child = child->next) {
		struct fact *fact = &out->items[out->count];

		*fact = (struct fact){.name = child->key, .place = node_key_place(child, reader->file)};
		if (strncmp(child->key, "x-", 2) != 0) {
			fact->kind = facts_find(reader, facts, child);
			if (!fact->kind) {
				good = false;
				continue;
			}
		}
		out->count++;
		good = read_value(reader, child, fact) && good;
	}
	return good;
}

static bool known_word(const struct fact_kind *kind, const char *word, const struct names *checklists)
{
	if (kind->any || !takes_words(kind))
		return true;
	if (kind->checklists)
		return names_find(checklists, word) != NAME_UNKNOWN;
	return names_find(&kind->known, word) != NAME_UNKNOWN;
}

bool fact_check_words(struct reader *reader, const struct fact_kind *kind, const struct strings *words,
                      const struct names *checklists)
{
	bool good = true;

	for (size_t i = 0; i < words->count; i++) {
		const char *word = words->items[i].text;
		const char *hint;

		if (known_word(kind, word, checklists))
			continue;
		hint = hint_nearest(reader, &kind->known, word);
		if (kind->open)
			problem_warning(reader->problems, words->items[i].place, kind->entry.id, hint,
			                "no criterion asks whether `%s` names `%s`", kind->entry.id, word);
		else
			good = problem_error(reader->problems, words->items[i].place, kind->entry.id,
			                     hint ? hint : "`normgap show` with the fact's name lists its values",
			                     "`%s` is not a value of the fact `%s`", word, kind->entry.id);
	}
	return good;
}

const struct fact *fact_find(const struct fact_list *facts, const char *name)
{
	for (size_t i = 0; i < facts->count; i++)
		if (strcmp(facts->items[i].name, name) == 0)
			return &facts->items[i];
	return NULL;
}

const struct fact *fact_of(const struct fact_list *facts, const struct fact_kind *kind)
{
	for (size_t i = 0; i < facts->count; i++)
		if (facts->items[i].kind == kind)
			return &facts->items[i];
	return NULL;
}
