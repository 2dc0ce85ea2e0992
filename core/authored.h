/*
 * A plugin as its author keeps it: a directory with a checklist, perhaps a judge,
 * and cases. Opens it for the actions of `normgap plugin`; knows none of them.
 * Program layer.
 */
#ifndef AUTHORED_H
#define AUTHORED_H

#include "program.h"
#include "witnesses.h"

struct authored {
	const char *directory;   /* as it was given; NULL: the checklist's file was */
	const char *name;        /* of the plugin */
	const char *checklist;   /* path */
	const char *plugin_file; /* path of NAME.so or NAME.lua; NULL: neither is there */
	struct case_file_list cases;
	struct world world; /* the cases, held against this checklist alone */
};

/* Opens NAME/ with NAME.yaml in it, or a checklist's file, without cases. Its directory
 * counts as one of --plugins. Afterwards the program's catalogue has the checklist in
 * the place of a bundled one of its id, and chooses it alone. What `check` says of it is
 * in *problems; false when it cannot be used. */
bool authored_open(struct program *program, const char *path, struct authored *authored, struct problems *problems);

/* The actions of `normgap plugin`, each in its own file: plugin_new.c, plugin_check.c, plugin_test.c. */
enum exit_status plugin_new(struct program *program);
enum exit_status plugin_check(struct program *program);
enum exit_status plugin_test(struct program *program);

#endif
