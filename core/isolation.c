/* Asking plugins in processes of their own. See isolation.h. */
#include "isolation.h"

#include <string.h>
#include <unistd.h>

#include "limit.h"
#include "registry.h"
#include "unicode.h"
#include "wall.h"

/* A plugin's process, as its judges' rows see it. */
struct worker {
	struct isolation *isolation;
	struct worker_process process;
	struct worker_task task;
	const char *name;
	int64_t questions;   /* asked so far */
	struct buf question; /* the last one */
	size_t sentences;    /* said so far */
	struct normgap_plugin descriptor;
};

/* What a row's data points to. */
struct adapter {
	struct worker *worker;
	size_t judge; /* number */
};

#define UNREADABLE "its answer cannot be read"

/* Why nothing comes of the process: its own words, or how it ended. */
static const char *reason(struct worker *worker)
{
	struct isolation *isolation = worker->isolation;

	if (worker->process.late && !isolation->late) {
		isolation->late = worker->name;
		isolation->late_why = worker->process.over;
	}
	return worker->process.over;
}

static bool refuse(struct worker *worker, const char *why)
{
	worker_process_refuse(&worker->process, why);
	return false;
}

/* Many answers, each of them in time, may be more than anybody waits for. */
static void watch_clock(struct worker *worker, int64_t waited_ms)
{
	struct isolation *isolation = worker->isolation;

	isolation->waited_ms += waited_ms;
	if (!worker->process.over && isolation->waited_ms > (int64_t)isolation->wall_seconds * 1000)
		worker_process_late(&worker->process,
		                    arena_format(worker->process.arena, "with it, all plugins together took more than %u s",
		                                 isolation->wall_seconds));
}

static bool talk(struct worker *worker, struct bytes question, size_t most, struct bytes *answer)
{
	int64_t before = worker->process.waited_ms;
	bool answered;

	if (worker->isolation->late)
		return refuse(worker, arena_format(worker->process.arena, "it was not asked, because the plugin `%s` took too long",
		                                   worker->isolation->late));
	answered = worker_process_ask(&worker->process, question, most, answer);
	watch_clock(worker, worker->process.waited_ms - before);
	return answered && !worker->process.over;
}

/* The message's sort, after what it says of the process's end has been taken down. */
static enum worker_message open_message(struct worker *worker, struct wire *in)
{
	enum worker_message what = (enum worker_message)wire_below(in, WORKER_DENIED + 1);

	if (what != WORKER_DENIED)
		return what;
	worker_process_refuse(&worker->process,
	                      arena_format(worker->process.arena, "it wanted to %s, which no plugin may",
	                                   wall_wanted(worker->process.arena, (long)wire_number(in))));
	return what;
}

/*
 * Judging.
 */

static bool ask(struct worker *worker, size_t judge, const struct normgap_case *c, struct wire *in)
{
	struct buf *question = &worker->question;
	struct bytes answer;

	question->length = 0;
	wire_put_number(question, ++worker->questions);
	wire_put_number(question, (int64_t)judge);
	if (!ask_put(question, &worker->isolation->scene, c))
		return refuse(worker, "it was asked about what it does not know");
	if (!talk(worker, (struct bytes){question->at, question->length}, answer_most(c) + 2 * sizeof(int64_t), &answer))
		return false;
	*in = (struct wire){answer.at, answer.length, false};
	return true;
}

/* 0, and the process is over, when it has not answered. */
static int32_t hear(struct worker *worker, struct wire *in, const struct normgap_host *host, struct normgap_case *c)
{
	enum worker_message what = open_message(worker, in);
	int32_t outcome = 0;

	if (what == WORKER_ANSWERS && wire_number(in) != worker->questions)
		worker_process_refuse(&worker->process, "it spoke without being asked");
	else if (what == WORKER_ANSWERS)
		outcome = answer_replay(in, host, c);
	worker->sentences += c->said;
	in->bad |= worker->task.native && c->failure; /* only a script fails in words */
	if (!worker->process.over && (in->bad || what != WORKER_ANSWERS))
		worker_process_refuse(&worker->process, UNREADABLE);
	else if (!worker->process.over && worker->sentences > worker->isolation->sentences)
		worker_process_refuse(&worker->process,
		                      arena_format(worker->process.arena, "it said more than %zu sentences",
		                                   worker->isolation->sentences));
	return outcome;
}

