/* Owners and permissions of plugins. See plugin_owner.h. */
#define _POSIX_C_SOURCE 200809L
#include "plugin_owner.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

static bool check_one(struct arena *arena, const struct stat *about, const char *what, const char **why)
{
	if (about->st_uid != 0 && about->st_uid != geteuid()) {
		*why = arena_format(arena, "%s belongs neither to root nor to you; install it anew as one of them", what);
		return false;
	}
	if (about->st_mode & (S_IWGRP | S_IWOTH)) {
		*why = arena_format(arena, "%s can be written by others than its owner; forbid it with `chmod go-w`", what);
		return false;
	}
	return true;
}

static const char *directory_of(struct arena *arena, const char *path)
{
	const char *slash = strrchr(path, '/');

	if (!slash)
		return ".";
	return slash == path ? "/" : arena_copy(arena, path, (size_t)(slash - path));
}

bool plugin_owner_check(struct arena *arena, const char *path, const struct stat *about, const char **why)
{
	struct stat directory;

	if (stat(directory_of(arena, path), &directory) < 0) {
		*why = arena_format(arena, "cannot look at its directory: %s", strerror(errno));
		return false;
	}
	return check_one(arena, about, "it", why) && check_one(arena, &directory, "its directory", why);
}
