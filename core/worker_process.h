/*
 * A process that is asked and answers, over two pipes: starting it, talking to
 * it, and telling how it ended. One message goes out, one comes back. The process
 * may crash, hang, flood or lie. Knows bytes and no judge.
 */
#ifndef WORKER_PROCESS_H
#define WORKER_PROCESS_H

#include <stdbool.h>
#include <stdint.h>
#include <sys/types.h>

#include "io.h"

/* With this a process says that it found no memory. */
#define WORKER_NO_MEMORY 101

struct worker_limits {
	unsigned cpu_seconds, wall_seconds;
	size_t memory; /* bytes beyond what it begins with */
};

struct worker_process {
	struct arena *arena;
	struct worker_limits limits;
	pid_t id;
	int questions, answers; /* our ends */
	char *room; /* for answers: each takes the place of the one before */
	size_t room_bytes;
	int64_t waited_ms; /* for its answers, so far */
	const char *over; /* why it can't be asked any more; NULL: it can */
	bool late;        /* because it took too long */
};

/* Starts a process that calls run(data, questions, answers) with its own ends of
 * the pipes, and never comes back from it. The arena ends the process. False, and
 * `over` is set, when the system has none. */
bool worker_process_start(struct worker_process *process, struct arena *arena, const struct worker_limits *limits,
                          void (*run)(void *data, int questions, int answers), void *data);

/* Asks (unless the question is empty) and waits for the answer, of at most `most` bytes, which stays until the next
 * one. False, and `over` is set, when none comes; the process has then ended. */
bool worker_process_ask(struct worker_process *process, struct bytes question, size_t most, struct bytes *answer);

/* The process has lied: it is ended, and `over` is the reason. */
void worker_process_refuse(struct worker_process *process, const char *why);

/* The same for one that took too long. */
void worker_process_late(struct worker_process *process, const char *why);

/* For the process itself: the next question, in the arena. False when there are no more. */
bool worker_process_hear(struct arena *arena, int questions, struct bytes *question);

/* For the process itself: answers. False when nobody listens. */
bool worker_process_say(int answers, struct bytes answer);

#endif
