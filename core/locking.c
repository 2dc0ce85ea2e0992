/*
 * Holding what is loaded against a lock, and making one. A lock pins the shared
 * vocabularies, every checklist and every plugin, since each of them may move a
 * verdict; the objects that come with the program are pinned by its version.
 */
#include <string.h>

#include "limit.h"
#include "lock.h"
#include "program.h"

/* What is done with each file that is loaded: it is put into a lock, or held against the program's. */
struct visit {
	struct program *program;
	struct lock *making; /* NULL: held against */
};

static bool visit_file(const struct visit *visit, const char *path, const char *sha256)
{
	struct program *program = visit->program;
	const char *why;

	if (visit->making) {
		lock_add(visit->making, program->arena, path, sha256);
		return true;
	}
	return lock_holds(program->lock, program->arena, path, sha256, &why) ||
	       problem_error(&program->problems, (struct place){path, 0, 0}, NULL, NULL, "%s", why);
}

static bool visit_data(const struct visit *visit)
{
	const struct read_file_list *files = &visit->program->catalogue.files;
	bool good = true;

	for (size_t i = 0; i < files->count; i++)
		good = visit_file(visit, files->items[i].path, files->items[i].sha256) && good;
	return good;
}

static bool open_lock(struct program *program, const char *path)
{
	struct lock *lock = arena_alloc(program->arena, sizeof(*lock));
	struct reader reader;
	const struct node *root = catalogue_open(&program->catalogue, path, &reader, NULL);

	if (!root || !lock_read(&reader, root, lock))
		return false;
	program->lock = lock;
	return strcmp(lock->tool, NORMGAP_VERSION) == 0 ||
	       problem_error(&program->problems, (struct place){path, 0, 0}, NULL, NULL,
	                     "it is of normgap %s, and this is normgap " NORMGAP_VERSION, lock->tool);
}

bool lock_data(struct program *program)
{
	const struct visit visit = {program, NULL};

	return !program->options->locked || (open_lock(program, program->options->locked) && visit_data(&visit));
}

bool lock_plugin(struct program *program, const struct plugin *plugin, const char **why)
{
	struct lock *lock = program->lock;
	bool good = !lock || (plugin->sha256 ? lock_holds(lock, program->arena, plugin->path, plugin->sha256, why)
	                                     : lock_leaves(lock, program->arena, plugin->path, why));

	program->unlocked |= !good;
	return good;
}

bool lock_whole(struct program *program, struct problems *problems)
{
	for (size_t i = 0; program->lock && i < program->lock->files.count; i++) {
		const struct pin *pin = &program->lock->files.items[i];

		if (pin->met)
			continue;
		program->unlocked = true;
		problem_error(problems, (struct place){pin->file, 0, 0}, NULL,
		              "load it with -c or --plugins, as when the lock was written", "%s pins it, and it is not loaded",
		              program->lock->path);
	}
	return !program->unlocked;
}

enum exit_status write_lock(struct program *program)
{
	struct isolation isolation = isolation_for(program, NULL);
	struct lock lock = {.tool = NORMGAP_VERSION};
	const struct visit visit = {program, &lock};
	struct problems problems;
	struct registry registry;
	struct buf out;
	bool good;

	if (!program_load(program))
		return EXIT_INPUT;
	problems_init(&problems, program->arena);
	registry_init(&registry, program->arena);
	good = load_plugins(program, &registry, &isolation, &program->catalogue.checklists, &problems);
	print_problems(program, &problems, false);
	if (!good || !visit_data(&visit))
		return EXIT_PLUGIN;
	for (size_t i = 0; i < registry.plugins.count; i++)
		if (registry.plugins.items[i]->sha256)
			visit_file(&visit, registry.plugins.items[i]->path, registry.plugins.items[i]->sha256);
	buf_init(&out, program->arena, LIMIT_REPORT_BYTES);
	lock_write(&out, &lock);
	return write_result(program, &out);
}
