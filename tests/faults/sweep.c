/*
 * Runs a command again and again, each time with one request to the system failing
 * (shim.c), and looks at what it leaves behind. Knows what every command of the
 * program promises:
 *
 *   it ends by itself, with a documented status;
 *   it holds no more memory and files at its end than where nothing fails, unless it ends
 *   for want of memory;
 *   with 0, and then the result is the one of an undisturbed run; or else with a
 *   message, and then the file that was there is there unchanged, or the new one whole;
 *   what was only interrupted (EINTR) is done again: the status is 0.
 *
 * With `kill` in the place of the call the program is killed at each system call
 * instead; then the promise on the file alone is left.
 *
 * With SWEEP_ALONE=no in the environment no call fails alone, only with all later ones.
 *
 * Usage: sweep SHIM CALL|kill ERRNO POINTS OLD TARGET COMMAND...
 * POINTS is how many calls are tried, evenly; 0: every one. TARGET is the file that the
 * command writes (/dev/null: none), OLD what it holds before. Prints how many runs there
 * were. A message can't be asked of a program that can write nothing.
 */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ptrace.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#define BYTES_MOST (4 * 1024 * 1024)
#define SHOWN 5

struct bytes {
	char *at;
	size_t length;
};

/* What the shim told of a program that has ended by itself. */
struct tally {
	long calls, blocks, files;
};

struct sweep {
	const char *shim, *call, *number, *target;
	char **command;
	struct bytes old, new;
	struct tally undisturbed, last; /* of this run; zeros: it ended in another way */
	long runs, bad, survived;
	char said[4096];
};

static struct bytes slurp(const char *path)
{
	struct bytes bytes = {malloc(BYTES_MOST), 0};
	FILE *file = fopen(path, "rb");

	if (!bytes.at || !file)
		return (struct bytes){0};
	bytes.length = fread(bytes.at, 1, BYTES_MOST, file);
	fclose(file);
	return bytes;
}

static bool same(struct bytes a, struct bytes b)
{
	return a.at && b.at && a.length == b.length && memcmp(a.at, b.at, a.length) == 0;
}

static void restore(const struct sweep *sweep)
{
	FILE *file = fopen(sweep->target, "wb");

	if (!file || fwrite(sweep->old.at, 1, sweep->old.length, file) != sweep->old.length || fclose(file) != 0)
		exit(2);
}

static void become(const struct sweep *sweep, long at, bool ever, const int *said, const int *counted)
{
	char text[32], file[16];
	int null = open("/dev/null", O_WRONLY);

	snprintf(text, sizeof(text), "%ld", at);
	snprintf(file, sizeof(file), "%d", counted[1]);
	setenv("LD_PRELOAD", sweep->shim, 1);
	setenv("FAULT_CALL", sweep->call, 1);
	setenv("FAULT_AT", text, 1);
	setenv("FAULT_ERRNO", sweep->number, 1);
	setenv("FAULT_COUNT", file, 1);
	if (ever)
		setenv("FAULT_EVER", "1", 1);
	dup2(null, STDOUT_FILENO);
	dup2(said[1], STDERR_FILENO);
	execv(sweep->command[0], sweep->command);
	_exit(127);
}

static void drain(int from, char *into, size_t room)
{
	size_t length = 0;
	ssize_t got;

	while (length + 1 < room && (got = read(from, into + length, room - length - 1)) > 0)
		length += (size_t)got;
	into[length] = '\0';
	close(from);
}

/* One run; returns how it ended, as wait does. */
static int run(struct sweep *sweep, long at, bool ever)
{
	int said[2], counted[2], status;
	char text[80];
	pid_t child;

	if (pipe(said) != 0 || pipe(counted) != 0)
		exit(2);
	child = fork();
	if (child == 0)
		become(sweep, at, ever, said, counted);
	close(said[1]);
	close(counted[1]);
	drain(said[0], sweep->said, sizeof(sweep->said));
	drain(counted[0], text, sizeof(text));
	if (child < 0 || waitpid(child, &status, 0) < 0)
		exit(2);
	sweep->last = (struct tally){0};
	sscanf(text, "%ld %ld %ld", &sweep->last.calls, &sweep->last.blocks, &sweep->last.files);
	return status;
}

static void become_traced(const struct sweep *sweep)
{
	int null = open("/dev/null", O_WRONLY);

	dup2(null, STDOUT_FILENO);
	dup2(null, STDERR_FILENO);
	ptrace(PTRACE_TRACEME, 0, NULL, NULL);
	execv(sweep->command[0], sweep->command);
	_exit(127);
}

