/* Changing a measure until it meets what is asked. See draft.h. */
#include "draft.h"

#include <string.h>

#include "buf.h"

/* A State can write more into these; what was said, agreed or held is past. */
#define AMENDABLE                                                                            \
	(1u << KIND_LAW | 1u << KIND_POLICY | 1u << KIND_STRATEGY | 1u << KIND_INSTITUTION | \
	 1u << KIND_PROCESS | 1u << KIND_PROGRAMME | 1u << KIND_TECHNICAL)

/* A draft that would have to name more than these is no advice. */
#define WORDS_TO_BE_SAID_MOST 100
#define SOURCES_TO_BE_CITED_MOST 100

/* Stands for words that the State has to find itself. */
static struct text_in to_be_said = {"", ""};

void draft_of(struct draft *draft, struct arena *arena, const struct measure *begun, struct date as_of)
{
	*draft = (struct draft){.arena = arena, .as_of = as_of, .begun = begun, .measure = *begun};
}

void draft_new(struct draft *draft, struct arena *arena, enum kind kind, struct date as_of)
{
	*draft = (struct draft){.arena = arena, .as_of = as_of};
	draft->measure.kinds = 1u << kind;
	draft->measure.status = STATUS_IN_FORCE;
}

/* Into a list of its own, so that an earlier state of the draft keeps its own. */
void draft_topic(struct draft *draft, size_t topic)
{
	const struct topic_set old = draft->measure.topics;
	struct topic_set *topics = &draft->measure.topics;

	*topics = (struct topic_set){0};
	for (size_t i = 0; i < old.count; i++)
		*ARENA_APPEND(draft->arena, topics) = old.items[i];
	*ARENA_APPEND(draft->arena, topics) = topic;
}

static void match_draft(const struct draft *draft, const struct requirement *requirement, bool guard, struct match *match)
{
	match_measure(requirement, &draft->measure, NULL, draft->as_of, guard, match);
}

static bool meets(const struct draft *draft, const struct requirement *requirement, bool guard)
{
	struct match match;

	match_draft(draft, requirement, guard, &match);
	return match.outcome == OUTCOME_MET;
}

bool draft_meets(const struct draft *draft, const struct requirement *requirement)
{
	return !requirement->judge && meets(draft, requirement, false);
}

static bool none_differs(const struct draft *draft, const struct requirement *const *items, size_t count, bool guard)
{
	for (size_t i = 0; i < count; i++)
		if (meets(draft, items[i], guard) == guard)
			return false;
	return true;
}

static bool within_limits(const struct draft *draft)
{
	const struct draft_limits *limits = draft->limits;

	return !limits || (none_differs(draft, limits->keeps.items, limits->keeps.count, false) &&
	                   none_differs(draft, limits->shuns.items, limits->shuns.count, true));
}

static bool all_hold(const struct draft *draft)
{
	return none_differs(draft, draft->met, draft->met_count, false) &&
	       none_differs(draft, draft->avoided, draft->avoided_count, true) && within_limits(draft);
}

bool draft_holds_as(const struct draft *draft, enum kind kind)
{
	struct draft other = *draft;

	other.measure.kinds = 1u << kind;
	return all_hold(&other);
}

/* A word takes the place of one that was still to be found. */
static void add_word(struct draft *draft, struct strings *words, const char *word)
{
	for (size_t i = 0; i < words->count; i++)
		if (!*words->items[i].text) {
			words->items[i].text = word;
			return;
		}
	if (!strings_have(words, word))
		*ARENA_APPEND(draft->arena, words) = (struct string_at){.text = word};
}

static void set_word(struct draft *draft, struct strings *words, const char *word)
{
	*words = (struct strings){0};
	*ARENA_APPEND(draft->arena, words) = (struct string_at){.text = word};
}

/* The draft's own copy of a fact, so that an earlier state of the draft keeps its own. */
static struct fact *own_fact(struct draft *draft, const char *name, const struct fact_kind *kind)
{
	const struct fact_list old = draft->measure.facts;
	struct fact_list *facts = &draft->measure.facts;
	struct fact *own = NULL;

	*facts = (struct fact_list){0};
	for (size_t i = 0; i < old.count; i++) {
		struct fact *fact = ARENA_APPEND(draft->arena, facts);

		*fact = old.items[i];
		fact->words = (struct strings){0};
		for (size_t w = 0; w < old.items[i].words.count; w++)
			*ARENA_APPEND(draft->arena, &fact->words) = old.items[i].words.items[w];
	}
	for (size_t i = 0; i < facts->count; i++)
		if (strcmp(facts->items[i].name, name) == 0)
			own = &facts->items[i];
	if (!own) {
		own = ARENA_APPEND(draft->arena, facts);
		own->name = name;
		own->kind = kind;
	}
	return own;
}

