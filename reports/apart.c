/* A renderer in a process of its own. See apart.h. */
#define _GNU_SOURCE /* memfd_create */
#include "apart.h"

#include <errno.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include "io.h"

bool buf_add_file(struct buf *out, int file)
{
	size_t before = out->length;
	char bytes[16384];
	ssize_t length;

	for (off_t at = 0; (length = TEMP_FAILURE_RETRY(pread(file, bytes, sizeof(bytes), at))) > 0; at += length)
		buf_add(out, bytes, (size_t)length);
	if (length < 0)
		out->length = before;
	return length == 0;
}

/* No word and no picture of its memory is left behind when it ends. */
static _Noreturn void make_there(struct buf *out, void (*make)(const void *context, struct buf *out),
                                 const void *context, int file)
{
	struct buf own;

	prctl(PR_SET_DUMPABLE, 0);
	close(STDERR_FILENO);
	buf_init(&own, out->arena, out->max);
	make(context, &own);
	_exit(own.full || !own.length || !io_write_all(&io_system, file, (struct bytes){own.at, own.length}));
}

static bool ended_well(pid_t child)
{
	int status = 1;

	while (waitpid(child, &status, 0) < 0 && errno == EINTR)
		continue;
	return status == 0;
}

void render_apart(struct buf *out, void (*make)(const void *context, struct buf *out), const void *context)
{
	int file = (int)TEMP_FAILURE_RETRY(memfd_create("normgap", MFD_CLOEXEC));
	pid_t child = file < 0 ? -1 : fork();

	if (child == 0)
		make_there(out, make, context, file);
	if (child > 0 && !ended_well(child))
		arena_exhausted(out->arena);
	if (child > 0)
		buf_add_file(out, file);
	if (file >= 0)
		close(file);
}
