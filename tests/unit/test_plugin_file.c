/*
 * What may be a plugin's file: no pipe, no link, nothing cut short, nothing that
 * others can write. The files are made here, from the zoo's good.so (in the
 * directory that ZOO_SO names), in directories that go away again.
 */
#define _DEFAULT_SOURCE
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <dirent.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "io.h"
#include "limit.h"
#include "plugin_so.h"
#include "zoo.h"

/* Each test has a directory of its own. */

struct room {
	struct arena *arena;
	const char *directory;
	struct bytes good; /* the zoo's good.so */
};

static int room_enter(void **state)
{
	struct arena *arena = zoo_arena();
	struct room *room = arena_alloc(arena, sizeof(*room));
	const char *parent = getenv("TMPDIR");
	const char *good = zoo_object(arena, "good");
	char *directory = arena_format(arena, "%s/normgap-so.XXXXXX", parent && *parent ? parent : "/tmp");
	const char *why;

	room->arena = arena;
	room->directory = mkdtemp(directory);
	*state = room;
	return room->directory && io_read(&io_system, arena, good, LIMIT_PLUGIN_BYTES, &room->good, &why) ? 0 : -1;
}

static const char *in_room(const struct room *room, const char *name)
{
	return arena_format(room->arena, "%s/%s", room->directory, name);
}

static int room_leave(void **state)
{
	struct room *room = *state;
	DIR *directory = opendir(room->directory);

	for (struct dirent *entry = readdir(directory); entry; entry = readdir(directory))
		if (strcmp(entry->d_name, ".") != 0 && strcmp(entry->d_name, "..") != 0)
			remove(in_room(room, entry->d_name));
	closedir(directory);
	rmdir(room->directory);
	arena_free(room->arena);
	return 0;
}

static const char *put(const struct room *room, const char *name, struct bytes bytes)
{
	const char *path = in_room(room, name);
	int file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);

	assert_true(file >= 0);
	assert_true(io_write_all(&io_system, file, bytes));
	close(file);
	return path;
}

static bool load(const struct room *room, const char *path, bool bundled, const struct normgap_plugin **descriptor,
                 const char **why)
{
	struct plugin_file *file;

	return plugin_file_open(room->arena, path, LIMIT_PLUGIN_BYTES, bundled, &file, why) &&
	       plugin_so_load(room->arena, file, descriptor, why);
}

static void assert_refused_as(const struct room *room, const char *path, bool bundled, const char *part)
{
	const struct normgap_plugin *descriptor = NULL;
	const char *why = NULL;

	assert_false(load(room, path, bundled, &descriptor, &why));
	assert_null(descriptor);
	assert_sentence(why, part);
}

/* What no plugin may be, bundled or not. */
static void assert_refused(const struct room *room, const char *path, const char *part)
{
	assert_refused_as(room, path, true, part);
	assert_refused_as(room, path, false, part);
}

static void assert_loads(const struct room *room, const char *path, bool bundled, const char *name)
{
	const struct normgap_plugin *descriptor = NULL;
	const char *why = NULL;

	if (!load(room, path, bundled, &descriptor, &why))
		fail_msg("not loaded: %s", why);
	assert_string_equal(descriptor->name, name);
}

static void test_control(void **state)
{
	assert_loads(*state, put(*state, "good.so", (*(struct room **)state)->good), false, "good");
}

static void test_missing(void **state)
{
	assert_refused(*state, in_room(*state, "missing.so"), "cannot open it: No such file");
	assert_refused(*state, in_room(*state, "missing/good.so"), "cannot open it: No such file");
	assert_refused(*state, "", "cannot open it: No such file");
}

static void test_text(void **state)
{
	static const char text[] = "#!/bin/sh\necho plugin\n";

	assert_refused(*state, put(*state, "text.so", (struct bytes){text, sizeof(text) - 1}), "it is not an ELF file");
	assert_refused(*state, put(*state, "one.so", (struct bytes){"\x7f", 1}), "it is not an ELF file");
	assert_refused(*state, put(*state, "four.so", (struct bytes){"\x7f" "ELF", 4}), "it is cut short");
}

static void test_empty(void **state)
{
	assert_refused(*state, put(*state, "empty.so", (struct bytes){"", 0}), "it is empty");
}

static void test_directory(void **state)
{
	assert_int_equal(mkdir(in_room(*state, "directory.so"), 0700), 0);
	assert_refused(*state, in_room(*state, "directory.so"), "it is a directory");
}

static void test_fifo(void **state)
{
	assert_int_equal(mkfifo(in_room(*state, "fifo.so"), 0600), 0);
	assert_refused(*state, in_room(*state, "fifo.so"), "it is not a regular file");
}

static void test_device(void **state)
{
	assert_refused(*state, "/dev/zero", "it is not a regular file");
}

static void test_symlink(void **state)
{
	struct room *room = *state;

	put(room, "good.so", room->good);
	assert_int_equal(symlink("good.so", in_room(room, "link.so")), 0);
	assert_int_equal(symlink("nowhere", in_room(room, "dangling.so")), 0);
	assert_refused(room, in_room(room, "link.so"), "it is a symbolic link");
	assert_refused(room, in_room(room, "dangling.so"), "it is a symbolic link");
}