static void state_words(struct draft *draft, struct fact *fact, const struct fact_asked *asked)
{
	bool list = asked->kind->type == FACT_LIST;
	size_t missing = asked->ask == ASK_OF ? (size_t)asked->least.value : asked->words.count;

	for (size_t i = 0; i < asked->words.count; i++)
		missing -= missing && strings_have(&fact->words, asked->words.items[i].text);
	for (size_t i = 0; i < asked->words.count && missing; i++) {
		const char *word = asked->words.items[i].text;

		if (strings_have(&fact->words, word))
			continue;
		if (list)
			add_word(draft, &fact->words, word);
		else
			set_word(draft, &fact->words, word);
		missing--;
	}
}

static void state_bound(struct draft *draft, struct fact *fact, const struct fact_asked *asked)
{
	long long bound = asked->ask == ASK_LEAST ? asked->least.value : asked->most.value;
	long long words = asked->ask == ASK_LEAST ? bound : 1; /* a list of at most so many has to say something */

	if (asked->kind->type != FACT_NUMBER) {
		for (long long i = (long long)fact->words.count; i < words && i < WORDS_TO_BE_SAID_MOST; i++)
			*ARENA_APPEND(draft->arena, &fact->words) = (struct string_at){.text = ""};
		return;
	}
	fact->number = (struct number){true, bound};
	set_word(draft, &fact->words, arena_format(draft->arena, "%lld", bound));
}

static bool may_restate(const struct draft *draft, const struct fact_asked *asked)
{
	return !draft->begun || draft->begun->kinds & AMENDABLE ||
	       (asked->kind->type != FACT_LIST && asked->kind->type != FACT_NUMBER);
}

static void state(struct draft *draft, const struct requirement *requirement, const struct shortfall *shortfall)
{
	const struct fact_asked *asked = shortfall->asked;
	struct fact *fact;

	(void)requirement;
	if (!may_restate(draft, asked))
		return;
	fact = own_fact(draft, asked->name, asked->kind);
	if (asked->ask == ASK_ALL || asked->ask == ASK_OF)
		state_words(draft, fact, asked);
	else if (asked->ask == ASK_STATED)
		add_word(draft, &fact->words, "");
	else
		state_bound(draft, fact, asked);
}

static void enact(struct draft *draft, const struct requirement *requirement, const struct shortfall *shortfall)
{
	(void)requirement;
	draft->measure.status = STATUS_IN_FORCE;
	if (shortfall->kind != SHORT_STATUS)
		draft->measure.since = draft->as_of;
}

static void renew(struct draft *draft, const struct requirement *requirement, const struct shortfall *shortfall)
{
	(void)requirement;
	(void)shortfall;
	draft->measure.status = STATUS_IN_FORCE;
	draft->measure.since = draft->as_of;
	draft->measure.until = (struct date){0};
}

/* What took place is not reviewed but held again, and what is new only has to be dated. */
static void review(struct draft *draft, const struct requirement *requirement, const struct shortfall *shortfall)
{
	(void)requirement;
	if (!draft->begun) {
		draft->measure.since = draft->as_of;
		return;
	}
	if (draft->measure.kinds & (1u << KIND_EXERCISE | 1u << KIND_TRAINING)) {
		draft->mended ^= 1u << shortfall->kind | 1u << SHORT_COMPLETED_OLD;
		draft->measure.since = draft->as_of;
		return;
	}
	draft->measure.reviewed = draft->as_of;
	draft->measure.review_due = (struct date){0};
}

/* Other sources beside those that it has. */
static void cite(struct draft *draft, const struct requirement *requirement, const struct shortfall *shortfall)
{
	const struct evidence_list old = draft->measure.evidence;
	size_t has = measure_sources(&draft->measure);
	size_t wanted = requirement->evidence.value > 1 ? (size_t)requirement->evidence.value : 1;
	struct source *sources;

	(void)shortfall;
	if (wanted > SOURCES_TO_BE_CITED_MOST)
		return;
	sources = arena_alloc(draft->arena, wanted * sizeof(*sources));
	draft->measure.evidence = (struct evidence_list){0};
	for (size_t i = 0; i < old.count; i++)
		*ARENA_APPEND(draft->arena, &draft->measure.evidence) = old.items[i];
	for (size_t i = has; i < wanted; i++)
		*ARENA_APPEND(draft->arena, &draft->measure.evidence) = (struct evidence){.source = &sources[i]};
}

static void fill(struct draft *draft, const struct requirement *requirement, const struct shortfall *shortfall)
{
	struct date *const dates[HAS_COUNT] = {
		[HAS_SINCE] = &draft->measure.since,
		[HAS_UNTIL] = &draft->measure.until,
		[HAS_REVIEWED] = &draft->measure.reviewed,
		[HAS_REVIEW_DUE] = &draft->measure.review_due,
	};

	if (dates[shortfall->field])
		*dates[shortfall->field] = draft->as_of;
	else if (shortfall->field == HAS_EVIDENCE)
		cite(draft, requirement, shortfall);
	else if (shortfall->field == HAS_LEAD)
		draft->measure.lead = (struct text){&to_be_said, 1};
	else
		draft->measure.text = (struct text){&to_be_said, 1};
}

