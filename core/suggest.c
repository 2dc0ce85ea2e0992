/* From cues to suggestions. See suggest.h. Topics and criteria are targets by one number: topics first. */
#include "suggest.h"

#include <stdlib.h>
#include <string.h>

#include "cue_index.h"

#define TITLE_WEIGHT 2
#define TEXT_WEIGHT 1

/* A fourth of the strongest, at least: weaker ones are mostly words in passing. */
#define SHARE_OF_BEST 4

/* Of a criterion's strength, its own cues count five times those of the topic that it shares. */
#define OWN_CUES 5

/* What was found of one target in the measure at hand. */
struct tally {
	size_t stamp; /* of the measure to which the rest belongs */
	struct found_cue {
		const struct cue *cue;
		unsigned weight;
	} *found;
	size_t count;
	bool outdone;  /* a child is stronger */
	size_t chosen; /* of a topic that the measure names or its words suggest: how strong; else 0 */
};

struct candidate {
	size_t target, strength;
};

struct candidate_list {
	struct candidate *items; /* room for every target */
	size_t count;
};

struct target_list {
	size_t *items;
	size_t count;
};

struct suggester {
	struct arena *arena;
	const struct catalogue *catalogue;
	struct cue_index *index;
	size_t topic_count, target_count;
	struct tally *tallies;        /* by target */
	size_t *seen;                 /* by number of a cue: the stamp of the last measure with it */
	struct target_list touched;   /* by the measure at hand */
	struct candidate_list topics, criteria;
	size_t stamp;
	unsigned weight; /* of what is being read */
};

static void add_target(struct suggester *suggester, const struct cues *cues, size_t target)
{
	suggester->tallies[target].found = arena_alloc(suggester->arena, cues->count * sizeof(struct found_cue));
	cue_index_add(suggester->index, cues, target);
}

static void add_checklist(struct suggester *suggester, const struct checklist *checklist)
{
	for (size_t i = 0; i < checklist->items.count; i++)
		for (size_t n = 0; n < checklist->items.items[i].criteria.count; n++) {
			const struct criterion *criterion = &checklist->items.items[i].criteria.items[n];

			add_target(suggester, &criterion->cues, suggester->topic_count + criterion->number);
		}
}

struct suggester *suggester_new(struct arena *arena, const struct catalogue *catalogue,
                                const struct checklist *const *checklists, size_t checklist_count)
{
	struct suggester *suggester = arena_alloc(arena, sizeof(*suggester));

	suggester->arena = arena;
	suggester->catalogue = catalogue;
	suggester->index = cue_index_new(arena);
	suggester->topic_count = catalogue->topics.count;
	suggester->target_count = suggester->topic_count + catalogue->criteria.count;
	suggester->tallies = arena_alloc(arena, suggester->target_count * sizeof(*suggester->tallies));
	suggester->touched.items = arena_alloc(arena, suggester->target_count * sizeof(*suggester->touched.items));
	for (size_t i = 0; i < suggester->topic_count; i++)
		add_target(suggester, &catalogue->topics.items[i].cues, i);
	for (size_t i = 0; i < checklist_count; i++)
		add_checklist(suggester, checklists[i]);
	suggester->topics.items = arena_alloc(arena, suggester->topic_count * sizeof(struct candidate));
	suggester->criteria.items = arena_alloc(arena, catalogue->criteria.count * sizeof(struct candidate));
	suggester->seen = arena_alloc(arena, cue_index_count(suggester->index) * sizeof(*suggester->seen));
	return suggester;
}

/*
 * Reading a measure's words.
 */

/* The tally of a target, emptied when it was another measure's. */
static struct tally *tally_of(struct suggester *suggester, size_t target)
{
	struct tally *tally = &suggester->tallies[target];

	if (tally->stamp == suggester->stamp)
		return tally;
	tally->stamp = suggester->stamp;
	tally->count = 0;
	tally->outdone = false;
	tally->chosen = 0;
	suggester->touched.items[suggester->touched.count++] = target;
	return tally;
}

static void take_match(void *context, const struct cue_match *match)
{
	struct suggester *suggester = context;
	struct tally *tally;

	if (suggester->seen[match->number] == suggester->stamp)
		return;
	suggester->seen[match->number] = suggester->stamp;
	tally = tally_of(suggester, match->target);
	tally->found[tally->count++] = (struct found_cue){match->cue, suggester->weight};
}

