/*
 * Loading the plugins that checklists name, each once for an assessment: bundled
 * and trusted ones into the program, all others into processes of their own. A
 * declaration cannot make anything load.
 */
#include <string.h>

#include "digest.h"
#include "evaluate.h"
#include "limit.h"
#include "plugin_lua.h"
#include "plugin_so.h"
#include "program.h"
#include "wall.h"

/* One plugin on its way into a registry. */
struct loading {
	struct program *program;
	struct registry *registry;
	struct isolation *isolation;
	struct plugin from;
	struct plugin_file *file;
	const char **why;
};

static bool refuse(const struct loading *loading, const char *sentence)
{
	*loading->why = sentence;
	return false;
}

static const struct loaded_object *loaded_before(const struct program *program, const char *path)
{
	for (size_t i = 0; i < program->objects.count; i++)
		if (strcmp(program->objects.items[i].path, path) == 0)
			return &program->objects.items[i];
	return NULL;
}

/*
 * The two languages. In the program an object lives as long as the program, a
 * script as long as what it is loaded for.
 */

static bool object_in_worker(const struct worker_task *task, struct arena *arena,
                             const struct normgap_plugin **descriptor, const char **why)
{
	return plugin_so_load(arena, task->file, descriptor, why);
}

static bool script_in_worker(const struct worker_task *task, struct arena *arena,
                             const struct normgap_plugin **descriptor, const char **why)
{
	return plugin_lua_load(arena, task->file->bytes, task->from->name, task->steps, descriptor, why);
}

static bool object_here(struct loading *loading, const struct normgap_plugin **descriptor)
{
	struct program *program = loading->program;
	const struct loaded_object *before = loaded_before(program, loading->from.path);
	struct loaded_object object = {.path = loading->from.path};

	if (before && before->sha256 && strcmp(before->sha256, loading->from.sha256) != 0)
		return refuse(loading, "it has changed since it was loaded for another declaration; run it again");
	if (before) {
		*descriptor = before->descriptor;
		return true;
	}
	if (loading->from.sha256)
		object.sha256 = arena_copy(program->arena, loading->from.sha256, strlen(loading->from.sha256));
	object.path = arena_copy(program->arena, object.path, strlen(object.path));
	if (!plugin_so_load(program->arena, loading->file, &object.descriptor, loading->why))
		return false;
	*ARENA_APPEND(program->arena, &program->objects) = object;
	*descriptor = object.descriptor;
	return true;
}

static bool script_here(struct loading *loading, const struct normgap_plugin **descriptor)
{
	return plugin_lua_load(loading->registry->arena, loading->file->bytes, loading->from.name, LIMIT_LUA_INSTRUCTIONS,
	                       descriptor, loading->why);
}

static const struct way {
	const char *ending, *language;
	size_t most; /* bytes of a file */
	bool native;
	bool (*here)(struct loading *loading, const struct normgap_plugin **descriptor);
	bool (*in_worker)(const struct worker_task *task, struct arena *arena, const struct normgap_plugin **descriptor,
	                  const char **why);
} ways[] = {
	{".so", "c", LIMIT_PLUGIN_BYTES, true, object_here, object_in_worker},
	{".lua", "lua", LIMIT_LUA_SOURCE_BYTES, false, script_here, script_in_worker},
};

static const struct way *way_of(const char *path)
{
	return strcmp(strrchr(path, '.'), ways[0].ending) == 0 ? &ways[0] : &ways[1];
}

/*
 * Loading one.
 */

static bool load_isolated(struct loading *loading, const struct way *way, const struct normgap_plugin **descriptor)
{
	const struct worker_task task = {
		.from = &loading->from,
		.file = loading->file,
		.native = way->native,
		.load = way->in_worker,
		.steps = loading->isolation->steps,
	};

	if (wall_stands(way->native, loading->why))
		return isolation_load(loading->isolation, loading->registry->arena, &task, descriptor, loading->why);
	*loading->why = arena_format(loading->registry->arena,
	                             "%s; if you trust it as you trust normgap itself, `--trust %s` lets it in",
	                             *loading->why, loading->from.name);
	return false;
}

