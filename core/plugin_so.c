/*
 * From a path to a descriptor. See plugin_so.h.
 *
 * The file is opened once. What was checked is what is loaded: the loader gets
 * it by the name of its descriptor in /proc, not by its path, under which
 * somebody could have put another file meanwhile.
 *
 * The loader remembers that name, and answers it with the same object from then
 * on. So a descriptor that it has seen is never closed: the next file would get
 * its number, and be taken for the one that is loaded already.
 */
#define _POSIX_C_SOURCE 200809L
#include "plugin_so.h"

#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "buf.h"
#include "elf_check.h"
#include "limit.h"
#include "plugin_owner.h"

#define ENTRY "normgap_plugin_"
#define THIS_MAJOR 1
#define LAST_MAJOR 9 /* as far as we look for a name to put into the message */
#define LOADER_TEXT_BYTES 200

/* A file on its way to be loaded. */
struct candidate {
	struct arena *arena;
	const char *path;
	int file; /* -1: not open, or the loader's */
	const char **why;
};

static bool refuse(const struct candidate *candidate, const char *sentence)
{
	*candidate->why = sentence;
	return false;
}

static bool fail(const struct candidate *candidate, const char *what)
{
	return refuse(candidate, arena_format(candidate->arena, "%s: %s", what, strerror(errno)));
}

static void candidate_close(void *data)
{
	struct candidate *candidate = data;

	if (candidate->file >= 0)
		close(candidate->file);
	candidate->file = -1;
}

/* O_NONBLOCK: a pipe that nobody writes to would hold us for ever. */
static bool open_candidate(struct candidate *candidate)
{
	candidate->file = open(candidate->path, O_RDONLY | O_NONBLOCK | O_NOFOLLOW | O_CLOEXEC | O_NOCTTY);
	if (candidate->file >= 0)
		return true;
	if (errno == ELOOP)
		return refuse(candidate, "it is a symbolic link; put the plugin itself in its place");
	return fail(candidate, "cannot open it");
}

static bool check_regular(const struct candidate *candidate, const struct stat *about)
{
	if (S_ISDIR(about->st_mode))
		return refuse(candidate, "it is a directory; name the plugin's own file");
	if (!S_ISREG(about->st_mode))
		return refuse(candidate, "it is not a regular file but a pipe or a device; a plugin is a shared object");
	if (about->st_size == 0)
		return refuse(candidate, "it is empty; copy or build it again");
	if (about->st_size > (off_t)LIMIT_PLUGIN_BYTES)
		return refuse(candidate, arena_format(candidate->arena,
		                                      "it is larger than %u bytes, the most that is loaded; strip it",
		                                      LIMIT_PLUGIN_BYTES));
	return true;
}

static ssize_t read_once(int file, char *at, size_t size, off_t offset)
{
	ssize_t got;

	do
		got = pread(file, at, size, offset);
	while (got < 0 && errno == EINTR);
	return got;
}

/* Mapping would be cheaper, and die with the first page that somebody cuts off. */
static bool read_candidate(const struct candidate *candidate, size_t size, struct bytes *out)
{
	char *at = arena_alloc(candidate->arena, size + 1);
	size_t length = 0;

	while (length < size) {
		ssize_t got = read_once(candidate->file, at + length, size - length, (off_t)length);

		if (got < 0)
			return fail(candidate, "cannot read it");
		if (got == 0)
			return refuse(candidate, "it became shorter while it was read; try again");
		length += (size_t)got;
	}
	*out = (struct bytes){at, length};
	return true;
}

static bool check_candidate(const struct candidate *candidate, bool bundled)
{
	struct stat about;
	struct bytes file;

	if (fstat(candidate->file, &about) < 0)
		return fail(candidate, "cannot look at it");
	return check_regular(candidate, &about) &&
	       (bundled || plugin_owner_check(candidate->arena, candidate->path, &about, candidate->why)) &&
	       read_candidate(candidate, (size_t)about.st_size, &file) &&
	       elf_check(candidate->arena, file, candidate->why);
}

/* The loader's reason as one short line of ASCII: symbols and libraries are
 * named in it as the file has them, and our file by a name that says nothing. */
static const char *loader_text(struct arena *arena, const char *name)
{
	const char *text = dlerror();
	size_t length = strlen(name);
	struct buf out;

	if (!text)
		text = "no reason given";
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

/* NULL with the reason. RTLD_NOW: a symbol that is missing is found missing here,
 * not in the middle of a judgement. */
static void *load(struct candidate *candidate)
{
	const char *name = arena_format(candidate->arena, "/proc/self/fd/%d", candidate->file);
	void *object;

	if (access(name, F_OK) < 0) {
		fail(candidate, "it is loaded through /proc, which cannot be used here");
		return NULL;
	}
	object = dlopen(name, RTLD_NOW | RTLD_LOCAL);
	if (object)
		candidate->file = -1;
	else
		refuse(candidate, arena_format(candidate->arena,
		                               "it cannot be loaded: %s; build it on this system, and link into it all "
		                               "that it calls",
		                               loader_text(candidate->arena, name)));
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

bool plugin_so_load(struct arena *arena, const char *path, bool bundled,
                    const struct normgap_plugin **descriptor, const char **why)
{
	struct candidate *candidate = arena_alloc(arena, sizeof(*candidate));
	void *object = NULL;

	*candidate = (struct candidate){.arena = arena, .path = path, .file = -1, .why = why};
	arena_defer(arena, candidate_close, candidate); /* also when memory ends half-way */
	if (open_candidate(candidate) && check_candidate(candidate, bundled))
		object = load(candidate);
	candidate_close(candidate);
	return object && ask(candidate, object, descriptor);
}
