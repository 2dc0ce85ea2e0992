/*
 * normgap check: is the file right? Every problem of a declaration, a
 * checklist, a vocabulary or a crosswalk, with what to write instead.
 */
#include "contradiction.h"
#include "program.h"
#include "sentence.h"
#include "limit.h"
#include "twins.h"

#include <string.h>

static bool asks_about(const struct requirement *needs, size_t count, const struct topic_set *topics)
{
	for (size_t i = 0; i < count; i++)
		if (topic_sets_meet(&needs[i].topics, topics) || asks_about(needs[i].branches, needs[i].branch_count, topics))
			return true;
	return false;
}

/* The proposal for a claim on a whole item: the criteria that ask about one of the measure's topics. */
static const char *proposal(struct program *program, const struct measure *measure, const struct item *item)
{
	struct buf out;

	buf_init(&out, program->arena, LIMIT_TEXT_BYTES);
	for (size_t i = 0; i < item->criteria.count; i++) {
		const struct criterion *criterion = &item->criteria.items[i];

		if (asks_about(criterion->needs.items, criterion->needs.count, &measure->topics))
			buf_addf(&out, "%s%s", out.length ? ", " : "name one of its questions: ", criterion->entry.id);
	}
	return out.length ? out.at : "name one of its questions; `normgap show` with the norm's id lists them";
}

static void check_claims(struct program *program, const struct measure *measure, struct problems *problems)
{
	for (size_t i = 0; i < measure->addresses.count; i++) {
		const struct claim *claim = &measure->addresses.items[i];
		const struct item *item = catalogue_item(&program->catalogue, claim->id);

		if (item)
			problem_warning(problems, claim->place, NULL, proposal(program, measure, item),
			                "`%s` names a whole norm, which is only shown as close", claim->id);
	}
}

static void check_contradictions(struct program *program, const struct declaration *declaration,
                                 struct problems *problems)
{
	struct contradiction_list found = {0};

	contradictions_find(program->arena, declaration, &found);
	for (size_t i = 0; i < found.count; i++) {
		struct buf text;

		buf_init(&text, program->arena, LIMIT_TEXT_BYTES);
		sentence_add(&text, &program->language, &found.items[i].sentence);
		problem_warning(problems, found.items[i].place, NULL, NULL, "%s", text.at);
	}
}

static void check_declaration(struct program *program, struct reader *reader, const struct node *root)
{
	struct declaration *declaration = take_declaration(program, reader, root);

	if (declaration)
		check_contradictions(program, declaration, reader->problems);
	for (size_t i = 0; declaration && i < declaration->measures.count; i++)
		check_claims(program, &declaration->measures.items[i], reader->problems);
}

/* In a catalogue where it stands in for the bundled one of its id. */
static bool take_checklist(struct program *program, struct reader *reader, const struct node *root,
                           struct catalogue *catalogue)
{
	struct checklist_list alone = {0};
	struct isolation isolation = isolation_for(program, NULL);
	struct registry registry;

	catalogue_init(catalogue, program->arena, program->io, reader->problems);
	registry_init(&registry, program->arena);
	if (!catalogue_load_words(catalogue, program->data.checklists) || !catalogue_take(catalogue, reader, root))
		return false;
	*ARENA_APPEND(program->arena, &alone) = catalogue->checklists.items[0];
	if (!catalogue_load_rest(catalogue, program->data.checklists) || !catalogue_link(catalogue) ||
	    !load_plugins(program, &registry, &isolation, &alone, reader->problems))
		return false;
	twins_report(alone.items[0], reader->problems);
	return true;
}

static void check_checklist(struct program *program, struct reader *reader, const struct node *root)
{
	struct catalogue catalogue;

	take_checklist(program, reader, root, &catalogue);
}

bool open_checklist(struct program *program, const char *path, struct problems *problems, struct catalogue *catalogue)
{
	struct catalogue files = program->catalogue;
	const struct node *root;
	struct reader reader;

	files.problems = problems;
	root = catalogue_open(&files, path, &reader, NULL);
	return root && take_checklist(program, &reader, root, catalogue);
}

static void check_topics(struct program *program, struct reader *reader, const struct node *root)
{
	struct topics topics;

	(void)program;
	topics_read(reader, root, &topics);
}

static void check_facts(struct program *program, struct reader *reader, const struct node *root)
{
	struct facts facts;

	(void)program;
	facts_read(reader, root, &facts);
}

static void check_language(struct program *program, struct reader *reader, const struct node *root)
{
	struct language language;

	(void)program;
	language_read(reader, root, &language);
}

static void check_lock(struct program *program, struct reader *reader, const struct node *root)
{
	struct lock lock;

	(void)program;
	lock_read(reader, root, &lock);
}

static void check_crosswalk(struct program *program, struct reader *reader, const struct node *root)
{
	struct catalogue files = program->catalogue;

	files.problems = reader->problems;
	if (crosswalk_read(reader, root, &files.crosswalk))
		catalogue_link(&files);
}

static const struct {
	const char *type;
	void (*check)(struct program *program, struct reader *reader, const struct node *root);
} types[] = {
	{"declaration/1", check_declaration}, {"checklist/1", check_checklist}, {"topics/1", check_topics},
	{"facts/1", check_facts},             {"crosswalk/1", check_crosswalk}, {"language/1", check_language},
	{"lock/1", check_lock},
};

#define TYPE_COUNT (sizeof(types) / sizeof(types[0]))

static void unknown_type(struct reader *reader, const struct node *root)
{
	const struct node *type = node_get(root, "normgap");
	struct buf known;

	buf_init(&known, reader->arena, LIMIT_TEXT_BYTES);
	buf_adds(&known, "write `normgap:` and one of: ");
	for (size_t i = 0; i < TYPE_COUNT; i++)
		buf_addf(&known, "%s%s", i ? ", " : "", types[i].type);
	if (type && type->kind == NODE_SCALAR)
		reader_error(reader, type, known.at, "`%s` is no type of file that normgap reads", type->text);
	else
		reader_error(reader, root, known.at, "the file does not say what it is");
}

static void check_file(struct program *program, const char *path, struct problems *problems)
{
	struct catalogue files = program->catalogue;
	const struct node *root, *type;
	struct reader reader;

	files.problems = problems;
	root = catalogue_open(&files, path, &reader, NULL);
	type = root ? node_get(root, "normgap") : NULL;
	for (size_t i = 0; i < TYPE_COUNT; i++)
		if (type && type->kind == NODE_SCALAR && strcmp(type->text, types[i].type) == 0) {
			types[i].check(program, &reader, root);
			return;
		}
	if (root)
		unknown_type(&reader, root);
}

static enum exit_status run(struct program *program)
{
	const struct strings *files = &program->options->arguments;
	enum exit_status status = EXIT_DONE;

	if (!program_load(program))
		return EXIT_INPUT;
	for (size_t i = 0; i < files->count; i++) {
		struct problems problems;

		problems_init(&problems, program->arena);
		check_file(program, files->items[i].text, &problems);
		problems_sort(&problems);
		if (!print_problems(program, &problems, true)) {
			complain("standard output: cannot write it");
			return EXIT_SYSTEM;
		}
		if (problems.errors)
			status = EXIT_INPUT;
	}
	return status;
}

const struct command command_check = {
	.name = "check",
	.arguments = "FILE...",
	.summary = "say whether files are right: every problem, with its line and what to write instead",
	.takes = TAKES_CHECKLISTS | TAKES_LANG | TAKES_PLUGINS | TAKES_TRUST,
	.least_arguments = 1,
	.most_arguments = -1,
	.run = run,
};
