/* Reading checklists: the tables and the rules about whole items. See checklist.h;
 * requirements are read in needs.c. */
#include "checklist.h"

#include <stddef.h>
#include <string.h>

#include "limit.h"

#define AT(type, member) offsetof(struct type, member)

static const struct field citation_fields[] = {
	{"document", FIELD_STRING, AT(citation, document), false, "the document's symbol or name", NULL, NULL},
	{"paragraph", FIELD_STRING, AT(citation, paragraph), false, "the place in it", NULL, NULL},
	{"title", FIELD_TEXT, AT(citation, title), false, "its title", NULL, NULL},
	{"date", FIELD_DATE, AT(citation, date), false, "its date", NULL, NULL},
	{"url", FIELD_STRING, AT(citation, url), false, "its address", NULL, NULL},
	{"verified", FIELD_YES_NO, AT(citation, verified), false, "no: nobody has looked the place up", NULL, NULL},
};
static const struct schema citation_schema = SCHEMA("a citation", struct citation, citation_fields);

static const struct field criterion_fields[] = {
	{"id", FIELD_ID, AT(criterion, entry.id), true, "checklist.item.words", NULL, NULL},
	{"title", FIELD_TEXT, AT(criterion, title), false, "a short name", NULL, NULL},
	{"asks", FIELD_TEXT, AT(criterion, asks), true, "the question", NULL, NULL},
	{"weight", FIELD_WORD, AT(criterion, weight), true, "essential or supporting", &weight_words, NULL},
	{"layer", FIELD_WORD, AT(criterion, layer), false, "how a restraint is answered", &layer_words, NULL},
	{"may-not-apply", FIELD_TEXT, AT(criterion, may_not_apply), false, "when a State may answer not-applicable",
	 NULL, NULL},
	{"needs", FIELD_LIST, AT(criterion, needs), false, "what a declaration must contain", NULL, &requirement_schema},
	{"accepts", FIELD_WORDS, AT(criterion, accepts), false, "roles of sources that count as proof",
	 &source_role_words, NULL},
	{"not-enough", FIELD_TEXT, AT(criterion, not_enough), false, "what looks close and must not count", NULL, NULL},
	{"advice", FIELD_TEXT, AT(criterion, advice), false, "what to adopt", NULL, NULL},
	{"cues", FIELD_NODE, AT(criterion, cues_node), false, "words of a measure that may bear on it", NULL, NULL},
	{"cites", FIELD_LIST, AT(criterion, cites), false, "where the question comes from", NULL, &citation_schema},
	{"scored", FIELD_YES_NO, AT(criterion, scored), false, "no: a position, reported and not scored", NULL, NULL},
};
static const struct criterion new_criterion = {.layer = LAYER_NONE};
const struct schema criterion_schema = SCHEMA_FROM("a criterion", struct criterion, criterion_fields, &new_criterion);

static const struct field item_fields[] = {
	{"id", FIELD_ID, AT(item, entry.id), true, "checklist.item", NULL, NULL},
	{"title", FIELD_TEXT, AT(item, title), true, "a short name", NULL, NULL},
	{"nature", FIELD_WORD, AT(item, nature), true, "duty or restraint", &nature_words, NULL},
	{"binds", FIELD_WORDS, AT(item, binds), false, "whom it binds", &party_words, NULL},
	{"source", FIELD_STRUCT, AT(item, source), false, "its place in the instrument", NULL, &citation_schema},
	{"summary", FIELD_TEXT, AT(item, summary), false, "what it says, in own words", NULL, NULL},
	{"criteria", FIELD_LIST, AT(item, criteria), true, "its questions", NULL, &criterion_schema},
	{"scored", FIELD_YES_NO, AT(item, scored), false, "no: a position, reported and not scored", NULL, NULL},
};
const struct schema item_schema = SCHEMA("an item", struct item, item_fields);

static const struct field checklist_fields[] = {
	{"normgap", FIELD_STRING, AT(checklist, type), true, "checklist/1", NULL, NULL},
	{"id", FIELD_ID, AT(checklist, entry.id), true, "a short name", NULL, NULL},
	{"version", FIELD_STRING, AT(checklist, version), true, "1.0.0", NULL, NULL},
	{"title", FIELD_TEXT, AT(checklist, title), true, "its title", NULL, NULL},
	{"source", FIELD_STRUCT, AT(checklist, source), false, "the instrument", NULL, &citation_schema},
	{"texts", FIELD_NODE, AT(checklist, texts_node), false, "what its judges say, by name", NULL, NULL},
	{"topics", FIELD_MAP, AT(checklist, topics), false, "subjects of its own, by id: checklist.words", NULL,
	 &topic_schema},
	{"items", FIELD_LIST, AT(checklist, items), true, "its items", NULL, &item_schema},
};
const struct schema checklist_schema = SCHEMA("a checklist", struct checklist, checklist_fields);

const struct text *checklist_text(const struct checklist *checklist, const char *name)
{
	for (size_t i = 0; i < checklist->texts.count; i++)
		if (strcmp(checklist->texts.items[i].name, name) == 0)
			return &checklist->texts.items[i].text;
	return NULL;
}

static bool read_texts(struct reader *reader, struct checklist *checklist)
{
	const struct node *map = checklist->texts_node;
	bool good = true;

	if (!map)
		return true;
	if (map->kind != NODE_MAP)
		return reader_error(reader, map, "write `name: text` lines", "`texts` is a map, not %s", node_kind_name(map));
	for (const struct node *child = map->first; child; child = child->next) {
		struct named_text *text = ARENA_APPEND(reader->arena, &checklist->texts);

		text->name = child->key;
		good = read_text(reader, child, &text->text) && good;
	}
	return good;
}

