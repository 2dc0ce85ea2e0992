/*
 * Which files an assessment is to be made from: names and digests (`lock/1`), as
 * an audit pins them. Knows how to read, write and compare them; opens no file
 * but its own.
 */
#ifndef LOCK_H
#define LOCK_H

#include "buf.h"
#include "schema.h"

/* A file, by the last part of its path. */
struct pin {
	struct entry entry;
	const char *file, *sha256;
	bool met; /* it was loaded, and is the one */
};

struct pin_list {
	struct pin *items;
	size_t count;
};

struct lock {
	struct entry entry;
	const char *path; /* of the lock itself */
	const char *type, *tool;
	struct pin_list files;
};

/* Reads a `lock/1` file's tree. False when it has an error. */
bool lock_read(struct reader *reader, const struct node *root, struct lock *lock);

/* Adds a file; its text is kept as it is. A name is added once. */
void lock_add(struct lock *lock, struct arena *arena, const char *path, const char *sha256);

/* Appends the lock as the file that lock_read reads. */
void lock_write(struct buf *out, const struct lock *lock);

/* Whether the lock has a file of this name with this digest, which is then met; false
 * with a sentence in *why, in the arena, that reads on from the file's name. */
bool lock_holds(struct lock *lock, struct arena *arena, const char *path, const char *sha256, const char **why);

/* Whether the lock leaves a file of this name to the program that it is of; false likewise. */
bool lock_leaves(const struct lock *lock, struct arena *arena, const char *path, const char **why);

#endif
