/* Reading and comparing topics. See topics.h. */
#include "topics.h"

#include <stddef.h>
#include <string.h>

#include "limit.h"

static const struct field topic_fields[] = {
	{"title", FIELD_TEXT, offsetof(struct topic, title), true, "its name for people", NULL, NULL},
	{"about", FIELD_TEXT, offsetof(struct topic, about), false, "what belongs under it", NULL, NULL},
	{"cues", FIELD_NODE, offsetof(struct topic, cues_node), false, "words of a text that may be about it", NULL, NULL},
	{"under", FIELD_ID, offsetof(struct topic, under), false, "its parent", NULL, NULL},
};
const struct schema topic_schema = SCHEMA("a topic", struct topic, topic_fields);

struct topics_file {
	struct entry entry;
	const char *type;
	struct topics topics;
};

static const struct field file_fields[] = {
	{"normgap", FIELD_STRING, offsetof(struct topics_file, type), true, "topics/1", NULL, NULL},
	{"topics", FIELD_MAP, offsetof(struct topics_file, topics), true, "the topics by id", NULL, &topic_schema},
};
const struct schema topics_schema = SCHEMA("a list of topics", struct topics_file, file_fields);

/* Links the topic of this number with its parent, and reads its cues. */
static bool link(struct reader *reader, struct topics *topics, size_t number)
{
	struct topic *topic = &topics->items[number];
	bool good = true;

	topic->parent = topic->under ? names_find(&topics->names, topic->under) : TOPIC_NONE;
	if (topic->under && topic->parent >= number)
		good = problem_error(reader->problems, topic->entry.place, topic->entry.id, "name a topic that stands above",
		                     "`%s` is not a topic above this one", topic->under);
	return cues_read(reader, topic->cues_node, &topic->cues) && good;
}

bool topics_read(struct reader *reader, const struct node *root, struct topics *topics)
{
	struct topics_file file = {0};
	bool good = true;

	if (!file_is(reader, root, "topics/1") || !schema_read(reader, root, &topics_schema, &file))
		return false;
	*topics = file.topics;
	if (topics->count > LIMIT_TOPICS)
		return reader_error(reader, root, NULL, "there are more than %d topics", LIMIT_TOPICS);
	names_init(&topics->names, reader->arena);
	for (size_t i = 0; i < topics->count; i++)
		names_add(&topics->names, topics->items[i].entry.id, i);
	for (size_t i = 0; i < topics->count; i++)
		good = link(reader, topics, i) && good;
	return good;
}

static bool add(struct reader *reader, struct topics *topics, const struct topic *topic)
{
	size_t number = topics->count;

	if (names_add(&topics->names, topic->entry.id, number) != NAME_UNKNOWN)
		return problem_error(reader->problems, topic->entry.place, NULL, "give one of them another id",
		                     "the topic `%s` is there already", topic->entry.id);
	topics->items[topics->count++] = *topic;
	return link(reader, topics, number);
}

bool topics_add(struct reader *reader, struct topics *topics, const struct topics *more)
{
	struct topic *items = arena_alloc(reader->arena, (topics->count + more->count + 1) * sizeof(*items));
	bool good = true;

	if (topics->count + more->count > LIMIT_TOPICS)
		return problem_error(reader->problems, more->items[0].entry.place, NULL, NULL, "there are more than %d topics",
		                     LIMIT_TOPICS);
	if (topics->count)
		memcpy(items, topics->items, topics->count * sizeof(*items));
	topics->items = items;
	for (size_t i = 0; i < more->count; i++)
		good = add(reader, topics, &more->items[i]) && good;
	return good;
}

/* Whether a word stands under the id of a checklist that nobody has loaded. */
static bool is_of_another(struct reader *reader, const struct names *checklists, const char *word)
{
	size_t length = strcspn(word, ".");

	return checklists && word[length] &&
	       names_find(checklists, arena_copy(reader->arena, word, length)) == NAME_UNKNOWN;
}

static bool unknown(struct reader *reader, const struct topics *topics, const struct names *checklists,
                    const struct string_at *word)
{
	if (!is_of_another(reader, checklists, word->text))
		return problem_error(reader->problems, word->place, NULL, hint_nearest(reader, &topics->names, word->text),
		                     "`%s` is not a topic (`normgap list topics` shows them)", word->text);
	problem_warning(reader->problems, word->place, NULL, "`-c` and the checklist's file load it",
	                "the topic `%s` is of a checklist that is not loaded, and counts for nothing", word->text);
	return true;
}

bool topics_resolve(struct reader *reader, const struct topics *topics, const struct names *checklists,
                    const struct strings *words, struct topic_set *out)
{
	bool good = true;

	out->items = arena_alloc(reader->arena, words->count * sizeof(*out->items));
	for (size_t i = 0; i < words->count; i++) {
		size_t number = names_find(&topics->names, words->items[i].text);

		if (number != NAME_UNKNOWN)
			out->items[out->count++] = number;
		else
			good = unknown(reader, topics, checklists, &words->items[i]) && good;
	}
	return good;
}

bool topic_sets_meet(const struct topic_set *a, const struct topic_set *b)
{
	for (size_t i = 0; i < a->count; i++)
		for (size_t j = 0; j < b->count; j++)
			if (a->items[i] == b->items[j])
				return true;
	return false;
}

bool topics_family(const struct topics *topics, size_t a, size_t b)
{
	size_t above_a = topics->items[a].parent, above_b = topics->items[b].parent;

	return a != b && (above_a == b || above_b == a || (above_a != TOPIC_NONE && above_a == above_b));
}
