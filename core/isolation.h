/*
 * Plugins in processes of their own, made to look like plugins in the program: the
 * rows of their descriptors ask the process, and say in the case what it answers.
 * Nothing that a process says is believed: the registry checks its descriptor, the
 * host what its judges say. Knows no checklist.
 */
#ifndef ISOLATION_H
#define ISOLATION_H

#include "worker.h"

/* What all isolated plugins of one declaration have in common. */
struct isolation {
	struct scene scene;
	struct worker_limits limits;
	uint64_t steps; /* of one call of a script's */
	size_t sentences; /* that one plugin may say in all */
	unsigned wall_seconds; /* for all answers of all plugins together */
	int64_t waited_ms;     /* of it, so far */
	const char *ended, *ended_why; /* the first plugin whose process has ended before its time, and why; or NULL */
	const char *late, *late_why; /* the plugin that took too long, and why it did; or NULL. The run has to end then:
	                              * nobody is started or asked any more. */
};

/*
 * Starts a process for the plugin that `task` describes (its scene and limits are
 * the isolation's) and makes a descriptor of what it says of itself. All of it
 * lives as long as the arena, which ends the process. The system's walls must
 * stand (wall.h).
 *
 * False with a sentence in *why that reads on from the plugin's name.
 */
bool isolation_load(struct isolation *isolation, struct arena *arena, const struct worker_task *task,
                    const struct normgap_plugin **descriptor, const char **why);

#endif