static int32_t judge_in_worker(const struct normgap_judge *self, const struct normgap_host *host,
                               struct normgap_case *c)
{
	const struct adapter *adapter = self->data;
	struct worker *worker = adapter->worker;
	int32_t outcome = 0;
	struct wire in;

	if (ask(worker, adapter->judge, c, &in))
		outcome = hear(worker, &in, host, c);
	if (!worker->process.over)
		return outcome;
	if (!worker->isolation->ended) {
		worker->isolation->ended = worker->name;
		worker->isolation->ended_why = worker->process.over;
	}
	case_fail(c, reason(worker), strlen(reason(worker)));
	return NORMGAP_UNDETERMINED;
}

/*
 * Loading.
 */

static const char *clean(struct worker *worker, struct wire *in)
{
	struct normgap_text text = wire_text(in);

	return unicode_copy_valid(worker->process.arena, text.at, text.length, LIMIT_TEXT_BYTES);
}

static void read_checklists(struct worker *worker, struct wire *in)
{
	size_t count = wire_below(in, LIMIT_CHECKLISTS + 1);
	const char **ids = arena_alloc(worker->process.arena, (count + 1) * sizeof(*ids));

	for (size_t i = 0; i < count; i++)
		ids[i] = clean(worker, in);
	worker->descriptor.checklists = ids;
	worker->descriptor.checklist_count = count;
}

static void read_judges(struct worker *worker, struct wire *in)
{
	struct arena *arena = worker->process.arena;
	size_t count = wire_below(in, LIMIT_JUDGES + 1);
	struct normgap_judge *rows = arena_alloc(arena, (count + 1) * sizeof(*rows));

	for (size_t i = 0; i < count; i++) {
		struct adapter *adapter = arena_alloc(arena, sizeof(*adapter));

		*adapter = (struct adapter){worker, i};
		rows[i] = (struct normgap_judge){.name = clean(worker, in), .data = adapter, .judge = judge_in_worker};
		rows[i].summary = clean(worker, in);
	}
	worker->descriptor.judges = rows;
	worker->descriptor.judge_count = count;
}

/* An object can write whatever its process would, also that we advise to trust it. A script can't. */
static const char *in_its_words(struct worker *worker, const char *why)
{
	return worker->task.native ? arena_format(worker->process.arena, "its process says: %s", why) : why;
}

static bool read_hello(struct worker *worker, struct wire *in, const char **why)
{
	enum worker_message what = open_message(worker, in);

	if (what == WORKER_REFUSES) {
		const char *words = clean(worker, in);

		if (*words && !in->bad)
			refuse(worker, in_its_words(worker, words));
	} else if (what == WORKER_SERVES) {
		worker->descriptor = (struct normgap_plugin){NORMGAP_PLUGIN_SIZES, .name = clean(worker, in)};
		worker->descriptor.version = clean(worker, in);
		worker->descriptor.summary = clean(worker, in);
		read_checklists(worker, in);
		read_judges(worker, in);
	}
	if (!worker->process.over && (in->bad || in->left || what != WORKER_SERVES))
		worker_process_refuse(&worker->process, "what it says of itself cannot be read");
	*why = worker->process.over;
	return !worker->process.over;
}

bool isolation_load(struct isolation *isolation, struct arena *arena, const struct worker_task *task,
                    const struct normgap_plugin **descriptor, const char **why)
{
	struct worker *worker = arena_alloc(arena, sizeof(*worker));
	struct bytes hello;
	struct wire in;

	*worker = (struct worker){.isolation = isolation, .task = *task, .name = task->from->name};
	buf_init(&worker->question, arena, SIZE_MAX / 2);
	worker->task.scene = isolation->scene;
	worker->task.limits = isolation->limits;
	worker->task.parent = getpid();
	if (!worker_process_start(&worker->process, arena, &isolation->limits, worker_run, &worker->task) ||
	    !talk(worker, (struct bytes){NULL, 0}, LIMIT_WORKER_HELLO_BYTES, &hello)) {
		*why = reason(worker);
		return false;
	}
	in = (struct wire){hello.at, hello.length, false};
	*descriptor = &worker->descriptor;
	return read_hello(worker, &in, why);
}
