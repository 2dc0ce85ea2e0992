/*
 * What the whole job costs beside libyaml. Runs commands in turn, as processes: libyaml's
 * bare event loop over bytes in memory (this program again, mode `events`), and normgap
 * on the same bytes and on a declaration without measures. Prints medians of CPU time,
 * ratios taken round by round, and peak memory. Mode `time` does so with the commands
 * of a list; mode `jobs` holds --jobs 2 against two processes, by the clock on the wall.
 * Not a test: nothing fails by time.
 */
#define _GNU_SOURCE
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>
#include <yaml.h>

#define RUNS 11
#define FILES_MOST 256
#define ROWS 16
#define WORDS 16

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

static pid_t start(char *const *command)
{
	pid_t child = fork();

	if (child == 0) {
		int null = open("/dev/null", O_WRONLY);

		dup2(null, STDOUT_FILENO);
		dup2(null, STDERR_FILENO);
		execvp(command[0], command);
		_exit(127);
	}
	return child;
}

static struct rusage end_of(pid_t child, char *const *command)
{
	struct rusage used;
	int status;

	if (child < 0 || wait4(child, &status, 0, &used) < 0 || status != 0) {
		fprintf(stderr, "bench: %s does not end with 0\n", command[0]);
		exit(1);
	}
	return used;
}

static struct cost run(char *const *command)
{
	struct rusage used = end_of(start(command), command);
	struct cost cost = {0};

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

static double median_of(double *values, size_t count)
{
	qsort(values, count, sizeof(*values), by_size);
	return values[count / 2];
}

static double median(double *values)
{
	return median_of(values, RUNS);
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

static double seconds_now(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

/* Runs commands at once, up to a NULL, until the last has ended. */
static double seconds_of(char *const *const *commands)
{
	double before = seconds_now();
	pid_t children[2];

	for (size_t i = 0; commands[i]; i++)
		children[i] = start(commands[i]);
	for (size_t i = 0; commands[i]; i++)
		end_of(children[i], commands[i]);
	return seconds_now() - before;
}

/* All files by one process, by two with every other file each, and by one with --jobs 2. */
static void compare_jobs(char *normgap, char **files, size_t count)
{
	static char assess[] = "assess", f[] = "-f", json[] = "json", j[] = "-j", two[] = "2";
	char *one[FILES_MOST + 5] = {normgap, assess, f, json}, *jobs[FILES_MOST + 7] = {normgap, assess, f, json, j, two};
	char *half[2][FILES_MOST + 5] = {{normgap, assess, f, json}, {normgap, assess, f, json}};
	char *const *const alone[] = {one, NULL}, *const *const together[] = {jobs, NULL},
	      *const *const halves[] = {half[0], half[1], NULL};
	double apart[RUNS], at_once[RUNS], part[RUNS];

	for (size_t i = 0; i < count; i++)
		one[4 + i] = jobs[6 + i] = half[i % 2][4 + i / 2] = files[i];
	for (int i = 0; i < RUNS; i++) {
		double whole = seconds_of(alone);

		apart[i] = whole / seconds_of(halves);
		at_once[i] = whole / seconds_of(together);
		part[i] = at_once[i] / apart[i];
	}
	printf("two processes are %4.2f times as fast as one, --jobs 2 is %4.2f times: %4.2f of it\n", median(apart), median(at_once),
	       median(part));
}

static int parse_all(char **files)
{
	int status = 0;

	while (*files && !status)
		status = parse_events(*files++);
	return status;
}

struct row {
	char *words[WORDS + 1]; /* a name, the words of a command, NULL */
	double seconds[RUNS];
	long kilobytes;
};

/* Reads a command a line, its name and words between tabs. Returns how many there are. */
static size_t read_rows(const char *path, struct row *rows)
{
	FILE *file = fopen(path, "r");
	size_t count = 0, space = 0, words;
	char *line = NULL;

	while (file && count < ROWS && getline(&line, &space, file) > 0) {
		words = 0;
		for (char *word = strtok(line, "\t\n"); word && words < WORDS; word = strtok(NULL, "\t\n"))
			rows[count].words[words++] = word;
		count += words > 1;
		line = NULL;
	}
	return count;
}

static double ratio(const struct row *row, const struct row *to, size_t runs)
{
	double ratios[RUNS];

	for (size_t i = 0; i < runs; i++)
		ratios[i] = row->seconds[i] / to->seconds[i];
	return median_of(ratios, runs);
}

/* Runs the commands in turn, and prints the ratios of each to the first two. */
static void time_rows(struct row *rows, size_t count, size_t runs)
{
	for (size_t i = 0; i < runs; i++)
		for (struct row *row = rows; row < rows + count; row++) {
			struct cost cost = run(row->words + 1);

			row->seconds[i] = cost.seconds;
			row->kilobytes = cost.kilobytes > row->kilobytes ? cost.kilobytes : row->kilobytes;
		}
	printf("| | CPU ms | MiB | to %s | to %s |\n|---|---:|---:|---:|---:|\n", rows[0].words[0], rows[1].words[0]);
	for (struct row *row = rows; row < rows + count; row++) {
		double first = ratio(row, rows, runs), second = ratio(row, rows + 1, runs);
		double values[RUNS];

		memcpy(values, row->seconds, sizeof(values));
		printf("| %s | %.1f | %.1f | %.1f | %.1f |\n", row->words[0], median_of(values, runs) * 1e3,
		       (double)row->kilobytes / 1024, first, second);
	}
}

static int time_list(int runs, const char *path)
{
	static struct row rows[ROWS];
	size_t count = read_rows(path, rows);

	if (runs < 1 || runs > RUNS || count < 2) {
		fprintf(stderr, "bench time: 1 to %d runs, and 2 commands at least\n", RUNS);
		return 2;
	}
	time_rows(rows, count, (size_t)runs);
	return 0;
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
	if (argc >= 4 && argc - 3 <= FILES_MOST && strcmp(argv[1], "jobs") == 0) {
		compare_jobs(argv[2], argv + 3, (size_t)argc - 3);
		return 0;
	}
	if (argc == 4 && strcmp(argv[1], "time") == 0)
		return time_list(atoi(argv[2]), argv[3]);
	fprintf(stderr, "bench events FILE... | bench above COMMAND... | bench compare NORMGAP NO-MEASURES FILE... | "
	                "bench time RUNS COMMANDS | bench jobs NORMGAP FILE...\n");
	return 2;
}
