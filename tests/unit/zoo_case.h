/*
 * The smallest case that a judge can be asked about: one requirement, and one
 * measure that stands there twice, once as it meets it and once as it does not.
 * Include after <cmocka.h>.
 */
#ifndef ZOO_CASE_H
#define ZOO_CASE_H

#include "host.h"

struct small_case {
	struct normgap_case c;
	struct checklist checklist;
	struct named_text texts[2];
	struct text_in words[3];
	struct criterion criterion;
	struct requirement requirement;
	struct measure measure;
	struct fact facts[1];
	struct string_at yes[1];
	struct source source;
	struct evidence evidence[1];
	struct match matches[2];
	struct judgement judgement;
};

static inline struct text one_text(struct text_in *in, const char *words)
{
	*in = (struct text_in){"", words};
	return (struct text){in, 1};
}

static inline void fill_measure(struct small_case *small)
{
	struct measure *measure = &small->measure;

	measure->entry.id = "probed";
	measure->entry.place = (struct place){"probe.yaml", 7, 5};
	measure->title = one_text(&small->words[0], "A measure to be probed");
	measure->kinds = 1u << KIND_LAW;
	measure->status = STATUS_IN_FORCE;
	measure->since = (struct date){.year = 2019};
	small->yes[0] = (struct string_at){.text = "yes"};
	small->facts[0] = (struct fact){.name = "published", .words = {small->yes, 1}};
	measure->facts = (struct fact_list){small->facts, 1};
	small->source = (struct source){.role = SOURCE_INSTRUMENT, .public = YES};
	small->evidence[0] = (struct evidence){.source_id = "gazette", .source = &small->source};
	small->evidence[0].at = one_text(&small->words[1], "section 4");
	measure->evidence = (struct evidence_list){small->evidence, 1};
}

/* The second lacks three things, one of them twice, in no order. */
static inline void fill_matches(struct small_case *small)
{
	static const enum shortfall_kind lacking[] = {SHORT_EVIDENCE, SHORT_STALE, SHORT_STATUS, SHORT_REVIEW_DUE};

	for (size_t i = 0; i < 2; i++)
		small->matches[i] = (struct match){.measure = &small->measure, .topical = true, .kindly = true, .about = true};
	small->matches[0].outcome = OUTCOME_MET;
	small->matches[1].outcome = OUTCOME_PARTIAL;
	for (size_t i = 0; i < sizeof(lacking) / sizeof(lacking[0]); i++)
		small->matches[1].shortfalls[small->matches[1].count++].kind = lacking[i];
}

/* The requirement uses no criterion, so that nobody may ask for a verdict. */
static inline enum verdict no_verdict(void *context, const char *criterion)
{
	(void)context;
	fail_msg("asked for the verdict of `%s`", criterion);
	return VERDICT_MET;
}

static inline struct small_case *small_case_new(struct arena *arena)
{
	struct small_case *small = arena_alloc(arena, sizeof(*small));

	fill_measure(small);
	small->texts[0] = (struct named_text){"probe", one_text(&small->words[2], "Said: {1}, {2}.")};
	small->texts[1] = (struct named_text){"names", small->texts[0].text};
	small->checklist.texts = (struct named_text_list){small->texts, 2};
	fill_matches(small);
	judgement_init(&small->judgement, arena);
	small->c = (struct normgap_case){
		.arena = arena,
		.as_of = {.year = 2021, .month = 5, .day = 24},
		.checklist = &small->checklist,
		.criterion = &small->criterion,
		.requirement = &small->requirement,
		.matches = {small->matches, 2},
		.verdict_of = no_verdict,
		.judgement = &small->judgement,
	};
	return small;
}

#endif
