/*
 * Near misses: what looks close to an unanswered question and does not count,
 * each with why. They change no verdict; they are what an official reads to see
 * that nothing was overlooked.
 */
#include "evaluator.h"
#include "sentence.h"

/* How close a near miss is; the nearest are shown first. */
enum closeness {
	CLOSE_ABOUT,  /* its topic and kind are right, a fact says otherwise or is missing */
	CLOSE_CLAIM,  /* it names the question, without what would make that count */
	CLOSE_KIND,   /* its topic is right, its kind is not */
	CLOSE_ITEM,   /* it names the norm, not the question */
	CLOSE_FAMILY  /* its topic is parent, child or sibling */
};

static void say_near(struct judgement *judgement, const struct measure *measure, enum closeness closeness,
                     struct sentence sentence)
{
	struct reason reason = {.role = ROLE_NEAR,
	                        .closeness = (int)closeness,
	                        .sentence = sentence,
	                        .measure = measure,
	                        .place = measure->entry.place};

	judgement_because(judgement, &reason);
}

/* Each measure comes up once, with the nearest that it is: what is used already,
 * or speaks against, never does. */
static bool take_once(struct evaluator *evaluator, size_t measure)
{
	if (is_excluded(evaluator, measure) || evaluator->near_stamps[measure] == evaluator->near_stamp)
		return false;
	evaluator->near_stamps[measure] = evaluator->near_stamp;
	return true;
}

static void set_used_aside(struct evaluator *evaluator, const struct judgement *judgement)
{
	evaluator->near_stamp++;
	for (size_t i = 0; i < judgement->rests.count; i++)
		take_once(evaluator, judgement->rests.items[i]->number);
	for (size_t i = 0; i < judgement->reasons.count; i++)
		if (judgement->reasons.items[i].measure)
			take_once(evaluator, judgement->reasons.items[i].measure->number);
}

/* The shortfall that keeps a measure about the requirement from counting: its facts. */
static const struct shortfall *decisive(const struct match *match)
{
	for (size_t i = 0; i < match->count; i++)
		if (match->shortfalls[i].asked)
			return &match->shortfalls[i];
	return &match->shortfalls[0];
}

static void near_about(struct evaluator *evaluator, const struct requirement *requirement, const struct match *match,
                       struct judgement *judgement)
{
	const struct shortfall *shortfall;

	if (!match->count) {
		say_near(judgement, match->measure, CLOSE_ABOUT, SENTENCE("near.unused", value_text(&match->measure->title)));
		return;
	}
	shortfall = decisive(match);
	judgement->lacks |= 1u << shortfall_lack(shortfall);
	say_near(judgement, match->measure, CLOSE_ABOUT,
	         shortfall_sentence(evaluator->arena, match, shortfall, requirement));
	if (match->unstated && judgement_takes_change(judgement)) {
		struct change change = shortfall_change(evaluator->arena, match, shortfall, requirement);

		judgement_change(judgement, &change);
	}
}

static void near_kind(const struct requirement *requirement, const struct match *match, enum closeness closeness,
                      struct judgement *judgement)
{
	const struct measure *measure = match->measure;

	say_near(judgement, measure, closeness,
	         SENTENCE("near.kind", value_text(&measure->title), value_words(&kind_words, measure->kinds),
	                  value_words(&kind_words, requirement->kinds)));
}

/* How close a measure is to one requirement; CLOSE_FAMILY: not by its own topic or claim. */
static enum closeness closeness_of(struct nearness near, const struct claim *claim)
{
	if (near.about)
		return CLOSE_ABOUT;
	if (claim)
		return CLOSE_CLAIM;
	return near.topical ? CLOSE_KIND : CLOSE_FAMILY;
}

static void say_match(struct evaluator *evaluator, const struct requirement *requirement, const struct match *match,
                      enum closeness closeness, struct judgement *judgement)
{
	if (closeness == CLOSE_ABOUT)
		near_about(evaluator, requirement, match, judgement);
	else if (closeness == CLOSE_CLAIM && !match->claim->reason.count)
		say_near(judgement, match->measure, closeness, SENTENCE("near.claim", value_text(&match->measure->title)));
	else
		near_kind(requirement, match, closeness, judgement);
}

static void near_requirement(struct evaluator *evaluator, const struct criterion *criterion,
                             const struct requirement *requirement, enum closeness pass, struct judgement *judgement)
{
	struct number_list close = gather(evaluator, criterion, requirement);

	for (size_t i = 0; i < close.count; i++) {
		const struct measure *measure = &evaluator->declaration->measures.items[close.items[i]];
		const struct claim *claim = claim_of(evaluator, criterion, close.items[i]);
		struct nearness near = gathered_nearness(evaluator, requirement, close.items[i], claim, false);
		struct match match;

		if (closeness_of(near, claim) != pass || !take_once(evaluator, close.items[i]) ||
		    !judgement_takes(judgement, ROLE_NEAR, (int)pass, measure->entry.place))
			continue;
		match_near(requirement, measure, claim, near, evaluator->as_of, false, &match);
		say_match(evaluator, requirement, &match, pass, judgement);
	}
}

static void near_topic(struct evaluator *evaluator, size_t topic, struct judgement *judgement)
{
	const struct number_list *about = &evaluator->by_topic[topic];

	for (size_t i = 0; i < about->count; i++) {
		const struct measure *measure = &evaluator->declaration->measures.items[about->items[i]];

		if (take_once(evaluator, measure->number) &&
		    judgement_takes(judgement, ROLE_NEAR, CLOSE_FAMILY, measure->entry.place))
			say_near(judgement, measure, CLOSE_FAMILY, SENTENCE("near.related", value_text(&measure->title)));
	}
}

