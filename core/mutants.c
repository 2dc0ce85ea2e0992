/* Making mutants. See mutants.h. */
#include "mutants.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

const struct mutant_row mutant_rows[MUTANT_KINDS] = {
	[MUTANT_KIND] = {"kind", "any kind counts", true},
	[MUTANT_STATUS] = {"status", "what is planned is enough", true},
	[MUTANT_FACT] = {"fact", "one fact is not asked for", true},
	[MUTANT_HAS] = {"has", "one field need not be filled", true},
	[MUTANT_FRESH] = {"fresh", "age does not matter", true},
	[MUTANT_COUNT] = {"count", "one measure or branch fewer is enough", true},
	[MUTANT_BRANCH] = {"branch", "one way of answering is gone", true},
	[MUTANT_GUARD] = {"guard", "a guard or one of its branches is gone", true},
	[MUTANT_TRAINING] = {"training", "training and exercises count too", true},
	[MUTANT_TOPIC] = {"topic", "any topic counts", false},
	[MUTANT_WORD] = {"word", "one word, or one of a number, fewer is enough", false},
	[MUTANT_NEED] = {"need", "one of several needs is gone", false},
	[MUTANT_AT_MOST] = {"at-most", "the ceiling is lifted", false},
	[MUTANT_JUDGE] = {"judge", "the judge is not asked, or its number is another", false},
};

/* Where in the needs of a criterion we are. */
struct walk {
	struct arena *arena;
	struct criterion *criterion;
	struct mutant_list *mutants;
	const char *place;
	bool guard;
};

/* A mutant that is still like its original. */
static struct mutant *add(const struct walk *walk, enum mutant_kind kind, struct requirement *at,
                          const char *format, ...) __attribute__((format(printf, 4, 5)));

static struct mutant *add(const struct walk *walk, enum mutant_kind kind, struct requirement *at,
                          const char *format, ...)
{
	struct mutant *mutant = ARENA_APPEND(walk->arena, walk->mutants);
	char what[256];
	va_list values;

	va_start(values, format);
	vsnprintf(what, sizeof(what), format, values);
	va_end(values);
	*mutant = (struct mutant){.kind = kind, .criterion = walk->criterion, .place = walk->place, .at = at};
	mutant->what = arena_copy(walk->arena, what, strlen(what));
	if (at)
		mutant->other = *at;
	return mutant;
}

/* A copy of a list's items without number n, at a new place; behind the last: of all. */
static void *without(struct arena *arena, const void *items, size_t count, size_t size, size_t n)
{
	const char *from = items;
	char *to = arena_alloc(arena, (count + 1) * size);
	size_t head = n < count ? n : count;

	if (head)
		memcpy(to, from, head * size);
	if (n < count && count - n > 1)
		memcpy(to + n * size, from + (n + 1) * size, (count - n - 1) * size);
	return to;
}

#define WITHOUT(arena, list, n) without((arena), (list)->items, (list)->count, sizeof(*(list)->items), (n))

static void mutate_kinds(const struct walk *walk, struct requirement *at)
{
	uint32_t all = (1u << KIND_COUNT) - 1, events = 1u << KIND_TRAINING | 1u << KIND_EXERCISE;

	if (!at->kinds || at->kinds == all)
		return;
	add(walk, MUTANT_KIND, at, "any kind counts")->other.kinds = all;
	if (!walk->guard && !(at->kinds & events))
		add(walk, MUTANT_TRAINING, at, "training and exercise count too")->other.kinds |= events;
}

static void mutate_standing(const struct walk *walk, struct requirement *at)
{
	if (at->status > STATUS_PLANNED)
		add(walk, MUTANT_STATUS, at, "planned is enough, not %s", status_words.words[at->status])->other.status =
			STATUS_PLANNED;
	if (at->fresh.stated)
		add(walk, MUTANT_FRESH, at, "not fresh, %lld months", at->fresh.value)->other.fresh.stated = false;
	if (at->count.value > 1)
		add(walk, MUTANT_COUNT, at, "one measure fewer than %lld is enough", at->count.value)->other.count.value--;
	for (int field = 0; field < HAS_COUNT; field++)
		if (at->has & 1u << field)
			add(walk, MUTANT_HAS, at, "without %s", measure_field_words.words[field])->other.has ^= 1u << field;
	if (at->evidence.stated)
		add(walk, MUTANT_HAS, at, "without evidence")->other.evidence.stated = false;
}

