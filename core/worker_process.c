/* Processes that answer. See worker_process.h. */
#define _GNU_SOURCE
#include "worker_process.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdint.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

/* What stands before every message. Whoever adds a byte somewhere is found out at the next. */
struct head {
	uint64_t mark, length;
};

#define MARK 0x706167736d726f6eu

static struct head head_of(struct bytes message)
{
	return (struct head){MARK, message.length};
}

/*
 * How it ended.
 */

static const struct {
	int signal;
	const char *why;
} signals[] = {
	{SIGSEGV, "it touched memory that is not its own (SIGSEGV)"},
	{SIGBUS, "it touched memory that is not there (SIGBUS)"},
	{SIGABRT, "it aborted itself (SIGABRT)"},
	{SIGFPE, "it divided by zero, or the like (SIGFPE)"},
	{SIGILL, "it ran into what is no instruction (SIGILL)"},
	{SIGTRAP, "it stopped at a breakpoint (SIGTRAP)"},
	{SIGSYS, "it asked the system in a way that no plugin may (SIGSYS)"},
};

/* How a process has ended. */
struct ending {
	int status;
	struct rusage used;
};

/* The system ends in the same way who uses too much time, and whom somebody or a lack of memory kills. */
static bool used_its_time(const struct worker_process *process, const struct ending *ending)
{
	const struct timeval *here = &ending->used.ru_utime, *below = &ending->used.ru_stime;

	return here->tv_sec + below->tv_sec + (here->tv_usec + below->tv_usec) / 1000000 >= process->limits.cpu_seconds;
}

static const char *why_ended(const struct worker_process *process, const struct ending *ending)
{
	int status = ending->status;
	struct arena *arena = process->arena;

	if (WIFEXITED(status) && WEXITSTATUS(status) == WORKER_NO_MEMORY)
		return arena_format(arena, "it used more than %zu MiB of memory", process->limits.memory / 1024 / 1024);
	if (WIFEXITED(status))
		return arena_format(arena, "it ended its own process (exit %d)", WEXITSTATUS(status));
	for (size_t i = 0; i < sizeof(signals) / sizeof(signals[0]); i++)
		if (WTERMSIG(status) == signals[i].signal)
			return signals[i].why;
	if (WTERMSIG(status) == SIGXCPU || (WTERMSIG(status) == SIGKILL && used_its_time(process, ending)))
		return arena_format(arena, "it used more than %u s of CPU time", process->limits.cpu_seconds);
	return arena_format(arena, "it was ended by signal %d", WTERMSIG(status));
}

/* A process that ends already keeps the status that it ends with. */
static struct ending end(struct worker_process *process)
{
	struct ending ending = {0};

	if (process->id > 0) {
		kill(process->id, SIGKILL);
		while (wait4(process->id, &ending.status, 0, &ending.used) < 0 && errno == EINTR)
			continue;
		close(process->questions);
		close(process->answers);
	}
	process->id = 0;
	return ending;
}

static void end_with_arena(void *process)
{
	end(process);
}

void worker_process_refuse(struct worker_process *process, const char *why)
{
	end(process);
	process->over = why;
}

static bool refuse(struct worker_process *process, const char *why)
{
	worker_process_refuse(process, why);
	return false;
}

/* It has closed its end, which only the end of the process does. */
static bool gone(struct worker_process *process)
{
	const struct ending ending = end(process);

	process->over = why_ended(process, &ending);
	return false;
}

void worker_process_late(struct worker_process *process, const char *why)
{
	process->late = true;
	worker_process_refuse(process, why);
}

static bool is_late(struct worker_process *process)
{
	worker_process_late(process,
	                    arena_format(process->arena, "it did not answer within %u s", process->limits.wall_seconds));
	return false;
}

/*
 * Talking, up to a deadline.
 */

