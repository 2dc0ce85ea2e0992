/*
 * What a plugin's own process costs: the same declaration is assessed with the
 * plugin isolated and with it trusted, in turn, and beside them the same process
 * forks a child that ends at once. Wall time, medians. Not a test.
 *
 *     isolation SOURCE BUILD DIRECTORY NAME DECLARATION
 *
 * DIRECTORY holds the plugin NAME and its checklist.
 */
#define _GNU_SOURCE
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "program.h"

#define RUNS 101

static double now(void)
{
	struct timespec at;

	clock_gettime(CLOCK_MONOTONIC, &at);
	return (double)at.tv_sec * 1e3 + (double)at.tv_nsec / 1e6;
}

static int by_size(const void *a, const void *b)
{
	const double *one = a, *other = b;

	return (*one > *other) - (*one < *other);
}

static double median(double values[RUNS])
{
	qsort(values, RUNS, sizeof(*values), by_size);
	return values[RUNS / 2];
}

/* A program that assesses by one checklist of a directory; `trust` may be NULL. */
static void load(struct program *program, struct arena *arena, char **arguments, const char *trust)
{
	struct options *options = arena_alloc(arena, sizeof(*options));

	*ARENA_APPEND(arena, &options->plugins) = (struct string_at){.text = arguments[3]};
	*ARENA_APPEND(arena, &options->checklists) = (struct string_at){.text = arguments[4]};
	if (trust)
		*ARENA_APPEND(arena, &options->trust) = (struct string_at){.text = trust};
	*program = (struct program){.command = "assess", .arena = arena, .io = &io_system, .options = options};
	program->data.checklists = arena_format(arena, "%s/checklists", arguments[1]);
	program->data.languages = arena_format(arena, "%s/reports/lang", arguments[1]);
	program->data.plugins = arena_format(arena, "%s/plugins", arguments[2]);
	if (!program_load(program))
		exit(1);
}

static double assess(struct program *program, const char *declaration)
{
	struct arena *arena = arena_new(&allocator_system, out_of_memory, NULL);
	double begin = now();
	struct assessment *assessment;
	enum exit_status status;
	struct problems problems;

	problems_init(&problems, arena);
	assessment = assess_file(program, arena, declaration, &problems, &status);
	if (!assessment || assessment->plugin_failed) {
		print_problems(program, &problems, false);
		exit(1);
	}
	arena_free(arena);
	return now() - begin;
}

static double fork_alone(void)
{
	double begin = now();
	pid_t child = fork();

	if (child == 0)
		_exit(0);
	waitpid(child, NULL, 0);
	return now() - begin;
}

int main(int argc, char **argv)
{
	struct arena *arena = arena_new(&allocator_system, out_of_memory, NULL);
	double isolated[RUNS], trusted[RUNS], forked[RUNS];
	struct program apart, inside;

	if (argc != 6 || !arena)
		return 2;
	load(&apart, arena, argv, NULL);
	load(&inside, arena, argv, argv[4]);
	for (int i = 0; i < RUNS; i++) {
		trusted[i] = assess(&inside, argv[5]);
		isolated[i] = assess(&apart, argv[5]);
		forked[i] = fork_alone();
	}
	printf("%-16s isolated %6.2f ms, trusted %6.2f ms, fork, exit and wait %5.2f ms: isolation costs %5.2f ms more\n", argv[4],
	       median(isolated), median(trusted), median(forked), median(isolated) - median(trusted) - median(forked));
	return 0;
}