static void read_words(struct suggester *suggester, const struct text *text, unsigned weight)
{
	suggester->weight = weight;
	for (size_t i = 0; i < text->count; i++)
		cue_index_find(suggester->index, text->items[i].text, take_match, suggester);
}

static void read_kinds(struct suggester *suggester, uint32_t kinds)
{
	for (int kind = 0; kind < KIND_COUNT; kind++)
		if (kinds & 1u << kind)
			cue_index_find(suggester->index, kind_words.words[kind], take_match, suggester);
}

static size_t strength_in(const struct tally *tally, const char *lang)
{
	size_t strength = 0;

	for (size_t i = 0; i < tally->count; i++)
		if (strcmp(tally->found[i].cue->lang, lang) == 0)
			strength += tally->found[i].weight;
	return strength;
}

static size_t strongest_language(const struct tally *tally)
{
	size_t best = 0;

	for (size_t i = 0; i < tally->count; i++) {
		size_t strength = strength_in(tally, tally->found[i].cue->lang);

		if (strength > best)
			best = strength;
	}
	return best;
}

/* The title comes first: a cue counts once, with the weight of where it stands first. */
static void read_measure(struct suggester *suggester, const struct measure *measure)
{
	suggester->stamp++;
	suggester->touched.count = 0;
	read_words(suggester, &measure->title, TITLE_WEIGHT);
	read_words(suggester, &measure->text, TEXT_WEIGHT);
	read_kinds(suggester, measure->kinds);
}

/*
 * Choosing.
 */

/* Stronger before weaker, else in the catalogue's order. */
static int by_strength(const void *a, const void *b)
{
	const struct candidate *one = a, *other = b;

	if (one->strength != other->strength)
		return one->strength > other->strength ? -1 : 1;
	return one->target < other->target ? -1 : one->target > other->target;
}

/* Sorts, and drops what is far weaker than the strongest. */
static void rank(struct candidate_list *list)
{
	if (list->count)
		qsort(list->items, list->count, sizeof(*list->items), by_strength);
	while (list->count && list->items[list->count - 1].strength * SHARE_OF_BEST < list->items[0].strength)
		list->count--;
}

static void note_parent(struct suggester *suggester, const struct candidate *child)
{
	size_t parent = suggester->catalogue->topics.items[child->target].parent;

	if (parent == TOPIC_NONE || suggester->tallies[parent].stamp != suggester->stamp)
		return;
	if (child->strength > strongest_language(&suggester->tallies[parent]))
		suggester->tallies[parent].outdone = true;
}

/* "Choose a narrower topic wherever one fits." */
static void drop_parents(struct suggester *suggester, struct candidate_list *list)
{
	size_t kept = 0;

	for (size_t i = 0; i < list->count; i++)
		note_parent(suggester, &list->items[i]);
	for (size_t i = 0; i < list->count; i++)
		if (!suggester->tallies[list->items[i].target].outdone)
			list->items[kept++] = list->items[i];
	list->count = kept;
}

static void choose_topics(struct suggester *suggester)
{
	struct candidate_list *list = &suggester->topics;

	list->count = 0;
	for (size_t i = 0; i < suggester->touched.count; i++) {
		size_t target = suggester->touched.items[i];

		if (target < suggester->topic_count)
			list->items[list->count++] =
				(struct candidate){target, strongest_language(&suggester->tallies[target])};
	}
	rank(list);
	drop_parents(suggester, list);
	if (list->count > SUGGESTIONS_MOST)
		list->count = SUGGESTIONS_MOST;
	for (size_t i = 0; i < list->count; i++)
		suggester->tallies[list->items[i].target].chosen = list->items[i].strength;
}

/* What the measure names is certain: as strong as the strongest of its words. */
static void choose_named_topics(struct suggester *suggester, const struct measure *measure)
{
	size_t best = suggester->topics.count ? suggester->topics.items[0].strength : 1;

	for (size_t i = 0; i < measure->topics.count; i++)
		tally_of(suggester, measure->topics.items[i])->chosen = best;
}