static int64_t now_ms(void)
{
	struct timespec now;

	if (clock_gettime(CLOCK_MONOTONIC, &now) < 0)
		return 0;
	return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

/* Waits until the process can be written to, or has said something. */
static int wait_until(struct worker_process *process, short events, int64_t deadline, struct pollfd both[2])
{
	int ready;

	both[0] = (struct pollfd){.fd = process->answers, .events = POLLIN};
	both[1] = (struct pollfd){.fd = process->questions, .events = events};
	do {
		int64_t left = deadline - now_ms();

		ready = poll(both, events ? 2 : 1, left > 0 ? (int)left : 0);
	} while (ready < 0 && errno == EINTR);
	return ready;
}

static bool write_some(struct worker_process *process, struct bytes *rest)
{
	ssize_t written = write(process->questions, rest->at, rest->length);

	if (written < 0 && (errno == EINTR || errno == EAGAIN))
		return true;
	if (written < 0)
		return gone(process);
	rest->at += written;
	rest->length -= (size_t)written;
	return true;
}

/* Whoever speaks before he has heard the question to its end lies. */
static bool put(struct worker_process *process, struct bytes bytes, int64_t deadline)
{
	while (bytes.length) {
		struct pollfd both[2];

		if (wait_until(process, POLLOUT, deadline, both) <= 0)
			return is_late(process);
		if (both[0].revents & POLLIN)
			return refuse(process, "it spoke without being asked");
		if (both[0].revents & (POLLHUP | POLLERR))
			return gone(process);
		if (both[1].revents && !write_some(process, &bytes))
			return false;
	}
	return true;
}

static bool get(struct worker_process *process, char *at, size_t size, int64_t deadline)
{
	while (size) {
		struct pollfd both[2];
		ssize_t got;

		if (wait_until(process, 0, deadline, both) <= 0)
			return is_late(process);
		got = read(process->answers, at, size);
		if (got < 0 && errno == EINTR)
			continue;
		if (got <= 0)
			return gone(process);
		at += got;
		size -= (size_t)got;
	}
	return true;
}

static bool send_question(struct worker_process *process, struct bytes question, int64_t deadline)
{
	const struct head head = head_of(question);

	return !question.length || (put(process, (struct bytes){(const char *)&head, sizeof(head)}, deadline) &&
	                            put(process, question, deadline));
}

/* However many answers there are, they need no more room than a few of the longest. */
static char *room_for(struct worker_process *process, size_t length)
{
	if (length > process->room_bytes) {
		process->room_bytes = length + length / 2;
		process->room = arena_alloc(process->arena, process->room_bytes);
	}
	return process->room;
}

static bool ask_until(struct worker_process *process, struct bytes question, size_t most, int64_t deadline,
                      struct bytes *answer)
{
	struct head head;
	char *at;

	if (process->over || !send_question(process, question, deadline) ||
	    !get(process, (char *)&head, sizeof(head), deadline))
		return false;
	if (head.mark != MARK || head.length > most)
		return refuse(process, head.mark != MARK ? "its answer cannot be read" : "it answered with more than is taken");
	at = room_for(process, (size_t)head.length + 1);
	*answer = (struct bytes){at, (size_t)head.length};
	return get(process, at, (size_t)head.length, deadline);
}

bool worker_process_ask(struct worker_process *process, struct bytes question, size_t most, struct bytes *answer)
{
	int64_t begun = now_ms(), deadline = begun + (int64_t)process->limits.wall_seconds * 1000;
	bool answered = ask_until(process, question, most, deadline, answer);

	process->waited_ms += now_ms() - begun;
	return answered;
}

/*
 * Starting.
 */

struct pipes {
	int questions[2], answers[2];
};

static void close_pipe(const int pipe[2])
{
	close(pipe[0]);
	close(pipe[1]);
}

static bool open_pipes(struct pipes *pipes)
{
	if (pipe2(pipes->questions, O_CLOEXEC) < 0)
		return false;
	if (pipe2(pipes->answers, O_CLOEXEC) == 0)
		return true;
	close_pipe(pipes->questions);
	return false;
}

static bool no_process(struct worker_process *process)
{
	const char *remedy = errno == EMFILE ? "; raise `ulimit -n`" : "";

	process->over = arena_format(process->arena, "there is no process for it: %s%s", strerror(errno), remedy);
	return false;
}

bool worker_process_start(struct worker_process *process, struct arena *arena, const struct worker_limits *limits,
                          void (*run)(void *data, int questions, int answers), void *data)
{
	struct pipes pipes;

	*process = (struct worker_process){.arena = arena, .limits = *limits};
	arena_defer(arena, end_with_arena, process);
	if (!open_pipes(&pipes))
		return no_process(process);
	process->id = fork();
	if (process->id == 0) {
		run(data, pipes.questions[0], pipes.answers[1]);
		_exit(0);
	}
	if (process->id < 0) {
		process->id = 0;
		no_process(process);
		close_pipe(pipes.questions);
		close_pipe(pipes.answers);
		return false;
	}
	close(pipes.questions[0]);
	close(pipes.answers[1]);
	process->questions = pipes.questions[1];
	process->answers = pipes.answers[0];
	return fcntl(process->questions, F_SETFL, O_NONBLOCK) == 0 || refuse(process, "its pipe cannot be used");
}

/*
 * The other side.
 */

static bool read_whole(int file, char *at, size_t size)
{
	while (size) {
		ssize_t got = read(file, at, size);

		if (got < 0 && errno == EINTR)
			continue;
		if (got <= 0)
			return false;
		at += got;
		size -= (size_t)got;
	}
	return true;
}

bool worker_process_hear(struct arena *arena, int questions, struct bytes *question)
{
	struct head head;
	char *at;

	if (!read_whole(questions, (char *)&head, sizeof(head)))
		return false;
	at = arena_alloc(arena, (size_t)head.length + 1);
	*question = (struct bytes){at, (size_t)head.length};
	return read_whole(questions, at, (size_t)head.length);
}

bool worker_process_say(int answers, struct bytes answer)
{
	const struct head head = head_of(answer);

	return io_write_all(&io_system, answers, (struct bytes){(const char *)&head, sizeof(head)}) &&
	       io_write_all(&io_system, answers, answer);
}
