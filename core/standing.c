/* Status, dates, fields and facts of one measure. See standing.h. */
#include "standing.h"

#include <string.h>

/* Completed events count as in force for so long (Contract: Status). */
#define COMPLETED_MONTHS 60

static void add(struct match *match, struct shortfall shortfall)
{
	if (match->count < SHORTFALLS_KEPT)
		match->shortfalls[match->count++] = shortfall;
}

static void lack(struct match *match, enum shortfall_kind kind)
{
	add(match, (struct shortfall){.kind = kind});
}

static struct date later(struct date a, struct date b)
{
	if (!date_known(a))
		return b;
	if (!date_known(b))
		return a;
	return date_compare(date_last(a), date_last(b)) >= 0 ? a : b;
}

/* The later of since and reviewed; a review that lies ahead has not been. */
static struct date last_date(const struct measure *measure, struct date as_of)
{
	bool ahead = date_known(measure->reviewed) &&
	             date_compare(date_first(measure->reviewed), date_last(as_of)) > 0;

	return ahead ? measure->since : later(measure->since, measure->reviewed);
}

int measure_age(const struct measure *measure, struct date as_of)
{
	struct date last = last_date(measure, as_of);

	int months = date_known(last) ? date_months(date_last(last), date_last(as_of)) : -1;

	return date_known(last) && months < 0 ? 0 : months;
}

static bool passed(struct date date, struct date as_of)
{
	return date_known(date) && date_compare(date_last(date), date_last(as_of)) < 0;
}

/* Adopted and in force differ for laws and agreements only; of two kinds the stricter rules. */
static int rank(const struct measure *measure)
{
	uint32_t strict = 1u << KIND_LAW | 1u << KIND_AGREEMENT;

	if (measure->status == STATUS_ADOPTED && !(measure->kinds & strict))
		return STATUS_IN_FORCE;
	return measure->status;
}

static bool event(const struct measure *measure)
{
	uint32_t events = 1u << KIND_EXERCISE | 1u << KIND_TRAINING | 1u << KIND_PROGRAMME;

	return (measure->kinds & ~events) == 0;
}

static void check_completed(struct match *match, const struct requirement *requirement, struct date as_of)
{
	const struct measure *measure = match->measure;
	struct date end = date_known(measure->until) ? measure->until : measure->since;

	if (!event(measure))
		lack(match, SHORT_COMPLETED);
	else if (!date_known(end))
		match->undated = true;
	else if (!requirement->fresh.stated && date_beyond(date_last(end), date_last(as_of), COMPLETED_MONTHS))
		lack(match, SHORT_COMPLETED_OLD);
}

static void check_status(struct match *match, const struct requirement *requirement, struct date as_of)
{
	const struct measure *measure = match->measure;
	bool begun = !date_known(measure->since) ||
	             date_compare(date_first(measure->since), date_last(as_of)) <= 0;

	if (measure->status == STATUS_ENDED)
		lack(match, SHORT_ENDED);
	else if (!begun && requirement->status > STATUS_PLANNED)
		lack(match, SHORT_NOT_BEGUN);
	else if (begun && measure->status == STATUS_COMPLETED)
		check_completed(match, requirement, as_of);
	else if (rank(measure) < requirement->status)
		lack(match, measure->status == STATUS_PLANNED && passed(measure->since, as_of) ? SHORT_LATE : SHORT_STATUS);
	if (measure->status < STATUS_COMPLETED && passed(measure->until, as_of))
		lack(match, SHORT_PERIOD);
}

static void check_fresh(struct match *match, const struct requirement *requirement, struct date as_of)
{
	if (!requirement->fresh.stated)
		return;
	match->last = last_date(match->measure, as_of);
	if (!date_known(match->last))
		lack(match, SHORT_UNDATED);
	else if (date_beyond(date_last(match->last), date_last(as_of), (int)requirement->fresh.value))
		lack(match, SHORT_STALE);
	if (passed(match->measure->review_due, as_of))
		lack(match, SHORT_REVIEW_DUE);
}

static bool has_field(const struct measure *measure, enum measure_field field)
{
	switch (field) {
	case HAS_SINCE:
		return date_known(measure->since);
	case HAS_UNTIL:
		return date_known(measure->until);
	case HAS_REVIEWED:
		return date_known(measure->reviewed);
	case HAS_REVIEW_DUE:
		return date_known(measure->review_due);
	case HAS_LEAD:
		return measure->lead.count;
	case HAS_TEXT:
		return measure->text.count;
	case HAS_EVIDENCE:
		return measure->evidence.count;
	case HAS_COUNT:
		break;
	}
	return false;
}

size_t measure_sources(const struct measure *measure)
{
	const struct evidence *items = measure->evidence.items;
	size_t different = 0;

	for (size_t i = 0; i < measure->evidence.count; i++) {
		bool seen = false;

		for (size_t j = 0; j < i && !seen; j++)
			seen = items[j].source == items[i].source;
		different += !seen;
	}
	return different;
}

