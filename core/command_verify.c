/*
 * normgap verify: is this report what normgap makes of these files? The report
 * says by which command it was made; it is made again and compared. What a report
 * says is not believed: it chooses format, language, date and checklists, and
 * nothing that could run.
 */
#include "digest.h"
#include "formats.h"
#include "limit.h"
#include "program.h"
#include "unicode.h"

#include <string.h>

#define RECIPES_MOST 1000
#define WORD_BYTES 512
#define SHOWN_BYTES 160 /* of a line that differs */

/* By what one report was made. */
struct recipe {
	bool plan;
	const char *format, *lang;
	struct date as_of;
	struct strings checklists;
};

struct recipe_list {
	struct recipe *items;
	size_t count;
};

struct verification {
	struct program *program;
	struct bytes report;
	struct recipe_list recipes;
	struct buf again;
	struct strings changed; /* inputs whose digest the report does not have */
};

static const char *find(struct bytes in, const char *word)
{
	size_t length = strlen(word);

	for (const char *at = in.at; at + length <= in.at + in.length; at++)
		if (memcmp(at, word, length) == 0)
			return at;
	return NULL;
}

/*
 * Reading how it was made.
 */

/* The next word of a command that stands in a text, without what the text's format put before its signs. */
static const char *next_word(struct arena *arena, struct bytes *in)
{
	struct buf word;

	buf_init(&word, arena, WORD_BYTES);
	for (; in->length && *in->at == ' '; in->at++, in->length--)
		continue;
	for (; in->length && !strchr(" \n\r\t\"<>&'", *in->at); in->at++, in->length--)
		if (*in->at != '\\')
			buf_addc(&word, *in->at);
	return word.at;
}

static void take_names(struct arena *arena, struct strings *list, const char *words)
{
	while (*words) {
		size_t length = strcspn(words, ",");

		*ARENA_APPEND(arena, list) = (struct string_at){.text = arena_copy(arena, words, length)};
		words += length + (words[length] == ',');
	}
}

static void read_recipe(struct arena *arena, struct bytes in, struct recipe *recipe)
{
	for (int i = 0; i < 4; i++) {
		const char *option = next_word(arena, &in), *value = next_word(arena, &in);

		if (strcmp(option, "-f") == 0)
			recipe->format = value;
		else if (strcmp(option, "--lang") == 0)
			recipe->lang = value;
		else if (strcmp(option, "--as-of") == 0 && !date_parse(value, &recipe->as_of))
			recipe->as_of = (struct date){0};
		else if (strcmp(option, "-c") == 0)
			take_names(arena, &recipe->checklists, value);
	}
}

static void read_recipes(struct verification *v)
{
	static const char *const commands[] = {"normgap assess -f ", "normgap plan -f "};
	struct arena *arena = v->program->arena;

	for (size_t c = 0; c < sizeof(commands) / sizeof(commands[0]); c++) {
		size_t head = strlen(commands[c]) - strlen("-f ");
		struct bytes rest = v->report;

		for (const char *at; v->recipes.count < RECIPES_MOST && (at = find(rest, commands[c]));) {
			struct recipe *recipe = ARENA_APPEND(arena, &v->recipes);

			rest = (struct bytes){at + head, (size_t)(v->report.at + v->report.length - (at + head))};
			recipe->plan = c == 1;
			read_recipe(arena, rest, recipe);
		}
	}
}

/* What the command line says goes before what the report says. */
static void follow(struct options *options, const struct recipe *recipe)
{
	if (!options->format)
		options->format = recipe->format;
	if (!options->lang)
		options->lang = recipe->lang;
	if (!options->checklists.count)
		options->checklists = recipe->checklists;
}

/*
 * Making it again.
 */

static void note_changed(struct verification *v, const struct made_from *made)
{
	struct arena *arena = v->program->arena;

	for (size_t i = 0; i < made->inputs.count; i++) {
		const struct input *input = &made->inputs.items[i];

		if (input->sha256 && !find(v->report, arena_copy(arena, input->sha256, DIGEST_BEGINNING)))
			*ARENA_APPEND(arena, &v->changed) = (struct string_at){
				.text = arena_format(arena, "%s %s: this one has SHA-256 %s", input_words.words[input->sort], input->name,
			                             input->sha256)};
	}
	if (!find(v->report, NORMGAP_VERSION))
		*ARENA_APPEND(arena, &v->changed) = (struct string_at){.text = "the program: this is normgap " NORMGAP_VERSION};
}

static enum exit_status make_again(struct verification *v, struct options *options, size_t n)
{
	struct program *program = v->program;
	const struct format *format = format_find(options->format);
	const struct recipe *recipe = n < v->recipes.count ? &v->recipes.items[n] : &v->recipes.items[0];
	const struct date given = options->as_of;
	const struct report_options look = {.width = 0};
	struct assessment *assessment;
	struct problems problems;
	enum exit_status status;

