/* normgap assess and normgap plan: declarations in, reports out. */
#include "formats.h"
#include "program.h"
#include "limit.h"

#include <string.h>

#define TAKES_ASSESSING                                                                                  \
	(TAKES_CHECKLISTS | TAKES_FORMAT | TAKES_OUT | TAKES_LANG | TAKES_AS_OF | TAKES_FAIL_ON | \
	 TAKES_PLUGINS | TAKES_TRUST | TAKES_LOCKED)

static enum exit_status assess_one(struct program *program, size_t n, const struct format *format, bool plan,
                                   const struct report_options *look, struct buf *out)
{
	struct arena *arena = arena_new(&allocator_system, out_of_memory, NULL);
	enum exit_status status = EXIT_SYSTEM;
	struct assessment *assessment;
	struct problems problems;

	if (!arena)
		out_of_memory(NULL);
	problems_init(&problems, arena);
	assessment = assess_file(program, arena, program->options->arguments.items[n].text, &problems, &status);
	problems_sort(&problems);
	print_problems(program, &problems, false);
	if (assessment) {
		struct buf report;

		assessment->file = short_name(&program->options->arguments, n, program->options->arguments.count);
		buf_init(&report, arena, LIMIT_REPORT_BYTES);
		(plan ? format->plan : format->render)(&report, assessment, &program->language, look);
		if (!report.length && !report.full) {
			complain("-f %s needs files in memory, and the system refuses them", format->name);
			status = exit_worse(status, EXIT_SYSTEM);
		}
		buf_add(out, report.at, report.length);
		out->full |= report.full;
	}
	arena_free(arena);
	return status;
}

/* Whether the format can be written where it is to go. */
static bool is_writable(const struct options *options, const struct format *format, bool plan)
{
	if (plan && !format->plan)
		complain("the format %s has no plan of its own", format->name);
	else if (!format->stream && options->arguments.count > 1)
		complain("a file of the format %s holds one declaration: assess them one by one", format->name);
	else if (format->binary && (!options->out || strcmp(options->out, "-") == 0) && terminal_width())
		complain("-f %s writes a file for other programs: give it a name with -o", format->name);
	else
		return true;
	return false;
}

static enum exit_status render_all(struct program *program, bool plan)
{
	const struct options *options = program->options;
	const struct format *format = format_find(options->format ? options->format : "text");
	struct report_options look = {.width = 0};
	enum exit_status status = EXIT_DONE;
	struct buf out;

	if (!format) {
		complain("there is no format `%s` (`normgap list formats` shows them)", options->format);
		return EXIT_USAGE;
	}
	if (!is_writable(options, format, plan))
		return EXIT_USAGE;
	if (!program_load(program))
		return EXIT_INPUT;
	look.width = options->out ? 0 : terminal_width();
	look.colour = !options->out && terminal_colour();
	buf_init(&out, program->arena, LIMIT_REPORT_BYTES);
	for (size_t i = 0; i < options->arguments.count && !program->late; i++)
		status = exit_worse(status, assess_one(program, i, format, plan, &look, &out));
	if (program->late || !out.length)
		return status;
	return exit_worse(status, write_result(program, &out));
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
