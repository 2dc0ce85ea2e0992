/* Loading what every command needs. See program.h. */
#define _POSIX_C_SOURCE 200809L
#include "program.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "evaluate.h"
#include "limit.h"
#include "sentence.h"
#include "yaml.h"

/* About what the bundled checklists take, and one declaration: in one piece, it costs the system less. */
#define BUNDLED_BYTES ((size_t)4 * 1024 * 1024 - 256)
#define DECLARATION_BYTES ((size_t)2 * 1024 * 1024 - 256)

enum exit_status exit_worse(enum exit_status a, enum exit_status b)
{
	static const int weight[] = {
		[EXIT_DONE] = 0, [EXIT_FOUND] = 1, [EXIT_PLUGIN] = 2, [EXIT_INPUT] = 3, [EXIT_SYSTEM] = 4, [EXIT_USAGE] = 5};

	return weight[a] >= weight[b] ? a : b;
}

const char *short_name(const struct strings *paths, size_t n, size_t count)
{
	const char *path = paths->items[n].text;
	const char *name = strrchr(path, '/') ? strrchr(path, '/') + 1 : path;

	for (size_t i = 0; i < count; i++) {
		const char *other = paths->items[i].text;
		size_t length = strlen(other), own = strlen(name);

		if (i == n || strcmp(other, path) == 0 || length < own || strcmp(other + length - own, name) != 0)
			continue;
		if (length == own || other[length - own - 1] == '/')
			return path;
	}
	return name;
}

static bool is_path(const char *checklist)
{
	return strchr(checklist, '/') || strchr(checklist, '.');
}

/* "there are ar, en, zh", by the files. */
static const char *languages_there(const struct program *program)
{
	struct file_names names;
	const char *why;
	struct buf out;

	if (!io_list(program->arena, program->data.languages, &names, &why))
		return why;
	buf_init(&out, program->arena, LIMIT_TEXT_BYTES);
	for (size_t i = 0; i < names.count; i++)
		if (path_ends_in(names.items[i], ".yaml"))
			buf_addf(&out, "%s%.*s", out.length ? ", " : "there are ",
			         (int)(strlen(names.items[i]) - strlen(".yaml")), names.items[i]);
	return out.at;
}

static bool load_language(struct program *program)
{
	const char *lang = program->options->lang ? program->options->lang : "en";
	const char *path = arena_format(program->arena, "%s/%s.yaml", program->data.languages, lang);
	struct reader reader;
	const struct node *root;
	const char *sha256;

	if (access(path, R_OK) != 0) {
		problem_error(&program->problems, (struct place){0}, NULL, languages_there(program),
		              "there is no language `%s`", lang);
		return false;
	}
	root = catalogue_open(&program->catalogue, path, &reader, &sha256);
	if (!root || !language_read(&reader, root, &program->language))
		return false;
	program->language.file = path;
	program->language.sha256 = sha256;
	return true;
}

/* A path is a checklist's file; an id may be one in a directory of --plugins; else it is bundled. */
static bool load_named(struct program *program, const char *word)
{
	struct strings directories = {0};

	if (is_path(word))
		return catalogue_add(&program->catalogue, word);
	plugin_directories(program, program->arena, &directories);
	for (size_t i = 0; i < directories.count; i++) {
		const char *path = arena_format(program->arena, "%s/%s.yaml", directories.items[i].text, word);

		if (access(path, F_OK) == 0)
			return catalogue_add(&program->catalogue, path);
	}
	return true;
}

/* Checklists given by path come first, so that one may stand in for a bundled one. */
static bool load_checklists(struct program *program)
{
	const struct options *options = program->options;
	bool good = catalogue_load_words(&program->catalogue, program->data.checklists);

	for (size_t i = 0; good && i < options->checklists.count; i++)
		good = load_named(program, options->checklists.items[i].text);
	if (good)
		good = catalogue_load_rest(&program->catalogue, program->data.checklists);
	return good && catalogue_link(&program->catalogue);
}

/* Once, however often it is named. */
static void take_checklist(struct program *program, struct checklist *checklist)
{
	for (size_t i = 0; i < program->chosen.count; i++)
		if (program->chosen.items[i] == checklist)
			return;
	*ARENA_APPEND(program->arena, &program->chosen) = checklist;
}

