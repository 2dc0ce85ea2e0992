/* Looking for contradictions. See contradiction.h. */
#include "contradiction.h"

#include <stdlib.h>
#include <string.h>

#include "sentence.h"

/* What the checks of one declaration share. */
struct search {
	struct arena *arena;
	const struct declaration *declaration;
	struct contradiction_list *found;
};

static void add(struct search *search, struct place place, struct sentence sentence)
{
	*ARENA_APPEND(search->arena, search->found) = (struct contradiction){sentence, place};
}

static struct value line_of(struct search *search, struct place place)
{
	return value_number(search->arena, place.line);
}

/* Whether all of one date lies before all of another; both must be known. */
static bool is_before(struct date a, struct date b)
{
	return date_known(a) && date_known(b) && date_compare(date_last(a), date_first(b)) < 0;
}

/*
 * Dates of one measure.
 */

static void say_dates(struct search *search, const struct measure *measure, const char *key, struct date one,
                      struct date other)
{
	add(search, measure->entry.place,
	    SENTENCE(key, value_text(&measure->title), value_date(one), value_date(other)));
}

static void check_dates(struct search *search, const struct measure *measure)
{
	const struct date as_of = search->declaration->as_of;

	if (is_before(measure->until, measure->since))
		say_dates(search, measure, "contradiction.period", measure->until, measure->since);
	if (is_before(measure->review_due, measure->reviewed))
		say_dates(search, measure, "contradiction.review", measure->review_due, measure->reviewed);
	if (measure->status == STATUS_IN_FORCE && is_before(as_of, measure->since))
		say_dates(search, measure, "contradiction.not-begun", measure->since, as_of);
	if (measure->status == STATUS_ENDED && is_before(as_of, measure->until))
		say_dates(search, measure, "contradiction.ended", measure->until, as_of);
}

/*
 * Evidence older than what it shows.
 */

/* A law's own text is printed before it is in force, and a State joins treaties
 * that are older; but nobody tells or records what is not there yet. */
static void check_entry(struct search *search, const struct measure *measure, const struct evidence *evidence)
{
	const struct source *source = evidence->source;
	bool exists = measure->status == STATUS_ADOPTED || measure->status == STATUS_IN_FORCE;

	if (!source)
		return;
	if (exists && source->role != SOURCE_INSTRUMENT && is_before(source->date, measure->since))
		add(search, evidence->entry.place,
		    SENTENCE("contradiction.evidence", value_text(&measure->title), value_text(&source->title),
		             value_date(source->date), value_date(measure->since),
		             line_of(search, measure->entry.place)));
	if (is_before(evidence->collected, source->date))
		add(search, evidence->entry.place,
		    SENTENCE("contradiction.collected", value_text(&measure->title), value_text(&source->title),
		             value_date(evidence->collected), value_date(source->date),
		             line_of(search, source->entry.place)));
}

/*
 * What one measure says of another.
 */

static bool same_text(const struct text *a, const struct text *b)
{
	for (size_t i = 0; i < a->count; i++)
		for (size_t j = 0; j < b->count; j++)
			if (strcmp(a->items[i].lang, b->items[j].lang) == 0 && strcmp(a->items[i].text, b->items[j].text) == 0)
				return true;
	return false;
}

static void say_other(struct search *search, const struct measure *measure, const struct reference *reference,
                      const char *key, struct value third)
{
	const struct measure *other = reference->measure;

	add(search, reference->place,
	    SENTENCE(key, value_text(&measure->title), value_text(&other->title), third,
	             line_of(search, other->entry.place)));
}

static void check_exists(struct search *search, const struct measure *measure, const struct reference *reference)
{
	if (reference->measure->status <= STATUS_DRAFTED)
		say_other(search, measure, reference, "contradiction.exists",
		          value_word(&status_words, reference->measure->status));
}

static void check_planned(struct search *search, const struct measure *measure, const struct reference *reference)
{
	if (reference->measure->status > STATUS_DRAFTED)
		say_other(search, measure, reference, "contradiction.planned",
		          value_word(&status_words, reference->measure->status));
}

static void check_replaces(struct search *search, const struct measure *measure, const struct reference *reference)
{
	bool both = measure->status == STATUS_IN_FORCE && reference->measure->status == STATUS_IN_FORCE;

	if (both && !is_before(reference->measure->until, search->declaration->as_of))
		say_other(search, measure, reference, "contradiction.replaces",
		          value_word(&status_words, reference->measure->status));
}

static void check_oversees(struct search *search, const struct measure *measure, const struct reference *reference)
{
	if (reference->measure == measure)
		say_other(search, measure, reference, "contradiction.itself", value_text(&measure->title));
	else if (same_text(&measure->lead, &reference->measure->lead))
		say_other(search, measure, reference, "contradiction.oversees", value_text(&measure->lead));
}

