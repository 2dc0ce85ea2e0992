/*
 * How much more than parsing the whole job costs. Runs two commands in turn,
 * as processes: libyaml's bare event loop over a file (this program again, mode
 * `events`), and normgap on the same bytes. Prints medians, their ratio taken
 * pair by pair, and the peak memory of each. Not a test: nothing fails by time.
 */
#define _GNU_SOURCE
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#include <yaml.h>

#define RUNS 11

static int parse_events(const char *path)
{
	FILE *file = fopen(path, "rb");
	yaml_parser_t parser;
	yaml_event_t event;
	int type = YAML_NO_EVENT;

	if (!file || !yaml_parser_initialize(&parser))
		return 1;
	yaml_parser_set_input_file(&parser, file);
	while (type != YAML_STREAM_END_EVENT) {
		if (!yaml_parser_parse(&parser, &event))
			return 1;
		type = event.type;
		yaml_event_delete(&event);
	}
	yaml_parser_delete(&parser);
	fclose(file);
	return 0;
}

struct cost {
	double seconds; /* of CPU */
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

static void compare(char *self, char *file, char *normgap)
{
	char *const bare[] = {self, (char[]){"events"}, file, NULL};
	char *const whole[] = {normgap, (char[]){"assess"}, (char[]){"-f"}, (char[]){"json"}, file, NULL};
	double bare_seconds[RUNS], whole_seconds[RUNS], ratios[RUNS];
	long bare_kilobytes = 0, whole_kilobytes = 0;

	for (int i = 0; i < RUNS; i++) {
		struct cost b = run(bare), w = run(whole);

		bare_seconds[i] = b.seconds;
		whole_seconds[i] = w.seconds;
		ratios[i] = w.seconds / (b.seconds > 0 ? b.seconds : 1e-6);
		bare_kilobytes = b.kilobytes;
		whole_kilobytes = w.kilobytes;
	}
	printf("libyaml alone %7.1f ms %6.1f MiB   normgap %7.1f ms %6.1f MiB   ratio %.2f\n",
	       median(bare_seconds) * 1e3, (double)bare_kilobytes / 1024, median(whole_seconds) * 1e3,
	       (double)whole_kilobytes / 1024, median(ratios));
}

int main(int argc, char **argv)
{
	if (argc == 3 && strcmp(argv[1], "events") == 0)
		return parse_events(argv[2]);
	if (argc == 4 && strcmp(argv[1], "compare") == 0) {
		compare(argv[0], argv[2], argv[3]);
		return 0;
	}
	fprintf(stderr, "bench events FILE | bench compare FILE NORMGAP\n");
	return 2;
}
