/*
 * normgap plugin test: do an author's cases hold, and would they notice if the
 * checklist asked for something else? Each essential question is changed in one
 * small thing at a time, and the cases are held against it again.
 */
#include "authored.h"
#include "limit.h"
#include "mutants.h"
#include "sentence.h"
#include "unicode.h"

#include <string.h>

#define CHANGES_SHOWN 20

/* One run. */
struct trial {
	struct program *program;
	struct world *world;
	struct buf *out;
	size_t hold, differ;
	size_t changes, noticed;
};

/* Of a finding that is not met, what keeps it from being met says more than what it rests on. */
static const struct reason *decisive(const struct finding *finding)
{
	for (size_t i = 0; finding->verdict != VERDICT_MET && i < finding->reasons.count; i++)
		if (finding->reasons.items[i].role != ROLE_RESTS_ON)
			return &finding->reasons.items[i];
	return finding->reasons.count ? &finding->reasons.items[0] : NULL;
}

static void add_reason(const struct trial *trial, const struct reason *reason)
{
	struct buf text;

	buf_init(&text, trial->program->arena, LIMIT_TEXT_BYTES);
	sentence_add(&text, &trial->program->language, &reason->sentence);
	buf_adds(trial->out, "    ");
	unicode_add_visible(trial->out, language_label(&trial->program->language, &role_words, (int)reason->role));
	buf_adds(trial->out, ": ");
	unicode_add_visible(trial->out, text.at);
	if (reason->place.line)
		buf_addf(trial->out, " (line %u)", reason->place.line);
	buf_addc(trial->out, '\n');
}

static void add_difference(struct trial *trial, const char *path, const char *why)
{
	trial->differ++;
	unicode_add_visible(trial->out, path);
	buf_adds(trial->out, ": ");
	unicode_add_visible(trial->out, why);
	buf_addc(trial->out, '\n');
}

static void hold(struct trial *trial, const struct reading *reading, const struct expectation *expected,
                 const struct assessment *assessment)
{
	const char *why = expectation_fails(trial->program->arena, expected, &trial->program->catalogue, assessment,
	                                    reading->problems);
	const struct finding *finding;

	trial->hold += !why;
	if (!why)
		return;
	add_difference(trial, reading->from->path, why);
	finding = assessment && expected->expects == EXPECTS_FINDING ? assessment_find(assessment, expected->id) : NULL;
	if (finding && decisive(finding))
		add_reason(trial, decisive(finding));
}

/* A declaration that was refused is one difference, whatever was expected of it. */
static void try_case(struct trial *trial, const struct reading *reading)
{
	const struct case_file *from = reading->from;
	const char *why = from->checklist ? "it names a checklist; these cases are held against the plugin's own"
	                                  : errors_fail(trial->program->arena, from, reading->problems);
	struct assessment *assessment;

	if (from->wrong || why) {
		add_difference(trial, from->path, from->wrong ? from->wrong : why);
		return;
	}
	assessment = world_assess(trial->world, trial->program->arena, reading, trial->world->chosen);
	for (size_t i = 0; i < from->expected.count; i++)
		hold(trial, reading, &from->expected.items[i], assessment);
}

static void add_unnoticed(struct trial *trial, const struct mutant *mutant)
{
	size_t shown = trial->changes - trial->noticed;

	if (shown <= CHANGES_SHOWN)
		buf_addf(trial->out, "    %s, %s: %s\n", mutant->criterion->entry.id, mutant->place, mutant->what);
	else if (shown == CHANGES_SHOWN + 1)
		buf_adds(trial->out, "    and others\n");
}

static void try_criterion(struct trial *trial, struct criterion *criterion)
{
	struct witness_list witnesses;
	struct mutant_list mutants = {0};

	witnesses_of(trial->world, criterion, &witnesses);
	mutants_of(trial->program->arena, criterion, &mutants);
	for (size_t i = 0; i < mutants.count; i++) {
		bool noticed;

		mutant_swap(&mutants.items[i]);
		noticed = witnesses_notice(trial->world, &witnesses);
		mutant_swap(&mutants.items[i]);
		trial->changes++;
		trial->noticed += noticed;
		if (!noticed)
			add_unnoticed(trial, &mutants.items[i]);
	}
}

static void try_changes(struct trial *trial)
{
	const struct item_list *items = &trial->program->chosen.items[0]->items;

	for (size_t i = 0; i < items->count; i++)
		for (size_t c = 0; c < items->items[i].criteria.count; c++)
			if (criterion_is_mutated(&items->items[i].criteria.items[c]))
				try_criterion(trial, &items->items[i].criteria.items[c]);
}

/* The list of what is not noticed stands below its figure. */
static void add_changes(struct trial *trial)
{
	struct buf *out = trial->out, unnoticed;

	buf_init(&unnoticed, trial->program->arena, LIMIT_REPORT_BYTES);
	world_look(trial->world);
	trial->out = &unnoticed;
	try_changes(trial);
	trial->out = out;
	if (!trial->changes) {
		buf_adds(out, "mutation: there is no essential question with needs of its own to be changed\n");
		return;
	}
	buf_addf(out, "mutation: %zu of %zu changes are noticed (%zu %%)\n", trial->noticed, trial->changes,
	         trial->noticed * 100 / trial->changes);
	if (!unnoticed.length)
		return;
	buf_adds(out, "No case notices when these questions ask for something else:\n");
	buf_adds(out, unnoticed.at);
	buf_adds(out, "For each, write a case with a measure that is right but for this one thing, and expect what it gets.\n");
}

static bool open(struct program *program, struct authored *authored)
{
	const char *path = program->options->arguments.items[1].text;
	struct problems problems;
	bool good;

	problems_init(&problems, program->arena);
	good = authored_open(program, path, authored, &problems);
	if (good && !authored->cases.count)
		good = problem_error(&problems, (struct place){path, 0, 0}, NULL,
		                     "write one below `cases/`, with `# expect:` and what it expects", "there is no case");
	problems_sort(&problems);
	print_problems(program, &problems, false);
	return good;
}

enum exit_status plugin_test(struct program *program)
{
	struct authored authored;
	struct trial trial = {.program = program, .world = &authored.world};
	enum exit_status status;
	struct buf out;

	if (!open(program, &authored))
		return EXIT_INPUT;
	buf_init(&out, program->arena, LIMIT_REPORT_BYTES);
	trial.out = &out;
	for (size_t i = 0; i < authored.world.readings.count; i++)
		try_case(&trial, &authored.world.readings.items[i]);
	buf_addf(&out, "%zu %s, %zu %s, %zu %s\n", authored.cases.count, authored.cases.count == 1 ? "case" : "cases",
	         trial.hold, trial.hold == 1 ? "expectation holds" : "expectations hold", trial.differ,
	         trial.differ == 1 ? "differs" : "differ");
	add_changes(&trial);
	status = write_result(program, &out);
	return exit_worse(status, trial.differ ? EXIT_FOUND : EXIT_DONE);
}
