/* Options by table, read by getopt_long. See options.h. */
#define _GNU_SOURCE
#include "options.h"

#include <getopt.h>
#include <stdio.h>
#include <string.h>

#include "limit.h"

struct reading {
	struct options *options;
	struct arena *arena;
	const char **why;
};

static bool set_string(const char **field, const char *value)
{
	*field = value;
	return true;
}

static bool set_format(struct reading *reading, const char *value)
{
	return set_string(&reading->options->format, value);
}

static bool set_out(struct reading *reading, const char *value)
{
	return set_string(&reading->options->out, value);
}

static bool set_locked(struct reading *reading, const char *value)
{
	return set_string(&reading->options->locked, value);
}

static bool set_lang(struct reading *reading, const char *value)
{
	if (is_id(value) && !strchr(value, '.'))
		return set_string(&reading->options->lang, value);
	*reading->why = arena_format(reading->arena, "--lang takes a language such as en or zh, not `%s`", value);
	return false;
}

static void add_string(struct reading *reading, struct strings *list, const char *value, size_t length)
{
	struct string_at one = {.text = arena_copy(reading->arena, value, length)};

	*ARENA_APPEND(reading->arena, list) = one;
}

/* The names between commas; at least one. */
static bool add_names(struct reading *reading, struct strings *list, const char *value, const char *otherwise)
{
	size_t before = list->count;

	while (*value) {
		size_t length = strcspn(value, ",");

		if (length)
			add_string(reading, list, value, length);
		value += length + (value[length] == ',');
	}
	*reading->why = otherwise;
	return list->count > before;
}

static bool set_checklists(struct reading *reading, const char *value)
{
	return add_names(reading, &reading->options->checklists, value, "-c names no checklist");
}

static bool set_trust(struct reading *reading, const char *value)
{
	return add_names(reading, &reading->options->trust, value, "--trust names no plugin");
}

static bool set_jobs(struct reading *reading, const char *value)
{
	char rest;

	*reading->why = arena_format(reading->arena, "--jobs takes a whole number from 1 to %d", LIMIT_JOBS);
	return sscanf(value, "%4u%c", &reading->options->jobs, &rest) == 1 && reading->options->jobs > 0 &&
	       reading->options->jobs <= LIMIT_JOBS;
}

/* For tests, which can't wait for the limits that stand for everybody else. */
static bool set_limit_part(struct reading *reading, const char *value)
{
	char rest;

	*reading->why = "--test-limits takes a whole number from 1 to 1000: plugins get one part in so many";
	return sscanf(value, "%4u%c", &reading->options->limit_part, &rest) == 1 && reading->options->limit_part > 0 &&
	       reading->options->limit_part <= 1000;
}

/* An empty name would be the root directory. */
static bool set_plugins(struct reading *reading, const char *value)
{
	*reading->why = "--plugins names no directory";
	if (!*value)
		return false;
	add_string(reading, &reading->options->plugins, value, strlen(value));
	return true;
}

static bool set_with(struct reading *reading, const char *value)
{
	add_string(reading, &reading->options->with, value, strlen(value));
	return true;
}

static bool set_as_of(struct reading *reading, const char *value)
{
	if (date_parse(value, &reading->options->as_of))
		return true;
	*reading->why = arena_format(reading->arena, "--as-of takes a date (YYYY, YYYY-MM or YYYY-MM-DD), not `%s`", value);
	return false;
}

static bool add_verdict(struct reading *reading, const char *word)
{
	int verdict = vocabulary_find(&verdict_words, word);

	if (verdict < 0) {
		*reading->why = arena_format(reading->arena,
		                             "--fail-on takes verdicts (gap, silent, partial, undetermined...), not `%s`", word);
		return false;
	}
	reading->options->fail_on |= 1u << verdict;
	return true;
}

static bool set_fail_on(struct reading *reading, const char *value)
{
	bool good = true;

	while (good && *value) {
		size_t length = strcspn(value, ",");

		good = add_verdict(reading, arena_copy(reading->arena, value, length));
		value += length + (value[length] == ',');
	}
	return good;
}

static bool set_force(struct reading *reading, const char *value)
{
	(void)value;
	reading->options->force = true;
	return true;
}

static bool set_blind(struct reading *reading, const char *value)
{
	(void)value;
	reading->options->blind = true;
	return true;
}

static bool set_template(struct reading *reading, const char *template)
{
	if (!reading->options->template || strcmp(reading->options->template, template) == 0)
		return set_string(&reading->options->template, template);
	*reading->why = arena_format(reading->arena, "--%s and --%s cannot both be", reading->options->template, template);
	return false;
}

static bool set_yaml(struct reading *reading, const char *value)
{
	(void)value;
	return set_template(reading, "yaml");
}

static bool set_lua(struct reading *reading, const char *value)
{
	(void)value;
	return set_template(reading, "lua");
}

static bool set_c(struct reading *reading, const char *value)
{
	(void)value;
	return set_template(reading, "c");
}

static bool set_help(struct reading *reading, const char *value)
{
	(void)value;
	reading->options->help = true;
	return true;
}

#define ALWAYS 0