static void mutate_topics(const struct walk *walk, struct requirement *at)
{
	struct mutant *mutant;

	if (!at->topics.count)
		return;
	mutant = add(walk, MUTANT_TOPIC, at, "any topic counts");
	mutant->other.topics.count = mutant->other.topic_words.count = 0;
}

/* The mutant's own copy of one of its facts. */
static struct fact_asked *own_fact(const struct walk *walk, struct mutant *mutant, size_t n)
{
	struct fact_asked_list *facts = &mutant->other.facts;

	facts->items = WITHOUT(walk->arena, facts, facts->count);
	return &facts->items[n];
}

static void mutate_words(const struct walk *walk, struct requirement *at, size_t n)
{
	const struct fact_asked *asked = &at->facts.items[n];
	const long long least = asked->least.value, most = asked->most.value;

	for (size_t w = 0; asked->ask == ASK_ALL && asked->words.count > 1 && w < asked->words.count; w++) {
		struct mutant *mutant =
			add(walk, MUTANT_WORD, at, "fact %s without %s", asked->name, asked->words.items[w].text);
		struct fact_asked *own = own_fact(walk, mutant, n);

		own->words.items = WITHOUT(walk->arena, &asked->words, w);
		own->words.count--;
	}
	if ((asked->ask == ASK_OF || asked->ask == ASK_LEAST) && least > 1)
		own_fact(walk, add(walk, MUTANT_WORD, at, "fact %s: one less than %lld", asked->name, least), n)
			->least.value--;
	if (asked->ask == ASK_MOST)
		own_fact(walk, add(walk, MUTANT_WORD, at, "fact %s: one more than %lld", asked->name, most), n)
			->most.value++;
}

static void mutate_facts(const struct walk *walk, struct requirement *at)
{
	for (size_t i = 0; i < at->facts.count; i++) {
		struct mutant *mutant = add(walk, MUTANT_FACT, at, "without fact %s", at->facts.items[i].name);

		mutant->other.facts.items = WITHOUT(walk->arena, &at->facts, i);
		mutant->other.facts.count--;
		mutate_words(walk, at, i);
	}
}

static void mutate_argument(const struct walk *walk, struct requirement *at, size_t n, const char *value)
{
	const struct argument *argument = &at->with.items[n];
	struct mutant *mutant =
		add(walk, MUTANT_JUDGE, at, "with %s: %s, not %s", argument->name, value, argument->values.items[0].text);
	struct argument *own;

	mutant->other.with.items = WITHOUT(walk->arena, &at->with, at->with.count);
	own = &mutant->other.with.items[n];
	own->values.items = WITHOUT(walk->arena, &argument->values, argument->values.count);
	own->values.items[0].text = value;
}

/* A number is tried at both sides of its edge, since only its judge knows which
 * asks for less. `least: all` becomes one. */
static void mutate_number(const struct walk *walk, struct requirement *at, size_t n)
{
	const struct argument *argument = &at->with.items[n];
	const char *text = argument->values.count == 1 ? argument->values.items[0].text : "";
	char *end;
	long long number = strtoll(text, &end, 10);

	if (argument->values.count == 1 && strcmp(text, "all") == 0)
		mutate_argument(walk, at, n, "1");
	if (!*text || *end)
		return;
	if (number > 1)
		mutate_argument(walk, at, n, arena_format(walk->arena, "%lld", number - 1));
	mutate_argument(walk, at, n, arena_format(walk->arena, "%lld", number + 1));
}

static void mutate_judge(const struct walk *walk, struct requirement *at)
{
	struct mutant *mutant;

	if (!at->judge)
		return;
	mutant = add(walk, MUTANT_JUDGE, at, "topic and kind alone decide, not %s", at->judge);
	mutant->other.form = FORM_PLAIN;
	mutant->other.judge = NULL;
	mutant->other.with.count = mutant->other.uses.count = 0;
	for (size_t i = 0; i < at->with.count; i++)
		mutate_number(walk, at, i);
}

static void drop_branch(const struct walk *walk, struct requirement *at, enum mutant_kind kind, size_t n)
{
	struct mutant *mutant = add(walk, kind, at, "without branch %zu of %zu", n + 1, at->branch_count);
	struct requirement *other = &mutant->other;

	other->branches = without(walk->arena, at->branches, at->branch_count, sizeof(*at->branches), n);
	other->branch_count--;
	if (at->form == FORM_ANY && other->least.value > (long long)other->branch_count)
		other->least.value--;
}

