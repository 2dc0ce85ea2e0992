/*
 * The judges that are available, by name, and the plugins that brought them.
 * Takes a descriptor whole or refuses it with a sentence; knows nothing of
 * shared objects or scripts.
 */
#ifndef REGISTRY_H
#define REGISTRY_H

#include <stdbool.h>

#include <normgap/plugin.h>

#include "names.h"

/* Where a plugin came from. */
struct plugin {
	const char *name, *version, *summary;
	const char *language; /* "c" or "lua" */
	const char *path;
	const char *sha256;   /* NULL for a bundled object: the tool's version vouches */
};

/* A judge and who brought it. The row is copied into today's size. */
struct judge {
	struct normgap_judge row;
	const struct plugin *plugin;
};

struct registry {
	struct arena *arena;
	struct {
		const struct plugin **items;
		size_t count;
	} plugins;
	struct {
		struct judge **items;
		size_t count;
	} judges;
	struct names plugin_names, judge_names;
};

/* An empty registry whose judges and plugins live in the arena. */
void registry_init(struct registry *registry, struct arena *arena);

/* Takes a plugin's descriptor. `from` says where it came from; its name,
 * version and summary are filled in here, and the descriptor's name must be
 * from->name. False with a sentence in *why, and then nothing was taken. */
bool registry_add(struct registry *registry, const struct plugin *from, const struct normgap_plugin *descriptor,
                  const char **why);

/* By name, or NULL. */
const struct judge *registry_judge(const struct registry *registry, const char *name);
const struct plugin *registry_plugin(const struct registry *registry, const char *name);

#endif
