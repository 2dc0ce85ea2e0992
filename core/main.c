/* normgap: the command line's front door. */
#define _POSIX_C_SOURCE 200809L
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "limit.h"
#include "program.h"

static const struct command *const commands[] = {
	&command_assess, &command_check, &command_explain, &command_plan, &command_list, &command_show,
	&command_suggest, &command_verify, &command_new, &command_plugin,
};

#define COMMAND_COUNT (sizeof(commands) / sizeof(commands[0]))

static const struct command *find_command(const char *name)
{
	for (size_t i = 0; i < COMMAND_COUNT; i++)
		if (strcmp(commands[i]->name, name) == 0)
			return commands[i];
	return NULL;
}

static const char *nearest_command(struct arena *arena, const char *word)
{
	struct names names;

	names_init(&names, arena);
	for (size_t i = 0; i < COMMAND_COUNT; i++)
		names_add(&names, commands[i]->name, i);
	return or_nearest(arena, &names, word);
}

static void add_overview(struct buf *out)
{
	buf_adds(out, "normgap " NORMGAP_VERSION
	              ": holds what a State declares about cyber security against checklists of norms\n\n");
	for (size_t i = 0; i < COMMAND_COUNT; i++)
		buf_addf(out, "  normgap %-8s %-14s %s\n", commands[i]->name, commands[i]->arguments, commands[i]->summary);
	buf_adds(out, "\n`normgap COMMAND --help` tells what a command takes. Start with `normgap new SGP > singapore.yaml`,\n"
	              "or with `normgap assess examples/singapore-2021.yaml`.\n");
}

static void add_help(struct buf *out, const struct command *command)
{
	buf_addf(out, "normgap %s %s\n    %s\n\n", command->name, command->arguments, command->summary);
	if (command->add_help)
		command->add_help(out);
	options_help(out, command->takes);
}

static enum exit_status print(const struct buf *out)
{
	if (io_write_all(&io_system, STDOUT_FILENO, (struct bytes){out->at, out->length}))
		return EXIT_DONE;
	complain("standard output: cannot write it: %s", strerror(errno));
	return EXIT_SYSTEM;
}

static enum exit_status wrong_count(const struct command *command)
{
	complain("write `normgap %s %s`; `normgap %s --help` tells more", command->name, command->arguments, command->name);
	return EXIT_USAGE;
}

static enum exit_status run_command(struct arena *arena, const struct command *command, int argc, char **argv)
{
	struct options options = {0};
	struct program program = {.command = command->name, .arena = arena, .io = &io_system, .options = &options};
	enum exit_status status;
	const char *why;
	struct buf help;
	int count;

	if (!options_read(&options, arena, argc, argv, command->takes, &why)) {
		complain("%s; `normgap %s --help` tells what it takes", why, command->name);
		return EXIT_USAGE;
	}
	if (options.help) {
		buf_init(&help, arena, LIMIT_TEXT_BYTES);
		add_help(&help, command);
		return print(&help);
	}
	count = (int)options.arguments.count;
	if (count < command->least_arguments || (command->most_arguments >= 0 && count > command->most_arguments))
		return wrong_count(command);
	if (!data_find(arena, &program.data, &why)) {
		complain("%s", why);
		return EXIT_SYSTEM;
	}
	status = command->run(&program);
	return program.unsaid ? exit_worse(status, EXIT_SYSTEM) : status;
}

static bool is_any(const char *word, const char *a, const char *b, const char *c)
{
	return strcmp(word, a) == 0 || strcmp(word, b) == 0 || strcmp(word, c) == 0;
}

static enum exit_status run(struct arena *arena, int argc, char **argv)
{
	const struct command *command = argc > 1 ? find_command(argv[1]) : NULL;
	struct buf out;

	if (command)
		return run_command(arena, command, argc - 1, argv + 1);
	buf_init(&out, arena, LIMIT_TEXT_BYTES);
	if (argc > 1 && is_any(argv[1], "--version", "-V", "version")) {
		buf_adds(&out, "normgap " NORMGAP_VERSION "\n");
		return print(&out);
	}
	if (argc > 1 && !is_any(argv[1], "--help", "-h", "help")) {
		complain("there is no command `%s`%s; `normgap --help` lists them", argv[1], nearest_command(arena, argv[1]));
		return EXIT_USAGE;
	}
	add_overview(&out);
	return print(&out) != EXIT_DONE ? EXIT_SYSTEM : argc > 1 ? EXIT_DONE : EXIT_USAGE;
}

/* A file that is opened where standard output or error is closed would get what is meant for them. In their places
 * stands what refuses it. */
static void hold_places(void)
{
	for (int file = 0; file <= STDERR_FILENO; file++)
		if (fcntl(file, F_GETFD) < 0 && open("/dev/null", file == STDIN_FILENO ? O_WRONLY : O_RDONLY) != file)
			_exit(EXIT_SYSTEM);
}

int main(int argc, char **argv)
{
	struct arena *arena = arena_new(&allocator_system, out_of_memory, NULL);
	enum exit_status status;

	hold_places();
	if (!arena)
		out_of_memory(NULL);
	signal(SIGPIPE, SIG_IGN);
	signal(SIGXFSZ, SIG_IGN); /* writing fails instead, and is told */
	signal(SIGCHLD, SIG_DFL); /* whoever started us may ignore it, and then nobody is told how a process ended */
	status = run(arena, argc, argv);
	arena_free(arena);
	return (int)status;
}