static void check_fields(struct match *match, const struct requirement *requirement)
{
	for (int field = 0; field < HAS_COUNT; field++)
		if (requirement->has & 1u << field && !has_field(match->measure, (enum measure_field)field))
			add(match, (struct shortfall){.kind = SHORT_FIELD, .field = field});
	if (requirement->evidence.stated && (long long)measure_sources(match->measure) < requirement->evidence.value)
		lack(match, SHORT_EVIDENCE);
}

static size_t words_in_common(const struct strings *asked, const struct strings *stated)
{
	size_t common = 0;

	for (size_t i = 0; i < asked->count; i++)
		for (size_t j = 0; j < stated->count; j++)
			if (strcmp(asked->items[i].text, stated->items[j].text) == 0) {
				common++;
				break;
			}
	return common;
}

/* How a fact that is stated answers; SHORTFALL_COUNT: as asked. */
static enum shortfall_kind compare_words(const struct fact_asked *asked, const struct fact *fact)
{
	size_t common = words_in_common(&asked->words, &fact->words);
	size_t wanted = asked->ask == ASK_OF ? (size_t)asked->least.value : asked->words.count;

	if (common >= wanted)
		return SHORTFALL_COUNT;
	if (asked->kind->type != FACT_LIST)
		return SHORT_FACT_OTHERWISE;
	return common ? SHORT_FACT_SOME : SHORT_FACT_UNSTATED;
}

/* A number that is still to be found (draft.c) holds no bound. */
static enum shortfall_kind compare_bound(const struct fact_asked *asked, const struct fact *fact)
{
	bool is_number = asked->kind->type == FACT_NUMBER;
	long long stated = is_number ? fact->number.value : (long long)fact->words.count;
	bool holds = asked->ask == ASK_LEAST ? stated >= asked->least.value : stated <= asked->most.value;

	return holds && (!is_number || fact->number.stated) ? SHORTFALL_COUNT : SHORT_FACT_BOUND;
}

static enum shortfall_kind compare_fact(const struct fact_asked *asked, const struct fact *fact)
{
	if (!fact || !fact->words.count)
		return SHORT_FACT_UNSTATED;
	if (asked->ask == ASK_STATED)
		return SHORTFALL_COUNT;
	if (asked->ask == ASK_ALL || asked->ask == ASK_OF)
		return compare_words(asked, fact);
	return compare_bound(asked, fact);
}

static void check_facts(struct match *match, const struct requirement *requirement)
{
	for (size_t i = 0; i < requirement->facts.count; i++) {
		const struct fact_asked *asked = &requirement->facts.items[i];
		enum shortfall_kind kind = compare_fact(asked, fact_of(&match->measure->facts, asked->kind));

		match->otherwise |= kind == SHORT_FACT_OTHERWISE;
		match->unstated |= kind == SHORT_FACT_UNSTATED;
		if (kind != SHORTFALL_COUNT)
			add(match, (struct shortfall){.kind = kind, .asked = asked});
	}
}

/* One claim stands in for one thing: for a missing topic, or for a fact that is not stated. */
static enum outcome outcome_of(const struct match *match, bool guard)
{
	bool claimed = !guard && match->claim && match->claim->reason.count;

	if (match->otherwise)
		return OUTCOME_UNMET;
	if (match->unstated)
		return claimed && match->topical ? OUTCOME_PARTIAL : OUTCOME_UNMET;
	return match->count ? OUTCOME_PARTIAL : OUTCOME_MET;
}

struct nearness nearness_of(const struct requirement *requirement, bool topical, uint32_t kinds,
                            const struct claim *claim, bool guard)
{
	struct nearness near = {.topical = topical || !requirement->topic_words.count,
	                        .kindly = !requirement->kinds || requirement->kinds & kinds};

	near.about = near.kindly && (near.topical || (!guard && claim && claim->reason.count));
	return near;
}

void match_near(const struct requirement *requirement, const struct measure *measure, const struct claim *claim,
                struct nearness near, struct date as_of, bool guard, struct match *match)
{
	match->measure = measure;
	match->claim = claim;
	match->topical = near.topical;
	match->kindly = near.kindly;
	match->about = near.about;
	match->otherwise = match->unstated = match->undated = false;
	match->count = 0;
	memset(match->dates, 0, sizeof(match->dates));
	match->outcome = OUTCOME_UNMET;
	if (!match->about)
		return;
	if (!match->topical)
		lack(match, SHORT_TOPIC);
	check_status(match, requirement, as_of);
	check_fresh(match, requirement, as_of);
	check_facts(match, requirement);
	check_fields(match, requirement);
	match->outcome = outcome_of(match, guard);
}

void match_measure(const struct requirement *requirement, const struct measure *measure,
                   const struct claim *claim, struct date as_of, bool guard, struct match *match)
{
	bool topical = topic_sets_meet(&requirement->topics, &measure->topics);

	match_near(requirement, measure, claim, nearness_of(requirement, topical, measure->kinds, claim, guard), as_of, guard,
	           match);
}
