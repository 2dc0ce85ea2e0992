/* Reading cases. See cases.h. */
#define _POSIX_C_SOURCE 200809L
#include "cases.h"

#include <string.h>

#include "limit.h"

#define LINE_BYTES 2048 /* of a comment; what is longer is cut */

static const struct {
	const char *begins;
	enum expects expects;
	bool kept; /* the word belongs to what is compared */
} beginnings[] = {
	{"item ", EXPECTS_ITEM, false},    {"error ", EXPECTS_ERROR, false}, {"warning ", EXPECTS_WARNING, false},
	{"concern.", EXPECTS_CONCERN, true}, {"plan ", EXPECTS_WHOLE, true},  {"step ", EXPECTS_WHOLE, true},
	{"contradiction.", EXPECTS_CONCERN, true},
	{"open ", EXPECTS_WHOLE, true},    {"lapse ", EXPECTS_WHOLE, true},  {"basis ", EXPECTS_WHOLE, true},
	{"suggest ", EXPECTS_SUGGESTION, true}, {"no-suggest ", EXPECTS_SUGGESTION, true},
};

/* The rest of a line `# key: rest`, or NULL. */
static const char *after(const char *line, const char *key)
{
	size_t length = strlen(key);

	return strncmp(line + 2, key, length) == 0 ? line + 2 + length : NULL;
}

const char *case_rest(const char *line, size_t n)
{
	line += strspn(line, " ");
	for (; n; n--) {
		line += strcspn(line, " ");
		line += strspn(line, " ");
	}
	return line;
}

const char *case_word(struct arena *arena, const char *line, size_t n)
{
	const char *word = case_rest(line, n);

	return arena_copy(arena, word, strcspn(word, " "));
}

bool case_number(const char **text, size_t *number)
{
	size_t length = strspn(*text, "0123456789");

	*number = 0;
	for (size_t i = 0; i < length && i < 9; i++)
		*number = *number * 10 + (size_t)((*text)[i] - '0');
	*text += length;
	return length;
}

static void take_expectation(struct arena *arena, const char *text, struct case_file *out)
{
	struct expectation *expectation = ARENA_APPEND(arena, &out->expected);

	*expectation = (struct expectation){.expects = EXPECTS_FINDING, .id = "", .word = ""};
	for (size_t i = 0; i < sizeof(beginnings) / sizeof(beginnings[0]); i++)
		if (strncmp(text, beginnings[i].begins, strlen(beginnings[i].begins)) == 0) {
			expectation->expects = beginnings[i].expects;
			if (!beginnings[i].kept)
				text += strlen(beginnings[i].begins);
			break;
		}
	expectation->line = text;
	out->errors += expectation->expects == EXPECTS_ERROR;
	if (expectation->expects > EXPECTS_ITEM)
		return;
	expectation->id = case_word(arena, text, 0);
	expectation->word = case_word(arena, text, 1);
}

static const char *beside(struct arena *arena, const char *path, const char *name)
{
	return arena_format(arena, "%s/%s", path_directory(arena, path), name);
}

static void take_comment(struct arena *arena, const char *line, struct case_file *out)
{
	const char *file = after(line, "file: "), *checklist = after(line, "checklist: ");
	const char *as_of = after(line, "as-of: "), *expect = after(line, "expect: ");

	if (file)
		out->declaration = beside(arena, out->path, file);
	if (checklist)
		out->checklist = beside(arena, out->path, checklist);
	if (as_of && !date_parse(as_of, &out->as_of))
		out->wrong = arena_format(arena, "`%s` is no date", as_of);
	if (expect)
		take_expectation(arena, expect, out);
}

static void take_comments(struct arena *arena, struct bytes bytes, struct case_file *out)
{
	const char *end = bytes.at + bytes.length;

	for (const char *at = bytes.at; at < end;) {
		const char *line_end = memchr(at, '\n', (size_t)(end - at));
		size_t length = (size_t)((line_end ? line_end : end) - at);

		if (length > 2 && memcmp(at, "# ", 2) == 0) {
			char *line = arena_copy(arena, at, length < LINE_BYTES ? length : LINE_BYTES);

			line[strcspn(line, "\r")] = '\0';
			take_comment(arena, line, out);
		}
		at += length + 1;
	}
}

static bool read_case(const struct io *io, struct arena *arena, const char *path, struct case_file *out)
{
	struct bytes bytes;
	const char *why;

	if (!io_read(io, arena, path, LIMIT_FILE_BYTES, &bytes, &why))
		return false;
	*out = (struct case_file){.path = path, .declaration = path};
	take_comments(arena, bytes, out);
	if (!out->expected.count)
		out->wrong = "it expects nothing";
	return true;
}

/* A YAML file without expectations may be what a case names: a checklist, or another's declaration. */
static void take_file(const struct io *io, struct arena *arena, const char *path, struct case_file_list *cases,
                      struct file_names *others)
{
	bool alone = path_ends_in(path, ".case");
	struct case_file read;

	if ((!alone && !path_ends_in(path, ".yaml")) || !read_case(io, arena, path, &read))
		return;
	if (alone || read.expected.count)
		*ARENA_APPEND(arena, cases) = read;
	else if (others)
		*ARENA_APPEND(arena, others) = path;
}

void cases_collect(const struct io *io, struct arena *arena, const char *directory, struct case_file_list *cases,
                   struct file_names *others)
{
	struct file_names names;
	const char *why;

	if (!io_list(arena, directory, &names, &why))
		return;
	for (size_t i = 0; i < names.count; i++) {
		const char *path = arena_format(arena, "%s/%s", directory, names.items[i]);
		struct stat about;

		if (stat(path, &about) < 0)
			continue;
		if (S_ISDIR(about.st_mode))
			cases_collect(io, arena, path, cases, others);
		else
			take_file(io, arena, path, cases, others);
	}
}
