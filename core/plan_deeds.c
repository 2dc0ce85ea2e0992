/*
 * What a step of a plan does, in sentences, and which part of the plan it
 * belongs to. See planner.h.
 */
#include "planner.h"
#include "sentence.h"

#define BIT(number) (1u << (number))

/* The deed that says most of what is done goes first; each key has {1} title, {2} status, {3} date. */
static const struct {
	uint32_t mended; /* any of these */
	const char *key;
} deeds[] = {
	{BIT(SHORT_PERIOD), "plan.renew-period"},
	{BIT(SHORT_ENDED) | BIT(SHORT_COMPLETED), "plan.renew"},
	{BIT(SHORT_COMPLETED_OLD), "plan.repeat"},
	{BIT(SHORT_STATUS) | BIT(SHORT_LATE) | BIT(SHORT_NOT_BEGUN), "plan.enact"},
	{BIT(SHORT_STALE) | BIT(SHORT_REVIEW_DUE) | BIT(SHORT_UNDATED), "plan.review"},
	{BIT(SHORT_FIELD) | BIT(SHORT_EVIDENCE), "plan.complete"},
	{UINT32_MAX, "plan.extend"},
};

static void say(struct evaluator *evaluator, struct plan_step *step, struct sentence sentence)
{
	*ARENA_APPEND(evaluator->arena, &step->deeds) = sentence;
}

static void say_deed(struct evaluator *evaluator, const struct draft *draft, struct plan_step *step)
{
	const struct measure *measure = draft->begun;
	struct date end = date_known(measure->until) ? measure->until : measure->since;
	uint32_t facts = draft->mended & ~(BIT(SHORT_FIELD) | BIT(SHORT_EVIDENCE));
	uint32_t mended = facts ? facts : draft->mended;
	size_t i = 0;

	while (deeds[i].mended != UINT32_MAX && !(deeds[i].mended & mended))
		i++;
	say(evaluator, step, SENTENCE(mended ? deeds[i].key : "plan.amend", value_text(&measure->title),
	                              value_word(&status_words, measure->status), value_date(end)));
}

static void say_contents(struct evaluator *evaluator, const struct draft *draft, struct plan_step *step)
{
	const char *says = draft_says(draft), *no_longer = draft_no_longer(draft);
	uint32_t fields = draft_fields(draft) & ~(1u << HAS_REVIEWED);

	if (*no_longer)
		say(evaluator, step, SENTENCE("plan.no-longer", value_plain(no_longer)));
	if (*says)
		say(evaluator, step, SENTENCE("plan.says", value_plain(says)));
	if (fields)
		say(evaluator, step, SENTENCE("plan.fields", value_words(&measure_field_words, fields)));
	draft_settings(draft, &step->set);
}

void tell_change(struct evaluator *evaluator, const struct draft *draft, struct plan_step *step)
{
	step->part = PLAN_FINISH;
	say_deed(evaluator, draft, step);
	say_contents(evaluator, draft, step);
}

static struct value titles_of(struct arena *arena, const struct topic_refs *topics)
{
	const struct text **titles = arena_alloc(arena, topics->count * sizeof(*titles));

	for (size_t i = 0; i < topics->count; i++)
		titles[i] = &topics->items[i]->title;
	return value_texts(titles, topics->count);
}

void tell_adoption(struct evaluator *evaluator, const struct draft *draft, const struct criterion *first,
                   struct plan_step *step)
{
	struct value kinds = value_words(&kind_words, step->kinds), topics = titles_of(evaluator->arena, &step->topics);

	step->part = PLAN_ADOPT;
	if (first->advice.count)
		say(evaluator, step, (struct sentence){.text = &first->advice});
	say(evaluator, step, SENTENCE("plan.as", kinds, topics));
	say_contents(evaluator, draft, step);
}

void tell_proof(struct evaluator *evaluator, uint32_t accepts, enum assurance shown, struct plan_step *step)
{
	const struct measure *measure = step->measure;
	uint32_t better = accepts & ~BIT(SOURCE_ACCOUNT);

	step->part = PLAN_PROVE;
	if (shown == ASSURANCE_REFERENCED)
		say(evaluator, step, SENTENCE("plan.place", value_text(&measure->title)));
	else
		say(evaluator, step, SENTENCE("plan.prove", value_text(&measure->title),
		                              value_words(&source_role_words, better ? better : accepts)));
	*ARENA_APPEND(evaluator->arena, &step->set) = (struct setting){"evidence", ""};
}
