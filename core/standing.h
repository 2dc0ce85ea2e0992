/*
 * How one measure stands to one requirement on one date: is it about it, does
 * it meet it, and where does it fall short. The rules of "How a verdict is
 * reached" for a single measure; knows no other measure and no verdict.
 */
#ifndef STANDING_H
#define STANDING_H

#include "assessment.h"

/* SHORTFALL(symbol, what the answer then lacks, key of the sentence) */
#define SHORTFALLS(X)                                          \
	X(SHORT_STATUS, LACK_STATUS, "short.status")           \
	X(SHORT_LATE, LACK_STATUS, "short.late")               \
	X(SHORT_NOT_BEGUN, LACK_STATUS, "short.not-begun")     \
	X(SHORT_ENDED, LACK_STATUS, "short.ended")             \
	X(SHORT_COMPLETED, LACK_STATUS, "short.completed")     \
	X(SHORT_COMPLETED_OLD, LACK_FRESH, "short.completed-old") \
	X(SHORT_PERIOD, LACK_PERIOD, "short.period")           \
	X(SHORT_UNDATED, LACK_DATE, "short.undated")           \
	X(SHORT_STALE, LACK_FRESH, "short.stale")              \
	X(SHORT_REVIEW_DUE, LACK_FRESH, "short.review-due")    \
	X(SHORT_FIELD, LACK_FIELD, "short.field")              \
	X(SHORT_EVIDENCE, LACK_EVIDENCE, "short.evidence")     \
	X(SHORT_FACT_OTHERWISE, LACK_FACT, "short.fact-otherwise") \
	X(SHORT_FACT_UNSTATED, LACK_FACT, "short.fact-unstated") \
	X(SHORT_FACT_SOME, LACK_FACT, "short.fact-some")       \
	X(SHORT_FACT_BOUND, LACK_FACT, "short.fact-bound")     \
	X(SHORT_TOPIC, LACK_TOPIC, "short.topic")

enum shortfall_kind {
#define X(symbol, lack, key) symbol,
	SHORTFALLS(X)
#undef X
	SHORTFALL_COUNT
};

struct shortfall {
	enum shortfall_kind kind;
	const struct fact_asked *asked; /* of the fact ones */
	int field;                      /* of SHORT_FIELD: enum measure_field */
};

#define SHORTFALLS_KEPT 12

struct match {
	const struct measure *measure;
	const struct claim *claim; /* names the criterion, or NULL */
	bool topical, kindly;
	bool about;     /* it has one of the topics and one of the kinds, or a reasoned claim and one of the kinds */
	bool otherwise; /* a fact says the contrary */
	bool unstated;  /* a fact is not stated */
	bool undated;   /* completed, without a date: it counts, and the reason says so */
	struct date last; /* from which its age runs, where the requirement asks for one */
	enum outcome outcome;
	struct shortfall shortfalls[SHORTFALLS_KEPT];
	size_t count;
	char dates[HAS_REVIEW_DUE + 1][DATE_BYTES]; /* as a judge has asked for them (host.c) */
};

/* Fills `match`. `claim` is the measure's claim on the criterion, or NULL. In a
 * guard a fact that is not stated does not match, and a claim counts for nothing. */
void match_measure(const struct requirement *requirement, const struct measure *measure,
                   const struct claim *claim, struct date as_of, bool guard, struct match *match);

/* The same in two steps, the first of which needs no look at the measure itself: whether it has one of the topics, one
 * of the kinds, and is about the requirement. */
struct nearness {
	bool topical, kindly, about;
};
struct nearness nearness_of(const struct requirement *requirement, bool topical, uint32_t kinds,
                            const struct claim *claim, bool guard);
void match_near(const struct requirement *requirement, const struct measure *measure, const struct claim *claim,
                struct nearness near, struct date as_of, bool guard, struct match *match);

/* Whole months from the later of since and reviewed to the date; 0 when that lies
 * ahead, -1 without either. */
int measure_age(const struct measure *measure, struct date as_of);

/* Different sources among a measure's evidence. */
size_t measure_sources(const struct measure *measure);

/* What a shortfall lacks, as a sentence, and what would mend it. */
enum lack shortfall_lack(const struct shortfall *shortfall);
struct sentence shortfall_sentence(struct arena *arena, const struct match *match, const struct shortfall *shortfall,
                                   const struct requirement *requirement);
struct change shortfall_change(struct arena *arena, const struct match *match, const struct shortfall *shortfall,
                               const struct requirement *requirement);

/* What a criterion asks of a fact: "published: yes" for people, "yes" to be set. */
const char *asked_text(struct arena *arena, const struct fact_asked *asked);
const char *asked_words(struct arena *arena, const struct fact_asked *asked);

#endif
