/* Processes that share work. See crew.h. */
#define _GNU_SOURCE /* memfd_create, TEMP_FAILURE_RETRY */
#include "crew.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include "apart.h"

/* What stands before an item's two texts in its process's pipe. */
struct head {
	size_t made, said;
};

struct member {
	pid_t id;
	int results; /* our end of its pipe */
	int said;    /* a file in memory, which is its standard error */
};

struct crew {
	struct arena *arena;
	struct crew_work work;
	struct member *members;
	size_t count, next;
	struct buf made, said;
};

/*
 * In a process of the crew.
 */

/* What was said on standard error, which is a file in memory. */
static bool take_said(struct crew *crew, int file)
{
	buf_clear(&crew->said);
	return buf_add_file(&crew->said, file);
}

static bool send(int results, const struct buf *made, const struct buf *said)
{
	const struct head head = {made->length, said->length};

	return io_write_all(&io_system, results, (struct bytes){(const char *)&head, sizeof(head)}) &&
	       io_write_all(&io_system, results, (struct bytes){made->at, made->length}) &&
	       io_write_all(&io_system, results, (struct bytes){said->at, said->length});
}

static _Noreturn void work_on(struct crew *crew, size_t first, int results)
{
	for (size_t item = first; item < crew->work.items; item += crew->count) {
		buf_clear(&crew->made);
		crew->work.make(crew->work.context, item, &crew->made);
		if (!take_said(crew, STDERR_FILENO) || ftruncate(STDERR_FILENO, 0) < 0 ||
		    !send(results, &crew->made, &crew->said))
			_exit(1);
	}
	_exit(0);
}

/* It ends with whoever started it, and holds nothing of the others'. */
static _Noreturn void begin(struct crew *crew, size_t n, int results, pid_t parent)
{
	if (prctl(PR_SET_PDEATHSIG, SIGKILL) < 0 || getppid() != parent || dup2(crew->members[n].said, STDERR_FILENO) < 0)
		_exit(1);
	for (size_t i = 0; i <= n; i++) {
		close(crew->members[i].results);
		close(crew->members[i].said);
	}
	work_on(crew, n, results);
}

/*
 * In the process that started them.
 */

static void end_all(void *data)
{
	struct crew *crew = data;

	for (size_t i = 0; i < crew->count; i++) {
		struct member *member = &crew->members[i];

		if (member->id > 0) {
			kill(member->id, SIGKILL);
			while (waitpid(member->id, NULL, 0) < 0 && errno == EINTR)
				continue;
		}
		if (member->results >= 0)
			close(member->results);
		if (member->said >= 0)
			close(member->said);
	}
	crew->count = 0;
}

static bool start(struct crew *crew, size_t n)
{
	struct member *member = &crew->members[n];
	pid_t parent = getpid();
	int ends[2];

	member->said = (int)TEMP_FAILURE_RETRY(memfd_create("normgap", MFD_CLOEXEC));
	if (member->said < 0 || fcntl(member->said, F_SETFL, O_APPEND) < 0 || pipe2(ends, O_CLOEXEC) < 0)
		return false;
	member->results = ends[0];
	member->id = fork();
	if (member->id == 0)
		begin(crew, n, ends[1], parent);
	close(ends[1]);
	return member->id > 0;
}

struct crew *crew_new(struct arena *arena, size_t processes, const struct crew_work *work, const char **why)
{
	struct crew *crew = arena_alloc(arena, sizeof(*crew));

	crew->arena = arena;
	crew->work = *work;
	crew->count = processes < work->items ? processes : work->items;
	crew->members = arena_alloc(arena, crew->count * sizeof(*crew->members));
	for (size_t i = 0; i < crew->count; i++)
		crew->members[i] = (struct member){0, -1, -1};
	buf_init(&crew->made, arena, work->most);
	buf_init(&crew->said, arena, work->most);
	arena_defer(arena, end_all, crew);
	for (size_t i = 0; i < crew->count; i++) {
		if (start(crew, i))
			continue;
		*why = arena_format(arena, "there are no processes for it: %s", strerror(errno));
		end_all(crew);
		return NULL;
	}
	return crew;
}

static bool read_all(int file, char *at, size_t size)
{
	while (size) {
		ssize_t length = TEMP_FAILURE_RETRY(read(file, at, size));

		if (length <= 0)
			return false;
		at += length;
		size -= (size_t)length;
	}
	return true;
}

static bool receive(int file, struct buf *out, size_t size)
{
	char bytes[16384];

	buf_clear(out);
	while (size) {
		size_t part = size < sizeof(bytes) ? size : sizeof(bytes);

		if (!read_all(file, bytes, part))
			return false;
		buf_add(out, bytes, part);
		size -= part;
	}
	return true;
}

bool crew_next(struct crew *crew, struct bytes *made, struct bytes *said)
{
	const struct member *member = &crew->members[crew->next++ % crew->count];
	struct head head;
	bool good = read_all(member->results, (char *)&head, sizeof(head)) &&
	            receive(member->results, &crew->made, head.made) && receive(member->results, &crew->said, head.said);

	if (!good)
		take_said(crew, member->said);
	*made = (struct bytes){crew->made.at, crew->made.length};
	*said = (struct bytes){crew->said.at, crew->said.length};
	return good;
}
