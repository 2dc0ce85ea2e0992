/* Reading and comparing topics. See topics.h. */
#include "topics.h"

#include <stddef.h>

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

static bool link_parents(struct reader *reader, struct topics *topics)
{
	bool good = true;

	for (size_t i = 0; i < topics->count; i++) {
		struct topic *topic = &topics->items[i];

		topic->parent = topic->under ? names_find(&topics->names, topic->under) : TOPIC_NONE;
		if (topic->under && topic->parent >= i)
			good = problem_error(reader->problems, topic->entry.place, topic->entry.id,
			                     "name a topic that stands above", "`%s` is not a topic above this one",
			                     topic->under);
	}
	return good;
}

static bool read_cues(struct reader *reader, struct topics *topics)
{
	bool good = true;

	for (size_t i = 0; i < topics->count; i++)
		good = cues_read(reader, topics->items[i].cues_node, &topics->items[i].cues) && good;
	return good;
}

bool topics_read(struct reader *reader, const struct node *root, struct topics *topics)
{
	struct topics_file file = {0};

	if (!file_is(reader, root, "topics/1") || !schema_read(reader, root, &topics_schema, &file))
		return false;
	*topics = file.topics;
	if (topics->count > LIMIT_TOPICS)
		return reader_error(reader, root, NULL, "there are more than %d topics", LIMIT_TOPICS);
	names_init(&topics->names, reader->arena);
	for (size_t i = 0; i < topics->count; i++)
		names_add(&topics->names, topics->items[i].entry.id, i);
	return link_parents(reader, topics) && read_cues(reader, topics);
}

bool topics_resolve(struct reader *reader, const struct topics *topics, const struct strings *words,
                    struct topic_set *out)
{
	bool good = true;

	out->items = arena_alloc(reader->arena, words->count * sizeof(*out->items));
	for (size_t i = 0; i < words->count; i++) {
		size_t number = names_find(&topics->names, words->items[i].text);

		if (number != NAME_UNKNOWN) {
			out->items[out->count++] = number;
			continue;
		}
		good = problem_error(reader->problems, words->items[i].place, NULL,
		                     hint_nearest(reader, &topics->names, words->items[i].text),
		                     "`%s` is not a topic (`normgap list topics` shows them)", words->items[i].text);
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