/* Kills it where it enters or leaves its system call number `at`; 0: nowhere. Returns how many of these there were. */
static long run_killed(const struct sweep *sweep, long at)
{
	long stops = 0;
	int status;
	pid_t child = fork();

	if (child == 0)
		become_traced(sweep);
	while (waitpid(child, &status, 0) == child && WIFSTOPPED(status)) {
		if (++stops == at)
			kill(child, SIGKILL);
		ptrace(PTRACE_SYSCALL, child, NULL, NULL);
	}
	return stops;
}

static void try_killing(struct sweep *sweep, long at)
{
	struct bytes left;

	restore(sweep);
	run_killed(sweep, at);
	left = slurp(sweep->target);
	sweep->runs++;
	sweep->survived += same(left, sweep->new);
	if (!same(left, sweep->old) && !same(left, sweep->new) && sweep->bad++ < SHOWN)
		printf("killed at %ld: the file is neither the old one nor the new one\n", at);
	free(left.at);
}

/* What is wrong with how it ended; NULL: nothing. */
static const char *wrong(const struct sweep *sweep, int status, bool ever, struct bytes left)
{
	size_t length = strlen(sweep->said);

	if (!WIFEXITED(status))
		return "it was ended by a signal";
	if (WEXITSTATUS(status) > 5)
		return "its status is none of those documented";
	if (WEXITSTATUS(status) == 3 && strcmp(sweep->call, "memory") == 0)
		return "want of memory is told as a wrong input";
	if (!same(left, sweep->old) && !same(left, sweep->new))
		return "the file is neither the old one nor the new one";
	if (sweep->last.blocks > sweep->undisturbed.blocks)
		return "memory is left over";
	if (sweep->last.files > sweep->undisturbed.files)
		return "a file is left open";
	if (WEXITSTATUS(status) == 0)
		return same(left, sweep->new) ? NULL : "it says that all is well, and the file is the old one";
	if (atoi(sweep->number) == EINTR)
		return "what was interrupted was not done again";
	if (!length)
		return ever && strcmp(sweep->call, "write") == 0 ? NULL : "it says nothing";
	return sweep->said[length - 1] == '\n' ? NULL : "its message ends within a line";
}

static void try_at(struct sweep *sweep, long at, bool ever)
{
	struct bytes left;
	const char *why;
	int status;

	restore(sweep);
	status = run(sweep, at, ever);
	left = slurp(sweep->target);
	why = wrong(sweep, status, ever, left);
	free(left.at);
	sweep->runs++;
	sweep->survived += WIFEXITED(status) && WEXITSTATUS(status) == 0;
	if (why && sweep->bad++ < SHOWN)
		printf("%s %ld%s: %s (%d): %s\n", sweep->call, at, ever ? " and all later ones" : "", why, status, sweep->said);
}

/* Interrupted for ever, anything would go on for ever. */
static void try_all(struct sweep *sweep, long at, bool killing)
{
	const char *alone = getenv("SWEEP_ALONE");

	if (killing) {
		try_killing(sweep, at);
		return;
	}
	if (!alone || strcmp(alone, "no") != 0)
		try_at(sweep, at, false);
	if (atoi(sweep->number) != EINTR)
		try_at(sweep, at, true);
}

int main(int argc, char **argv)
{
	struct sweep sweep = {0};
	long calls, points, step;
	bool killing;

	if (argc < 8)
		return 2;
	sweep = (struct sweep){.shim = argv[1], .call = argv[2], .number = argv[3], .target = argv[6], .command = argv + 7};
	points = atol(argv[4]);
	sweep.old = slurp(argv[5]);
	restore(&sweep);
	killing = strcmp(sweep.call, "kill") == 0;
	if (killing)
		calls = run_killed(&sweep, 0);
	else if (run(&sweep, 0, false) != 0 || (calls = sweep.last.calls) < 1)
		return 2;
	sweep.undisturbed = sweep.last;
	sweep.new = slurp(sweep.target);
	if (calls < 1 || (strcmp(sweep.target, "/dev/null") != 0 && same(sweep.old, sweep.new)))
		return 2;
	step = points && calls > points ? calls / points : 1;
	for (long at = 1; at <= calls; at += step)
		try_all(&sweep, at, killing);
	printf("%ld of %ld runs (%ld calls) are as promised, %ld of them unharmed\n", sweep.runs - sweep.bad, sweep.runs,
	       calls, sweep.survived);
	return sweep.bad != 0;
}
