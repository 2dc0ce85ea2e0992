/*
 * Runs a command and tells from outside how it ended: whether it took too long,
 * how much memory the largest of its processes had, and whether it left any behind.
 *
 *     watch SECONDS COMMAND...
 *
 * The command's output is its own; one line goes to descriptor 3:
 * "status S seconds T kib M left 0", or 1 where a process is left.
 */
#define _GNU_SOURCE
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#define TOO_LATE 124

static pid_t watched;

static void too_late(int signal)
{
	(void)signal;
	kill(watched, SIGKILL);
}

/* Whoever loses its parent down there becomes a child of ours. */
static int has_left(void)
{
	return waitpid(-1, NULL, WNOHANG) >= 0;
}

static int status_of(int status)
{
	if (WIFEXITED(status))
		return WEXITSTATUS(status);
	return WTERMSIG(status) == SIGKILL ? TOO_LATE : 128 + WTERMSIG(status);
}

int main(int count, char **arguments)
{
	struct timespec begin, end;
	struct rusage used;
	int status;

	if (count < 3 || prctl(PR_SET_CHILD_SUBREAPER, 1) < 0)
		return 2;
	clock_gettime(CLOCK_MONOTONIC, &begin);
	watched = fork();
	if (watched == 0) {
		close(3);
		execvp(arguments[2], arguments + 2);
		_exit(127);
	}
	signal(SIGALRM, too_late);
	alarm((unsigned)atoi(arguments[1]));
	if (watched < 0 || wait4(watched, &status, 0, &used) < 0)
		return 2;
	clock_gettime(CLOCK_MONOTONIC, &end);
	dprintf(3, "status %d seconds %ld kib %ld left %d\n", status_of(status), (long)(end.tv_sec - begin.tv_sec),
	        used.ru_maxrss, has_left());
	return 0;
}
