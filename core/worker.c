/* What runs in a plugin's own process. See worker.h. */
#define _GNU_SOURCE
#include "worker.h"

#include <fcntl.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "registry.h"
#include "wall.h"

/* Where its descriptors are; 0 to 2 lead nowhere, and the plugin's file lies behind them. */
enum { QUESTIONS = 3, ANSWERS, DESCRIPTORS };

static void out_of_memory(void *context)
{
	(void)context;
	_exit(WORKER_NO_MEMORY);
}

static struct arena *new_arena(void)
{
	struct arena *arena = arena_new(&allocator_system, out_of_memory, NULL);

	if (!arena)
		out_of_memory(NULL);
	return arena;
}

static void say(const struct buf *message)
{
	if (!worker_process_say(ANSWERS, (struct bytes){message->at, message->length}))
		_exit(0);
}

static struct buf message(struct arena *arena, enum worker_message what)
{
	struct buf out;

	buf_init(&out, arena, SIZE_MAX / 2);
	wire_put_number(&out, what);
	return out;
}

static _Noreturn void refuse(struct arena *arena, const char *why)
{
	struct buf out = message(arena, WORKER_REFUSES);

	wire_put_string(&out, why);
	say(&out);
	_exit(0);
}

/* Called in the middle of whatever the plugin did: it asks for no memory. */
static void denied(long call)
{
	const int64_t words[] = {WORKER_DENIED, call};

	worker_process_say(ANSWERS, (struct bytes){(const char *)words, sizeof(words)});
	_exit(0);
}

/*
 * Walls.
 */

/* Another number for what is open, beyond those that have their places. It is one
 * that nothing has: the system's loader remembers the numbers of all that it has
 * loaded, and would take a plugin that got one of them for what it knows by it. */
static int away(int file)
{
	return fcntl(file, F_DUPFD, DESCRIPTORS);
}

/* Each moved out of the way first, since one may lie where another has to go. */
static bool settle(const int from[DESCRIPTORS], int *file)
{
	int moved[DESCRIPTORS];

	*file = away(*file);
	for (int i = 0; i < DESCRIPTORS; i++) {
		moved[i] = away(from[i]);
		if (moved[i] < 0)
			return false;
	}
	for (int i = 0; i < DESCRIPTORS; i++)
		if (dup2(moved[i], i) < 0)
			return false;
	return *file >= DESCRIPTORS && (*file == DESCRIPTORS || !close_range(DESCRIPTORS, (unsigned)*file - 1, 0)) &&
	       close_range((unsigned)*file + 1, ~0u, 0) == 0;
}

static bool take_descriptors(struct worker_task *task, int questions, int answers)
{
	int nowhere = open("/dev/null", O_RDWR | O_CLOEXEC);
	const int from[DESCRIPTORS] = {nowhere, nowhere, nowhere, questions, answers};

	return nowhere >= 0 && settle(from, &task->file->file);
}

static bool stand_walls(const struct worker_task *task)
{
	return wall_watch(denied) &&
	       (task->native ? wall_for_loading(task->file->file, DESCRIPTORS) : wall_for_judging());
}

/* Not only out of reach of getenv: the strings lie in memory, of which this process has a copy. */
static void forget_environment(void)
{
	for (char **variable = environ; variable && *variable; variable++)
		memset(*variable, 0, strlen(*variable));
	clearenv();
}

/*
 * Serving.
 */

static void load(const struct worker_task *task, struct arena *arena, struct registry *registry)
{
	const struct normgap_plugin *descriptor;
	const char *why = "";

	registry_init(registry, arena);
	if (!task->load(task, arena, &descriptor, &why) || !registry_add(registry, task->from, descriptor, &why))
		refuse(arena, why);
	if (task->native && !wall_for_judging())
		refuse(arena, "its process cannot be confined");
}

static void introduce(const struct registry *registry, struct arena *arena)
{
	const struct plugin *plugin = registry->plugins.items[0];
	struct buf out = message(arena, WORKER_SERVES);

	wire_put_string(&out, plugin->name);
	wire_put_string(&out, plugin->version);
	wire_put_string(&out, plugin->summary);
	wire_put_number(&out, (int64_t)plugin->checklist_count);
	for (size_t i = 0; i < plugin->checklist_count; i++)
		wire_put_string(&out, plugin->checklists[i]);
	wire_put_number(&out, (int64_t)registry->judges.count);
	for (size_t i = 0; i < registry->judges.count; i++) {
		const struct normgap_judge *row = &registry->judges.items[i]->row;
		const char *summary = row->summary ? row->summary : "";

		wire_put_string(&out, row->name);
		wire_put_text(&out, (struct normgap_text){summary, strnlen(summary, LIMIT_SAID_VALUE_BYTES)});
	}
	say(&out);
}

static void judge(const struct worker_task *task, const struct registry *registry, struct bytes question,
                  struct arena *arena)
{
	const struct normgap_host host = asked_host();
	struct wire in = {question.at, question.length, false};
	struct buf out = message(arena, WORKER_ANSWERS);
	const struct normgap_judge *row;
	struct asked *asked;

	wire_put_number(&out, wire_number(&in));
	row = &registry->judges.items[wire_below(&in, registry->judges.count)]->row;
	asked = ask_get(&in, &task->scene, arena);
	if (!asked)
		_exit(0);
	answer_put(&out, asked, row->judge(row, &host, &asked->c));
	say(&out);
}

static void serve(const struct worker_task *task, const struct registry *registry)
{
	struct arena *arena = new_arena();
	struct bytes question;

	while (worker_process_hear(arena, QUESTIONS, &question)) {
		judge(task, registry, question, arena);
		arena_free(arena);
		arena = new_arena();
	}
}

void worker_run(void *data, int questions, int answers)
{
	struct worker_task *task = data;
	struct arena *arena = new_arena();
	struct registry registry;

	forget_environment();
	if (!take_descriptors(task, questions, answers)) {
		dup2(answers, ANSWERS);
		refuse(arena, "its process cannot have its pipes, because too few files can be open; raise `ulimit -n`");
	}
	if (!wall_limit(task->limits.cpu_seconds, task->limits.memory))
		refuse(arena, "it cannot have the CPU time and memory that every plugin gets, because this program has less; "
		              "raise the limits that `ulimit -a` shows");
	if (!wall_has_parent(task->parent))
		_exit(0);
	if (!stand_walls(task))
		refuse(arena, "its process cannot be confined");
	load(task, arena, &registry);
	introduce(&registry, arena);
	serve(task, &registry);
	_exit(0);
}
