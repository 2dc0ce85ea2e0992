/* Where the program's own files are: installed beside it, or in its build tree. Never in the working directory. */
#define _GNU_SOURCE
#include <string.h>
#include <unistd.h>

#include "limit.h"
#include "program.h"

/* From the executable's directory; the first whose checklists exist is taken. */
static const struct data_paths layouts[] = {
	{"../share/normgap/checklists", "../share/normgap/lang", "../lib/normgap", "../share/normgap/templates"},
	{"../../checklists", "../../reports/lang", "plugins", "../../plugins/templates"},
};

static const char *below(struct arena *arena, const char *directory, const char *path)
{
	return arena_format(arena, "%s/%s", directory, path);
}

bool data_find(struct arena *arena, struct data_paths *data, const char **why)
{
	char path[LIMIT_PATH_BYTES + 1];
	ssize_t length = readlink("/proc/self/exe", path, LIMIT_PATH_BYTES);
	char *slash;

	*why = "its own files cannot be found: /proc is not readable";
	if (length <= 0)
		return false;
	path[length] = '\0';
	slash = strrchr(path, '/');
	*slash = '\0';
	for (size_t i = 0; i < sizeof(layouts) / sizeof(layouts[0]); i++) {
		data->checklists = below(arena, path, layouts[i].checklists);
		data->languages = below(arena, path, layouts[i].languages);
		data->plugins = below(arena, path, layouts[i].plugins);
		data->templates = below(arena, path, layouts[i].templates);
		if (access(below(arena, data->checklists, "topics.yaml"), R_OK) == 0)
			return true;
	}
	*why = "its checklists cannot be found beside it; install it with `make install`";
	return false;
}
