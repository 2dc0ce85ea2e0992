/*
 * The table of what is looked for in an author's checklist: a row for each thing.
 * See author.h.
 */
#include "author.h"

/* A row looks at requirements that ask something (plain ones and judges', no guards), at criteria, or at the whole. */
struct check {
	void (*requirement)(const struct author *author, const struct requirement *requirement);
	void (*criterion)(const struct author *author, const struct criterion *criterion);
	void (*whole)(const struct author *author);
};

static const struct requirement_refs no_guards;

static void check_takes_plan(const struct author *author, const struct requirement *requirement)
{
	if (requirement_takes_plan(requirement))
		problem_warning(author->problems, requirement->entry.place, NULL,
		                "ask for a fact, for a key (`has:`), or leave `status:` out, which asks for what is in force",
		                "a plan meets this: it asks for the topic and the kind of what is merely planned");
}

static void check_has_way(const struct author *author, const struct requirement *requirement)
{
	if (!requirement_has_way(author->arena, requirement, &no_guards))
		problem_warning(author->problems, requirement->entry.place, NULL,
		                "look at its facts: one fact may have been given two values, or bounds that nothing keeps",
		                "no measure of any of its kinds can meet this");
}

/* What one measure must not be; where several branches have to hold at once, one of them can be left out. */
static void collect_guards(const struct author *author, const struct requirement *branches, size_t count,
                           struct requirement_refs *guards)
{
	for (size_t i = 0; i < count; i++)
		if (branches[i].form == FORM_PLAIN)
			*ARENA_APPEND(author->arena, guards) = &branches[i];
		else if (branches[i].form == FORM_ANY && branches[i].least.value <= 1)
			collect_guards(author, branches[i].branches, branches[i].branch_count, guards);
}

static void check_guards(const struct author *author, const struct criterion *criterion)
{
	const struct requirement_list *needs = &criterion->needs;
	struct requirement_refs guards = {0};

	for (size_t i = 0; i < needs->count; i++)
		if (needs->items[i].form == FORM_NONE)
			collect_guards(author, needs->items[i].branches, needs->items[i].branch_count, &guards);
	for (size_t i = 0; i < needs->count; i++)
		if (needs->items[i].form != FORM_NONE && requirement_has_way(author->arena, &needs->items[i], &no_guards) &&
		    !requirement_has_way(author->arena, &needs->items[i], &guards))
			problem_warning(author->problems, needs->items[i].entry.place, NULL,
			                "ask in the guard for a fact that an answer need not state",
			                "every measure that meets this is caught by a guard of `%s`", criterion->entry.id);
}

/* Calls `take` for each criterion of the checklist with its finding. */
static void each_finding(const struct author *author, const struct assessment *assessment,
                         void (*take)(const struct author *author, const struct finding *finding))
{
	const struct item_result_list *items = &assessment->checklists.items[0].items;

	for (size_t i = 0; i < items->count; i++)
		for (size_t f = 0; f < items->items[i].findings.count; f++)
			take(author, &items->items[i].findings.items[f]);
}

static void warn_of_nothing(const struct author *author, const struct finding *finding)
{
	bool open = finding->verdict == VERDICT_SILENT || finding->verdict == VERDICT_GAP ||
	            finding->verdict == VERDICT_NOT_APPLICABLE;

	if (!open)
		problem_warning(author->problems, finding->criterion->entry.place, NULL,
		                "a judge that is shown no measure has to answer unmet",
		                "`%s` is %s for a declaration that declares nothing", finding->criterion->entry.id,
		                verdict_words.words[finding->verdict]);
}

static void check_nothing(const struct author *author)
{
	each_finding(author, assess_nothing(author), warn_of_nothing);
}

static bool takes_a_plan(const struct requirement *needs, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (requirement_takes_plan(&needs[i]) || takes_a_plan(needs[i].branches, needs[i].branch_count))
			return true;
	return false;
}

/* Where a requirement of the plain form takes a plan, that is said of the requirement. */
static void warn_of_plans(const struct author *author, const struct finding *finding)
{
	const struct requirement_list *needs = &finding->criterion->needs;

	if (finding->verdict == VERDICT_MET && !takes_a_plan(needs->items, needs->count))
		problem_warning(author->problems, finding->criterion->entry.place, NULL,
		                "a judge has to ask for the standing of each measure that it counts",
		                "`%s` is met by measures that are merely planned", finding->criterion->entry.id);
}

