/* What a judge may ask and say. See host.h and normgap/plugin.h. */
#include "host.h"

#include <stdio.h>
#include <string.h>

#include "host_say.h"

static const struct normgap_text nothing = {"", 0};

static struct normgap_text text_of(const char *text)
{
	return text ? (struct normgap_text){text, strlen(text)} : nothing;
}

static const struct match *match_at(const struct normgap_case *c, size_t measure)
{
	return measure < c->matches.count ? &c->matches.items[measure] : NULL;
}

static const struct measure *measure_at(const struct normgap_case *c, size_t measure)
{
	const struct match *match = match_at(c, measure);

	return match ? match->measure : NULL;
}

static struct normgap_date host_as_of(const struct normgap_case *c)
{
	struct date date = date_last(c->as_of);

	return (struct normgap_date){date.year, date.month, date.day};
}

/* The text of a requirement's key, number n of its list; NULL behind the last. */
static const char *nth_bit(const struct vocabulary *vocabulary, uint32_t bits, size_t n)
{
	for (int i = 0; i < vocabulary->count; i++)
		if (bits & 1u << i && !n--)
			return vocabulary->words[i];
	return NULL;
}

struct normgap_case case_of(const struct requirement *requirement)
{
	struct normgap_case c = {.requirement = requirement};

	if (requirement->count.stated)
		snprintf(c.count, sizeof(c.count), "%lld", requirement->count.value);
	if (requirement->fresh.stated)
		snprintf(c.fresh, sizeof(c.fresh), "%lld", requirement->fresh.value);
	return c;
}

static const char *key_topic(const struct normgap_case *c, size_t n)
{
	return n < c->requirement->topic_words.count ? c->requirement->topic_words.items[n].text : NULL;
}

static const char *key_kind(const struct normgap_case *c, size_t n)
{
	return nth_bit(&kind_words, c->requirement->kinds, n);
}

static const char *key_status(const struct normgap_case *c, size_t n)
{
	return n == 0 ? status_words.words[c->requirement->status] : NULL;
}

static const char *key_count(const struct normgap_case *c, size_t n)
{
	return n == 0 && *c->count ? c->count : NULL;
}

static const char *key_fresh(const struct normgap_case *c, size_t n)
{
	return n == 0 && *c->fresh ? c->fresh : NULL;
}

static const char *key_at_most(const struct normgap_case *c, size_t n)
{
	return n == 0 ? outcome_words.words[c->requirement->at_most] : NULL;
}

static const struct {
	const char *name;
	const char *(*nth)(const struct normgap_case *c, size_t n);
} keys[] = {
	{"topic", key_topic}, {"kind", key_kind},   {"status", key_status},
	{"count", key_count}, {"fresh", key_fresh}, {"at-most", key_at_most},
};

static const char *key_nth(const struct normgap_case *c, const char *name, size_t n)
{
	for (size_t i = 0; name && i < sizeof(keys) / sizeof(keys[0]); i++)
		if (strcmp(keys[i].name, name) == 0)
			return keys[i].nth(c, n);
	return NULL;
}

static size_t host_key_count(const struct normgap_case *c, const char *name)
{
	size_t count = 0;

	while (key_nth(c, name, count))
		count++;
	return count;
}

static struct normgap_text host_key(const struct normgap_case *c, const char *name, size_t n)
{
	return text_of(key_nth(c, name, n));
}

static const struct strings *find_argument(const struct normgap_case *c, const char *name)
{
	static const struct strings none;

	for (size_t i = 0; name && i < c->requirement->with.count; i++)
		if (strcmp(c->requirement->with.items[i].name, name) == 0)
			return &c->requirement->with.items[i].values;
	return &none;
}

static struct normgap_text nth_string(const struct strings *strings, size_t n)
{
	return n < strings->count ? text_of(strings->items[n].text) : nothing;
}

/* One whole number, and nothing else. */
static int32_t as_number(const struct strings *strings, int64_t *number)
{
	long long value;
	char rest;

	if (strings->count != 1 || !number || sscanf(strings->items[0].text, "%15lld%c", &value, &rest) != 1)
		return 0;
	*number = value;
	return 1;
}

static size_t host_argument_count(const struct normgap_case *c, const char *name)
{
	return find_argument(c, name)->count;
}

static struct normgap_text host_argument(const struct normgap_case *c, const char *name, size_t n)
{
	return nth_string(find_argument(c, name), n);
}

static int32_t host_argument_number(const struct normgap_case *c, const char *name, int64_t *number)
{
	return as_number(find_argument(c, name), number);
}

static int32_t host_verdict(const struct normgap_case *c, const char *criterion)
{
	for (size_t i = 0; criterion && i < c->requirement->uses.count; i++)
		if (strcmp(c->requirement->uses.items[i].text, criterion) == 0)
			return (int32_t)c->verdict_of(c->context, criterion) + NORMGAP_VERDICT_MET;
	return 0;
}

static size_t host_measure_count(const struct normgap_case *c)
{
	return c->matches.count;
}

/* Written once and kept with the match, so that asking again takes no more memory. */
static struct normgap_text date_text(const struct normgap_case *c, size_t measure, enum measure_field field,
                                     struct date date)
{
	struct match *match = &c->matches.items[measure];

	if (!date_known(date))
		return nothing;
	if (!*match->dates[field])
		date_format(date, match->dates[field]);
	return text_of(match->dates[field]);
}

static struct normgap_text host_field(const struct normgap_case *c, size_t measure, int32_t field)
{
	const struct measure *m = measure_at(c, measure);

