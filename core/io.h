/*
 * Files: read whole, written whole or not at all. It knows nothing of formats.
 * The system's functions are reached through one small table, so that a test
 * can make each of them fail.
 */
#ifndef IO_H
#define IO_H

#include <stdbool.h>
#include <stddef.h>
#include <sys/stat.h>
#include <sys/types.h>

#include "arena.h"

struct io {
	int (*open)(const char *path, int flags, mode_t mode);
	ssize_t (*read)(int file, void *bytes, size_t size);
	ssize_t (*write)(int file, const void *bytes, size_t size);
	int (*fsync)(int file);
	int (*fstat)(int file, struct stat *about);
	int (*close)(int file);
	int (*rename)(const char *from, const char *to);
	int (*unlink)(const char *path);
};

extern const struct io io_system;

struct bytes {
	const char *at; /* a zero byte follows */
	size_t length;
};

/* The whole of a regular file, or of standard input for "-", at most `max`
 * bytes. False with a sentence in *why: no such file, a directory, a pipe, a
 * device, too large, a read error. */
bool io_read(const struct io *io, struct arena *arena, const char *path, size_t max, struct bytes *out,
             const char **why);

/* Writes to a temporary file beside `path`, then renames it: afterwards the old
 * file or the whole new one is there. "-" is standard output.
 * False with a sentence in *why. */
bool io_write(const struct io *io, struct arena *arena, const char *path, struct bytes bytes,
              const char **why);

/* The directory in which a path stands: all before its last slash, `.` without one. */
const char *path_directory(struct arena *arena, const char *path);

/* Whether a file's name ends so, and has something before it. */
bool path_ends_in(const char *path, const char *ending);

struct file_names {
	const char **items;
	size_t count;
};

/* The names in a directory in the order of their bytes, without those that begin
 * with a point. False with a sentence in *why. */
bool io_list(struct arena *arena, const char *directory, struct file_names *names, const char **why);

/* Writes to an open descriptor, whatever the number of pieces it takes. */
bool io_write_all(const struct io *io, int file, struct bytes bytes);

#endif
