/* What a judge says, taken down: copied, capped, put in its rank. See host_say.h. */
#include "host_say.h"

#include "sentence.h"
#include "unicode.h"

static const enum role roles[] = {
	[NORMGAP_RESTS_ON] = ROLE_RESTS_ON,
	[NORMGAP_NEAR] = ROLE_NEAR,
	[NORMGAP_AGAINST] = ROLE_AGAINST,
	[NORMGAP_LACKS] = ROLE_LACKS,
};

static void say(struct normgap_case *c, enum role role, const struct measure *measure, struct sentence sentence)
{
	struct reason reason = {.role = role, .sentence = sentence, .measure = measure};

	if (measure)
		reason.place = measure->entry.place;
	judgement_because(c->judgement, &reason);
}

static void say_shortfalls(struct normgap_case *c, const struct match *match)
{
	for (size_t i = 0; i < match->count; i++) {
		const struct shortfall *shortfall = &match->shortfalls[i];

		c->judgement->lacks |= 1u << shortfall_lack(shortfall);
		if (judgement_takes(c->judgement, ROLE_LACKS, 0, match->measure->entry.place))
			say(c, ROLE_LACKS, match->measure, shortfall_sentence(c->arena, match, shortfall, c->requirement));
		if (judgement_takes_change(c->judgement)) {
			struct change change = shortfall_change(c->arena, match, shortfall, c->requirement);

			judgement_change(c->judgement, &change);
		}
	}
}

/* A claim is shown where the answer needs it: in place of a topic or of a fact. */
static bool needs_claim(const struct match *match)
{
	return match->claim && match->claim->reason.count && (!match->topical || match->unstated);
}

static void say_rests(struct normgap_case *c, const struct match *match)
{
	const struct measure *measure = match->measure;
	const char *key = match->outcome == OUTCOME_MET ? "because.rests" : "because.partial";

	if (needs_claim(match))
		say(c, ROLE_RESTS_ON, measure, SENTENCE("because.claim", value_text(&measure->title),
		                                        value_text(&match->claim->reason)));
	else
		say(c, ROLE_RESTS_ON, measure, SENTENCE(match->undated ? "because.undated" : key, value_text(&measure->title),
		                                        value_word(&status_words, measure->status)));
}

/* The host's own words, from the measure's standing. */
static void say_standing(struct normgap_case *c, enum role role, const struct match *match)
{
	const struct measure *measure = match->measure;

	if (role == ROLE_RESTS_ON)
		say_rests(c, match);
	else if (role == ROLE_AGAINST)
		say(c, role, measure, SENTENCE("because.against", value_text(&measure->title)));
	else if (role == ROLE_NEAR)
		say(c, role, measure, match->count ? shortfall_sentence(c->arena, match, &match->shortfalls[0], c->requirement)
		                                   : SENTENCE("near.unused", value_text(&measure->title)));
}

/* A judge's sentence: one of its checklist's texts, its values copied and cut. */
static bool take_sentence(struct normgap_case *c, const char *name, const struct normgap_text *values,
                          size_t count, struct sentence *sentence)
{
	const struct text *text = checklist_text(c->checklist, name);

	if (!text || count > LIMIT_SAID_VALUES || (count && !values) || c->said == LIMIT_SAID_REASONS)
		return false;
	c->said++;
	*sentence = (struct sentence){.text = text, .count = count};
	for (size_t i = 0; i < count; i++)
		sentence->values[i] = value_plain(unicode_copy_valid(c->arena, values[i].at, values[i].at ? values[i].length : 0,
		                                                     LIMIT_SAID_VALUE_BYTES));
	return true;
}

/* The host speaks about each measure a few times at most. */
static bool take_own_words(struct normgap_case *c)
{
	return c->said_own++ < (c->matches.count + 1) * ROLE_COUNT;
}

static const struct match *named(const struct normgap_case *c, size_t measure)
{
	return measure < c->matches.count ? &c->matches.items[measure] : NULL;
}

static void note_role(struct normgap_case *c, enum role role, const struct match *match)
{
	if (role == ROLE_AGAINST)
		c->judgement->lacks |= 1u << LACK_AGAINST;
	if (role == ROLE_RESTS_ON && match)
		judgement_rests_on(c->judgement, match->measure, c->criterion->accepts);
	if (match && ((role == ROLE_RESTS_ON && match->outcome != OUTCOME_MET) || role == ROLE_LACKS))
		say_shortfalls(c, match);
}

int32_t case_because(struct normgap_case *c, int32_t role, size_t measure, const char *text,
                     const struct normgap_text *values, size_t count)
{
	const struct match *match = named(c, measure);
	struct sentence sentence;

	if (role < NORMGAP_RESTS_ON || role > NORMGAP_LACKS || (!match && measure != NORMGAP_NO_MEASURE))
		return 0;
	if (text && !take_sentence(c, text, values, count, &sentence))
		return 0;
	if (!text && (!match || !take_own_words(c)))
		return 0;
	if (text)
		say(c, roles[role], match ? match->measure : NULL, sentence);
	else
		say_standing(c, roles[role], match);
	note_role(c, roles[role], match);
	return 1;
}

int32_t case_would_meet(struct normgap_case *c, size_t measure, const char *text,
                        const struct normgap_text *values, size_t count)
{
	const struct match *match = named(c, measure);
	struct change change = {.measure = match ? match->measure : NULL};

	if ((!match && measure != NORMGAP_NO_MEASURE) || !text || !take_sentence(c, text, values, count, &change.sentence))
		return 0;
	judgement_change(c->judgement, &change);
	return 1;
}

/* Sentences, their values, the grown lists, and the host's own words about measures. */
void case_reserve(struct normgap_case *c)
{
	size_t sentence = sizeof(struct reason) + LIMIT_SAID_VALUES * (size_t)1024;
	size_t own = (c->matches.count + 1) * SHORTFALLS_KEPT * 512;

	arena_reserve(c->arena, LIMIT_SAID_REASONS * sentence + own + (size_t)256 * 1024);
}

void case_fail(struct normgap_case *c, const char *text, size_t length)
{
	c->failure = unicode_copy_valid(c->arena, text, length, LIMIT_SAID_VALUE_BYTES);
}
