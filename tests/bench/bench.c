/*
 * What the whole job costs beside libyaml. Runs commands in turn, as processes: libyaml's
 * bare event loop over bytes in memory (this program again, mode `events`), and normgap
 * on the same bytes and on a declaration without measures. Prints medians of CPU time,
 * ratios taken round by round, and peak memory. Not a test: nothing fails by time.
 */
#define _GNU_SOURCE
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>
#include <yaml.h>

#define RUNS 11
#define FILES_MOST 256

static unsigned char *slurp(const char *path, size_t *size)
{
	FILE *file = fopen(path, "rb");
	unsigned char *bytes;
	struct stat about;

	if (!file || fstat(fileno(file), &about) != 0)
		return NULL;
	*size = (size_t)about.st_size;
	bytes = malloc(*size + 1);
	if (bytes && fread(bytes, 1, *size, file) != *size)
		bytes = NULL;
	fclose(file);
	return bytes;
}

static int parse_events(const char *path)
{
	yaml_parser_t parser;
	yaml_event_t event;
	int type = YAML_NO_EVENT;
	size_t size;
	unsigned char *bytes = slurp(path, &size);

	if (!bytes || !yaml_parser_initialize(&parser))
		return 1;
	yaml_parser_set_input_string(&parser, bytes, size);
	while (type != YAML_STREAM_END_EVENT) {
		if (!yaml_parser_parse(&parser, &event))
			return 1;
		type = event.type;
		yaml_event_delete(&event);
	}
	yaml_parser_delete(&parser);
	free(bytes);
	return 0;
}

struct cost {
	double seconds; /* of CPU, with its children's */
	long kilobytes;
};

static struct cost run(char *const *command)
{
	struct rusage used;
	struct cost cost = {0};
	int status;
	pid_t child = fork();

	if (child == 0) {
		int null = open("/dev/null", O_WRONLY);

		dup2(null, STDOUT_FILENO);
		dup2(null, STDERR_FILENO);
		execv(command[0], command);
		_exit(127);
	}
	if (child < 0 || wait4(child, &status, 0, &used) < 0 || !WIFEXITED(status) || WEXITSTATUS(status) == 127)
		exit(1);
	cost.seconds = (double)used.ru_utime.tv_sec + (double)used.ru_stime.tv_sec +
	               (double)(used.ru_utime.tv_usec + used.ru_stime.tv_usec) / 1e6;
	cost.kilobytes = used.ru_maxrss;
	return cost;
}

static int by_size(const void *a, const void *b)
{
	const double *one = a, *other = b;

	return (*one > *other) - (*one < *other);
}

static double median(double *values)
{
	qsort(values, RUNS, sizeof(*values), by_size);
	return values[RUNS / 2];
}

struct rounds {
	double bare[RUNS], empty[RUNS], whole[RUNS], ratio[RUNS], own[RUNS];
	long empty_kilobytes, whole_kilobytes;
};

static void go_round(struct rounds *rounds, int i, char *const *bare, char *const *empty, char *const *whole)
{
	struct cost b = run(bare), e = run(empty), w = run(whole);
	double least = b.seconds > 0 ? b.seconds : 1e-6;

	rounds->bare[i] = b.seconds * 1e3;
	rounds->empty[i] = e.seconds * 1e3;
	rounds->whole[i] = w.seconds * 1e3;
	rounds->ratio[i] = w.seconds / least;
	rounds->own[i] = (w.seconds - e.seconds) / least;
	rounds->empty_kilobytes = e.kilobytes;
	rounds->whole_kilobytes = w.kilobytes;
}

/* `files` ends with NULL; the yardstick goes over them one after another too. */
static void compare(char *self, char *normgap, char *nothing, char **files, size_t count)
{
	char *bare[FILES_MOST + 3] = {self, (char[]){"events"}}, *whole[FILES_MOST + 5] = {normgap, (char[]){"assess"},
	      (char[]){"-f"}, (char[]){"json"}};
	char *const empty[] = {normgap, (char[]){"assess"}, (char[]){"-f"}, (char[]){"json"}, nothing, NULL};
	struct rounds rounds = {0};
	struct stat about;
	double megabytes = 0;

	for (size_t i = 0; i < count; i++) {
		bare[2 + i] = whole[4 + i] = files[i];
		megabytes += stat(files[i], &about) == 0 ? (double)about.st_size / 1048576 : 0;
	}
	for (int i = 0; i < RUNS; i++)
		go_round(&rounds, i, bare, empty, whole);
	printf("libyaml %8.1f ms   normgap %8.1f ms   ratio %5.2f, without what no measures cost %5.2f   memory %6.1f MiB, "
	       "above no measures %4.1f times the file\n",
	       median(rounds.bare), median(rounds.whole), median(rounds.ratio), median(rounds.own),
	       (double)rounds.whole_kilobytes / 1024,
	       (double)(rounds.whole_kilobytes - rounds.empty_kilobytes) / 1024 / megabytes);
}

/* A command beside a program that does nothing. */
static void above_nothing(char *self, char **command)
{
	char *const idle[] = {self, (char[]){"nothing"}, NULL};
	double costs[RUNS];

	for (int i = 0; i < RUNS; i++) {
		struct cost none = run(idle), some = run(command);

		costs[i] = (some.seconds - none.seconds) * 1e3;
	}
	printf("%6.2f ms above an empty program\n", median(costs));
}

static int parse_all(char **files)
{
	int status = 0;

	while (*files && !status)
		status = parse_events(*files++);
	return status;
}

int main(int argc, char **argv)
{
	if (argc == 2 && strcmp(argv[1], "nothing") == 0)
		return 0;
	if (argc >= 3 && strcmp(argv[1], "events") == 0)
		return parse_all(argv + 2);
	if (argc >= 3 && strcmp(argv[1], "above") == 0) {
		above_nothing(argv[0], argv + 2);
		return 0;
	}
	if (argc >= 5 && argc - 4 <= FILES_MOST && strcmp(argv[1], "compare") == 0) {
		compare(argv[0], argv[2], argv[3], argv + 4, (size_t)argc - 4);
		return 0;
	}
	fprintf(stderr, "bench events FILE... | bench above COMMAND... | bench compare NORMGAP NO-MEASURES FILE...\n");
	return 2;
}
