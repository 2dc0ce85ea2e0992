/* Files, whole. See io.h. */
#define _POSIX_C_SOURCE 200809L
#include "io.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static int system_open(const char *path, int flags, mode_t mode)
{
	return open(path, flags, mode);
}

static int system_fstat(int file, struct stat *about)
{
	return fstat(file, about);
}

const struct io io_system = {
	.open = system_open,
	.read = read,
	.write = write,
	.fsync = fsync,
	.fstat = system_fstat,
	.close = close,
	.rename = rename,
	.unlink = unlink,
};

static bool fail(const char **why, struct arena *arena, const char *what)
{
	*why = arena_format(arena, "%s: %s", what, strerror(errno));
	return false;
}

static bool refuse(const char **why, const char *sentence)
{
	*why = sentence;
	return false;
}

static ssize_t read_once(const struct io *io, int file, char *at, size_t size)
{
	ssize_t got;

	do
		got = io->read(file, at, size);
	while (got < 0 && errno == EINTR);
	return got;
}

/* Reads to the end; one byte more than `max` is the proof that there is too much. */
static bool read_to_end(const struct io *io, struct arena *arena, int file, size_t guess, size_t max,
                        struct bytes *out, const char **why)
{
	size_t room = guess + 1, length = 0;
	char *at = arena_room(arena, room + 1);

	for (;;) {
		ssize_t got = read_once(io, file, at + length, room - length);

		if (got < 0)
			return fail(why, arena, "cannot read it");
		if (got == 0)
			break;
		length += (size_t)got;
		if (length > max)
			return refuse(why, arena_format(arena, "it is larger than %zu bytes, the most that is read", max));
		if (length == room) {
			char *more = arena_room(arena, room * 2 + 1);
			memcpy(more, at, length);
			at = more;
			room *= 2;
		}
	}
	at[length] = '\0';
	*out = (struct bytes){at, length};
	return true;
}

static int open_again(const struct io *io, const char *path, int flags)
{
	int file;

	do
		file = io->open(path, flags, 0666);
	while (file < 0 && errno == EINTR);
	return file;
}

static int fstat_again(const struct io *io, int file, struct stat *about)
{
	int status;

	do
		status = io->fstat(file, about);
	while (status < 0 && errno == EINTR);
	return status;
}

static int rename_again(const struct io *io, const char *from, const char *to)
{
	int status;

	do
		status = io->rename(from, to);
	while (status < 0 && errno == EINTR);
	return status;
}

static bool read_regular(const struct io *io, struct arena *arena, int file, size_t max, struct bytes *out,
                         const char **why)
{
	struct stat about;

	if (fstat_again(io, file, &about) < 0)
		return fail(why, arena, "cannot look at it");
	if (S_ISDIR(about.st_mode))
		return refuse(why, "it is a directory, not a file");
	if (!S_ISREG(about.st_mode))
		return refuse(why, "it is not a regular file");
	if ((unsigned long long)about.st_size > max)
		return refuse(why, arena_format(arena, "it is larger than %zu bytes, the most that is read", max));
	return read_to_end(io, arena, file, (size_t)about.st_size, max, out, why);
}

bool io_read(const struct io *io, struct arena *arena, const char *path, size_t max, struct bytes *out,
             const char **why)
{
	bool read;
	int file;

	if (strcmp(path, "-") == 0)
		return read_to_end(io, arena, STDIN_FILENO, 4096, max, out, why);
	/* Without O_NONBLOCK a pipe that nobody writes to would hold us for ever. */
	file = open_again(io, path, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY);
	if (file < 0)
		return fail(why, arena, "cannot open it");
	read = read_regular(io, arena, file, max, out, why);
	io->close(file);
	return read;
}

bool io_write_all(const struct io *io, int file, struct bytes bytes)
{
	while (bytes.length) {
		ssize_t put = io->write(file, bytes.at, bytes.length);

		if (put < 0 && errno == EINTR)
			continue;
		if (put <= 0)
			return false;
		bytes.at += put;
		bytes.length -= (size_t)put;
	}
	return true;
}

static bool write_and_sync(const struct io *io, int file, struct bytes bytes)
{
	bool written = io_write_all(io, file, bytes);

	while (written && io->fsync(file) < 0) {
		if (errno == EINTR)
			continue;
		written = false;
	}
	if (io->close(file) < 0 && errno != EINTR)
		written = false;
	return written;
}

/* A new file beside `path`, never an existing one. */
static int open_beside(const struct io *io, struct arena *arena, const char *path, const char **name)
{
	const char *slash = strrchr(path, '/');
	int stem = slash ? (int)(slash - path) + 1 : 0;
	int file = -1;

	for (int i = 0; file < 0 && i < 100; i++) {
		*name = arena_format(arena, "%.*s.normgap.%d.%d.tmp", stem, path, (int)getpid(), i);
		file = open_again(io, *name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC);
		if (file < 0 && errno != EEXIST)
			break;
	}
	return file;
}

bool io_write(const struct io *io, struct arena *arena, const char *path, struct bytes bytes,
              const char **why)
{
	const char *name;
	int file;

	if (strcmp(path, "-") == 0)
		return io_write_all(io, STDOUT_FILENO, bytes) || fail(why, arena, "cannot write it");
	file = open_beside(io, arena, path, &name);
	if (file < 0)
		return fail(why, arena, "cannot create a file beside it");
	if (write_and_sync(io, file, bytes) && rename_again(io, name, path) == 0)
		return true;
	fail(why, arena, "cannot write it");
	io->unlink(name);
	return false;
}

static int by_bytes(const void *a, const void *b)
{
	const char *const *one = a, *const *other = b;

	return strcmp(*one, *other);
}

static DIR *open_directory(const char *path)
{
	DIR *open;

	do
		open = opendir(path);
	while (!open && errno == EINTR);
	return open;
}

/* NULL behind the last, with errno 0; or when it cannot be read further. */
static struct dirent *read_name(DIR *open)
{
	struct dirent *found;

	do {
		errno = 0;
		found = readdir(open);
	} while (!found && errno == EINTR);
	return found;
}

bool io_list(struct arena *arena, const char *directory, struct file_names *names, const char **why)
{
	DIR *open = open_directory(directory);
	struct dirent *found;
	bool whole;

	*names = (struct file_names){0};
	if (!open && errno == ENOMEM)
		arena_exhausted(arena);
	if (!open)
		return fail(why, arena, "cannot open it");
	while ((found = read_name(open)))
		if (*found->d_name != '.')
			*ARENA_APPEND(arena, names) = arena_copy(arena, found->d_name, strlen(found->d_name));
	whole = errno == 0 || fail(why, arena, "cannot read it");
	closedir(open);
	if (whole && names->count)
		qsort(names->items, names->count, sizeof(*names->items), by_bytes);
	return whole;
}

const char *path_directory(struct arena *arena, const char *path)
{
	const char *slash = strrchr(path, '/');

	if (!slash)
		return ".";
	return slash == path ? "/" : arena_copy(arena, path, (size_t)(slash - path));
}

bool path_ends_in(const char *path, const char *ending)
{
	size_t length = strlen(path), tail = strlen(ending);

	return length > tail && strcmp(path + length - tail, ending) == 0;
}
