/* Names and digests. See lock.h. */
#include "lock.h"

#include <stddef.h>
#include <string.h>

#define SHA256_DIGITS 64

static const struct field pin_fields[] = {
	{"file", FIELD_STRING, offsetof(struct pin, file), true, "the file's name, without its directories", NULL, NULL},
	{"sha256", FIELD_STRING, offsetof(struct pin, sha256), true, "SHA-256 of its bytes, 64 digits", NULL, NULL},
};
static const struct schema pin_schema = SCHEMA("a file", struct pin, pin_fields);

static const struct field lock_fields[] = {
	{"normgap", FIELD_STRING, offsetof(struct lock, type), true, "lock/1", NULL, NULL},
	{"tool", FIELD_STRING, offsetof(struct lock, tool), true, "the version of normgap, which vouches for its own objects",
	 NULL, NULL},
	{"files", FIELD_LIST, offsetof(struct lock, files), true, "what an assessment is made from, beside the declaration",
	 NULL, &pin_schema},
};
static const struct schema lock_schema = SCHEMA("a lock", struct lock, lock_fields);

static bool check_digest(struct reader *reader, const struct node *node)
{
	if (!node || (strlen(node->text) == SHA256_DIGITS && strspn(node->text, "0123456789abcdef") == SHA256_DIGITS))
		return true;
	return reader_error(reader, node, "`normgap plugin lock` writes it",
	                    "this is no SHA-256: 64 digits, 0 to 9 and a to f");
}

bool lock_read(struct reader *reader, const struct node *root, struct lock *lock)
{
	const struct node *files;
	bool good;

	if (!file_is(reader, root, "lock/1") || !schema_read(reader, root, &lock_schema, lock))
		return false;
	lock->path = reader->file;
	files = node_get(root, "files");
	good = true;
	for (const struct node *pin = files->first; pin; pin = pin->next)
		good = check_digest(reader, node_get(pin, "sha256")) && good;
	return good;
}

static const char *name_of(const char *path)
{
	const char *slash = strrchr(path, '/');

	return slash ? slash + 1 : path;
}

static struct pin *find(const struct lock *lock, const char *name)
{
	for (size_t i = 0; i < lock->files.count; i++)
		if (strcmp(lock->files.items[i].file, name) == 0)
			return &lock->files.items[i];
	return NULL;
}

void lock_add(struct lock *lock, struct arena *arena, const char *path, const char *sha256)
{
	if (!find(lock, name_of(path)))
		*ARENA_APPEND(arena, &lock->files) = (struct pin){.file = name_of(path), .sha256 = sha256};
}

/* A name may hold anything that a file's name can. */
static void write_name(struct buf *out, const char *name)
{
	buf_adds(out, "  - file: \"");
	for (; *name; name++) {
		bool control = (unsigned char)*name < ' ' || *name == 0x7f;

		if (control)
			buf_addf(out, "\\x%02x", (unsigned char)*name);
		else
			buf_addf(out, "%s%c", *name == '"' || *name == '\\' ? "\\" : "", *name);
	}
	buf_adds(out, "\"\n");
}

void lock_write(struct buf *out, const struct lock *lock)
{
	buf_adds(out, "# What an assessment is made from. `normgap assess --locked` refuses whatever differs.\n"
	              "normgap: lock/1\n");
	buf_addf(out, "tool: %s\nfiles:\n", lock->tool);
	for (size_t i = 0; i < lock->files.count; i++) {
		write_name(out, lock->files.items[i].file);
		buf_addf(out, "    sha256: %s\n", lock->files.items[i].sha256);
	}
}

bool lock_holds(struct lock *lock, struct arena *arena, const char *path, const char *sha256, const char **why)
{
	struct pin *pin = find(lock, name_of(path));

	if (pin && strcmp(pin->sha256, sha256) == 0)
		return pin->met = true;
	*why = pin ? arena_format(arena, "it is not the file that %s pins: that one has SHA-256 %.12s..., this one %.12s...",
	                          lock->path, pin->sha256, sha256)
	           : arena_format(arena, "%s pins no file of this name", lock->path);
	return false;
}

bool lock_leaves(const struct lock *lock, struct arena *arena, const char *path, const char **why)
{
	if (!find(lock, name_of(path)))
		return true;
	*why = arena_format(arena, "it came with the program, and %s pins another file of this name; "
	                           "give its directory with --plugins", lock->path);
	return false;
}