static void (*const mend[SHORTFALL_COUNT])(struct draft *draft, const struct requirement *requirement,
                                           const struct shortfall *shortfall) = {
	[SHORT_STATUS] = enact,
	[SHORT_LATE] = enact,
	[SHORT_NOT_BEGUN] = enact,
	[SHORT_ENDED] = renew,
	[SHORT_COMPLETED] = renew,
	[SHORT_COMPLETED_OLD] = renew,
	[SHORT_PERIOD] = renew,
	[SHORT_UNDATED] = review,
	[SHORT_STALE] = review,
	[SHORT_REVIEW_DUE] = review,
	[SHORT_FIELD] = fill,
	[SHORT_EVIDENCE] = cite,
	[SHORT_FACT_OTHERWISE] = state,
	[SHORT_FACT_UNSTATED] = state,
	[SHORT_FACT_SOME] = state,
	[SHORT_FACT_BOUND] = state,
};

static void note_asked(struct draft *draft, const struct fact_asked *asked)
{
	const struct asked_refs old = draft->asked;

	draft->asked = (struct asked_refs){0};
	for (size_t i = 0; i < old.count; i++)
		*ARENA_APPEND(draft->arena, &draft->asked) = old.items[i];
	*ARENA_APPEND(draft->arena, &draft->asked) = asked;
}

static void mend_some(struct draft *draft, const struct requirement *requirement, const struct match *match)
{
	for (size_t i = 0; i < match->count; i++) {
		const struct shortfall *shortfall = &match->shortfalls[i];

		draft->mended |= 1u << shortfall->kind;
		if (shortfall->asked)
			note_asked(draft, shortfall->asked);
		if (mend[shortfall->kind])
			mend[shortfall->kind](draft, requirement, shortfall);
	}
}

/* A match keeps only so many shortfalls: what is beyond them comes in the next round. */
static void mend_all(struct draft *draft, const struct requirement *requirement)
{
	size_t rounds = 2 + requirement->facts.count / SHORTFALLS_KEPT;
	struct match match;

	do {
		match_draft(draft, requirement, false, &match);
		mend_some(draft, requirement, &match);
	} while (match.count == SHORTFALLS_KEPT && --rounds);
}

static bool is_about(const struct draft *draft, const struct requirement *requirement)
{
	struct match match;

	match_draft(draft, requirement, false, &match);
	return match.about && match.topical;
}

/* Takes out of the draft's facts the words that a guard asks for. */
static void unsay(struct draft *draft, const struct fact_asked *asked)
{
	struct fact *fact = own_fact(draft, asked->name, asked->kind);
	const struct strings stated = fact->words;

	fact->words = (struct strings){0};
	for (size_t i = 0; i < stated.count; i++)
		if (!strings_have(&asked->words, stated.items[i].text))
			*ARENA_APPEND(draft->arena, &fact->words) = stated.items[i];
}

static void unsay_all(struct draft *draft, const struct requirement *guard)
{
	for (size_t i = 0; i < guard->facts.count && meets(draft, guard, true); i++)
		unsay(draft, &guard->facts.items[i]);
}

/* Most of what is tried fails; a plan tries millions of times. */
static void undo(struct draft *draft, const struct draft *before, struct arena_mark mark)
{
	*draft = *before;
	arena_rewind(draft->arena, mark);
}

/* What is to be met is mended, what is to be shunned is taken out again. */
static bool mended_holds(struct draft *draft, const struct requirement *requirement)
{
	if (requirement->judge)
		return is_about(draft, requirement);
	mend_all(draft, requirement);
	for (size_t i = 0; draft->limits && i < draft->limits->shuns.count; i++)
		unsay_all(draft, draft->limits->shuns.items[i]);
	draft->met[draft->met_count++] = requirement;
	return all_hold(draft);
}

bool draft_meet(struct draft *draft, const struct requirement *requirement)
{
	const struct draft before = *draft;
	const struct arena_mark mark = arena_mark(draft->arena);

	if (draft->met_count == DRAFT_TAKES_MOST)
		return false;
	if (draft->any_topic && !topic_sets_meet(&requirement->topics, &draft->measure.topics))
		draft_topic(draft, requirement->topics.items[0]);
	if (mended_holds(draft, requirement))
		return true;
	undo(draft, &before, mark);
	return false;
}

bool draft_avoid(struct draft *draft, const struct requirement *guard)
{
	const struct draft before = *draft;
	const struct arena_mark mark = arena_mark(draft->arena);

	if (draft->avoided_count == DRAFT_TAKES_MOST || guard->judge)
		return false;
	unsay_all(draft, guard);
	draft->avoided[draft->avoided_count++] = guard;
	if (all_hold(draft))
		return true;
	undo(draft, &before, mark);
	return false;
}
