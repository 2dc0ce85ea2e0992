/*
 * A renderer in a process of its own, for libraries that end the process where memory
 * is refused to them. Knows no format.
 */
#ifndef APART_H
#define APART_H

#include "buf.h"

/* Calls `make` there, and appends what it appends. Ends as when memory ends where that
 * process ends badly or appends nothing; appends nothing where the system refuses it or
 * a file in memory. */
void render_apart(struct buf *out, void (*make)(const void *context, struct buf *out), const void *context);

/* Appends what is in a file, from its beginning. False, and nothing, where it cannot be read to its end. */
bool buf_add_file(struct buf *out, int file);

#endif