/* The strongest chosen topic that a requirement and the measure could meet in; 0: it does not fit. */
static size_t shared_topic(const struct suggester *suggester, const struct requirement *requirement,
                           const struct measure *measure)
{
	size_t best = 0;

	if (requirement->form == FORM_NONE || (requirement->kinds && !(requirement->kinds & measure->kinds)))
		return 0;
	for (size_t i = 0; i < requirement->topics.count; i++) {
		const struct tally *tally = &suggester->tallies[requirement->topics.items[i]];

		if (tally->stamp == suggester->stamp && tally->chosen > best)
			best = tally->chosen;
	}
	return best;
}

static size_t best_shared(const struct suggester *suggester, const struct requirement *needs, size_t count,
                          const struct measure *measure)
{
	size_t best = 0;

	for (size_t i = 0; i < count; i++) {
		bool any = needs[i].form == FORM_ANY;
		size_t shared = any ? best_shared(suggester, needs[i].branches, needs[i].branch_count, measure)
		                    : shared_topic(suggester, &needs[i], measure);

		if (shared > best)
			best = shared;
	}
	return best;
}

static const struct criterion *criterion_of(const struct suggester *suggester, size_t target)
{
	return suggester->catalogue->criteria.items[target - suggester->topic_count];
}

static void choose_criteria(struct suggester *suggester, const struct measure *measure)
{
	struct candidate_list *list = &suggester->criteria;

	list->count = 0;
	for (size_t i = 0; i < suggester->touched.count; i++) {
		size_t target = suggester->touched.items[i], shared;
		const struct requirement_list *needs;

		if (target < suggester->topic_count)
			continue;
		needs = &criterion_of(suggester, target)->needs;
		shared = best_shared(suggester, needs->items, needs->count, measure);
		if (shared)
			list->items[list->count++] = (struct candidate){
				target, strongest_language(&suggester->tallies[target]) * (OWN_CUES + shared)};
	}
	rank(list);
}

/*
 * Reporting.
 */

static bool names_topic(const struct measure *measure, size_t topic)
{
	for (size_t i = 0; i < measure->topics.count; i++)
		if (measure->topics.items[i] == topic)
			return true;
	return false;
}

static bool names_criterion(const struct measure *measure, const char *id)
{
	for (size_t i = 0; i < measure->addresses.count; i++)
		if (strcmp(measure->addresses.items[i].id, id) == 0)
			return true;
	return false;
}

/* A name such as CERT may be a cue of several languages: it is told once. */
static bool is_listed(const struct cue_refs *cues, const char *text)
{
	for (size_t i = 0; i < cues->count; i++)
		if (strcmp(cues->items[i]->text, text) == 0)
			return true;
	return false;
}

static void list_cues(struct arena *arena, const struct tally *tally, struct cue_refs *cues)
{
	for (size_t i = 0; i < tally->count; i++)
		if (!is_listed(cues, tally->found[i].cue->text))
			*ARENA_APPEND(arena, cues) = tally->found[i].cue;
}

static void report(const struct suggester *suggester, const struct measure *measure, const struct candidate_list *list,
                   bool blind, struct suggestion_list *out)
{
	size_t shown = 0;

	for (size_t i = 0; i < list->count && shown < SUGGESTIONS_MOST; i++) {
		size_t target = list->items[i].target;
		const struct tally *tally = &suggester->tallies[target];
		struct suggestion made = {.strength = list->items[i].strength};

		if (target < suggester->topic_count)
			made.topic = &suggester->catalogue->topics.items[target];
		else
			made.criterion = criterion_of(suggester, target);
		made.named = made.topic ? names_topic(measure, target) : names_criterion(measure, made.criterion->entry.id);
		if (made.named && !blind)
			continue;
		list_cues(suggester->arena, tally, &made.cues);
		*ARENA_APPEND(suggester->arena, out) = made;
		shown++;
	}
}

void suggest(struct suggester *suggester, const struct measure *measure, bool blind, struct suggestion_list *out)
{
	read_measure(suggester, measure);
	choose_topics(suggester);
	if (!blind)
		choose_named_topics(suggester, measure);
	choose_criteria(suggester, measure);
	report(suggester, measure, &suggester->topics, blind, out);
	report(suggester, measure, &suggester->criteria, blind, out);
}
