/* Opening an author's plugin. See authored.h. */
#define _XOPEN_SOURCE 700
#include "authored.h"

#include <errno.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static bool fail(struct problems *problems, const char *path, const char *hint, const char *text)
{
	return problem_error(problems, (struct place){path, 0, 0}, NULL, hint, "%s", text);
}

/* What follows the last slash, without its ending. */
static const char *stem_of(struct arena *arena, const char *path)
{
	const char *slash = strrchr(path, '/'), *name = slash ? slash + 1 : path;

	return arena_copy(arena, name, strcspn(name, "."));
}

/* The checklist is called as the directory is, or the only file that could be one. */
static bool name_directory(struct arena *arena, struct authored *authored, struct problems *problems)
{
	const char *only = NULL, *own, *why;
	struct file_names names;
	char real[PATH_MAX];
	size_t found = 0;

	if (!io_list(arena, authored->directory, &names, &why))
		return fail(problems, authored->directory, NULL, why);
	if (!realpath(authored->directory, real))
		return fail(problems, authored->directory, NULL, strerror(errno));
	own = arena_format(arena, "%s.yaml", stem_of(arena, real));
	for (size_t i = 0; i < names.count; i++)
		if (path_ends_in(names.items[i], ".yaml")) {
			only = names.items[i];
			found++;
			if (strcmp(only, own) == 0)
				break;
		}
	if (!only || (found > 1 && strcmp(only, own) != 0))
		return fail(problems, authored->directory, "a plugin's directory has the name of its checklist",
		            arena_format(arena, "there is no %s in it", own));
	authored->name = stem_of(arena, only);
	authored->checklist = arena_format(arena, "%s/%s", authored->directory, only);
	return true;
}

static bool name_all(struct arena *arena, const char *path, struct authored *authored, struct problems *problems)
{
	size_t length = strlen(path);
	struct stat about;

	if (stat(path, &about) < 0)
		return fail(problems, path, NULL, arena_format(arena, "cannot open it: %s", strerror(errno)));
	if (!S_ISDIR(about.st_mode)) {
		authored->checklist = path;
		authored->name = stem_of(arena, path);
		return true;
	}
	while (length > 1 && path[length - 1] == '/')
		length--;
	authored->directory = arena_copy(arena, path, length);
	return name_directory(arena, authored, problems);
}

/* What is in C has to be built before anything can load it. */
static bool find_plugin(struct arena *arena, struct authored *authored, const char *directory, struct problems *problems)
{
	static const char *const endings[] = {"so", "lua"};
	const char *source = arena_format(arena, "%s/%s.c", directory, authored->name);

	for (size_t i = 0; i < sizeof(endings) / sizeof(endings[0]) && !authored->plugin_file; i++) {
		const char *path = arena_format(arena, "%s/%s.%s", directory, authored->name, endings[i]);

		if (access(path, F_OK) == 0)
			authored->plugin_file = path;
	}
	if (authored->plugin_file || access(source, F_OK) != 0)
		return true;
	return fail(problems, source, arena_format(arena, "run `make -C %s`", directory), "it is not built");
}

static void add_directory(struct program *program, const char *directory)
{
	struct options *options = arena_alloc(program->arena, sizeof(*options));
	const struct strings given = program->options->plugins;

	*options = *program->options;
	options->plugins = (struct strings){0};
	*ARENA_APPEND(program->arena, &options->plugins) = (struct string_at){.text = directory};
	for (size_t i = 0; i < given.count; i++)
		*ARENA_APPEND(program->arena, &options->plugins) = given.items[i];
	program->options = options;
}

/* What keeps a judge from being loaded was told when the checklist was opened; here it leaves its question open. */
static void load_judges(void *context, struct arena *arena, const struct declaration *declaration,
                        struct registry *registry)
{
	struct isolation *isolation = arena_alloc(arena, sizeof(*isolation));
	struct program *program = context;
	struct problems problems;

	*isolation = isolation_for(program, declaration);
	problems_init(&problems, arena);
	registry_init(registry, arena);
	load_plugins(program, registry, isolation, &program->catalogue.checklists, &problems);
}

/* A file in `cases/` that is no case and that no case names was meant to be one. */
static void warn_of_others(const struct authored *authored, const struct file_names *others, struct problems *problems)
{
	for (size_t i = 0; i < others->count; i++) {
		bool named = false;

		for (size_t c = 0; !named && c < authored->cases.count; c++)
			named = strcmp(authored->cases.items[c].declaration, others->items[i]) == 0;
		if (!named)
			problem_warning(problems, (struct place){others->items[i], 0, 0}, NULL,
			                "write what it expects, each on a line that begins with `# expect: `",
			                "it expects nothing, so it is no case");
	}
}

static void take_cases(struct program *program, struct authored *authored, struct problems *of_cases)
{
	const char *directory = arena_format(program->arena, "%s/cases", authored->directory);
	struct file_names others = {0};

	cases_collect(program->io, program->arena, directory, &authored->cases, &others);
	warn_of_others(authored, &others, of_cases);
	for (size_t i = 0; i < authored->cases.count; i++) {
		const struct case_file *from = &authored->cases.items[i];
		struct problems *problems = arena_alloc(program->arena, sizeof(*problems));

		problems_init(problems, program->arena);
		world_add(&authored->world, from,
		          open_declaration(program, program->arena, program->arena, from->declaration, problems), problems);
	}
}

bool authored_open(struct program *program, const char *path, struct authored *authored, struct problems *problems)
{
	struct catalogue catalogue;
	const char *directory;

	*authored = (struct authored){0};
	if (!name_all(program->arena, path, authored, problems))
		return false;
	directory = path_directory(program->arena, authored->checklist);
	add_directory(program, directory);
	if (!find_plugin(program->arena, authored, directory, problems) || !program_load(program) ||
	    !open_checklist(program, authored->checklist, problems, &catalogue))
		return false;
	program->catalogue = catalogue;
	program->chosen = (struct checklist_list){0};
	*ARENA_APPEND(program->arena, &program->chosen) = catalogue.checklists.items[0];
	authored->world = (struct world){
		.arena = program->arena,
		.catalogue = &program->catalogue,
		.chosen = &program->chosen,
		.judges = load_judges,
		.context = program,
	};
	if (authored->directory)
		take_cases(program, authored, problems);
	return true;
}
