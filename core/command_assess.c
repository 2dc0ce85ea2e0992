/* normgap assess and normgap plan: declarations in, reports out. */
#include "formats.h"
#include "program.h"
#include "limit.h"

#include <string.h>

#define TAKES_ASSESSING                                                                                  \
	(TAKES_CHECKLISTS | TAKES_FORMAT | TAKES_OUT | TAKES_LANG | TAKES_AS_OF | TAKES_FAIL_ON | \
	 TAKES_PLUGINS | TAKES_TRUST | TAKES_LOCKED)

/* A rendering of one command: which format, and where it goes. */
struct job {
	struct program *program;
	const struct format *format;
	bool plan;
	struct report_options look;
};

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

	for (size_t i = 0; i < program->options->arguments.count && !program->late; i++) {
		struct buf out;

		buf_init(&out, program->arena, LIMIT_REPORT_BYTES);
		status = exit_worse(status, render_file(program, i, job->format, job->plan, &job->look, &out));
		if (out.length && !program->late)
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
	for (size_t i = 0; i < count && !program->late && written == EXIT_DONE; i++) {
		status = exit_worse(status, render_file(program, i, job->format, job->plan, &job->look, &out));
		if (!out.length || program->late || (file && i + 1 < count))
			continue;
		written = write_result(program, &out);
		buf_clear(&out);
	}
	return exit_worse(status, written);
}

/* Whether what is asked for can be done; a sentence where it can't. */
static bool can_do(const struct job *job, bool apart)
{
	const struct options *options = job->program->options;

	if (!job->format)
		complain("there is no format `%s` (`normgap list formats` shows them)", options->format);
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
	.takes = TAKES_ASSESSING,
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