/* At the limit it is read and found to be zeros; one byte more, and it isn't. */
static void test_size(void **state)
{
	const char *path = put(*state, "large.so", (struct bytes){"", 0});

	assert_int_equal(truncate(path, (off_t)LIMIT_PLUGIN_BYTES), 0);
	assert_refused_as(*state, path, true, "it is not an ELF file");
	assert_int_equal(truncate(path, (off_t)LIMIT_PLUGIN_BYTES + 1), 0);
	assert_refused(*state, path, "it is larger than 67108864 bytes");
}

static void test_file_of_others(void **state)
{
	struct room *room = *state;
	const char *path = put(room, "good.so", room->good);
	static const mode_t open_to[] = {0660, 0606, 0666};

	for (size_t i = 0; i < COUNT(open_to); i++) {
		assert_int_equal(chmod(path, open_to[i]), 0);
		assert_refused_as(room, path, false, "it can be written by others");
	}
	assert_loads(room, path, true, "good");
	if (geteuid() != 0)
		return;
	assert_int_equal(chmod(path, 0600), 0);
	assert_int_equal(chown(path, 65534, (gid_t)-1), 0);
	assert_refused_as(room, path, false, "it belongs neither to root nor to you");
	assert_loads(room, path, true, "good");
}

static void test_directory_of_others(void **state)
{
	struct room *room = *state;
	const char *path = put(room, "good.so", room->good);
	static const mode_t open_to[] = {0770, 0707, 01777};

	for (size_t i = 0; i < COUNT(open_to); i++) {
		assert_int_equal(chmod(room->directory, open_to[i]), 0);
		assert_refused_as(room, path, false, "its directory can be written by others");
	}
	assert_loads(room, path, true, "good");
	assert_int_equal(chmod(room->directory, 0700), 0);
	if (geteuid() != 0)
		return;
	assert_int_equal(chown(room->directory, 65534, (gid_t)-1), 0);
	assert_refused_as(room, path, false, "its directory belongs neither to root nor to you");
}

/* A bare name is a file of the working directory, never one that the loader looks for. */
static void test_bare_name(void **state)
{
	struct room *room = *state;
	int before = open(".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);

	put(room, "bare.so", room->good);
	assert_true(before >= 0);
	assert_int_equal(chdir(room->directory), 0);
	assert_loads(room, "bare.so", false, "good");
	assert_refused(room, "libc.so.6", "cannot open it: No such file");
	assert_int_equal(fchdir(before), 0);
	close(before);
}

/* The loader knows files by the names they were loaded under, and those are numbers that come round again. */
static void test_told_apart(void **state)
{
	static const char *const names[] = {"good", "old", "new", "old", "good"};
	struct room *room = *state;

	for (size_t i = 0; i < COUNT(names); i++)
		assert_loads(room, zoo_object(room->arena, names[i]), true, names[i]);
}

/* A refused file leaves no descriptor open. */
static void test_nothing_left_open(void **state)
{
	struct room *room = *state;
	const char *path = put(room, "short.so", (struct bytes){room->good.at, 600});
	int before = dup(STDIN_FILENO), after;

	close(before);
	assert_refused(room, path, "it is cut short");
	assert_refused(room, room->directory, "it is a directory");
	after = dup(STDIN_FILENO);
	close(after);
	assert_int_equal(before, after);
}

static void test_truncated(void **state)
{
	struct room *room = *state;
	const struct bytes some = {room->good.at, 600}, most = {room->good.at, room->good.length - 1};

	assert_refused(room, put(room, "some.so", some), "it is cut short: it has 600 bytes");
	assert_refused(room, put(room, "most.so", most), "it is cut short");
}

/* A file as long as it should be, whose end never came. */
static void test_zeroed_end(void **state)
{
	struct room *room = *state;
	char *half = arena_copy(room->arena, room->good.at, room->good.length);

	memset(half + 600, 0, room->good.length - 600);
	assert_refused(room, put(room, "half.so", (struct bytes){half, room->good.length}), "it is damaged");
}

#define IN_ROOM(test) cmocka_unit_test_setup_teardown(test, room_enter, room_leave)

int main(void)
{
	const struct CMUnitTest tests[] = {
		IN_ROOM(test_control),
		IN_ROOM(test_missing),
		IN_ROOM(test_text),
		IN_ROOM(test_empty),
		IN_ROOM(test_directory),
		IN_ROOM(test_fifo),
		IN_ROOM(test_device),
		IN_ROOM(test_symlink),
		IN_ROOM(test_size),
		IN_ROOM(test_truncated),
		IN_ROOM(test_zeroed_end),
		IN_ROOM(test_file_of_others),
		IN_ROOM(test_directory_of_others),
		IN_ROOM(test_bare_name),
		IN_ROOM(test_told_apart),
		IN_ROOM(test_nothing_left_open),
	};

	zoo_directory("ZOO_SO");
	return cmocka_run_group_tests(tests, NULL, NULL);
}
