/* Where tests find what they look at. See bundled.h. */
#include "bundled.h"

#include <stdlib.h>

const char *below_variable(struct arena *arena, const char *variable, const char *below)
{
	const char *value = getenv(variable);

	return value ? arena_format(arena, "%s/%s", value, below) : NULL;
}

bool load_bundled(struct program *program, struct arena *arena, struct options *given)
{
	*program = (struct program){.command = "assess", .arena = arena, .io = &io_system, .options = given};
	program->data.checklists = below_variable(arena, "SOURCE", "checklists");
	program->data.languages = below_variable(arena, "SOURCE", "reports/lang");
	program->data.plugins = below_variable(arena, "BUILD", "plugins");
	return program->data.checklists && program->data.plugins && program_load(program);
}