static void (*const check_reference[REFERENCE_COUNT])(struct search *search, const struct measure *measure,
                                                      const struct reference *reference) = {
	[REFERENCE_EXISTS] = check_exists,
	[REFERENCE_PLANNED] = check_planned,
	[REFERENCE_REPLACES] = check_replaces,
	[REFERENCE_OVERSEES] = check_oversees,
};

static void check_references(struct search *search, const struct measure *measure)
{
	for (size_t i = 0; i < measure->references.count; i++) {
		const struct reference *reference = &measure->references.items[i];

		if (reference->measure && check_reference[reference->how])
			check_reference[reference->how](search, measure, reference);
	}
}

/*
 * The same measure twice: the same title in one language, and a kind in common.
 */

static void check_twice(struct search *search, struct names *titles, const struct measure *measure)
{
	for (size_t i = 0; i < measure->title.count; i++) {
		const struct text_in *title = &measure->title.items[i];
		const char *name = arena_format(search->arena, "%s %s", title->lang, title->text);
		size_t known = names_add(titles, name, measure->number);
		const struct measure *other;

		if (known == NAME_UNKNOWN || known == measure->number)
			continue;
		other = &search->declaration->measures.items[known];
		if (!(other->kinds & measure->kinds))
			continue;
		add(search, measure->entry.place,
		    SENTENCE("contradiction.twice", value_text(&measure->title), line_of(search, other->entry.place)));
		return;
	}
}

/*
 * Figures. Percentages are told in whole numbers, so one point may be rounding.
 */

static bool is_off(long long stated, long long computed)
{
	return stated - computed > 1 || computed - stated > 1;
}

/* part of whole in percent, rounded; `whole` is not 0. */
static long long percent(long long part, long long whole)
{
	long long twice = 200 * part + (part < 0 ? -whole : whole);

	return twice / (2 * whole);
}

static void say_figure(struct search *search, const struct figure *figure, const char *key, long long stated,
                       long long computed, struct place other)
{
	add(search, figure->entry.place,
	    SENTENCE(key, value_plain(figure->of), value_number(search->arena, stated),
	             value_number(search->arena, computed), line_of(search, other)));
}

static void check_share(struct search *search, const struct figure *figure)
{
	if (!figure->share.stated || !figure->count.stated || !figure->from.stated || !figure->from.value)
		return;
	if (is_off(figure->share.value, percent(figure->count.value, figure->from.value)))
		say_figure(search, figure, "contradiction.share", figure->share.value,
		           percent(figure->count.value, figure->from.value), figure->entry.place);
}

static void check_growth(struct search *search, const struct figure *before, const struct figure *figure)
{
	long long computed;

	if (!figure->growth.stated || !figure->count.stated || !before->count.stated || !before->count.value)
		return;
	computed = percent(figure->count.value - before->count.value, before->count.value);
	if (is_off(figure->growth.value, computed))
		say_figure(search, figure, "contradiction.growth", figure->growth.value, computed, before->entry.place);
}

/* By what is counted, then by date; those of one date as they stand. */
static int by_subject(const void *a, const void *b)
{
	const struct figure *one = *(const struct figure *const *)a, *other = *(const struct figure *const *)b;
	int order = strcmp(one->of, other->of);

	if (!order)
		order = date_compare(date_last(one->in), date_last(other->in));
	if (!order)
		order = one->entry.place.line < other->entry.place.line ? -1 : 1;
	return order;
}

struct figure_refs {
	const struct figure **items;
	size_t count;
};

static void check_figures(struct search *search)
{
	const struct measure_list *measures = &search->declaration->measures;
	struct figure_refs figures = {0};

	for (size_t m = 0; m < measures->count; m++)
		for (size_t i = 0; i < measures->items[m].figures.count; i++)
			*ARENA_APPEND(search->arena, &figures) = &measures->items[m].figures.items[i];
	if (figures.count)
		qsort(figures.items, figures.count, sizeof(*figures.items), by_subject);
	for (size_t i = 0; i < figures.count; i++) {
		check_share(search, figures.items[i]);
		if (i && strcmp(figures.items[i - 1]->of, figures.items[i]->of) == 0)
			check_growth(search, figures.items[i - 1], figures.items[i]);
	}
}

void contradictions_find(struct arena *arena, const struct declaration *declaration, struct contradiction_list *out)
{
	struct search search = {arena, declaration, out};
	struct names titles;

	names_init(&titles, arena);
	for (size_t i = 0; i < declaration->measures.count; i++) {
		const struct measure *measure = &declaration->measures.items[i];

		check_dates(&search, measure);
		for (size_t e = 0; e < measure->evidence.count; e++)
			check_entry(&search, measure, &measure->evidence.items[e]);
		check_references(&search, measure);
		check_twice(&search, &titles, measure);
	}
	check_figures(&search);
}