static const char *checklist_hint(struct program *program, const char *word)
{
	const char *nearest = did_you_mean(program->arena, names_nearest(&program->catalogue.checklist_names, word));

	return nearest ? nearest : "one of your own is named by its file, or its directory is given with --plugins";
}

static bool choose(struct program *program, const char *word)
{
	const struct checklist_list *all = &program->catalogue.checklists;

	for (size_t i = 0; i < all->count; i++) {
		const struct checklist *checklist = all->items[i];

		if (strcmp(is_path(word) ? checklist->file : checklist->entry.id, word) != 0)
			continue;
		take_checklist(program, all->items[i]);
		return true;
	}
	return problem_error(&program->problems, (struct place){0}, NULL, checklist_hint(program, word),
	                     "there is no checklist `%s` (`normgap list checklists` shows them)", word);
}

/* By the date of their instruments, undated ones last, else by name. */
static int by_date(const void *a, const void *b)
{
	const struct checklist *const *one = a, *const *other = b;
	struct date x = (*one)->source.date, y = (*other)->source.date;

	if (date_known(x) != date_known(y))
		return date_known(x) ? -1 : 1;
	if (date_known(x) && date_compare(date_last(x), date_last(y)) != 0)
		return date_compare(date_last(x), date_last(y));
	return strcmp((*one)->entry.id, (*other)->entry.id);
}

static void choose_every(struct program *program)
{
	const struct checklist_list *all = &program->catalogue.checklists;

	for (size_t i = 0; i < all->count; i++)
		*ARENA_APPEND(program->arena, &program->chosen) = all->items[i];
	if (program->chosen.count)
		qsort(program->chosen.items, program->chosen.count, sizeof(*program->chosen.items), by_date);
}

static bool choose_all(struct program *program)
{
	const struct strings *words = &program->options->checklists;
	bool good = true;

	if (!words->count)
		choose_every(program);
	for (size_t i = 0; i < words->count; i++)
		good = choose(program, words->items[i].text) && good;
	return good;
}

bool program_load(struct program *program)
{
	bool good;

	arena_reserve(program->arena, BUNDLED_BYTES);
	problems_init(&program->problems, program->arena);
	catalogue_init(&program->catalogue, program->arena, program->io, &program->problems);
	good = load_language(program) && load_checklists(program) && choose_all(program) && lock_data(program);
	problems_sort(&program->problems);
	print_problems(program, &program->problems, false);
	return good;
}

struct declaration *take_declaration(struct program *program, struct reader *reader, const struct node *root)
{
	struct declaration_words words = catalogue_words(&program->catalogue);
	struct declaration *declaration = arena_alloc(reader->arena, sizeof(*declaration));

	return declaration_read(reader, root, &words, declaration) ? declaration : NULL;
}

struct declaration *open_declaration(struct program *program, struct arena *arena, struct arena *for_now,
                                     const char *path, struct problems *problems)
{
	struct catalogue files = program->catalogue;
	struct declaration *declaration;
	const char *sha256 = NULL;
	struct reader reader;
	const struct node *root;

	files.arena = arena;
	files.trees = for_now;
	files.problems = problems;
	root = catalogue_open(&files, path, &reader, &sha256);
	declaration = root ? take_declaration(program, &reader, root) : NULL;
	if (declaration)
		declaration->sha256 = sha256;
	return declaration;
}

static enum exit_status fail_status(const struct program *program, const struct assessment *assessment)
{
	for (size_t c = 0; c < assessment->checklists.count; c++)
		for (size_t i = 0; i < assessment->checklists.items[c].items.count; i++) {
			const struct finding_list *findings = &assessment->checklists.items[c].items.items[i].findings;

			for (size_t f = 0; f < findings->count; f++)
				if (findings->items[f].criterion->weight == WEIGHT_ESSENTIAL &&
				    findings->items[f].criterion->scored != NO &&
				    program->options->fail_on & 1u << findings->items[f].verdict)
					return EXIT_FOUND;
		}
	return EXIT_DONE;
}

