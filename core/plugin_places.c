/*
 * Where plugins may be found: the directories that the operator names, with
 * --plugins and then in NORMGAP_PLUGINS, and last the one that came with the
 * program. Never the working directory, and never what a file names.
 */
#define _GNU_SOURCE
#include <dirent.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "program.h"

#ifndef NORMGAP_BUNDLED
#error "the build gives NORMGAP_BUNDLED, the names of the plugins that it makes"
#endif

static const char *const endings[] = {".so", ".lua"};

/* [a-z0-9-]+: never a path. */
static bool is_plugin_name(const char *name)
{
	size_t length = strlen(name);

	return length && strspn(name, "abcdefghijklmnopqrstuvwxyz0123456789-") == length;
}

/* Whether a name stands among others that blanks part. */
static bool is_among(const char *names, const char *name)
{
	size_t length = strlen(name);

	for (const char *at = strstr(names, name); at; at = strstr(at + 1, name))
		if ((at == names || at[-1] == ' ') && (at[length] == ' ' || !at[length]))
			return true;
	return false;
}

void plugin_directories(const struct program *program, struct arena *arena, struct strings *out)
{
	const struct strings *named = &program->options->plugins;
	const char *more = getenv("NORMGAP_PLUGINS");

	for (size_t i = 0; i < named->count; i++)
		*ARENA_APPEND(arena, out) = named->items[i];
	while (more && *more) {
		size_t length = strcspn(more, ":");

		if (length)
			*ARENA_APPEND(arena, out) = (struct string_at){.text = arena_copy(arena, more, length)};
		more += length + (more[length] == ':');
	}
}

/* Whether something of this name is there, be it only a link that leads nowhere. */
static bool exists(const char *path)
{
	return faccessat(AT_FDCWD, path, F_OK, AT_SYMLINK_NOFOLLOW) == 0;
}

static bool find_in(struct arena *arena, const char *directory, struct plugin *from)
{
	for (size_t i = 0; i < sizeof(endings) / sizeof(endings[0]); i++) {
		from->path = arena_format(arena, "%s/%s%s", directory, from->name, endings[i]);
		from->origin = directory;
		if (exists(from->path))
			return true;
	}
	return false;
}

static enum trust trust_in(const struct program *program, const char *name)
{
	return strings_have(&program->options->trust, name) ? TRUST_TRUSTED : TRUST_ISOLATED;
}

bool plugin_find(const struct program *program, struct arena *arena, struct plugin *from, const char **why)
{
	struct strings directories = {0};

	*why = "a plugin's name is made of a-z, 0-9 and -";
	if (!is_plugin_name(from->name))
		return false;
	plugin_directories(program, arena, &directories);
	from->trust = trust_in(program, from->name);
	for (size_t i = 0; i < directories.count; i++)
		if (find_in(arena, directories.items[i].text, from))
			return true;
	if (is_among(NORMGAP_BUNDLED, from->name))
		from->trust = TRUST_BUNDLED;
	*why = "there is no such plugin, neither bundled nor in a directory given with --plugins or in NORMGAP_PLUGINS";
	return find_in(arena, program->data.plugins, from);
}

static bool is_plugin_file(const char *file, size_t *length)
{
	for (size_t i = 0; i < sizeof(endings) / sizeof(endings[0]); i++) {
		size_t tail = strlen(endings[i]), whole = strlen(file);

		*length = whole > tail ? whole - tail : 0;
		if (*length && strcmp(file + *length, endings[i]) == 0)
			return true;
	}
	return false;
}

static void names_in(struct arena *arena, const char *directory, struct strings *names)
{
	DIR *open = opendir(directory);
	size_t length;

	for (struct dirent *found = open ? readdir(open) : NULL; found; found = readdir(open)) {
		struct string_at name = {.place = {.file = directory}};

		if (!is_plugin_file(found->d_name, &length))
			continue;
		name.text = arena_copy(arena, found->d_name, length);
		if (!strings_have(names, name.text))
			*ARENA_APPEND(arena, names) = name;
	}
	if (open)
		closedir(open);
}

static int by_text(const void *a, const void *b)
{
	const struct string_at *one = a, *other = b;

	return strcmp(one->text, other->text);
}

void plugin_names(const struct program *program, struct arena *arena, struct strings *names)
{
	struct strings directories = {0};

	plugin_directories(program, arena, &directories);
	for (size_t i = 0; i < directories.count; i++)
		names_in(arena, directories.items[i].text, names);
	names_in(arena, program->data.plugins, names);
	if (names->count)
		qsort(names->items, names->count, sizeof(*names->items), by_text);
}
