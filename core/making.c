/* What a report was made from, and the command that makes it again. */
#include "formats.h"
#include "limit.h"
#include "program.h"

#include <string.h>

static const char *name_of(const char *path)
{
	const char *slash = strrchr(path, '/');

	return slash ? slash + 1 : path;
}

static void add_inputs(const struct program *program, struct arena *arena, const struct registry *registry,
                       struct assessment *assessment)
{
	const struct read_file_list *files = &program->catalogue.files;
	struct input_list *inputs = &assessment->made_from.inputs;

	*ARENA_APPEND(arena, inputs) = (struct input){.sort = INPUT_DECLARATION,
	                                              .name = name_of(assessment->declaration->file),
	                                              .sha256 = assessment->declaration->sha256};
	for (size_t i = 0; i < files->count; i++)
		*ARENA_APPEND(arena, inputs) = (struct input){files->items[i].sort, name_of(files->items[i].path),
		                                              files->items[i].version, files->items[i].sha256};
	for (size_t i = 0; i < registry->plugins.count; i++) {
		const struct plugin *plugin = registry->plugins.items[i];

		*ARENA_APPEND(arena, inputs) =
			(struct input){INPUT_PLUGIN, name_of(plugin->path), plugin->version, plugin->sha256};
	}
	*ARENA_APPEND(arena, inputs) = (struct input){.sort = INPUT_LANGUAGE, .name = name_of(program->language.file),
	                                              .sha256 = program->language.sha256};
}

static void add_names(struct buf *out, const char *option, const struct strings *names)
{
	for (size_t i = 0; i < names->count; i++)
		buf_addf(out, "%s%s", i ? "," : option, names->items[i].text);
}

/* Checklists by id, whichever way they were named: where a file lies changes nothing. */
static void add_checklists(struct buf *out, const struct checklist_list *chosen)
{
	for (size_t i = 0; i < chosen->count; i++)
		buf_addf(out, "%s%s", i ? "," : " -c ", chosen->items[i]->entry.id);
}

/* A word as a shell takes it: in quotes where it has to be. */
static void add_word(struct buf *out, const char *word)
{
	bool plain = *word && !strpbrk(word, " \t\n\r!\"#$&'()*;<>?[\\]^`{|}~");

	buf_addf(out, " %s%s", *word == '-' ? "./" : "", plain ? word : "'");
	for (; !plain && *word; word++)
		buf_addf(out, *word == '\'' ? "'\\''" : "%c", *word);
	if (!plain)
		buf_addc(out, '\'');
}

static const char *command(const struct program *program, struct arena *arena, const struct assessment *assessment)
{
	const struct options *options = program->options;
	char date[DATE_BYTES];
	struct buf out;

	date_format(assessment->as_of, date);
	buf_init(&out, arena, LIMIT_TEXT_BYTES);
	buf_addf(&out, "normgap %s -f %s --lang %s --as-of %s", program->command, options->format ? options->format : "text",
	         program->language.lang, date);
	add_checklists(&out, &program->chosen);
	add_names(&out, " --trust ", &options->trust);
	add_word(&out, name_of(assessment->declaration->file));
	return out.at;
}

void tell_making(const struct program *program, struct arena *arena, const struct registry *registry,
                 struct assessment *assessment)
{
	add_inputs(program, arena, registry, assessment);
	assessment->made_from.tool = NORMGAP_VERSION;
	assessment->made_from.command = command(program, arena, assessment);
}
