/*
 * Files, whole or not at all: every call of the system fails in its turn, in a
 * directory of this test's own. Whatever happens, no descriptor stays open and
 * no temporary file lies about.
 */
#define _DEFAULT_SOURCE /* mkdtemp, scandir */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "io.h"

enum call { CALL_OPEN, CALL_READ, CALL_WRITE, CALL_FSYNC, CALL_FSTAT, CALL_CLOSE, CALL_RENAME, CALLS };

struct plan {
	enum call call;
	int error;
	size_t first, times; /* the call that fails first, from 1; and so often */
	size_t piece;        /* read and write at most so many bytes at once; 0: all */
	long long size;      /* what fstat says; 0: the truth, -1: 0 */
};

/* The one thing here that changes. The table has no room for a context. */
static struct {
	struct plan plan;
	size_t seen[CALLS], open;
	int standard; /* the descriptor that plays standard input and output */
	bool fired;
} fake;

static bool fails(enum call call)
{
	size_t n = ++fake.seen[call];

	if (call != fake.plan.call || n < fake.plan.first || n >= fake.plan.first + fake.plan.times)
		return false;
	fake.fired = true;
	errno = fake.plan.error;
	return true;
}

static size_t piece(size_t size)
{
	return fake.plan.piece && size > fake.plan.piece ? fake.plan.piece : size;
}

/* Standard input and output are played by a file. */
static int real(int file)
{
	return file > STDERR_FILENO ? file : fake.standard;
}

static int fake_open(const char *path, int flags, mode_t mode)
{
	int file = fails(CALL_OPEN) ? -1 : io_system.open(path, flags, mode);

	fake.open += file >= 0;
	return file;
}

static ssize_t fake_read(int file, void *bytes, size_t size)
{
	return fails(CALL_READ) ? -1 : io_system.read(real(file), bytes, piece(size));
}

/* An error of 0: nothing is taken, and nothing is said. */
static ssize_t fake_write(int file, const void *bytes, size_t size)
{
	return fails(CALL_WRITE) ? (fake.plan.error ? -1 : 0) : io_system.write(real(file), bytes, piece(size));
}

static int fake_fsync(int file)
{
	return fails(CALL_FSYNC) ? -1 : io_system.fsync(file);
}

static int fake_fstat(int file, struct stat *about)
{
	if (fails(CALL_FSTAT) || io_system.fstat(file, about) < 0)
		return -1;
	if (fake.plan.size)
		about->st_size = fake.plan.size < 0 ? 0 : fake.plan.size;
	return 0;
}

/* As Linux has it: the descriptor is gone whatever close says. */
static int fake_close(int file)
{
	fake.open--;
	io_system.close(file);
	return fails(CALL_CLOSE) ? -1 : 0;
}

static int fake_rename(const char *from, const char *to)
{
	return fails(CALL_RENAME) ? -1 : io_system.rename(from, to);
}

static const struct io io_fake = {
	.open = fake_open,
	.read = fake_read,
	.write = fake_write,
	.fsync = fake_fsync,
	.fstat = fake_fstat,
	.close = fake_close,
	.rename = fake_rename,
	.unlink = unlink,
};

static const char old[] = "what was there before\n";
static const char new[] = "what is there now, and it is longer\n";

struct place {
	struct arena *arena;
	const char *directory, *path;
};

static void no_memory(void *context)
{
	(void)context;
	fail_msg("out of memory");
}

/* A new directory with one old file in it. */
static struct place enter(struct plan plan)
{
	struct place place = {.arena = arena_new(&allocator_system, no_memory, NULL)};
	const char *base = getenv("TMPDIR") ? getenv("TMPDIR") : "/tmp";
	char *directory = arena_format(place.arena, "%s/normgap-io-XXXXXX", base);
	int file;

	memset(&fake, 0, sizeof(fake));
	fake.plan = plan;
	place.directory = mkdtemp(directory);
	assert_non_null(place.directory);
	place.path = arena_format(place.arena, "%s/file", directory);
	file = open(place.path, O_CREAT | O_WRONLY, 0600);
	assert_int_equal(write(file, old, sizeof(old) - 1), sizeof(old) - 1);
	assert_int_equal(close(file), 0);
	return place;
}

static int hidden_too(const struct dirent *entry)
{
	return strcmp(entry->d_name, ".") != 0 && strcmp(entry->d_name, "..") != 0;
}

/* Removes the directory; it holds so many files, and nothing is open. */
static void leave(struct place place, size_t files)
{
	struct dirent **entries;
	int count = scandir(place.directory, &entries, hidden_too, alphasort);

	assert_int_equal(count, files);
	for (int i = 0; i < count; i++) {
		unlink(arena_format(place.arena, "%s/%s", place.directory, entries[i]->d_name));
		free(entries[i]);
	}
	free(entries);
	assert_int_equal(rmdir(place.directory), 0);
	assert_int_equal(fake.open, 0);
	arena_free(place.arena);
}

static void assert_holds(const char *path, const char *text)
{
	char found[200] = "";
	FILE *file = fopen(path, "rb");

	assert_non_null(file);
	assert_true(fread(found, 1, sizeof(found) - 1, file) < sizeof(found) - 1);
	fclose(file);
	assert_string_equal(found, text);
}