/* Whether `id` is `above`, a point and something more. */
static bool under(const char *id, const char *above)
{
	size_t length = strlen(above);

	return strncmp(id, above, length) == 0 && id[length] == '.' && id[length + 1];
}

static bool wrong(struct reader *reader, const struct entry *entry, const char *hint, const char *sentence)
{
	return problem_error(reader->problems, entry->place, entry->id, hint, "%s", sentence);
}

static bool check_criterion(struct reader *reader, const struct item *item, struct criterion *criterion)
{
	bool restraint = item->nature == NATURE_RESTRAINT, good = true;

	if (criterion->entry.id && item->entry.id && !under(criterion->entry.id, item->entry.id))
		good = wrong(reader, &criterion->entry, "begin it with the item's id and a point",
		             "a criterion's id stands under its item's");
	if (restraint && criterion->layer == LAYER_NONE)
		good = wrong(reader, &criterion->entry, "add `layer:` undertaking, control, accountability or protection",
		             "a criterion under a restraint has a layer");
	if (restraint && criterion->may_not_apply.count)
		good = wrong(reader, &criterion->entry, "leave `may-not-apply` out", "a restraint always applies");
	if (!criterion->accepts)
		criterion->accepts = 1u << SOURCE_INSTRUMENT | 1u << SOURCE_RECORD;
	return good;
}

/* A restraint is shown by a promise and by a rule; without both it could never be safeguarded. */
static bool check_restraint(struct reader *reader, const struct item *item)
{
	bool layers[LAYER_COUNT] = {false};

	if (item->nature != NATURE_RESTRAINT || item->scored == NO)
		return true;
	for (size_t i = 0; i < item->criteria.count; i++)
		if (item->criteria.items[i].weight == WEIGHT_ESSENTIAL && item->criteria.items[i].layer != LAYER_NONE)
			layers[item->criteria.items[i].layer] = true;
	if (layers[LAYER_UNDERTAKING] && layers[LAYER_CONTROL])
		return true;
	return wrong(reader, &item->entry, "give it one of each",
	             "a restraint needs an essential undertaking and an essential control");
}

static bool check_item(struct reader *reader, const struct topics *topics, struct facts *facts,
                       const struct checklist *checklist, struct item *item)
{
	bool good = true;

	if (item->entry.id && checklist->entry.id && !under(item->entry.id, checklist->entry.id))
		good = wrong(reader, &item->entry, "begin it with the checklist's id and a point",
		             "an item's id stands under its checklist's");
	if (!item->binds)
		item->binds = 1u << PARTY_STATE;
	if (!item->source.document)
		item->source.document = checklist->source.document;
	item->checklist = checklist;
	for (size_t i = 0; i < item->criteria.count; i++) {
		struct criterion *criterion = &item->criteria.items[i];

		criterion->item = item;
		if (item->scored == NO)
			criterion->scored = NO;
		good = check_criterion(reader, item, criterion) && good;
		good = cues_read(reader, criterion->cues_node, &criterion->cues) && good;
		good = requirements_read(reader, topics, facts, &criterion->needs) && good;
	}
	return check_restraint(reader, item) && good;
}

static size_t count_criteria(const struct checklist *checklist)
{
	size_t count = 0;

	for (size_t i = 0; i < checklist->items.count; i++)
		count += checklist->items.items[i].criteria.count;
	return count;
}

/* A topic of a checklist's own stands under its id, so that no two checklists mean different things by one word. */
static bool add_topics(struct reader *reader, struct topics *topics, const struct checklist *checklist)
{
	bool good = true;

	for (size_t i = 0; i < checklist->topics.count; i++)
		if (!under(checklist->topics.items[i].entry.id, checklist->entry.id))
			good = wrong(reader, &checklist->topics.items[i].entry, "begin it with the checklist's id and a point",
			             "a topic of a checklist's own stands under its id");
	return (!checklist->topics.count || topics_add(reader, topics, &checklist->topics)) && good;
}

bool checklist_read(struct reader *reader, const struct node *root, struct topics *topics, struct facts *facts,
                    struct checklist *checklist)
{
	bool good;

	if (!file_is(reader, root, "checklist/1"))
		return false;
	good = schema_read(reader, root, &checklist_schema, checklist);
	checklist->file = reader->file;
	if (checklist->entry.id && strchr(checklist->entry.id, '.'))
		good = reader_error(reader, node_get(root, "id"), "write it without the point",
		                    "the id of a checklist holds no point: points begin its items");
	if (count_criteria(checklist) > LIMIT_CRITERIA)
		good = reader_error(reader, root, "make two checklists of it", "there are more than %d criteria", LIMIT_CRITERIA);
	good = read_texts(reader, checklist) && good;
	good = (!checklist->entry.id || add_topics(reader, topics, checklist)) && good;
	for (size_t i = 0; i < checklist->items.count; i++)
		good = check_item(reader, topics, facts, checklist, &checklist->items.items[i]) && good;
	return good;
}

/* The n-th of these and their branches; *n becomes what is left of the number. */
static const struct requirement *count_down(const struct requirement *items, size_t count, size_t *n)
{
	const struct requirement *found = NULL;

	for (size_t i = 0; !found && i < count; i++) {
		if (!(*n)--)
			return &items[i];
		found = count_down(items[i].branches, items[i].branch_count, n);
	}
	return found;
}

const struct requirement *requirement_at(const struct criterion *criterion, size_t number)
{
	return count_down(criterion->needs.items, criterion->needs.count, &number);
}

size_t requirement_number(const struct criterion *criterion, const struct requirement *requirement)
{
	const struct requirement *found = requirement_at(criterion, 0);

	for (size_t n = 0; found; found = requirement_at(criterion, ++n))
		if (found == requirement)
			return n;
	return REQUIREMENT_NONE;
}
