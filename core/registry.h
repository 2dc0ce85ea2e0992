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

/* How far a plugin is trusted: it came with the program; the operator said so; or
 * it is not, and runs in a process of its own. */
#define TRUSTS(X)                       \
	X(TRUST_ISOLATED, "isolated")   \
	X(TRUST_TRUSTED, "trusted")     \
	X(TRUST_BUNDLED, "bundled")

enum trust {
#define X(symbol, word) symbol,
	TRUSTS(X)
#undef X
};

/* Where a plugin came from. */
struct plugin {
	const char *name, *version, *summary;
	const char *language; /* "c" or "lua" */
	const char *path;
	const char *origin;   /* the directory that it was found in */
	enum trust trust;
	const char *const *checklists; /* ids of those that it says it serves */
	size_t checklist_count;
	const char *sha256;   /* NULL for a bundled object: the tool's version vouches */
};

/* A judge and who brought it. The row is copied into today's size. */
struct judge {
	struct normgap_judge row;
	const struct plugin *plugin;
};

/* A plugin that could not be had. */
struct plugin_refusal {
	const char *name, *why;
};

struct registry {
	struct arena *arena;
	struct {
		struct plugin_refusal *items;
		size_t count;
	} refusals;
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

/* Remembers why a plugin could not be had; both texts are kept as they are. */
void registry_refuse(struct registry *registry, const char *name, const char *why);

/* Why a plugin could not be had, by its name; NULL: nobody has refused it. */
const char *registry_refusal(const struct registry *registry, const char *name);

/* Why there is no judge of this name, in the registry's arena. */
const char *registry_missing(const struct registry *registry, const char *judge);

/* The plugin that a judge's name speaks of: what stands before its point. */
const char *registry_plugin_name(struct arena *arena, const char *judge);

/* By name, or NULL. */
const struct judge *registry_judge(const struct registry *registry, const char *name);
const struct plugin *registry_plugin(const struct registry *registry, const char *name);

#endif