static bool load_open(struct loading *loading, const struct way *way)
{
	bool bundled = loading->from.trust == TRUST_BUNDLED;
	struct arena *arena = loading->registry->arena;
	const struct normgap_plugin *descriptor;

	loading->from.language = way->language;
	if (!bundled || !way->native)
		loading->from.sha256 = digest_sha256(arena, loading->file->bytes.at, loading->file->bytes.length);
	return lock_plugin(loading->program, &loading->from, loading->why) &&
	       (loading->from.trust == TRUST_ISOLATED ? load_isolated(loading, way, &descriptor)
	                                              : way->here(loading, &descriptor)) &&
	       registry_add(loading->registry, &loading->from, descriptor, loading->why);
}

/* Whoever needs the file further has it by then, and there may be more plugins than files that can be open. */
static bool load_found(struct loading *loading)
{
	const struct way *way = way_of(loading->from.path);
	bool good = plugin_file_open(loading->registry->arena, loading->from.path, way->most,
	                             loading->from.trust == TRUST_BUNDLED, &loading->file, loading->why) &&
	            load_open(loading, way);

	plugin_file_close(loading->file);
	return good;
}

/* Once: whoever was refused is refused, whatever he is asked for. */
static bool load_plugin(struct program *program, struct registry *registry, struct isolation *isolation,
                        const char *name)
{
	const char *why = registry_refusal(registry, name);
	struct loading loading = {
		.program = program, .registry = registry, .isolation = isolation, .from = {.name = name}, .why = &why};

	if (why)
		return false;
	if (plugin_find(program, registry->arena, &loading.from, &why) && load_found(&loading))
		return true;
	registry_refuse(registry, name, why);
	return false;
}

static bool load_for_judge(struct program *program, struct registry *registry, struct isolation *isolation,
                           const struct string_at *judge, struct problems *problems)
{
	const char *name = registry_plugin_name(registry->arena, judge->text);

	if (registry_judge(registry, judge->text))
		return true;
	if (!registry_plugin(registry, name) && !load_plugin(program, registry, isolation, name))
		return problem_error(problems, judge->place, NULL, NULL, "the judge `%s` needs the plugin `%s`: %s", judge->text,
		                     name, registry_refusal(registry, name));
	if (registry_judge(registry, judge->text))
		return true;
	return problem_error(problems, judge->place, NULL, NULL, "the plugin `%s` brings no judge `%s`", name, judge->text);
}

bool load_plugins(struct program *program, struct registry *registry, struct isolation *isolation,
                  const struct checklist_list *checklists, struct problems *problems)
{
	bool good = true;

	for (size_t i = 0; i < checklists->count; i++) {
		struct strings judges = {0};

		judges_needed(checklists->items[i], registry->arena, &judges);
		for (size_t j = 0; j < judges.count; j++)
			good = load_for_judge(program, registry, isolation, &judges.items[j], problems) && good;
	}
	return good;
}

void load_other_plugins(struct program *program, struct registry *registry, struct isolation *isolation,
                        struct problems *problems)
{
	struct strings names = {0};

	plugin_names(program, registry->arena, &names);
	for (size_t i = 0; i < names.count; i++) {
		const char *name = names.items[i].text;

		if (!registry_plugin(registry, name) && !registry_refusal(registry, name) &&
		    !load_plugin(program, registry, isolation, name))
			problem_error(problems, names.items[i].place, NULL, NULL, "the plugin `%s`: %s", name,
			              registry_refusal(registry, name));
	}
}

struct isolation isolation_for(const struct program *program, const struct declaration *declaration)
{
	unsigned part = program->options->limit_part ? program->options->limit_part : 1;
	unsigned slowness = wall_slowness();

	return (struct isolation){
		.scene = {&program->catalogue, declaration},
		.limits = {
			.cpu_seconds = (LIMIT_WORKER_CPU_SECONDS + part - 1) / part * slowness,
			.wall_seconds = (LIMIT_WORKER_WALL_SECONDS + part - 1) / part * slowness,
			.memory = LIMIT_WORKER_MEMORY_BYTES,
		},
		.steps = LIMIT_LUA_INSTRUCTIONS / part,
		.sentences = LIMIT_WORKER_SENTENCES / part,
		.wall_seconds = (LIMIT_WORKERS_WALL_SECONDS + part - 1) / part * slowness,
	};
}
