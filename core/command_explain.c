/* normgap explain: why this verdict, to the line, and what would flip it. */
#include "explain.h"
#include "limit.h"
#include "program.h"

/* All that a report would be on is assessed, for what one checklist's answers say of another's question is told too;
 * and the criterion's own, whatever -c says. */
static bool choose_for(struct program *program, const struct criterion *criterion)
{
	const struct checklist_list *all = &program->catalogue.checklists;

	for (size_t i = 0; i < program->chosen.count; i++)
		if (program->chosen.items[i] == criterion->item->checklist)
			return true;
	for (size_t i = 0; i < all->count; i++)
		if (all->items[i] == criterion->item->checklist) {
			*ARENA_APPEND(program->arena, &program->chosen) = all->items[i];
			return true;
		}
	return false;
}

static enum exit_status explain(struct program *program, const struct criterion *criterion)
{
	struct report_options look = {.width = terminal_width(), .colour = terminal_colour()};
	struct assessment *assessment;
	struct problems problems;
	enum exit_status status;
	struct buf out;

	problems_init(&problems, program->arena);
	assessment = assess_file(program, program->arena, program->options->arguments.items[0].text, &problems, &status);
	problems_sort(&problems);
	print_problems(program, &problems, false);
	if (!assessment)
		return status;
	assessment->file = short_name(&program->options->arguments, 0, 1);
	buf_init(&out, program->arena, LIMIT_REPORT_BYTES);
	report_explain(&out, assessment_find(assessment, criterion->entry.id), assessment, &program->language, &look);
	return exit_worse(status, write_result(program, &out));
}

static enum exit_status run(struct program *program)
{
	const char *id = program->options->arguments.items[1].text;
	const struct criterion *criterion;

	if (!program_load(program))
		return EXIT_INPUT;
	criterion = catalogue_criterion(&program->catalogue, id);
	if (criterion && choose_for(program, criterion))
		return explain(program, criterion);
	if (catalogue_item(&program->catalogue, id)) {
		complain("`%s` is a whole norm; `normgap show %s` lists its questions, and one of them can be explained", id, id);
		return EXIT_USAGE;
	}
	complain("there is no criterion `%s`%s (`normgap list criteria` shows them)", id,
	         or_nearest(program->arena, &program->catalogue.criterion_names, id));
	return EXIT_USAGE;
}

const struct command command_explain = {
	.name = "explain",
	.arguments = "FILE ID",
	.summary = "tell why a criterion has its verdict, to the line, and what would change it",
	.takes = TAKES_CHECKLISTS | TAKES_OUT | TAKES_LANG | TAKES_AS_OF | TAKES_FAIL_ON | TAKES_PLUGINS | TAKES_TRUST |
	         TAKES_LOCKED,
	.least_arguments = 2,
	.most_arguments = 2,
	.run = run,
};