static void near_family(struct evaluator *evaluator, const struct requirement *requirement, struct judgement *judgement)
{
	const struct topics *topics = &evaluator->catalogue->topics;

	for (size_t own = 0; own < requirement->topics.count; own++)
		for (size_t other = 0; other < topics->count; other++)
			if (topics_family(topics, requirement->topics.items[own], other))
				near_topic(evaluator, other, judgement);
}

static void near_needs(struct evaluator *evaluator, const struct criterion *criterion,
                       const struct requirement *needs, size_t count, enum closeness pass,
                       struct judgement *judgement)
{
	for (size_t i = 0; i < count; i++) {
		if (needs[i].form == FORM_ANY)
			near_needs(evaluator, criterion, needs[i].branches, needs[i].branch_count, pass, judgement);
		else if (needs[i].form != FORM_NONE && pass == CLOSE_FAMILY)
			near_family(evaluator, &needs[i], judgement);
		else if (needs[i].form != FORM_NONE)
			near_requirement(evaluator, criterion, &needs[i], pass, judgement);
	}
}

static void near_item(struct evaluator *evaluator, const struct item *item, struct judgement *judgement)
{
	const struct claims_at *claims = &evaluator->by_item[item->number];

	for (size_t i = 0; i < claims->count; i++) {
		const struct measure *measure = &evaluator->declaration->measures.items[claims->items[i].measure];

		if (take_once(evaluator, measure->number))
			say_near(judgement, measure, CLOSE_ITEM,
			         SENTENCE("near.item", value_text(&measure->title), value_plain(item->entry.id)));
	}
}

void near_misses(struct evaluator *evaluator, const struct criterion *criterion, struct judgement *judgement)
{
	static const enum closeness passes[] = {CLOSE_ABOUT, CLOSE_CLAIM, CLOSE_KIND, CLOSE_ITEM, CLOSE_FAMILY};

	set_used_aside(evaluator, judgement);
	for (size_t i = 0; i < sizeof(passes) / sizeof(passes[0]); i++) {
		if (passes[i] == CLOSE_ITEM)
			near_item(evaluator, criterion->item, judgement);
		else if (passes[i] != CLOSE_CLAIM || evaluator->by_criterion[criterion->number].count)
			near_needs(evaluator, criterion, criterion->needs.items, criterion->needs.count, passes[i], judgement);
	}
}

static void set(struct evaluator *evaluator, struct change *change, const char *key, const char *value)
{
	*ARENA_APPEND(evaluator->arena, &change->set) = (struct setting){key, value};
}

static const char *first_kind(uint32_t kinds)
{
	return kind_words.words[__builtin_ctz(kinds)];
}

static const char *separator(const struct buf *out)
{
	return out->length ? "; " : "";
}

/* All that the measure must state besides, as a declaration's own keys. */
static const char *statements_wanted(struct evaluator *evaluator, const struct requirement *requirement)
{
	struct buf out;

	buf_init(&out, evaluator->arena, LIMIT_TEXT_BYTES);
	for (size_t i = 0; i < requirement->facts.count; i++)
		buf_addf(&out, "%s%s", separator(&out), asked_text(evaluator->arena, &requirement->facts.items[i]));
	for (int field = 0; field < HAS_COUNT; field++)
		if (requirement->has & 1u << field)
			buf_addf(&out, "%s%s: ...", separator(&out), measure_field_words.words[field]);
	if (requirement->fresh.stated)
		buf_addf(&out, "%ssince, reviewed: <= %lld months", separator(&out), requirement->fresh.value);
	if (requirement->evidence.stated)
		buf_addf(&out, "%sevidence: >= %lld", separator(&out), requirement->evidence.value);
	return out.at;
}

static void suggest_one(struct evaluator *evaluator, const struct requirement *requirement, struct judgement *judgement)
{
	uint32_t kinds = requirement->kinds ? requirement->kinds : (1u << KIND_COUNT) - 1;
	const char *statements = statements_wanted(evaluator, requirement);
	struct change change = {0};

	change.sentence = SENTENCE(*statements ? "change.new-facts" : "change.new",
	                           topic_titles(evaluator, requirement), value_words(&kind_words, kinds),
	                           value_word(&status_words, requirement->status),
	                           value_plain(statements));
	if (requirement->topic_words.count)
		set(evaluator, &change, "topics", requirement->topic_words.items[0].text);
	set(evaluator, &change, "kind", first_kind(kinds));
	set(evaluator, &change, "status", status_words.words[requirement->status]);
	for (int field = 0; field < HAS_COUNT; field++)
		if (requirement->has & 1u << field)
			set(evaluator, &change, measure_field_words.words[field], "");
	for (size_t i = 0; i < requirement->facts.count; i++)
		set(evaluator, &change, arena_format(evaluator->arena, "facts.%s", requirement->facts.items[i].name),
		    asked_words(evaluator->arena, &requirement->facts.items[i]));
	judgement_change(judgement, &change);
}

void suggest_new(struct evaluator *evaluator, const struct requirement *requirement, struct judgement *judgement)
{
	if (!requirement->branch_count)
		suggest_one(evaluator, requirement, judgement);
	for (size_t i = 0; i < requirement->branch_count; i++)
		suggest_new(evaluator, &requirement->branches[i], judgement);
}
