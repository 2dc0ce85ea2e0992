/*
 * The shared list of subjects (checklists/topics.yaml). Knows which topics are
 * family: parent, child, sibling. Knows no measure and no criterion.
 */
#ifndef TOPICS_H
#define TOPICS_H

#include <stdbool.h>

#include "cues.h"
#include "names.h"
#include "schema.h"

#define TOPIC_NONE ((size_t)-1)

struct topic {
	struct entry entry;
	struct text title, about;
	const char *under;
	const struct node *cues_node;
	struct cues cues;
	size_t parent; /* number, or TOPIC_NONE */
};

struct topics {
	struct topic *items;
	size_t count;
	struct names names;
};

/* A set of topics, by number. */
struct topic_set {
	size_t *items;
	size_t count;
};

/* Reads a `topics/1` file's tree. */
bool topics_read(struct reader *reader, const struct node *root, struct topics *topics);

/* Adds a checklist's own topics behind the others; a parent is among those before. */
bool topics_add(struct reader *reader, struct topics *topics, const struct topics *more);

/* Turns words into numbers; unknown words are reported with a suggestion. A topic
 * of a checklist that is none of `checklists` is only warned of, and counts for
 * nothing; with NULL there is no such thing. */
bool topics_resolve(struct reader *reader, const struct topics *topics, const struct names *checklists,
                    const struct strings *words, struct topic_set *out);

/* Whether the sets have a topic in common. */
bool topic_sets_meet(const struct topic_set *a, const struct topic_set *b);

/* Whether one topic is parent, child or sibling of the other. */
bool topics_family(const struct topics *topics, size_t a, size_t b);

/* The table from which the list of topics is read. */
extern const struct schema topics_schema, topic_schema;

#endif
