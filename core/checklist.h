/*
 * A checklist: items taken from one instrument, criteria under them, and what
 * each criterion needs. Read from one YAML file (`checklist/1`). Knows no
 * declaration and no judge but by name.
 */
#ifndef CHECKLIST_H
#define CHECKLIST_H

#include "facts.h"
#include "topics.h"

struct citation {
	struct entry entry;
	const char *document, *paragraph, *url;
	struct text title;
	struct date date;
	int verified; /* enum yes_no; NO: the paragraph is not shown */
};

struct citation_list {
	struct citation *items;
	size_t count;
};

struct named_text {
	const char *name;
	struct text text;
};

struct named_text_list {
	struct named_text *items;
	size_t count;
};

/* How the value of a fact is asked for. */
enum ask {
	ASK_ALL,    /* these words, all of them (one word for a text) */
	ASK_OF,     /* so many of these words */
	ASK_STATED, /* any value */
	ASK_LEAST,  /* a number not smaller, or a list not shorter */
	ASK_MOST    /* a number not larger, or a list not longer */
};

struct fact_asked {
	const char *name;
	const struct fact_kind *kind;
	enum ask ask;
	struct strings words;
	struct number least, most;
};

struct fact_asked_list {
	struct fact_asked *items;
	size_t count;
};

struct argument {
	const char *name;
	struct strings values;
};

struct argument_list {
	struct argument *items;
	size_t count;
};

enum requirement_form {
	FORM_PLAIN, /* topic, kind, facts...: the built-in judge */
	FORM_JUDGE, /* a plugin's judge */
	FORM_ANY,   /* the best of several, or so many of them */
	FORM_NONE   /* a guard */
};

struct requirement {
	struct entry entry;
	enum requirement_form form;
	struct strings topic_words;
	struct topic_set topics;
	const struct text *topic_title; /* of the first; NULL: none */
	uint32_t kinds;
	int status; /* at least this; enum status */
	const struct node *facts_node, *with_node, *any_node, *none_node;
	struct fact_asked_list facts;
	uint32_t has; /* bits of enum measure_field */
	const char *fresh_words;
	struct number fresh; /* months */
	struct number evidence, count, least;
	int at_most; /* enum outcome */
	const char *judge;
	struct argument_list with;
	struct strings uses;
	struct requirement *branches; /* of any and none */
	size_t branch_count;
};

struct requirement_list {
	struct requirement *items;
	size_t count;
};

struct criterion {
	struct entry entry;
	struct text title, asks, may_not_apply, not_enough, advice;
	int weight; /* enum weight */
	int layer;  /* enum layer or LAYER_NONE */
	struct requirement_list needs;
	uint32_t accepts; /* bits of enum source_role */
	struct citation_list cites;
	const struct node *cues_node;
	struct cues cues;
	int scored; /* enum yes_no; NO: a position */
	const struct item *item;
	size_t number; /* among all criteria of the catalogue */
};

struct criterion_list {
	struct criterion *items;
	size_t count;
};

struct item {
	struct entry entry;
	struct text title, summary;
	int nature; /* enum nature */
	uint32_t binds; /* bits of enum party */
	struct citation source;
	struct criterion_list criteria;
	int scored;
	const struct checklist *checklist;
	size_t number; /* among all items of the catalogue */
};

struct item_list {
	struct item *items;
	size_t count;
};

struct checklist {
	struct entry entry;
	const char *file, *sha256;
	const char *type, *version;
	struct text title;
	struct citation source;
	const struct node *texts_node;
	struct named_text_list texts;
	struct topics topics; /* its own, besides the shared ones */
	struct item_list items;
};

/* Reads a `checklist/1` file's tree. Its own topics are added to `topics`, and the
 * words that its criteria ask of open facts to `facts`. False when it has an error. */
bool checklist_read(struct reader *reader, const struct node *root, struct topics *topics, struct facts *facts,
                    struct checklist *checklist);

/* One of the checklist's `texts:`, or NULL. */
const struct text *checklist_text(const struct checklist *checklist, const char *name);

/* The requirements of a criterion are numbered in the order of its needs, each
 * before its branches. The number of one, or REQUIREMENT_NONE where it is
 * another's; the requirement of a number, or NULL. */
#define REQUIREMENT_NONE ((size_t)-1)
size_t requirement_number(const struct criterion *criterion, const struct requirement *requirement);
const struct requirement *requirement_at(const struct criterion *criterion, size_t number);

/* Resolves the requirements of one criterion: topics, facts, forms. Used by checklist_read. */
bool requirements_read(struct reader *reader, const struct topics *topics, struct facts *facts,
                       struct requirement_list *needs);

extern const struct schema checklist_schema, item_schema, criterion_schema, requirement_schema, asking_schema;

#endif