static void mutate_branches(const struct walk *walk, struct requirement *at)
{
	enum mutant_kind kind = at->form == FORM_NONE ? MUTANT_GUARD : MUTANT_BRANCH;

	if (at->form == FORM_ANY && at->least.value > 1)
		add(walk, MUTANT_COUNT, at, "one branch fewer than %lld is enough", at->least.value)->other.least.value--;
	for (size_t i = 0; at->branch_count > 1 && i < at->branch_count; i++)
		drop_branch(walk, at, kind, i);
}

static void mutate(const struct walk *walk, struct requirement *at)
{
	const char *below = at->form == FORM_NONE ? "none" : "any";

	if (at->at_most != OUTCOME_MET)
		add(walk, MUTANT_AT_MOST, at, "no longer %s at most", outcome_words.words[at->at_most])->other.at_most =
			OUTCOME_MET;
	mutate_kinds(walk, at);
	mutate_topics(walk, at);
	if (!at->branch_count)
		mutate_standing(walk, at);
	mutate_facts(walk, at);
	mutate_judge(walk, at);
	mutate_branches(walk, at);
	for (size_t i = 0; i < at->branch_count; i++) {
		struct walk inner = *walk;

		inner.guard |= at->form == FORM_NONE;
		inner.place = arena_format(walk->arena, "%s.%s[%zu]", walk->place, below, i);
		mutate(&inner, &at->branches[i]);
	}
}

static size_t count_guards(const struct requirement_list *needs)
{
	size_t guards = 0;

	for (size_t i = 0; i < needs->count; i++)
		guards += needs->items[i].form == FORM_NONE;
	return guards;
}

static void drop_need(const struct walk *walk, size_t n)
{
	const struct requirement_list *needs = &walk->criterion->needs;
	bool guard = needs->items[n].form == FORM_NONE;
	struct mutant *mutant;

	if (!guard && needs->count - count_guards(needs) < 2)
		return;
	mutant = add(walk, guard ? MUTANT_GUARD : MUTANT_NEED, NULL, "without it");
	mutant->needs.items = WITHOUT(walk->arena, needs, n);
	mutant->needs.count = needs->count - 1;
}

bool criterion_is_mutated(const struct criterion *criterion)
{
	return criterion->weight == WEIGHT_ESSENTIAL && criterion->scored != NO && criterion->needs.count;
}

void mutants_of(struct arena *arena, struct criterion *criterion, struct mutant_list *mutants)
{
	struct walk walk = {.arena = arena, .criterion = criterion, .mutants = mutants};

	for (size_t i = 0; i < criterion->needs.count; i++) {
		walk.place = arena_format(arena, "needs[%zu]", i);
		drop_need(&walk, i);
		mutate(&walk, &criterion->needs.items[i]);
	}
}

void mutant_swap(struct mutant *mutant)
{
	struct requirement_list needs = mutant->criterion->needs;

	if (mutant->at) {
		struct requirement was = *mutant->at;

		*mutant->at = mutant->other;
		mutant->other = was;
		return;
	}
	mutant->criterion->needs = mutant->needs;
	mutant->needs = needs;
}

static void write_words(struct buf *out, const char *name, const struct strings *words)
{
	buf_addf(out, " %s(", name);
	for (size_t i = 0; i < words->count; i++)
		buf_addf(out, " %s", words->items[i].text);
	buf_adds(out, ")");
}

void needs_write(struct buf *out, const struct requirement *needs, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		const struct requirement *need = &needs[i];

		buf_addf(out, "{%d %x %d %x at-most %d judge %s", (int)need->form, need->kinds, need->status, need->has,
		         need->at_most, need->judge ? need->judge : "");
		buf_addf(out, " fresh %d %lld evidence %d %lld count %lld least %lld", need->fresh.stated,
		         need->fresh.value, need->evidence.stated, need->evidence.value, need->count.value,
		         need->least.value);
		buf_addf(out, " topics %zu", need->topics.count);
		write_words(out, "topics", &need->topic_words);
		write_words(out, "uses", &need->uses);
		for (size_t f = 0; f < need->facts.count; f++) {
			const struct fact_asked *fact = &need->facts.items[f];

			buf_addf(out, " %d %lld %lld", (int)fact->ask, fact->least.value, fact->most.value);
			write_words(out, fact->name, &fact->words);
		}
		for (size_t a = 0; a < need->with.count; a++)
			write_words(out, need->with.items[a].name, &need->with.items[a].values);
		needs_write(out, need->branches, need->branch_count);
		buf_adds(out, "}");
	}
}
