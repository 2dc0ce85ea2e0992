/*
 * Everything that is known before a declaration is read: topics, facts,
 * checklists, crosswalks, and how they refer to each other. Immutable once
 * loaded.
 */
#ifndef CATALOGUE_H
#define CATALOGUE_H

#include "checklist.h"
#include "crosswalk.h"
#include "declaration.h"
#include "io.h"

struct checklist_list {
	struct checklist **items;
	size_t count;
};

struct criterion_refs {
	const struct criterion **items;
	size_t count;
};

struct item_refs {
	const struct item **items;
	size_t count;
};

/* A file that was read, and the SHA-256 of its bytes. */
struct read_file {
	int sort; /* enum input_sort */
	const char *path, *version, *sha256;
};

struct read_file_list {
	struct read_file *items;
	size_t count;
};

struct catalogue {
	struct arena *arena;
	struct arena *trees; /* where the files and their trees are, without the texts in them */
	const struct io *io;
	struct problems *problems;
	struct topics topics;
	struct facts facts;
	struct checklist_list checklists;
	struct crosswalk crosswalk;
	struct names checklist_names, item_names, criterion_names;
	struct criterion_refs criteria; /* by criterion.number */
	struct item_refs items;         /* by item.number */
	struct read_file_list files;    /* that all of this was read from */
};

/* An empty catalogue that reads through `io` and reports into `problems`. */
void catalogue_init(struct catalogue *catalogue, struct arena *arena, const struct io *io,
                    struct problems *problems);

/* Loads topics.yaml and facts.yaml of a directory: first of all. */
bool catalogue_load_words(struct catalogue *catalogue, const char *directory);

/* Adds one checklist file. */
bool catalogue_add(struct catalogue *catalogue, const char *path);

/* Adds one checklist from its file's tree. */
bool catalogue_take(struct catalogue *catalogue, struct reader *reader, const struct node *root);

/* Adds the other checklists of the directory, and its crosswalks.yaml. A
 * checklist whose id is known already stays as it was added before. */
bool catalogue_load_rest(struct catalogue *catalogue, const char *directory);

/* After the last file: names are looked up, the graph of criteria is checked. */
bool catalogue_link(struct catalogue *catalogue);

/* The words that declarations may use. */
struct declaration_words catalogue_words(const struct catalogue *catalogue);

/* By name, or NULL. */
const struct checklist *catalogue_checklist(const struct catalogue *catalogue, const char *id);
const struct item *catalogue_item(const struct catalogue *catalogue, const char *id);
const struct criterion *catalogue_criterion(const struct catalogue *catalogue, const char *id);

/* Reads a file into a tree and a reader for it; NULL when it can't be read. */
const struct node *catalogue_open(const struct catalogue *catalogue, const char *path, struct reader *reader,
                                  const char **sha256);

/* Graph of criteria (graph.c): an unknown name in `uses:` or a cycle through it is an error. */
bool graph_check(struct catalogue *catalogue);

#endif
