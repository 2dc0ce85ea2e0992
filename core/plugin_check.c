/* normgap plugin check: what `check` says of a checklist, and what its author wants to hear besides. */
#include "author.h"
#include "authored.h"

enum exit_status plugin_check(struct program *program)
{
	struct problems problems;
	struct authored authored;

	problems_init(&problems, program->arena);
	if (authored_open(program, program->options->arguments.items[1].text, &authored, &problems)) {
		const struct author author = {
			.arena = program->arena,
			.checklist = program->chosen.items[0],
			.world = &authored.world,
			.language = &program->language,
			.directory = authored.directory,
			.plugin = authored.plugin_file ? authored.name : NULL,
			.plugin_file = authored.plugin_file,
			.problems = &problems,
		};

		author_check(&author);
	}
	problems_sort(&problems);
	if (!print_problems(program, &problems, true)) {
		complain("standard output: cannot write it");
		return EXIT_SYSTEM;
	}
	return problems.errors ? EXIT_INPUT : EXIT_DONE;
}
