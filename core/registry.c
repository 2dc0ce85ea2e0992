/* Taking descriptors, all or nothing. See registry.h. */
#include "registry.h"

#include <string.h>

#include "limit.h"
#include "unicode.h"

/* The sizes of version 1.0: a descriptor may be longer, never shorter. */
#define PLUGIN_SIZE_1_0 (offsetof(struct normgap_plugin, judge_count) + sizeof(size_t))
#define JUDGE_SIZE_MOST 4096
#define JUDGE_SIZE_1_0 (offsetof(struct normgap_judge, judge) + sizeof(void (*)(void)))
_Static_assert(PLUGIN_SIZE_1_0 <= sizeof(struct normgap_plugin), "1.0 fits");

void registry_init(struct registry *registry, struct arena *arena)
{
	*registry = (struct registry){.arena = arena};
	names_init(&registry->plugin_names, arena);
	names_init(&registry->judge_names, arena);
}

static bool refuse(const char **why, const char *sentence)
{
	*why = sentence;
	return false;
}

/* Copies what both sides know; the rest reads as zeros. */
static void copy_known(void *to, size_t known, const void *from, size_t given)
{
	memcpy(to, from, given < known ? given : known);
}

static bool check_head(struct registry *registry, const struct plugin *from, const struct normgap_plugin *plugin,
                       const char **why)
{
	if (!plugin->name || !*plugin->name)
		return refuse(why, "its descriptor has no name");
	if (strcmp(plugin->name, from->name) != 0)
		return refuse(why, arena_format(registry->arena, "it calls itself `%.64s`, but its file is named `%s`",
		                                plugin->name, from->name));
	if (!plugin->version || !*plugin->version)
		return refuse(why, "its descriptor has no version");
	if (plugin->checklist_count && !plugin->checklists)
		return refuse(why, "it counts checklists but names none");
	if (plugin->checklist_count > LIMIT_CHECKLISTS)
		return refuse(why, arena_format(registry->arena, "it claims %zu checklists; at most %d are taken",
		                                plugin->checklist_count, LIMIT_CHECKLISTS));
	if (plugin->judge_count && !plugin->judges)
		return refuse(why, "it counts judges but brings none");
	if (plugin->judge_count > LIMIT_JUDGES)
		return refuse(why, arena_format(registry->arena, "it claims %zu judges; at most %d are taken",
		                                plugin->judge_count, LIMIT_JUDGES));
	if (plugin->judge_count && plugin->judge_size < JUDGE_SIZE_1_0)
		return refuse(why, "its rows of judges are shorter than version 1.0 has them");
	if (plugin->judge_count && plugin->judge_size > JUDGE_SIZE_MOST)
		return refuse(why, "its rows of judges are longer than any version has them");
	if (registry->plugins.count >= LIMIT_PLUGINS && from->trust != TRUST_BUNDLED)
		return refuse(why, "there are too many plugins already");
	if (names_find(&registry->plugin_names, from->name) != NAME_UNKNOWN)
		return refuse(why, "a plugin of this name is loaded already");
	return true;
}

/* `<plugin>.<words>` */
static bool own_name(const struct plugin *from, const char *judge)
{
	size_t length = strlen(from->name);

	return strncmp(judge, from->name, length) == 0 && judge[length] == '.' && judge[length + 1];
}

static bool check_judge(struct registry *registry, const struct plugin *from, const struct normgap_judge *row,
                        size_t n, const char **why)
{
	if (!row->name || !*row->name)
		return refuse(why, arena_format(registry->arena, "its judge number %zu has no name", n + 1));
	if (!is_id(row->name))
		return refuse(why, arena_format(registry->arena, "its judge number %zu has a name that is no id", n + 1));
	if (!own_name(from, row->name))
		return refuse(why, arena_format(registry->arena, "its judge `%.64s` must be named `%s.` and words", row->name,
		                                from->name));
	if (!row->judge)
		return refuse(why, arena_format(registry->arena, "its judge `%.64s` has no function", row->name));
	return true;
}

static struct judge *read_judges(struct registry *registry, const struct plugin *from,
                                 const struct normgap_plugin *plugin, const char **why)
{
	struct judge *judges = arena_alloc(registry->arena, (plugin->judge_count + 1) * sizeof(*judges));
	const char *rows = (const char *)plugin->judges;
	struct names seen;

	names_init(&seen, registry->arena);
	for (size_t i = 0; i < plugin->judge_count; i++) {
		copy_known(&judges[i].row, sizeof(judges[i].row), rows + i * plugin->judge_size, plugin->judge_size);
		if (!check_judge(registry, from, &judges[i].row, i, why))
			return NULL;
		judges[i].row.name = arena_copy(registry->arena, judges[i].row.name, strlen(judges[i].row.name));
		if (registry_judge(registry, judges[i].row.name)) {
			refuse(why, arena_format(registry->arena, "another plugin brought the judge `%.64s`", judges[i].row.name));
			return NULL;
		}
		if (names_add(&seen, judges[i].row.name, i) != NAME_UNKNOWN) {
			refuse(why, arena_format(registry->arena, "it brings the judge `%.64s` twice", judges[i].row.name));
			return NULL;
		}
	}
	return judges;
}

