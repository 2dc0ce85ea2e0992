/*
 * Finding and loading the plugins that checklists name, each once for an
 * assessment. Only the bundled directory and those that the operator names are
 * searched; a declaration cannot make anything load.
 */
#define _POSIX_C_SOURCE 200809L
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "digest.h"
#include "limit.h"
#include "evaluate.h"
#include "plugin_lua.h"
#include "plugin_owner.h"
#include "plugin_so.h"
#include "program.h"

static const struct loaded_object *loaded_before(const struct program *program, const char *path)
{
	for (size_t i = 0; i < program->objects.count; i++)
		if (strcmp(program->objects.items[i].path, path) == 0)
			return &program->objects.items[i];
	return NULL;
}

static const struct loaded_object *load_object(struct program *program, const char *path, bool bundled, const char **why)
{
	struct loaded_object object = {.path = arena_copy(program->arena, path, strlen(path))};
	struct bytes bytes;

	if (!plugin_so_load(program->arena, path, bundled, &object.descriptor, why))
		return NULL;
	if (!bundled && !io_read(program->io, program->arena, path, LIMIT_PLUGIN_BYTES, &bytes, why))
		return NULL;
	if (!bundled)
		object.sha256 = digest_sha256(program->arena, bytes.at, bytes.length);
	*ARENA_APPEND(program->arena, &program->objects) = object;
	return loaded_before(program, path);
}

static bool load_so(struct program *program, struct registry *registry, struct plugin *from, bool bundled,
                    const char **why)
{
	const struct loaded_object *object = loaded_before(program, from->path);

	if (!object)
		object = load_object(program, from->path, bundled, why);
	if (!object)
		return false;
	from->language = "c";
	from->sha256 = object->sha256;
	return registry_add(registry, from, object->descriptor, why);
}

/* A script is code too. */
static bool may_run(struct registry *registry, const char *path, const char **why)
{
	struct stat about;

	*why = "it is not a regular file; put the script itself in its place";
	return lstat(path, &about) == 0 && S_ISREG(about.st_mode) &&
	       plugin_owner_check(registry->arena, path, &about, why);
}

static bool load_lua(struct program *program, struct registry *registry, struct plugin *from, bool bundled,
                     const char **why)
{
	const struct normgap_plugin *descriptor;
	struct bytes source;

	if (!bundled && !may_run(registry, from->path, why))
		return false;
	if (!io_read(program->io, registry->arena, from->path, LIMIT_LUA_SOURCE_BYTES, &source, why))
		return false;
	from->language = "lua";
	from->sha256 = digest_sha256(registry->arena, source.at, source.length);
	return plugin_lua_load(registry->arena, source, from->name, &descriptor, why) &&
	       registry_add(registry, from, descriptor, why);
}

static const struct loader {
	const char *ending;
	bool (*load)(struct program *program, struct registry *registry, struct plugin *from, bool bundled,
	             const char **why);
} loaders[] = {{"so", load_so}, {"lua", load_lua}};

/* A plugin of this name in one directory: 1 loaded, 0 not there, -1 refused. */
static int load_from(struct program *program, struct registry *registry, const char *directory, bool bundled,
                     const char *name, const char **why)
{
	for (size_t i = 0; i < sizeof(loaders) / sizeof(loaders[0]); i++) {
		struct plugin from = {.name = name};

		from.path = arena_format(registry->arena, "%s/%s.%s", directory, name, loaders[i].ending);
		if (access(from.path, F_OK) != 0)
			continue;
		return loaders[i].load(program, registry, &from, bundled, why) ? 1 : -1;
	}
	return 0;
}

/* [a-z0-9-]+: never a path. */
static bool is_plugin_name(const char *name)
{
	size_t length = strlen(name);

	return length && strspn(name, "abcdefghijklmnopqrstuvwxyz0123456789-") == length;
}

/* One plugin by name, from --plugins or the bundled directory. */
static bool load_plugin(struct program *program, struct registry *registry, const char *name, const char **why)
{
	const struct strings *directories = &program->options->plugins;
	int found = 0;

	*why = "a plugin's name is made of a-z, 0-9 and -";
	if (!is_plugin_name(name))
		return false;
	for (size_t i = 0; !found && i < directories->count; i++)
		found = load_from(program, registry, directories->items[i].text, false, name, why);
	if (!found)
		found = load_from(program, registry, program->data.plugins, true, name, why);
	if (!found)
		*why = "there is no such plugin, neither bundled nor in a directory given with --plugins";
	return found > 0;
}

static bool load_for_judge(struct program *program, struct registry *registry, const struct string_at *judge,
                           struct problems *problems)
{
	const char *name = arena_copy(registry->arena, judge->text, strcspn(judge->text, "."));
	const char *why = NULL;

	if (registry_judge(registry, judge->text))
		return true;
	if (!registry_plugin(registry, name) && !load_plugin(program, registry, name, &why))
		return problem_error(problems, judge->place, NULL, NULL, "the judge `%s` needs the plugin `%s`: %s", judge->text,
		                     name, why);
	if (registry_judge(registry, judge->text))
		return true;
	return problem_error(problems, judge->place, NULL, NULL, "the plugin `%s` brings no judge `%s`", name, judge->text);
}

bool load_plugins(struct program *program, struct registry *registry, const struct checklist_list *checklists,
                  struct problems *problems)
{
	bool good = true;

	for (size_t i = 0; i < checklists->count; i++) {
		struct strings judges = {0};

		judges_needed(checklists->items[i], registry->arena, &judges);
		for (size_t j = 0; j < judges.count; j++)
			good = load_for_judge(program, registry, &judges.items[j], problems) && good;
	}
	return good;
}
