/* Everything that the program says: problems with their line, results, complaints. */
#define _POSIX_C_SOURCE 200809L
#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "formats.h"
#include "limit.h"
#include "program.h"
#include "unicode.h"

void out_of_memory(void *context)
{
	static const char sentence[] = "normgap: there is not enough memory\n";

	(void)context;
	if (write(STDERR_FILENO, sentence, sizeof(sentence) - 1) < 0)
		_exit(EXIT_SYSTEM);
	_exit(EXIT_SYSTEM);
}

bool complain(const char *format, ...)
{
	char said[LIMIT_PATH_BYTES + LIMIT_TEXT_BYTES];
	struct arena *arena = arena_new(&allocator_system, out_of_memory, NULL);
	struct buf line;
	va_list values;
	bool written;

	va_start(values, format);
	vsnprintf(said, sizeof(said), format, values);
	va_end(values);
	if (!arena)
		out_of_memory(NULL);
	buf_init(&line, arena, LIMIT_REPORT_BYTES);
	buf_adds(&line, "normgap: ");
	unicode_add_visible(&line, said);
	buf_addc(&line, '\n');
	written = io_write_all(&io_system, STDERR_FILENO, (struct bytes){line.at, line.length});
	arena_free(arena);
	return written;
}

const char *or_nearest(struct arena *arena, const struct names *names, const char *word)
{
	const char *nearest = did_you_mean(arena, names_nearest(names, word));

	return nearest ? arena_format(arena, "; %s", nearest) : "";
}

static void add_place(struct buf *out, const struct place *place)
{
	if (!place->file)
		return;
	unicode_add_visible(out, place->file);
	if (place->line)
		buf_addf(out, ":%u:%u", place->line, place->column);
	buf_adds(out, ": ");
}

static void add_problem(struct buf *out, const struct problem *problem)
{
	add_place(out, &problem->place);
	buf_adds(out, problem->severity == SEVERITY_ERROR ? "error: " : "warning: ");
	unicode_add_visible(out, problem->text);
	buf_addc(out, '\n');
	if (problem->path && *problem->path) {
		buf_adds(out, "    in ");
		unicode_add_visible(out, problem->path);
		buf_addc(out, '\n');
	}
	if (problem->hint) {
		buf_adds(out, "    ");
		unicode_add_visible(out, problem->hint);
		buf_addc(out, '\n');
	}
}

/* Those of one severity, in their order, until `room` is used up. */
static size_t add_problems(struct buf *out, const struct problems *problems, enum severity severity, size_t room)
{
	size_t added = 0;

	for (size_t i = 0; i < problems->count && added < room; i++) {
		if (problems->items[i].severity != severity)
			continue;
		add_problem(out, &problems->items[i]);
		added++;
	}
	return added;
}

/* Where there are too many, the errors come first: what makes a file unusable is never cut for a warning. */
bool print_problems(struct program *program, const struct problems *problems, bool result)
{
	size_t shown = 0;
	struct buf out;

	buf_init(&out, program->arena, LIMIT_REPORT_BYTES);
	if (result || problems->count <= LIMIT_PROBLEMS_SHOWN) {
		for (; shown < problems->count; shown++)
			add_problem(&out, &problems->items[shown]);
	} else {
		shown = add_problems(&out, problems, SEVERITY_ERROR, LIMIT_PROBLEMS_SHOWN);
		shown += add_problems(&out, problems, SEVERITY_WARNING, LIMIT_PROBLEMS_SHOWN - shown);
	}
	if (problems->count - shown + problems->dropped)
		buf_addf(&out, "and %zu more\n", problems->count - shown + problems->dropped);
	if (io_write_all(program->io, result ? STDOUT_FILENO : STDERR_FILENO, (struct bytes){out.at, out.length}))
		return true;
	program->unsaid = true;
	return false;
}

const char *in_language(const struct program *program, const struct text *text)
{
	struct buf words;

	buf_init(&words, program->arena, LIMIT_REPORT_BYTES);
	language_add_text(&words, &program->language, text);
	return words.at;
}

/* A file that normgap wrote is a report, or begins with one of these, or has nothing in it. */
static bool is_own(struct bytes file)
{
	static const char *const marks[] = {"# What a State declares", "# What an assessment is made from"};

	for (size_t i = 0; i < sizeof(marks) / sizeof(marks[0]); i++)
		if (strncmp(file.at, marks[i], strlen(marks[i])) == 0)
			return true;
	return !file.length || format_wrote(file.at, file.length);
}

static bool look(const char *path, struct stat *about)
{
	int status;

	do
		status = lstat(path, about);
	while (status < 0 && errno == EINTR);
	return status == 0;
}

/* What stands there has to be a file of ours, which is seen before it is replaced. */
static enum exit_status may_replace(const struct program *program, struct arena *arena, const char *path)
{
	struct stat about;
	struct bytes old;
	const char *why;

	if (strcmp(path, "-") == 0)
		return EXIT_DONE;
	if (!look(path, &about)) {
		if (errno == ENOENT)
			return EXIT_DONE;
		complain("%s: cannot look at what stands there: %s", path, strerror(errno));
		return EXIT_SYSTEM;
	}
	if (!S_ISREG(about.st_mode) && !S_ISLNK(about.st_mode)) {
		complain("%s: it is not a file; `-o -` writes to standard output", path);
		return EXIT_USAGE;
	}
	if (program->options->force)
		return EXIT_DONE;
	if (!io_read(program->io, arena, path, LIMIT_REPORT_BYTES, &old, &why)) {
		complain("%s: whether normgap wrote the file there is not known: %s; --force replaces it", path, why);
		return EXIT_SYSTEM;
	}
	if (is_own(old))
		return EXIT_DONE;
	complain("%s: there is a file that normgap did not write; --force replaces it", path);
	return EXIT_USAGE;
}

bool is_directory(const char *path)
{
	struct stat about;

	return stat(path, &about) == 0 && S_ISDIR(about.st_mode);
}

static enum exit_status write_in(const struct program *program, struct arena *arena, const char *path,
                                 const struct buf *out)
{
	enum exit_status status;
	const char *why;

	if (out->full) {
		complain("the report is larger than %u bytes, the most that is written", LIMIT_REPORT_BYTES);
		return EXIT_SYSTEM;
	}
	status = may_replace(program, arena, path);
	if (status != EXIT_DONE)
		return status;
	if (io_write(program->io, arena, path, (struct bytes){out->at, out->length}, &why))
		return EXIT_DONE;
	complain("%s: %s", strcmp(path, "-") == 0 ? "standard output" : path, why);
	return EXIT_SYSTEM;
}

enum exit_status write_file(struct program *program, const char *path, const struct buf *out)
{
	struct arena *arena = arena_like(program->arena);
	enum exit_status status = write_in(program, arena, path, out);

	arena_free(arena);
	return status;
}

enum exit_status write_result(struct program *program, const struct buf *out)
{
	return write_file(program, program->options->out ? program->options->out : "-", out);
}

size_t terminal_width(void)
{
	struct winsize size;

	if (!isatty(STDOUT_FILENO))
		return 0;
	if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) < 0 || !size.ws_col)
		return 80;
	return size.ws_col;
}

bool terminal_colour(void)
{
	const char *off = getenv("NO_COLOR");

	return isatty(STDOUT_FILENO) && !(off && *off);
}