/* The ids of the checklists that it serves, copied; NULL when one is no id. */
static const char *const *read_checklists(struct registry *registry, const struct normgap_plugin *plugin,
                                          const char **why)
{
	const char **ids = arena_alloc(registry->arena, (plugin->checklist_count + 1) * sizeof(*ids));

	for (size_t i = 0; i < plugin->checklist_count; i++) {
		const char *id = plugin->checklists[i];

		if (!id || !is_id(id)) {
			refuse(why, arena_format(registry->arena, "the checklist number %zu that it serves is no id", i + 1));
			return NULL;
		}
		ids[i] = arena_copy(registry->arena, id, strlen(id));
	}
	return ids;
}

static const struct plugin *keep_plugin(struct registry *registry, const struct plugin *from,
                                        const struct normgap_plugin *plugin, const char *const *checklists)
{
	struct plugin *kept = arena_alloc(registry->arena, sizeof(*kept));

	*kept = *from;
	kept->checklists = checklists;
	kept->checklist_count = plugin->checklist_count;
	kept->version = unicode_copy_valid(registry->arena, plugin->version, strlen(plugin->version), LIMIT_ID_BYTES);
	kept->summary = "";
	if (plugin->summary)
		kept->summary = unicode_copy_valid(registry->arena, plugin->summary, strlen(plugin->summary), LIMIT_TEXT_BYTES);
	names_add(&registry->plugin_names, kept->name, registry->plugins.count);
	*ARENA_APPEND(registry->arena, &registry->plugins) = kept;
	return kept;
}

bool registry_add(struct registry *registry, const struct plugin *from, const struct normgap_plugin *descriptor,
                  const char **why)
{
	struct normgap_plugin plugin = {0};
	const char *const *checklists;
	const struct plugin *kept;
	struct judge *judges;

	if (!descriptor)
		return refuse(why, "its entry function returned no descriptor");
	if (descriptor->size < PLUGIN_SIZE_1_0)
		return refuse(why, "its descriptor is shorter than version 1.0 has it");
	copy_known(&plugin, sizeof(plugin), descriptor, descriptor->size);
	if (!check_head(registry, from, &plugin, why))
		return false;
	checklists = read_checklists(registry, &plugin, why);
	judges = checklists ? read_judges(registry, from, &plugin, why) : NULL;
	if (!judges)
		return false;
	kept = keep_plugin(registry, from, &plugin, checklists);
	for (size_t i = 0; i < plugin.judge_count; i++) {
		judges[i].plugin = kept;
		names_add(&registry->judge_names, judges[i].row.name, registry->judges.count);
		*ARENA_APPEND(registry->arena, &registry->judges) = &judges[i];
	}
	return true;
}

void registry_refuse(struct registry *registry, const char *name, const char *why)
{
	*ARENA_APPEND(registry->arena, &registry->refusals) = (struct plugin_refusal){name, why};
}

const char *registry_refusal(const struct registry *registry, const char *name)
{
	for (size_t i = 0; i < registry->refusals.count; i++)
		if (strcmp(registry->refusals.items[i].name, name) == 0)
			return registry->refusals.items[i].why;
	return NULL;
}

const char *registry_plugin_name(struct arena *arena, const char *judge)
{
	return arena_copy(arena, judge, strcspn(judge, "."));
}

const char *registry_missing(const struct registry *registry, const char *judge)
{
	const char *plugin = registry_plugin_name(registry->arena, judge);
	const char *why = registry_refusal(registry, plugin);

	return why ? arena_format(registry->arena, "the plugin `%s` is not loaded: %s", plugin, why) : "it is not loaded";
}

const struct judge *registry_judge(const struct registry *registry, const char *name)
{
	size_t number = names_find(&registry->judge_names, name);

	return number == NAME_UNKNOWN ? NULL : registry->judges.items[number];
}

const struct plugin *registry_plugin(const struct registry *registry, const char *name)
{
	size_t number = names_find(&registry->plugin_names, name);

	return number == NAME_UNKNOWN ? NULL : registry->plugins.items[number];
}
