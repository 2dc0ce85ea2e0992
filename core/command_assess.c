/* normgap assess and normgap plan: declarations in, reports out, one after another or several at once. */
#include "crew.h"
#include "formats.h"
#include "program.h"
#include "limit.h"

#include <string.h>
#include <unistd.h>

#define TAKES_ASSESSING                                                                                  \
	(TAKES_CHECKLISTS | TAKES_FORMAT | TAKES_OUT | TAKES_LANG | TAKES_AS_OF | TAKES_FAIL_ON | \
	 TAKES_PLUGINS | TAKES_TRUST | TAKES_LOCKED)

/* A rendering of one command: which format, and where it goes. */
struct job {
	struct program *program;
	const struct format *format;
	bool plan;
	struct report_options look;
	struct crew *crew; /* NULL: the declarations are held against the checklists in this process */
};

/* What stands before a report that is made in another process. */
struct prefix {
	unsigned char status, stopped, unsaid, full;
};

static void make_there(void *context, size_t n, struct buf *out)
{
	const struct job *job = context;
	struct program *program = job->program;
	struct prefix prefix = {0};
	enum exit_status status;

	buf_add(out, (const char *)&prefix, sizeof(prefix));
	status = render_file(program, n, job->format, job->plan, &job->look, out);
	prefix = (struct prefix){(unsigned char)status, program->stopped, program->unsaid, out->full};
	memcpy(out->at, &prefix, sizeof(prefix));
}

static enum exit_status take_from_there(const struct job *job, size_t n, struct buf *out)
{
	struct program *program = job->program;
	struct prefix prefix = {0};
	struct bytes made, said;
	bool whole = crew_next(job->crew, &made, &said) && made.length >= sizeof(prefix);

	program->unsaid |= !io_write_all(program->io, STDERR_FILENO, said);
	if (!whole) {
		complain("%s: the process that made the report on it has ended; so does the run",
		         program->options->arguments.items[n].text);
		program->stopped = true;
		return EXIT_SYSTEM;
	}
	memcpy(&prefix, made.at, sizeof(prefix));
	buf_add(out, made.at + sizeof(prefix), made.length - sizeof(prefix));
	out->full |= prefix.full;
	program->stopped |= prefix.stopped;
	program->unsaid |= prefix.unsaid;
	if (prefix.unsaid && !said.length)
		complain("%s: what there was to say of it is lost", program->options->arguments.items[n].text);
	return (enum exit_status)prefix.status;
}

/* Appends the report on the n-th declaration; each is asked for once, in their order. */
static enum exit_status report_on(const struct job *job, size_t n, struct buf *out)
{
	return job->crew ? take_from_there(job, n, out)
	                 : render_file(job->program, n, job->format, job->plan, &job->look, out);
}

/* Each report into a file of its own, called after its declaration. */
static enum exit_status write_apart(const struct job *job, size_t n, const struct buf *report)
{
	struct program *program = job->program;
	const struct options *options = program->options;
	char *name = arena_format(program->arena, "%s", short_name(&options->arguments, n, options->arguments.count));
	size_t directory = strlen(options->out), stem = strlen(name);

	if (path_ends_in(name, ".yaml"))
		stem -= strlen(".yaml");
	for (char *slash = strchr(name, '/'); slash; slash = strchr(slash, '/'))
		*slash = '-';
	while (directory > 1 && options->out[directory - 1] == '/')
		directory--;
	return write_file(program, arena_format(program->arena, "%.*s/%.*s.%s", (int)directory, options->out, (int)stem, name,
	                                        job->format->ending), report);
}

static enum exit_status assess_apart(const struct job *job)
{
	struct program *program = job->program;
	enum exit_status status = EXIT_DONE;
	struct buf out;

	buf_init(&out, program->arena, LIMIT_REPORT_BYTES);
	for (size_t i = 0; i < program->options->arguments.count && !program->stopped; i++) {
		buf_clear(&out);
		status = exit_worse(status, report_on(job, i, &out));
		if (out.length && !program->stopped)
			status = exit_worse(status, write_apart(job, i, &out));
	}
	return status;
}