/* What was wrong with the files stands in the report too. */
static void report_problems(struct arena *arena, struct assessment *assessment, const struct problems *problems)
{
	for (size_t i = 0; i < problems->count; i++) {
		const struct problem *problem = &problems->items[i];
		const char *key = problem->hint ? "concern.file-hint" : "concern.file";

		*ARENA_APPEND(arena, &assessment->concerns) =
			(struct concern){problem->severity,
		                         SENTENCE(key, value_plain(problem->text), value_plain(problem->hint)), problem->place};
	}
	assessment_sort(assessment);
}

enum exit_status render_file(struct program *program, size_t n, const struct format *format, bool plan,
                             const struct report_options *look, struct buf *out)
{
	struct arena *arena = arena_like(program->arena);
	const struct strings *files = &program->options->arguments;
	enum exit_status status = EXIT_SYSTEM;
	struct assessment *assessment;
	struct problems problems;

	arena_reserve(arena, DECLARATION_BYTES);
	problems_init(&problems, arena);
	assessment = assess_file(program, arena, files->items[n].text, &problems, &status);
	problems_sort(&problems);
	print_problems(program, &problems, false);
	if (assessment) {
		struct buf report;

		assessment->file = short_name(files, n, files->count);
		buf_init(&report, arena, LIMIT_REPORT_BYTES);
		(plan ? format->plan : format->render)(&report, assessment, &program->language, look);
		if (!report.length && !report.full) {
			complain("-f %s needs files in memory, and the system refuses them", format->name);
			status = exit_worse(status, EXIT_SYSTEM);
		}
		buf_add(out, report.at, report.length);
		out->full |= report.full;
	}
	arena_free(arena);
	return status;
}

/* Wall time decides nothing that a report says: where it has run out, there is none. */
static struct assessment *end_late(struct program *program, const struct isolation *isolation,
                                   struct problems *problems, enum exit_status *status)
{
	program->stopped = true;
	*status = EXIT_PLUGIN;
	problem_error(problems, (struct place){0}, NULL, "leave it out, or write to who made it",
	              "the plugin `%s`: %s; there is no report", isolation->late, isolation->late_why);
	return NULL;
}

/* A process that ended while the plan was tried out has failed no finding; the plan
 * may lack what it would have said. */
static void tell_ended(const struct isolation *isolation, struct assessment *assessment, struct problems *problems)
{
	if (!isolation->ended || assessment->plugin_failed)
		return;
	assessment->plugin_failed = true;
	problem_error(problems, (struct place){0}, NULL, "the findings stand; the plan may have fewer steps than there are",
	              "the plugin `%s` failed while the plan was made: %s", isolation->ended, isolation->ended_why);
}

struct assessment *assess_file(struct program *program, struct arena *arena, const char *path,
                               struct problems *problems, enum exit_status *status)
{
	struct arena *room = arena_within(arena); /* first for the file's tree, then for judging */
	struct declaration *declaration = open_declaration(program, arena, room, path, problems);
	struct registry *registry = arena_alloc(arena, sizeof(*registry));
	struct evaluation evaluation = {.catalogue = &program->catalogue, .declaration = declaration, .registry = registry};
	struct isolation *isolation = arena_alloc(arena, sizeof(*isolation));
	struct assessment *assessment;

	arena_empty(room);
	*status = EXIT_INPUT;
	registry_init(registry, arena);
	if (!declaration)
		return NULL;
	*isolation = isolation_for(program, declaration);
	load_plugins(program, registry, isolation, &program->catalogue.checklists, problems);
	if (!lock_whole(program, problems))
		return NULL;
	evaluation.as_of = date_known(program->options->as_of) ? program->options->as_of : declaration->as_of;
	evaluation.checklists = (const struct checklist *const *)program->chosen.items;
	evaluation.checklist_count = program->chosen.count;
	assessment = evaluate(room, &evaluation);
	if (isolation->late)
		return end_late(program, isolation, problems, status);
	tell_ended(isolation, assessment, problems);
	if (assessment->plugin_failed && !problems->errors &&
	    !complain("%s: a judge failed, and what it is asked is left open; the report says which, and why", path))
		program->unsaid = true;
	report_problems(arena, assessment, problems);
	tell_making(program, arena, registry, assessment);
	*status = exit_worse(fail_status(program, assessment), assessment->plugin_failed ? EXIT_PLUGIN : EXIT_DONE);
	return assessment;
}