static const struct row {
	char letter; /* 0: none */
	const char *name, *argument, *help; /* without help: for tests, and not shown */
	uint32_t bit;
	bool (*set)(struct reading *reading, const char *value);
} rows[] = {
	{'c', "checklist", "ID|PATH,...", "the checklists; all bundled ones when left out", TAKES_CHECKLISTS, set_checklists},
	{'f', "format", "FORMAT", "one of `normgap list formats`; text when left out", TAKES_FORMAT, set_format},
	{'o', "output", "FILE", "where to write; - is standard output", TAKES_OUT, set_out},
	{0, "force", NULL, "let -o replace a file that normgap did not write", TAKES_OUT, set_force},
	{0, "lang", "LL", "language of the report, such as zh; en when left out", TAKES_LANG, set_lang},
	{0, "as-of", "DATE", "the date of assessment; the declaration's when left out", TAKES_AS_OF, set_as_of},
	{0, "fail-on", "VERDICT,...", "exit with 1 if an essential criterion has such a verdict", TAKES_FAIL_ON, set_fail_on},
	{'j', "jobs", "N", "so many declarations at once, in as many processes; 1 when left out", TAKES_JOBS, set_jobs},
	{0, "plugins", "DIR", "look here too for checklists and plugins", TAKES_PLUGINS, set_plugins},
	{0, "trust", "NAME,...", "run these plugins in the program itself, as if they were its own", TAKES_TRUST, set_trust},
	{0, "locked", "FILE", "refuse whatever is not as `normgap plugin lock` wrote it there", TAKES_LOCKED, set_locked},
	{0, "with", "FILE", "a declaration that the report was made from", TAKES_WITH, set_with},
	{0, "test-limits", "N", NULL, TAKES_TRUST, set_limit_part},
	{0, "blind", NULL, "as though the measures named nothing; what they name is marked", TAKES_BLIND, set_blind},
	{0, "yaml", NULL, "new: a checklist without a judge", TAKES_TEMPLATE, set_yaml},
	{0, "lua", NULL, "new: with a judge in Lua", TAKES_TEMPLATE, set_lua},
	{0, "c", NULL, "new: with a judge in C", TAKES_TEMPLATE, set_c},
	{'h', "help", NULL, "this text", ALWAYS, set_help},
};

#define ROW_COUNT (sizeof(rows) / sizeof(rows[0]))

/* getopt's own form of the table; a row is known by its number behind 256. */
static void fill_getopt(struct option *longs, char *letters)
{
	*letters++ = ':';
	for (size_t i = 0; i < ROW_COUNT; i++) {
		longs[i] = (struct option){rows[i].name, rows[i].argument ? required_argument : no_argument, NULL,
		                           (int)(256 + i)};
		if (rows[i].letter)
			*letters++ = rows[i].letter;
		if (rows[i].letter && rows[i].argument)
			*letters++ = ':';
	}
	longs[ROW_COUNT] = (struct option){0};
	*letters = '\0';
}

static const struct row *find_row(int found)
{
	for (size_t i = 0; i < ROW_COUNT; i++)
		if (found == (int)(256 + i) || (rows[i].letter && found == rows[i].letter))
			return &rows[i];
	return NULL;
}

static bool refuse(struct reading *reading, int found, const char *word)
{
	const char *what = found == ':' ? "needs a value" : "is not an option, or could be several";

	if (optopt && optopt < 256 && strncmp(word, "--", 2) != 0)
		word = arena_format(reading->arena, "-%c", optopt);
	*reading->why = arena_format(reading->arena, "%s %s", word, what);
	return false;
}

static bool take_options(struct reading *reading, int argc, char **argv, uint32_t takes)
{
	struct option longs[ROW_COUNT + 1];
	char letters[2 * ROW_COUNT + 2];
	int found;

	fill_getopt(longs, letters);
	optind = 0;
	while ((found = getopt_long(argc, argv, letters, longs, NULL)) != -1) {
		const struct row *row = find_row(found);

		if (!row)
			return refuse(reading, found, argv[optind - 1]);
		if (row->bit && !(row->bit & takes)) {
			*reading->why = arena_format(reading->arena, "this command takes no --%s", row->name);
			return false;
		}
		if (!row->set(reading, optarg))
			return false;
	}
	return true;
}

bool options_read(struct options *options, struct arena *arena, int argc, char **argv, uint32_t takes,
                  const char **why)
{
	struct reading reading = {options, arena, why};

	if (!take_options(&reading, argc, argv, takes))
		return false;
	for (int i = optind; i < argc; i++)
		add_string(&reading, &options->arguments, argv[i], strlen(argv[i]));
	return true;
}

void options_help(struct buf *out, uint32_t takes)
{
	for (size_t i = 0; i < ROW_COUNT; i++) {
		const struct row *row = &rows[i];
		size_t start = out->length;

		if (!row->help || (row->bit && !(row->bit & takes)))
			continue;
		buf_adds(out, row->letter ? "  -" : "      --");
		if (row->letter)
			buf_addf(out, "%c, --", row->letter);
		buf_addf(out, "%s %s", row->name, row->argument ? row->argument : "");
		while (out->length - start < 32)
			buf_addc(out, ' ');
		buf_addf(out, "%s\n", row->help);
	}
}
