/* Shortfalls in words: what a measure lacks, and what would mend it. See standing.h. */
#include <stdlib.h>

#include "sentence.h"
#include "standing.h"

static const struct {
	enum lack lack;
	const char *key;
} shortfalls[] = {
#define X(symbol, lack, key) [symbol] = {lack, key},
	SHORTFALLS(X)
#undef X
};

enum lack shortfall_lack(const struct shortfall *shortfall)
{
	return shortfalls[shortfall->kind].lack;
}

static void add_words(struct buf *out, const struct strings *words)
{
	for (size_t i = 0; i < words->count; i++)
		buf_addf(out, "%s%s", i ? ", " : "", words->items[i].text);
}

static void add_alternatives(struct buf *out, const struct strings *words)
{
	for (size_t i = 0; i < words->count; i++)
		buf_addf(out, "%s%s", i ? " | " : "", words->items[i].text);
}

/* Words and signs that read the same in every language. */
const char *asked_text(struct arena *arena, const struct fact_asked *asked)
{
	struct buf out;

	buf_init(&out, arena, LIMIT_TEXT_BYTES);
	buf_adds(&out, asked->name);
	if (asked->ask == ASK_OF && asked->least.value > 1)
		buf_addf(&out, " (\xe2\x89\xa5 %lld)", asked->least.value);
	buf_adds(&out, ": ");
	switch (asked->ask) {
	case ASK_ALL:
		add_words(&out, &asked->words);
		break;
	case ASK_OF:
		add_alternatives(&out, &asked->words);
		break;
	case ASK_STATED:
		buf_adds(&out, "\xe2\x80\xa6");
		break;
	case ASK_LEAST:
		buf_addf(&out, "\xe2\x89\xa5 %lld", asked->least.value);
		break;
	case ASK_MOST:
		buf_addf(&out, "\xe2\x89\xa4 %lld", asked->most.value);
		break;
	}
	return out.at;
}

static const char *stated_text(struct arena *arena, const struct measure *measure, const char *name)
{
	const struct fact *fact = fact_find(&measure->facts, name);
	struct buf out;

	buf_init(&out, arena, LIMIT_TEXT_BYTES);
	if (fact)
		add_words(&out, &fact->words);
	return out.at;
}

/* The second gap of each sentence; the first is always the measure's title. */
static struct value detail(struct arena *arena, const struct match *match, const struct shortfall *shortfall)
{
	const struct measure *measure = match->measure;

	if (shortfall->asked)
		return value_plain(asked_text(arena, shortfall->asked));
	switch (shortfall->kind) {
	case SHORT_NOT_BEGUN:
	case SHORT_LATE:
		return value_date(measure->since);
	case SHORT_COMPLETED_OLD:
		return value_date(date_known(measure->until) ? measure->until : measure->since);
	case SHORT_PERIOD:
		return value_date(measure->until);
	case SHORT_STALE:
		return value_date(match->last);
	case SHORT_REVIEW_DUE:
		return value_date(measure->review_due);
	case SHORT_FIELD:
		return value_word(&measure_field_words, shortfall->field);
	case SHORT_COMPLETED:
		return value_words(&kind_words, measure->kinds);
	case SHORT_EVIDENCE:
		return value_number(arena, (long long)measure_sources(measure));
	default:
		return value_word(&status_words, measure->status);
	}
}

struct sentence shortfall_sentence(struct arena *arena, const struct match *match, const struct shortfall *shortfall,
                                   const struct requirement *requirement)
{
	const struct measure *measure = match->measure;
	struct value third = value_word(&status_words, requirement->status);

	if (shortfall->asked)
		third = value_plain(stated_text(arena, measure, shortfall->asked->name));
	if (shortfall->kind == SHORT_STALE || shortfall->kind == SHORT_UNDATED)
		third = value_number(arena, requirement->fresh.value);
	if (shortfall->kind == SHORT_EVIDENCE)
		third = value_number(arena, requirement->evidence.value);
	return SENTENCE(shortfalls[shortfall->kind].key, value_text(&measure->title),
	                detail(arena, match, shortfall), third);
}

static void set(struct arena *arena, struct change *change, const char *key, const char *value)
{
	*ARENA_APPEND(arena, &change->set) = (struct setting){key, value};
}

const char *asked_words(struct arena *arena, const struct fact_asked *asked)
{
	struct buf out;

	buf_init(&out, arena, LIMIT_TEXT_BYTES);
	if (asked->ask == ASK_ALL)
		add_words(&out, &asked->words);
	else if (asked->ask == ASK_OF)
		add_alternatives(&out, &asked->words);
	else if (asked->ask != ASK_STATED)
		buf_addf(&out, "%lld", asked->ask == ASK_LEAST ? asked->least.value : asked->most.value);
	return out.at;
}

static void set_fact(struct arena *arena, struct change *change, const struct fact_asked *asked)
{
	change->sentence.key = "change.fact";
	set(arena, change, arena_format(arena, "facts.%s", asked->name), asked_words(arena, asked));
}

static void set_topic(struct arena *arena, struct change *change, const struct requirement *requirement)
{
	change->sentence.key = "change.topic";
	change->sentence.values[1] = value_text(requirement->topic_title);
	set(arena, change, "topics", requirement->topic_words.items[0].text);
}

struct change shortfall_change(struct arena *arena, const struct match *match, const struct shortfall *shortfall,
                               const struct requirement *requirement)
{
	struct change change = {.measure = match->measure};

	change.sentence = SENTENCE("change.status", value_text(&match->measure->title),
	                           detail(arena, match, shortfall));
	if (shortfall->asked) {
		set_fact(arena, &change, shortfall->asked);
		return change;
	}
	switch (shortfall_lack(shortfall)) {
	case LACK_STATUS:
		change.sentence.values[1] = value_word(&status_words, requirement->status);
		set(arena, &change, "status", status_words.words[requirement->status]);
		break;
	case LACK_PERIOD:
		change.sentence.key = "change.renew";
		set(arena, &change, "until", "");
		break;
	case LACK_DATE:
	case LACK_FRESH:
		change.sentence.key = "change.review";
		set(arena, &change, "reviewed", "");
		break;
	case LACK_FIELD:
		change.sentence.key = "change.field";
		set(arena, &change, measure_field_words.words[shortfall->field], "");
		break;
	case LACK_EVIDENCE:
		change.sentence.key = "change.evidence";
		set(arena, &change, "evidence", "");
		break;
	default:
		set_topic(arena, &change, requirement);
		break;
	}
	return change;
}