	if (!m)
		return nothing;
	switch (field) {
	case NORMGAP_FIELD_ID:
		return text_of(m->entry.id);
	case NORMGAP_FIELD_TITLE:
		return text_of(text_pick(&m->title, "en", NULL));
	case NORMGAP_FIELD_STATUS:
		return text_of(status_words.words[m->status]);
	case NORMGAP_FIELD_SINCE:
		return date_text(c, measure, HAS_SINCE, m->since);
	case NORMGAP_FIELD_UNTIL:
		return date_text(c, measure, HAS_UNTIL, m->until);
	case NORMGAP_FIELD_REVIEWED:
		return date_text(c, measure, HAS_REVIEWED, m->reviewed);
	case NORMGAP_FIELD_REVIEW_DUE:
		return date_text(c, measure, HAS_REVIEW_DUE, m->review_due);
	case NORMGAP_FIELD_LEAD:
		return text_of(text_pick(&m->lead, "en", NULL));
	case NORMGAP_FIELD_BY:
		return text_of(m->by);
	case NORMGAP_FIELD_TEXT:
		return text_of(text_pick(&m->text, "en", NULL));
	default:
		return nothing;
	}
}

static const char *nth_word(const struct measure *m, int32_t list, size_t n)
{
	switch (list) {
	case NORMGAP_LIST_KINDS:
		return nth_bit(&kind_words, m->kinds, n);
	case NORMGAP_LIST_TOPICS:
		return n < m->topic_words.count ? m->topic_words.items[n].text : NULL;
	case NORMGAP_LIST_WITH:
		return n < m->with.count ? m->with.items[n].text : NULL;
	default:
		return NULL;
	}
}

static size_t host_word_count(const struct normgap_case *c, size_t measure, int32_t list)
{
	const struct measure *m = measure_at(c, measure);
	size_t count = 0;

	while (m && nth_word(m, list, count))
		count++;
	return count;
}

static struct normgap_text host_word(const struct normgap_case *c, size_t measure, int32_t list, size_t n)
{
	const struct measure *m = measure_at(c, measure);

	return m ? text_of(nth_word(m, list, n)) : nothing;
}

static const struct strings *stated(const struct normgap_case *c, size_t measure, const char *name)
{
	static const struct strings none;
	const struct measure *m = measure_at(c, measure);
	const struct fact *fact = m && name ? fact_find(&m->facts, name) : NULL;

	return fact ? &fact->words : &none;
}

static size_t host_fact_count(const struct normgap_case *c, size_t measure, const char *name)
{
	return stated(c, measure, name)->count;
}

static struct normgap_text host_fact(const struct normgap_case *c, size_t measure, const char *name, size_t n)
{
	return nth_string(stated(c, measure, name), n);
}

static int32_t host_fact_number(const struct normgap_case *c, size_t measure, const char *name, int64_t *number)
{
	return as_number(stated(c, measure, name), number);
}

static size_t host_evidence_count(const struct normgap_case *c, size_t measure)
{
	const struct measure *m = measure_at(c, measure);

	return m ? m->evidence.count : 0;
}

static struct normgap_text host_evidence(const struct normgap_case *c, size_t measure, size_t n, int32_t field)
{
	const struct measure *m = measure_at(c, measure);
	const struct evidence *evidence = m && n < m->evidence.count ? &m->evidence.items[n] : NULL;

	if (!evidence)
		return nothing;
	switch (field) {
	case NORMGAP_EVIDENCE_SOURCE:
		return text_of(evidence->source_id);
	case NORMGAP_EVIDENCE_ROLE:
		return evidence->source ? text_of(source_role_words.words[evidence->source->role]) : nothing;
	case NORMGAP_EVIDENCE_AT:
		return text_of(text_pick(&evidence->at, "en", NULL));
	case NORMGAP_EVIDENCE_URL:
		return text_of(evidence->url);
	default:
		return nothing;
	}
}

static uint32_t host_line(const struct normgap_case *c, size_t measure)
{
	const struct measure *m = measure_at(c, measure);

	return m ? m->entry.place.line : 0;
}

static int32_t host_standing(const struct normgap_case *c, size_t measure)
{
	const struct match *match = match_at(c, measure);

	return match ? (int32_t)match->outcome + NORMGAP_MET : 0;
}

/* What the measure's shortfalls lack, each thing once. */
static uint32_t lacks_of(const struct match *match)
{
	uint32_t bits = 0;

	for (size_t i = 0; match && i < match->count; i++)
		bits |= 1u << shortfall_lack(&match->shortfalls[i]);
	return bits;
}

static size_t host_lack_count(const struct normgap_case *c, size_t measure)
{
	uint32_t bits = lacks_of(match_at(c, measure));
	size_t count = 0;

	while (nth_bit(&lack_words, bits, count))
		count++;
	return count;
}

static struct normgap_text host_lack(const struct normgap_case *c, size_t measure, size_t n)
{
	return text_of(nth_bit(&lack_words, lacks_of(match_at(c, measure)), n));
}

static int32_t host_months(const struct normgap_case *c, size_t measure)
{
	const struct measure *m = measure_at(c, measure);

	return m ? measure_age(m, c->as_of) : -1;
}

const struct normgap_host host_table = {
	.size = sizeof(host_table),
	.as_of = host_as_of,
	.key_count = host_key_count,
	.key = host_key,
	.argument_count = host_argument_count,
	.argument = host_argument,
	.argument_number = host_argument_number,
	.verdict = host_verdict,
	.measure_count = host_measure_count,
	.field = host_field,
	.word_count = host_word_count,
	.word = host_word,
	.fact_count = host_fact_count,
	.fact = host_fact,
	.fact_number = host_fact_number,
	.evidence_count = host_evidence_count,
	.evidence = host_evidence,
	.line = host_line,
	.standing = host_standing,
	.lack_count = host_lack_count,
	.lack = host_lack,
	.months = host_months,
	.because = case_because,
	.would_meet = case_would_meet,
};
