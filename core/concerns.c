/*
 * What a reader of the whole assessment should know, and no single finding
 * shows: a measure on which too much rests, one reason given for everything, a
 * declaration that has grown old, answers that contradict what is declared.
 * Listed as problems of the report; they change no verdict.
 */
#include "contradiction.h"
#include "evaluator.h"
#include "sentence.h"

/* A reader doubts a measure that alone carries more, and a reason that is given more often. */
#define SOLE_BASIS_MOST 5
#define SAME_REASON_MOST 3
#define OLD_MONTHS 24

static void raise_concern(struct evaluator *evaluator, struct place place, struct sentence sentence)
{
	*ARENA_APPEND(evaluator->arena, &evaluator->assessment->concerns) =
		(struct concern){SEVERITY_WARNING, sentence, place};
}

static void find_sole_basis(struct evaluator *evaluator)
{
	const struct measure_list *measures = &evaluator->declaration->measures;

	for (size_t i = 0; i < measures->count; i++)
		if (evaluator->bases[i].sole > SOLE_BASIS_MOST)
			raise_concern(evaluator, measures->items[i].entry.place,
			              SENTENCE("concern.sole", value_text(&measures->items[i].title),
			                       value_number(evaluator->arena, (long long)evaluator->bases[i].sole)));
}

struct reason_count {
	const char *text;
	struct place place;
	size_t count;
};

static void count_reason(struct reason_count *counts, struct names *names, const struct claim *claim)
{
	const char *text = text_pick(&claim->reason, "en", NULL);
	size_t number, known;

	if (!text)
		return;
	number = names->count;
	known = names_add(names, text, number);
	if (known == NAME_UNKNOWN)
		counts[number] = (struct reason_count){text, claim->place, 1};
	else
		counts[known].count++;
}

static void find_same_reasons(struct evaluator *evaluator)
{
	const struct measure_list *measures = &evaluator->declaration->measures;
	struct reason_count *counts;
	struct names names;
	size_t claims = 0;

	for (size_t i = 0; i < measures->count; i++)
		claims += measures->items[i].addresses.count;
	counts = arena_alloc(evaluator->arena, claims * sizeof(*counts));
	names_init(&names, evaluator->arena);
	for (size_t i = 0; i < measures->count; i++)
		for (size_t c = 0; c < measures->items[i].addresses.count; c++)
			count_reason(counts, &names, &measures->items[i].addresses.items[c]);
	for (size_t i = 0; i < names.count; i++)
		if (counts[i].count > SAME_REASON_MOST)
			raise_concern(evaluator, counts[i].place,
			              SENTENCE("concern.same-reason", value_plain(counts[i].text),
			                       value_number(evaluator->arena, (long long)counts[i].count)));
}

static void find_contradictions(struct evaluator *evaluator)
{
	struct contradiction_list found = {0};

	contradictions_find(evaluator->arena, evaluator->declaration, &found);
	for (size_t i = 0; i < found.count; i++)
		raise_concern(evaluator, found.items[i].place, found.items[i].sentence);
}

static void find_age(struct evaluator *evaluator)
{
	const struct declaration *declaration = evaluator->declaration;

	if (date_compare(date_last(evaluator->as_of), date_first(declaration->as_of)) < 0)
		raise_concern(evaluator, declaration->entry.place,
		              SENTENCE("concern.early", value_date(declaration->as_of), value_date(evaluator->as_of)));
	if (!date_beyond(date_last(declaration->as_of), date_last(evaluator->as_of), OLD_MONTHS))
		return;
	evaluator->assessment->old = true;
	raise_concern(evaluator, declaration->entry.place,
	              SENTENCE("concern.old", value_date(declaration->as_of),
	                       value_date(evaluator->as_of)));
}

static void check_answer(struct evaluator *evaluator, const struct answer *answer)
{
	const struct criterion *criterion = catalogue_criterion(evaluator->catalogue, answer->entry.id);
	const struct finding *finding = criterion ? &evaluator->findings[criterion->number] : NULL;

	if (!finding || !evaluator->judged[criterion->number])
		return;
	if (answer->says == ANSWER_GAP && finding->contradicted)
		raise_concern(evaluator, answer->entry.place, SENTENCE("concern.gap-met", value_plain(answer->entry.id)));
	if (answer->says == ANSWER_NOT_APPLICABLE && !criterion->may_not_apply.count)
		raise_concern(evaluator, answer->entry.place,
		              SENTENCE("concern.not-applicable", value_plain(answer->entry.id)));
}

void raise_concerns(struct evaluator *evaluator)
{
	const struct answer_list *answers = &evaluator->declaration->answers;

	find_age(evaluator);
	find_sole_basis(evaluator);
	find_same_reasons(evaluator);
	find_contradictions(evaluator);
	for (size_t i = 0; i < answers->count; i++)
		check_answer(evaluator, &answers->items[i]);
	assessment_sort(evaluator->assessment);
}