	if (v->recipes.count && !date_known(given))
		options->as_of = recipe->as_of;
	problems_init(&problems, program->arena);
	assessment = assess_file(program, program->arena, options->arguments.items[n].text, &problems, &status);
	options->as_of = given;
	if (!assessment) {
		print_problems(program, &problems, false);
		return status;
	}
	assessment->file = short_name(&options->arguments, n, options->arguments.count);
	(v->recipes.count && recipe->plan ? format->plan : format->render)(&v->again, assessment, &program->language, &look);
	note_changed(v, &assessment->made_from);
	return EXIT_DONE;
}

/*
 * Telling.
 */

static size_t first_difference(const struct verification *v)
{
	size_t at = 0;

	while (at < v->report.length && at < v->again.length && v->report.at[at] == v->again.at[at])
		at++;
	return at;
}

/* The line around a place, cut before it so that the place is seen. */
static void add_line(struct verification *v, struct buf *out, const char *label, struct bytes in, size_t at)
{
	size_t begin = at, end = at;

	while (begin && in.at[begin - 1] != '\n' && at - begin < SHOWN_BYTES / 2)
		begin--;
	while (end < in.length && in.at[end] != '\n' && end - at < SHOWN_BYTES / 2)
		end++;
	buf_addf(out, "  %s", label);
	unicode_add_visible(out, unicode_copy_valid(v->program->arena, in.at + begin, end - begin, SHOWN_BYTES));
	buf_addc(out, '\n');
}

static void tell_difference(struct verification *v, struct buf *out, const char *path)
{
	size_t at = first_difference(v), line = 1;

	for (size_t i = 0; i < at; i++)
		line += v->report.at[i] == '\n';
	unicode_add_visible(out, path);
	buf_addf(out, ":%zu: differs from what is made of these files\n", line);
	add_line(v, out, "the report:  ", v->report, at);
	add_line(v, out, "made again:  ", (struct bytes){v->again.at, v->again.length}, at);
	for (size_t i = 0; i < v->changed.count; i++) {
		buf_adds(out, "changed: ");
		unicode_add_visible(out, v->changed.items[i].text);
		buf_addc(out, '\n');
	}
	if (!v->changed.count)
		buf_adds(out, "No file that it was made from has changed: the report itself has, or an option.\n");
}

static enum exit_status tell(struct verification *v, const char *path)
{
	bool same = v->report.length == v->again.length && first_difference(v) == v->report.length;
	struct buf out;

	buf_init(&out, v->program->arena, LIMIT_REPORT_BYTES);
	if (same) {
		unicode_add_visible(&out, path);
		buf_adds(&out, ": identical to what normgap " NORMGAP_VERSION " makes of these files\n");
	} else {
		tell_difference(v, &out, path);
	}
	return exit_worse(write_file(v->program, "-", &out), same ? EXIT_DONE : EXIT_FOUND);
}

static enum exit_status verify(struct verification *v, struct options *options, const char *path)
{
	enum exit_status status = EXIT_DONE;

	if (!options->format || !format_find(options->format)) {
		complain("%s: it does not say in plain text how it was made; name the format with -f, and with it --lang, --as-of "
		         "and -c where they were used", path);
		return EXIT_USAGE;
	}
	if (!program_load(v->program))
		return EXIT_INPUT;
	buf_init(&v->again, v->program->arena, LIMIT_REPORT_BYTES);
	for (size_t i = 0; i < options->arguments.count && status == EXIT_DONE; i++)
		status = make_again(v, options, i);
	return status == EXIT_DONE ? tell(v, path) : status;
}

static enum exit_status run(struct program *program)
{
	struct options options = *program->options;
	const char *path = options.arguments.items[0].text, *why;
	struct options *again = arena_alloc(program->arena, sizeof(*again)); /* the program keeps them */
	struct verification v = {.program = program};

	options.arguments = options.with;
	for (size_t i = 1; i < program->options->arguments.count; i++)
		*ARENA_APPEND(program->arena, &options.arguments) = program->options->arguments.items[i];
	if (!options.arguments.count) {
		complain("name the declarations that the report was made from: `normgap verify REPORT --with FILE...`");
		return EXIT_USAGE;
	}
	if (!io_read(program->io, program->arena, path, LIMIT_REPORT_BYTES, &v.report, &why)) {
		complain("%s: %s", path, why);
		return EXIT_INPUT;
	}
	read_recipes(&v);
	if (v.recipes.count)
		follow(&options, &v.recipes.items[0]);
	program->options = again;
	*again = options;
	program->command = v.recipes.count && v.recipes.items[0].plan ? "plan" : "assess";
	return verify(&v, again, path);
}

const struct command command_verify = {
	.name = "verify",
	.arguments = "REPORT --with FILE...",
	.summary = "make a report again from its declarations, and say whether it is the same",
	.takes = TAKES_WITH | TAKES_FORMAT | TAKES_CHECKLISTS | TAKES_LANG | TAKES_AS_OF | TAKES_PLUGINS | TAKES_TRUST,
	.least_arguments = 1,
	.most_arguments = -1,
	.run = run,
};
