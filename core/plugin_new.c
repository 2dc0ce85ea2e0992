/*
 * normgap plugin new: a directory with a checklist, cases and perhaps a judge that
 * work, to be changed. It is made from the files below the program's templates, with
 * @NAME@ replaced; files of one name are written one behind the other. All of it is
 * made, or nothing.
 */
#define _POSIX_C_SOURCE 200809L
#include "authored.h"

#include <errno.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "limit.h"

#define NAME_BYTES 32 /* the ids of a checklist begin with it, and are longer */

static const struct template {
	const char *option;
	const char *const directories[4]; /* in this order */
} templates[] = {
	{"yaml", {"common", "yaml"}},
	{"lua", {"common", "judge", "lua", "yaml"}},
	{"c", {"common", "judge", "c"}},
};

struct made_file {
	const char *path;
	struct buf text;
};

/* What is to be made, and how much of it is there. */
struct making {
	struct program *program;
	const char *name;
	struct {
		const char **items;
		size_t count;
	} directories;
	struct {
		struct made_file *items;
		size_t count;
	} files;
	size_t made_directories, made_files;
	const char *failed, *why;
};

static bool fail(struct making *making, const char *path, const char *why)
{
	making->failed = path;
	making->why = why;
	return false;
}

static void add_named(struct buf *out, const char *text, const char *name)
{
	static const char gap[] = "@NAME@";

	for (const char *found = strstr(text, gap); found; found = strstr(text, gap)) {
		buf_add(out, text, (size_t)(found - text));
		buf_adds(out, name);
		text = found + sizeof(gap) - 1;
	}
	buf_adds(out, text);
}

static struct made_file *file_at(struct making *making, const char *path)
{
	struct arena *arena = making->program->arena;
	struct made_file *file;

	for (size_t i = 0; i < making->files.count; i++)
		if (strcmp(making->files.items[i].path, path) == 0)
			return &making->files.items[i];
	file = ARENA_APPEND(arena, &making->files);
	file->path = path;
	buf_init(&file->text, arena, LIMIT_TEXT_BYTES * 4);
	return file;
}

static bool take_file(struct making *making, const char *from, const char *to)
{
	struct bytes bytes;
	const char *why;

	if (!io_read(making->program->io, making->program->arena, from, LIMIT_TEXT_BYTES, &bytes, &why))
		return fail(making, from, why);
	add_named(&file_at(making, to)->text, bytes.at, making->name);
	return true;
}

static void take_directory(struct making *making, const char *path)
{
	for (size_t i = 0; i < making->directories.count; i++)
		if (strcmp(making->directories.items[i], path) == 0)
			return;
	*ARENA_APPEND(making->program->arena, &making->directories) = path;
}

static bool take_all(struct making *making, const char *from, const char *to)
{
	struct arena *arena = making->program->arena;
	struct file_names names;
	const char *why;
	bool good = true;

	if (!io_list(arena, from, &names, &why))
		return fail(making, from, why);
	take_directory(making, to);
	for (size_t i = 0; good && i < names.count; i++) {
		const char *path = arena_format(arena, "%s/%s", from, names.items[i]);
		struct stat about;
		struct buf own;

		buf_init(&own, arena, LIMIT_PATH_BYTES);
		buf_addf(&own, "%s/", to);
		add_named(&own, names.items[i], making->name);
		good = stat(path, &about) == 0 && S_ISDIR(about.st_mode) ? take_all(making, path, own.at)
		                                                         : take_file(making, path, own.at);
	}
	return good;
}

/* Nobody else may write into what plugins are loaded from. */
static bool make_directories(struct making *making)
{
	for (; making->made_directories < making->directories.count; making->made_directories++)
		if (mkdir(making->directories.items[making->made_directories], 0755) < 0)
			return fail(making, making->directories.items[making->made_directories], strerror(errno));
	return true;
}

static bool make_files(struct making *making)
{
	for (; making->made_files < making->files.count; making->made_files++) {
		const struct made_file *file = &making->files.items[making->made_files];
		const char *why;

		if (!io_write(making->program->io, making->program->arena, file->path,
		              (struct bytes){file->text.at, file->text.length}, &why))
			return fail(making, file->path, why);
	}
	return true;
}

static void unmake(struct making *making)
{
	while (making->made_files)
		making->program->io->unlink(making->files.items[--making->made_files].path);
	while (making->made_directories)
		rmdir(making->directories.items[--making->made_directories]);
}

static bool make(struct making *making, const struct template *from, const char *to)
{
	const size_t most = sizeof(from->directories) / sizeof(from->directories[0]);
	const mode_t mask = umask(0);

	umask(mask | S_IWGRP | S_IWOTH);
	for (size_t i = 0; i < most && from->directories[i]; i++)
		if (!take_all(making, arena_format(making->program->arena, "%s/%s", making->program->data.templates,
		                                   from->directories[i]), to))
			return false;
	if (make_directories(making) && make_files(making))
		return true;
	unmake(making);
	return false;
}

/* [a-z][a-z0-9-]*: it becomes the name of files, and the beginning of ids. */
static bool is_name(const char *name)
{
	size_t length = strlen(name);

	return length && length <= NAME_BYTES && *name >= 'a' && *name <= 'z' &&
	       strspn(name, "abcdefghijklmnopqrstuvwxyz0123456789-") == length;
}

static bool is_bundled(const struct program *program, const char *name)
{
	return access(arena_format(program->arena, "%s/%s.yaml", program->data.checklists, name), F_OK) == 0;
}

static const struct template *find_template(const char *option)
{
	for (size_t i = 0; option && i < sizeof(templates) / sizeof(templates[0]); i++)
		if (strcmp(templates[i].option, option) == 0)
			return &templates[i];
	return NULL;
}

static bool may_be_made(const struct program *program, const char *name, const char *to)
{
	struct stat about;

	if (!is_name(name))
		complain("`%s` cannot be a plugin's name: write a-z, 0-9 and -, a letter first, %d at most", name, NAME_BYTES);
	else if (is_bundled(program, name))
		complain("`%s` is the name of something that comes with normgap; choose another", name);
	else if (!find_template(program->options->template))
		complain("say what to make: `--yaml` is a checklist alone, `--lua` and `--c` have a judge too");
	else if (lstat(to, &about) == 0)
		complain("%s: it is there already; choose another name, or another place with `-o`", to);
	else
		return true;
	return false;
}

enum exit_status plugin_new(struct program *program)
{
	const char *name = program->options->arguments.items[1].text;
	const char *to = program->options->out ? program->options->out : name;
	struct making making = {.program = program, .name = name};

	if (!may_be_made(program, name, to))
		return EXIT_USAGE;
	if (make(&making, find_template(program->options->template), to))
		return EXIT_DONE;
	complain("%s: %s", making.failed, making.why);
	return EXIT_SYSTEM;
}