static void check_plans(const struct author *author)
{
	each_finding(author, assess_plans(author), warn_of_plans);
}

static void check_cases(const struct author *author)
{
	if (author->directory && !author->world->readings.count)
		problem_warning(author->problems, author->checklist->entry.place, NULL,
		                "write one for each verdict that a question can have (docs/formats.md, Cases)",
		                "there is no case in `%s/cases`", author->directory);
}

static void check_cites(const struct author *author, const struct criterion *criterion)
{
	const struct citation *source = &criterion->item->source;

	if (!criterion->cites.count && !source->document && !source->paragraph)
		problem_warning(author->problems, criterion->entry.place, NULL,
		                "write `cites:` with document and paragraph, or give the item its `source:`",
		                "`%s` does not say where the question comes from", criterion->entry.id);
}

static void check_advice(const struct author *author, const struct criterion *criterion)
{
	if (!criterion->advice.count)
		problem_warning(author->problems, criterion->entry.place, NULL,
		                "write `advice:` to somebody who has to close the gap",
		                "`%s` does not say what to adopt", criterion->entry.id);
}

static void check_not_enough(const struct author *author, const struct criterion *criterion)
{
	if (!criterion->not_enough.count)
		problem_warning(author->problems, criterion->entry.place, NULL,
		                "write `not-enough:`, and a case of it that must not be met",
		                "`%s` does not say what looks close and must not count", criterion->entry.id);
}

static bool is_declared(const struct world *world, const char *topic)
{
	for (size_t i = 0; i < world->readings.count; i++) {
		const struct declaration *declaration = world->readings.items[i].declaration;

		for (size_t m = 0; declaration && m < declaration->measures.count; m++)
			if (strings_have(&declaration->measures.items[m].topic_words, topic))
				return true;
	}
	return false;
}

/* Each topic once, where it first stands. */
static void check_topics(const struct author *author, const struct requirement *needs, size_t count,
                         struct strings *told)
{
	for (size_t i = 0; i < count; i++) {
		const struct strings *words = &needs[i].topic_words;

		for (size_t t = 0; t < words->count; t++)
			if (!is_declared(author->world, words->items[t].text) && !strings_have(told, words->items[t].text)) {
				*ARENA_APPEND(author->arena, told) = words->items[t];
				problem_warning(author->problems, words->items[t].place, NULL,
				                "declare a measure of it in one of the cases",
				                "no case declares anything about `%s`", words->items[t].text);
			}
		check_topics(author, needs[i].branches, needs[i].branch_count, told);
	}
}

static void check_declared(const struct author *author)
{
	struct strings told = {0};

	for (size_t i = 0; author->world->readings.count && i < author->checklist->items.count; i++) {
		const struct criterion_list *criteria = &author->checklist->items.items[i].criteria;

		for (size_t c = 0; c < criteria->count; c++)
			check_topics(author, criteria->items[c].needs.items, criteria->items[c].needs.count, &told);
	}
}

static const struct check checks[] = {
	{.requirement = check_takes_plan},
	{.requirement = check_has_way},
	{.criterion = check_guards},
	{.whole = check_nothing},
	{.whole = check_plans},
	{.whole = check_translations},
	{.criterion = check_cites},
	{.criterion = check_advice},
	{.criterion = check_not_enough},
	{.whole = check_cases},
	{.whole = check_declared},
	{.whole = check_judges_named},
	{.whole = check_judges_twice},
};

static void each_requirement(const struct author *author, const struct check *check, const struct requirement *needs,
                             size_t count)
{
	for (size_t i = 0; i < count; i++) {
		if (needs[i].form == FORM_NONE)
			continue;
		if (needs[i].form != FORM_ANY)
			check->requirement(author, &needs[i]);
		each_requirement(author, check, needs[i].branches, needs[i].branch_count);
	}
}

static void each_criterion(const struct author *author, const struct check *check)
{
	for (size_t i = 0; i < author->checklist->items.count; i++) {
		const struct criterion_list *criteria = &author->checklist->items.items[i].criteria;

		for (size_t c = 0; c < criteria->count; c++)
			if (check->criterion)
				check->criterion(author, &criteria->items[c]);
			else
				each_requirement(author, check, criteria->items[c].needs.items, criteria->items[c].needs.count);
	}
}

void author_check(const struct author *author)
{
	for (size_t i = 0; i < sizeof(checks) / sizeof(checks[0]); i++)
		if (checks[i].whole)
			checks[i].whole(author);
		else
			each_criterion(author, &checks[i]);
}
