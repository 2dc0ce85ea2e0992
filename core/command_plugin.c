/* normgap plugin: what authors of checklists and judges need. A row for each action. */
#include "authored.h"

#include <string.h>

static const struct action {
	const char *name, *arguments, *summary;
	int count; /* of arguments */
	enum exit_status (*run)(struct program *program);
} actions[] = {
	{"new", "NAME --yaml|--lua|--c [-o DIR]", "make a directory with a checklist, a judge and cases that run", 1,
	 plugin_new},
	{"check", "PATH", "say what is wrong with a plugin's directory or a checklist, and what is probably not meant", 1,
	 plugin_check},
	{"test", "PATH", "run its cases, and tell which changes of the checklist they would not notice", 1, plugin_test},
	{"lock", "[-c ID|PATH,...] [-o FILE]", "write down what an assessment is made from, for `assess --locked`", 0,
	 write_lock},
};

#define ACTION_COUNT (sizeof(actions) / sizeof(actions[0]))

static const struct action *find_action(const char *name)
{
	for (size_t i = 0; i < ACTION_COUNT; i++)
		if (strcmp(actions[i].name, name) == 0)
			return &actions[i];
	return NULL;
}

static void add_actions(struct buf *out)
{
	for (size_t i = 0; i < ACTION_COUNT; i++)
		buf_addf(out, "normgap plugin %s %s\n    %s\n", actions[i].name, actions[i].arguments, actions[i].summary);
	buf_addc(out, '\n');
}

static enum exit_status run(struct program *program)
{
	const struct strings *arguments = &program->options->arguments;
	const struct action *action = find_action(arguments->items[0].text);

	if (!action) {
		complain("there is no `normgap plugin %s`; `normgap plugin --help` names what there is", arguments->items[0].text);
		return EXIT_USAGE;
	}
	if ((int)arguments->count - 1 != action->count) {
		complain("write `normgap plugin %s %s`", action->name, action->arguments);
		return EXIT_USAGE;
	}
	return action->run(program);
}

const struct command command_plugin = {
	.name = "plugin",
	.arguments = "ACTION ...",
	.summary = "new, check, test, lock: write a checklist and a judge of your own, try them, pin them",
	.takes = TAKES_TEMPLATE | TAKES_CHECKLISTS | TAKES_OUT | TAKES_LANG | TAKES_PLUGINS | TAKES_TRUST,
	.least_arguments = 1,
	.most_arguments = -1,
	.run = run,
	.add_help = add_actions,
};