static void assert_why(const char *why, const char *part)
{
	if (!why || !strstr(why, part))
		fail_msg("`%s` is not in `%s`", part, why ? why : "");
}

struct reading {
	struct plan plan;
	size_t max;
	const char *why; /* NULL: it is read */
	bool standard;   /* from standard input */
};

static void test_read(void **state)
{
	const struct reading *reading = *state;
	struct place place = enter(reading->plan);
	struct bytes bytes = {0};
	const char *why = NULL;
	bool read;

	fake.standard = open(place.path, O_RDONLY);
	read = io_read(&io_fake, place.arena, reading->standard ? "-" : place.path, reading->max, &bytes, &why);
	assert_int_equal(read, !reading->why);
	if (!read)
		assert_why(why, reading->why);
	else
		assert_memory_equal(bytes.at, old, sizeof(old));
	assert_int_equal(bytes.length, read ? sizeof(old) - 1 : 0);
	close(fake.standard);
	leave(place, 1);
}

struct special {
	const char *path; /* behind the directory's, or of a device */
	const char *why;
	size_t files; /* afterwards */
};

static void test_special(void **state)
{
	const struct special *special = *state;
	struct place place = enter((struct plan){0});
	const char *base = strncmp(special->path, "/dev/", 5) == 0 ? "" : place.directory;
	const char *path = arena_format(place.arena, "%s%s", base, special->path);
	const char *why = NULL;
	struct bytes bytes = {0};

	if (strstr(path, "empty"))
		assert_int_equal(close(open(path, O_CREAT | O_WRONLY, 0600)), 0);
	if (strstr(path, "pipe"))
		assert_int_equal(mkfifo(path, 0600), 0);
	if (strstr(path, "link") || strstr(path, "loop"))
		assert_int_equal(symlink(strstr(path, "link") ? "file" : "loop", path), 0);
	assert_int_equal(io_read(&io_fake, place.arena, path, 1000, &bytes, &why), !special->why);
	if (special->why)
		assert_why(why, special->why);
	else
		assert_int_equal(strlen(bytes.at), bytes.length);
	leave(place, special->files);
}

static const struct bytes new_bytes = {new, sizeof(new) - 1};

struct writing {
	struct plan plan;
	const char *why; /* NULL: it is written */
	bool standard;   /* to standard output, which has no old file to keep */
};

static void test_write(void **state)
{
	const struct writing *writing = *state;
	struct place place = enter(writing->plan);
	const char *why = NULL;
	bool written;

	fake.standard = writing->standard ? open(place.path, O_WRONLY | O_TRUNC) : -1;
	written = io_write(&io_fake, place.arena, writing->standard ? "-" : place.path, new_bytes, &why);
	assert_int_equal(written, !writing->why);
	if (!written)
		assert_why(why, writing->why);
	if (written || !writing->standard)
		assert_holds(place.path, written ? new : old);
	close(fake.standard);
	leave(place, 1);
}

struct sweep {
	enum call call;
	int error;
	bool write;
};

/* Whether all is read, or written. Afterwards there is the old file or the new one, whole. */
static bool attempt(struct place place, bool write)
{
	struct bytes bytes = {0};
	const char *why = NULL;
	bool good;

	if (write) {
		good = io_write(&io_fake, place.arena, place.path, new_bytes, &why);
		assert_holds(place.path, good ? new : old);
	} else {
		good = io_read(&io_fake, place.arena, place.path, 1000, &bytes, &why);
		assert_int_equal(bytes.length, good ? sizeof(old) - 1 : 0);
	}
	assert_true(good || why);
	return good;
}

/* The n-th such call fails, for each n. An interruption changes nothing; nor does a failed close of what was read. */
static void test_sweep(void **state)
{
	const struct sweep *sweep = *state;
	bool harmless = sweep->error == EINTR || (sweep->call == CALL_CLOSE && !sweep->write);
	size_t n = 0;

	do {
		struct place place = enter((struct plan){sweep->call, sweep->error, ++n, 1, 7, 0});
		bool good = attempt(place, sweep->write);

		assert_int_equal(good, harmless || !fake.fired);
		leave(place, 1);
	} while (fake.fired);
	assert_true(n > 1);
}

static void test_target(void **state)
{
	const struct special *target = *state;
	struct place place = enter((struct plan){0});
	char path[600];
	const char *why = NULL;

	snprintf(path, sizeof(path), "%s%s", place.directory, target->path);
	assert_int_equal(io_write(&io_fake, place.arena, path, new_bytes, &why), !target->why);
	if (target->why)
		assert_why(why, target->why);
	else
		assert_holds(path, new);
	leave(place, target->files);
}

#define TEN "0123456789"
#define HUNDRED TEN TEN TEN TEN TEN TEN TEN TEN TEN TEN
#define OLD_BYTES (sizeof(old) - 1)

#define READ(label, most, because, standard, ...)         \
	{.name = "read: " label, .test_func = test_read, \
	 .initial_state = &(struct reading){{__VA_ARGS__}, most, because, standard}}
