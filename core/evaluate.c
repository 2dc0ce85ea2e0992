/* The way through an evaluation, from the first criterion to the last count. See evaluate.h. */
#include "evaluate.h"

#include <string.h>

#include "evaluator.h"
#include "sentence.h"

static void add_judge(struct arena *arena, struct strings *names, const struct requirement *requirement)
{
	for (size_t i = 0; i < names->count; i++)
		if (strcmp(names->items[i].text, requirement->judge) == 0)
			return;
	*ARENA_APPEND(arena, names) = (struct string_at){requirement->judge, requirement->entry.place};
}

static void judges_of(const struct requirement *needs, size_t count, struct arena *arena, struct strings *names)
{
	for (size_t i = 0; i < count; i++) {
		if (needs[i].judge)
			add_judge(arena, names, &needs[i]);
		judges_of(needs[i].branches, needs[i].branch_count, arena, names);
	}
}

void judges_needed(const struct checklist *checklist, struct arena *arena, struct strings *names)
{
	for (size_t i = 0; i < checklist->items.count; i++) {
		const struct item *item = &checklist->items.items[i];

		for (size_t c = 0; c < item->criteria.count; c++)
			judges_of(item->criteria.items[c].needs.items, item->criteria.items[c].needs.count, arena, names);
	}
}

static void judge_checklist(struct evaluator *evaluator, const struct checklist *checklist)
{
	for (size_t i = 0; i < checklist->items.count; i++) {
		const struct item *item = &checklist->items.items[i];

		for (size_t c = 0; c < item->criteria.count; c++)
			judge_sources(evaluator, &item->criteria.items[c]);
	}
}

/* Where nothing is close there is still one reason: silence, at the place of `measures:`. */
static void say_silence(struct evaluator *evaluator, struct judgement *all)
{
	struct reason reason = {
		.role = ROLE_LACKS,
		.sentence = sentence_make("silent.nothing", 0, NULL),
		.place = measures_place(evaluator),
	};

	judgement_because(all, &reason);
	all->lacks |= 1u << LACK_TOPIC;
}

/* What was gathered about a criterion becomes its finding. */
static void finish(struct evaluator *evaluator, const struct criterion *criterion)
{
	struct finding *finding = &evaluator->findings[criterion->number];
	struct judgement *all = &evaluator->judgements[criterion->number];

	near_by_rows(evaluator, criterion);
	if (!all->reasons.count)
		say_silence(evaluator, all);
	finding->reasons = all->reasons;
	finding->more = all->more;
	if (finding->verdict == VERDICT_MET) {
		finding->measures = all->rests;
		return;
	}
	if (finding->verdict == VERDICT_NOT_APPLICABLE) {
		finding->assurance = ASSURANCE_NONE;
		return;
	}
	finding->lacks = all->lacks;
	finding->changes = all->changes;
	if (finding->verdict == VERDICT_PARTIAL || finding->verdict == VERDICT_POSITION)
		finding->measures = all->rests;
	else
		finding->assurance = ASSURANCE_NONE;
}

static void finish_all(struct evaluator *evaluator)
{
	const struct criterion_refs *criteria = &evaluator->catalogue->criteria;

	for (size_t i = 0; i < criteria->count; i++)
		if (evaluator->judged[i])
			finish(evaluator, criteria->items[i]);
}

/* The plugin that serves a checklist: the one that brought its first judge. */
static struct plugin_used plugin_of(struct evaluator *evaluator, const struct checklist *checklist)
{
	struct strings names = {0};
	const struct judge *judge = NULL;

	judges_needed(checklist, evaluator->arena, &names);
	for (size_t i = 0; i < names.count && !judge; i++)
		judge = registry_judge(evaluator->registry, names.items[i].text);
	if (!judge)
		return (struct plugin_used){.language = "none"};
	return (struct plugin_used){judge->plugin->name, judge->plugin->version, judge->plugin->language,
	                            judge->plugin->sha256};
}

static void report_checklist(struct evaluator *evaluator, const struct checklist *checklist)
{
	struct checklist_result *result = ARENA_APPEND(evaluator->arena, &evaluator->assessment->checklists);

	result->checklist = checklist;
	result->plugin = plugin_of(evaluator, checklist);
	summarise(evaluator, result);
}

struct assessment *evaluate(struct arena *arena, const struct evaluation *evaluation)
{
	struct assessment *assessment = arena_alloc(arena, sizeof(*assessment));
	struct evaluator evaluator = {
		.arena = arena,
		.catalogue = evaluation->catalogue,
		.declaration = evaluation->declaration,
		.registry = evaluation->registry,
		.as_of = evaluation->as_of,
		.assessment = assessment,
	};

	assessment->declaration = evaluation->declaration;
	assessment->file = evaluation->declaration->file;
	assessment->as_of = evaluation->as_of;
	evaluator_index(&evaluator);
	for (size_t i = 0; i < evaluation->checklist_count; i++)
		judge_checklist(&evaluator, evaluation->checklists[i]);
	relax_rows(&evaluator);
	finish_all(&evaluator);
	for (size_t i = 0; i < evaluation->checklist_count; i++)
		report_checklist(&evaluator, evaluation->checklists[i]);
	find_lapses(&evaluator);
	find_bases(&evaluator);
	make_plan(&evaluator);
	raise_concerns(&evaluator);
	return assessment;
}
