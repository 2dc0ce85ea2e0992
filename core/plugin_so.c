/*
 * From a path to a descriptor. See plugin_so.h.
 *
 * What was checked is what is loaded: the loader gets the file by the name of its
 * descriptor in /proc, not by its path, under which somebody could have put
 * another one meanwhile.
 *
 * The loader remembers that name, and answers it with the same object from then
 * on. So a descriptor that it has seen is never closed: the next file would get
 * its number, and be taken for the one that is loaded already.
 */
#define _POSIX_C_SOURCE 200809L
#include "plugin_so.h"

#include <dlfcn.h>
#include <errno.h>
#include <string.h>

#include "buf.h"
#include "elf_check.h"
#include "io.h"

#define ENTRY "normgap_plugin_"
#define THIS_MAJOR 1
#define TRIES_MOST 100 /* the file chooses what the loader says of it */
#define LAST_MAJOR 9 /* as far as we look for a name to put into the message */
#define LOADER_TEXT_BYTES 200

/* A file on its way to be loaded. */
struct candidate {
	struct arena *arena;
	struct plugin_file *file;
	const char **why;
};

static bool refuse(const struct candidate *candidate, const char *sentence)
{
	*candidate->why = sentence;
	return false;
}

/* The loader's reason as one short line of ASCII: symbols and libraries are
 * named in it as the file has them, and our file by a name that says nothing. */
static const char *loader_text(struct arena *arena, const char *text, const char *name)
{
	size_t length = strlen(name);
	struct buf out;

	if (strncmp(text, name, length) == 0 && text[length] == ':')
		text += length + 1;
	text += strspn(text, " ");
	buf_init(&out, arena, LOADER_TEXT_BYTES);
	while (*text && !out.full) {
		bool named = strncmp(text, name, length) == 0;

		if (named)
			buf_adds(&out, "it");
		else
			buf_addc(&out, *text >= ' ' && *text <= '~' ? *text : '?');
		text += named ? length : 1;
	}
	return out.full ? arena_format(arena, "%s...", out.at) : out.at;
}

/* RTLD_NOW: a symbol that is missing is found missing here, not in the middle of a
 * judgement. The loader takes a signal for a failure. */
static void *open_object(const char *name, const char **text)
{
	void *object;
	int tries = 0;

	do {
		object = dlopen(name, RTLD_NOW | RTLD_LOCAL);
		*text = object ? NULL : dlerror();
		if (!object && !*text)
			*text = "no reason given";
	} while (!object && path_ends_in(*text, strerror(EINTR)) && ++tries < TRIES_MOST);
	return object;
}

/* NULL with the reason. */
static void *load(const struct candidate *candidate)
{
	const char *name = arena_format(candidate->arena, "/proc/self/fd/%d", candidate->file->file);
	const char *text;
	void *object = open_object(name, &text);

	if (object)
		candidate->file->file = -1;
	else
		refuse(candidate, arena_format(candidate->arena,
		                               "it cannot be loaded: %s; build it on this system, and link into it all "
		                               "that it calls",
		                               loader_text(candidate->arena, text, name)));
	return object;
}

/* Why there is no entry: the wrong major version, or no plugin at all. */
static bool refuse_entry(const struct candidate *candidate, void *object)
{
	char name[] = ENTRY "0";

	for (int major = THIS_MAJOR + 1; major <= LAST_MAJOR; major++) {
		name[sizeof(name) - 2] = (char)('0' + major);
		if (dlsym(object, name))
			return refuse(candidate, arena_format(candidate->arena,
			                                      "it is built for version %d of the plugin interface, and this is "
			                                      "version %d; build it with this version's normgap/plugin.h",
			                                      major, THIS_MAJOR));
	}
	return refuse(candidate, "it exports no function normgap_plugin_1, so it is no plugin; define that function, "
	                         "marked NORMGAP_EXPORT");
}

static bool ask(const struct candidate *candidate, void *object, const struct normgap_plugin **descriptor)
{
	const struct normgap_plugin *(*entry)(void);

	/* ISO C knows no conversion from an object's address to a function's; POSIX
	 * says that this one works. */
	*(void **)(&entry) = dlsym(object, "normgap_plugin_1");
	if (!entry)
		return refuse_entry(candidate, object);
	*descriptor = entry();
	if (!*descriptor)
		return refuse(candidate, "its function normgap_plugin_1 returned no descriptor; return the address of one");
	return true;
}

bool plugin_so_load(struct arena *arena, struct plugin_file *file, const struct normgap_plugin **descriptor,
                    const char **why)
{
	const struct candidate candidate = {arena, file, why};
	void *object = elf_check(arena, file->bytes, why) ? load(&candidate) : NULL;

	return object && ask(&candidate, object, descriptor);
}
