/*
 * A plugin's own process: what runs in it. It puts up its walls, loads the plugin
 * behind them, tells what the plugin says of itself, and then judges as it is
 * asked. Nothing here runs in the program itself; whoever reads what comes out of
 * it must not believe it.
 *
 * Messages out: a number of enum worker_message, and behind it
 *
 *     WORKER_REFUSES   why, as text
 *     WORKER_SERVES    name, version, summary; how many checklists, and their ids;
 *                      how many judges, and of each its name and summary
 *     WORKER_ANSWERS   the question's number, and what answer_put wrote
 *     WORKER_DENIED    the number of the system call that ended it
 *
 * Messages in: the question's number, the judge's, and what ask_put wrote.
 */
#ifndef WORKER_H
#define WORKER_H

#include "ask.h"
#include "plugin_file.h"
#include "worker_process.h"

enum worker_message { WORKER_REFUSES = 1, WORKER_SERVES, WORKER_ANSWERS, WORKER_DENIED };

struct worker_task {
	struct scene scene;
	const struct plugin *from;
	struct plugin_file *file;
	int parent;  /* the process that starts it */
	bool native; /* an object, which the system has to load */
	struct worker_limits limits;
	/* Loads the plugin, in the worker's process and arena. */
	bool (*load)(const struct worker_task *task, struct arena *arena, const struct normgap_plugin **descriptor,
	             const char **why);
	uint64_t steps; /* of a script's */
};

/* For worker_process_start; `task` is a struct worker_task. Does not return. */
void worker_run(void *task, int questions, int answers);

#endif
