/* Opening plugins' files, and who may have put them there. See plugin_file.h. */
#define _GNU_SOURCE /* TEMP_FAILURE_RETRY: again while a signal interrupts it */
#include "plugin_file.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* A file on its way to being opened. */
struct opening {
	struct arena *arena;
	struct plugin_file *file;
	struct stat about, directory;
	const char **why;
};

static bool refuse(const struct opening *opening, const char *sentence)
{
	*opening->why = sentence;
	return false;
}

static bool fail(const struct opening *opening, const char *what)
{
	return refuse(opening, arena_format(opening->arena, "%s: %s", what, strerror(errno)));
}

void plugin_file_close(void *data)
{
	struct plugin_file *file = data;

	if (file->file >= 0)
		close(file->file);
	file->file = -1;
}

static const char *directory_of(struct arena *arena, const char *path)
{
	const char *slash = strrchr(path, '/');

	if (!slash)
		return ".";
	return slash == path ? "/" : arena_copy(arena, path, (size_t)(slash - path));
}

/* O_NONBLOCK: a pipe that nobody writes to would hold us for ever. */
static bool open_in(const struct opening *opening, int directory)
{
	const char *path = opening->file->path, *slash = strrchr(path, '/');

	opening->file->file = (int)TEMP_FAILURE_RETRY(
		openat(directory, slash ? slash + 1 : path, O_RDONLY | O_NONBLOCK | O_NOFOLLOW | O_CLOEXEC | O_NOCTTY));
	if (opening->file->file >= 0)
		return true;
	if (errno == ELOOP)
		return refuse(opening, "it is a symbolic link; put the plugin itself in its place");
	return fail(opening, "cannot open it");
}

static bool look(int file, struct stat *about)
{
	return TEMP_FAILURE_RETRY(fstat(file, about)) == 0;
}

/* The directory is opened first, so that the one that is looked at is the one that holds the file. */
static bool open_file(struct opening *opening)
{
	const char *path = directory_of(opening->arena, opening->file->path);
	int directory = (int)TEMP_FAILURE_RETRY(open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC));
	bool good;

	if (directory < 0)
		return fail(opening, "cannot open it");
	good = look(directory, &opening->directory) || fail(opening, "cannot look at its directory");
	good = good && open_in(opening, directory);
	close(directory);
	return good && (look(opening->file->file, &opening->about) || fail(opening, "cannot look at it"));
}

static bool check_regular(const struct opening *opening, size_t most)
{
	const struct stat *about = &opening->about;

	if (S_ISDIR(about->st_mode))
		return refuse(opening, "it is a directory; name the plugin's own file");
	if (!S_ISREG(about->st_mode))
		return refuse(opening, "it is not a regular file but a pipe or a device; put the plugin itself in its place");
	if (about->st_size == 0)
		return refuse(opening, "it is empty; copy or build it again");
	if (about->st_size > (off_t)most)
		return refuse(opening, arena_format(opening->arena,
		                                    "it is larger than %zu bytes, the most that is loaded; make it smaller",
		                                    most));
	return true;
}

static bool check_owner(const struct opening *opening, const struct stat *about, const char *what)
{
	if (about->st_uid != 0 && about->st_uid != geteuid())
		return refuse(opening, arena_format(opening->arena,
		                                    "%s belongs neither to root nor to you; install it anew as one of them",
		                                    what));
	if (about->st_mode & (S_IWGRP | S_IWOTH))
		return refuse(opening, arena_format(opening->arena,
		                                    "%s can be written by others than its owner; forbid it with `chmod go-w`",
		                                    what));
	return true;
}

/* Mapping would be cheaper, and die with the first page that somebody cuts off. */
static bool read_file(const struct opening *opening)
{
	size_t size = (size_t)opening->about.st_size, length = 0;
	char *at = arena_alloc(opening->arena, size + 1);

	while (length < size) {
		ssize_t got = TEMP_FAILURE_RETRY(pread(opening->file->file, at + length, size - length, (off_t)length));

		if (got < 0)
			return fail(opening, "cannot read it");
		if (got == 0)
			return refuse(opening, "it became shorter while it was read; try again");
		length += (size_t)got;
	}
	opening->file->bytes = (struct bytes){at, length};
	return true;
}

bool plugin_file_open(struct arena *arena, const char *path, size_t most, bool bundled, struct plugin_file **file,
                      const char **why)
{
	struct opening opening = {.arena = arena, .file = arena_alloc(arena, sizeof(**file)), .why = why};
	bool good;

	*opening.file = (struct plugin_file){.path = path, .file = -1};
	arena_defer(arena, plugin_file_close, opening.file); /* also when memory ends half-way */
	good = open_file(&opening) && check_regular(&opening, most) &&
	       (bundled || (check_owner(&opening, &opening.about, "it") &&
	                    check_owner(&opening, &opening.directory, "its directory"))) &&
	       read_file(&opening);
	if (!good)
		plugin_file_close(opening.file);
	*file = opening.file;
	return good;
}