#define SPECIAL(label, at, because, in_all) \
	{.name = "read " label, .test_func = test_special, .initial_state = &(struct special){at, because, in_all}}
#define WRITE(label, because, standard, ...)          \
	{.name = "write: " label, .test_func = test_write, \
	 .initial_state = &(struct writing){{__VA_ARGS__}, because, standard}}
#define SWEEP(kind, call, error, write)                                               \
	{.name = #kind ": " #call " fails with " #error, .test_func = test_sweep, \
	 .initial_state = &(struct sweep){call, error, write}}
#define SWEEPS(kind, call, write) \
	SWEEP(kind, call, EINTR, write), SWEEP(kind, call, EIO, write), SWEEP(kind, call, ENOSPC, write)
#define TARGET(label, at, because, in_all) \
	{.name = "write to " label, .test_func = test_target, .initial_state = &(struct special){at, because, in_all}}

static const struct CMUnitTest tests[] = {
	READ("all at once", 1000, NULL, false, 0),
	READ("a byte at a time", 1000, NULL, false, .piece = 1),
	READ("the most that is read", OLD_BYTES, NULL, false, 0),
	READ("one byte more", OLD_BYTES - 1, "larger than 21 bytes", false, 0),
	READ("a file that has shrunk", 1000, NULL, false, .size = 900),
	READ("a file that says nothing of its size", OLD_BYTES, NULL, false, .size = -1, .piece = 5),
	READ("a file that has grown by too much", OLD_BYTES - 1, "larger than 21 bytes", false, .size = 1),
	READ("interrupted ten times", 1000, NULL, false, CALL_READ, EINTR, 1, 10, 3, 0),
	READ("no permission", 1000, "cannot open it: Permission denied", false, CALL_OPEN, EACCES, 1, 1, 0, 0),
	READ("an error at the end", 1000, "cannot read it: Input/output error", false, CALL_READ, EIO, 4, 1, 8, 0),
	READ("standard input", 1000, NULL, true, .piece = 1),
	READ("standard input, the most", OLD_BYTES, NULL, true, 0),
	READ("standard input, one byte more", OLD_BYTES - 1, "larger than 21 bytes", true, 0),
	READ("standard input, an error", 1000, "Input/output error", true, CALL_READ, EIO, 2, 1, 3, 0),
	SPECIAL("a directory", "", "it is a directory", 1),
	SPECIAL("a pipe that nobody writes to", "/pipe", "it is not a regular file", 2),
	SPECIAL("a device without an end", "/dev/zero", "it is not a regular file", 1),
	SPECIAL("a file by another name", "/link", NULL, 2),
	SPECIAL("a name that leads to itself", "/loop", "cannot open it: Too many levels", 2),
	SPECIAL("no file", "/none", "cannot open it: No such file", 1),
	SPECIAL("an empty file", "/empty", NULL, 2),
	SWEEPS(read, CALL_OPEN, false), SWEEPS(read, CALL_FSTAT, false), SWEEPS(read, CALL_READ, false),
	SWEEPS(read, CALL_CLOSE, false),
	WRITE("all at once", NULL, false, 0),
	WRITE("a byte at a time", NULL, false, .piece = 1),
	WRITE("interrupted ten times", NULL, false, CALL_WRITE, EINTR, 2, 10, 3, 0),
	WRITE("the disk is full half-way", "No space left", false, CALL_WRITE, ENOSPC, 3, 99, 5, 0),
	WRITE("the disk fails at the end", "Input/output error", false, CALL_FSYNC, EIO, 1, 1, 0, 0),
	WRITE("the name is not given", "Input/output error", false, CALL_RENAME, EIO, 1, 1, 0, 0),
	WRITE("a temporary name is taken", NULL, false, CALL_OPEN, EEXIST, 1, 99, 0, 0),
	WRITE("all temporary names are taken", "File exists", false, CALL_OPEN, EEXIST, 1, 1000, 0, 0),
	WRITE("standard output", NULL, true, .piece = 1),
	WRITE("standard output, full", "No space left", true, CALL_WRITE, ENOSPC, 2, 1, 4, 0),
	WRITE("nothing is taken", "cannot write it", false, CALL_WRITE, 0, 2, 1, 5, 0),
	SWEEPS(write, CALL_OPEN, true), SWEEPS(write, CALL_WRITE, true), SWEEPS(write, CALL_FSYNC, true),
	SWEEPS(write, CALL_CLOSE, true), SWEEPS(write, CALL_RENAME, true),
	TARGET("a new file", "/fresh", NULL, 2),
	TARGET("a directory", "/.", "cannot", 1),
	TARGET("a directory that is not there", "/none/file", "cannot create a file beside it: No such file", 1),
	TARGET("a name of 255 bytes", "/" HUNDRED HUNDRED TEN TEN TEN TEN TEN "01234", NULL, 2),
	TARGET("a name of 256 bytes", "/" HUNDRED HUNDRED TEN TEN TEN TEN TEN "012345", "File name too long", 1),
};

int main(void)
{
	return cmocka_run_group_tests_name("io", tests, NULL, NULL);
}