/* A file is written when all of it is there; standard output as soon as a report is. */
static enum exit_status assess_together(const struct job *job)
{
	struct program *program = job->program;
	const size_t count = program->options->arguments.count;
	enum exit_status status = EXIT_DONE, written = EXIT_DONE;
	bool file = program->options->out && strcmp(program->options->out, "-") != 0;
	struct buf out;

	buf_init(&out, program->arena, LIMIT_REPORT_BYTES);
	for (size_t i = 0; i < count && !program->stopped && written == EXIT_DONE; i++) {
		status = exit_worse(status, report_on(job, i, &out));
		if (!out.length || program->stopped || (file && i + 1 < count))
			continue;
		written = write_result(program, &out);
		buf_clear(&out);
	}
	return exit_worse(status, written);
}

static const char *nearest_format(struct arena *arena, const char *word)
{
	struct names names;

	names_init(&names, arena);
	for (size_t i = 0; i < format_count; i++)
		names_add(&names, formats[i].name, i);
	return or_nearest(arena, &names, word);
}

static size_t standard_inputs(const struct options *options)
{
	size_t count = 0;

	for (size_t i = 0; i < options->arguments.count; i++)
		count += strcmp(options->arguments.items[i].text, "-") == 0;
	return count;
}

/* Whether what is asked for can be done; a sentence where it can't. */
static bool can_do(const struct job *job, bool apart)
{
	const struct options *options = job->program->options;

	if (apart && !is_directory(options->out))
		complain("%s: there is no such directory; make it first", options->out);
	else if (standard_inputs(options) > 1)
		complain("standard input, `-`, can be one declaration");
	else if (!job->format)
		complain("there is no format `%s`%s (`normgap list formats` shows them)", options->format,
		         nearest_format(job->program->arena, options->format));
	else if (job->plan && !job->format->plan)
		complain("the format %s has no plan of its own", job->format->name);
	else if (!job->format->stream && !apart && options->arguments.count > 1)
		complain("the format %s has one report a file: name a directory, as in `-o reports/`", job->format->name);
	else if (job->format->binary && (!options->out || strcmp(options->out, "-") == 0) && terminal_width())
		complain("-f %s writes a file for other programs: give it a name with -o", job->format->name);
	else
		return true;
	return false;
}

/* False where several processes are asked for and the system has none. */
static bool gather_crew(struct job *job)
{
	const struct options *options = job->program->options;
	const struct crew_work work = {make_there, job, options->arguments.count, LIMIT_REPORT_BYTES};
	const char *why;

	if (options->jobs < 2 || work.items < 2)
		return true;
	job->crew = crew_new(job->program->arena, options->jobs, &work, &why);
	if (!job->crew)
		complain("--jobs %u: %s", options->jobs, why);
	return job->crew != NULL;
}

static enum exit_status render_all(struct program *program, bool plan)
{
	const struct options *options = program->options;
	bool apart = options->out && (path_ends_in(options->out, "/") || is_directory(options->out));
	struct job job = {.program = program, .plan = plan};

	job.format = format_find(options->format ? options->format : "text");
	if (!can_do(&job, apart))
		return EXIT_USAGE;
	if (!program_load(program))
		return EXIT_INPUT;
	job.look.width = options->out ? 0 : terminal_width();
	job.look.colour = !options->out && terminal_colour();
	if (!gather_crew(&job))
		return EXIT_SYSTEM;
	return apart ? assess_apart(&job) : assess_together(&job);
}

static enum exit_status run_assess(struct program *program)
{
	return render_all(program, false);
}

static enum exit_status run_plan(struct program *program)
{
	return render_all(program, true);
}

const struct command command_assess = {
	.name = "assess",
	.arguments = "FILE...",
	.summary = "hold declarations against checklists and report the gaps",
	.takes = TAKES_ASSESSING | TAKES_JOBS,
	.least_arguments = 1,
	.most_arguments = -1,
	.run = run_assess,
};

const struct command command_plan = {
	.name = "plan",
	.arguments = "FILE",
	.summary = "what to do next: the fewest measures that close the most gaps",
	.takes = TAKES_ASSESSING,
	.least_arguments = 1,
	.most_arguments = 1,
	.run = run_plan,
};
