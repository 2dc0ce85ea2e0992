/*
 * A measure as it would have to be: one that exists, changed, or a new one.
 * Knows how a requirement is met by changing a measure; knows no criterion and
 * no plan. Whether it is met is asked of standing.h, never assumed.
 */
#ifndef DRAFT_H
#define DRAFT_H

#include "standing.h"

#define DRAFT_TAKES_MOST 32 /* requirements */

struct requirement_refs {
	const struct requirement **items;
	size_t count;
};

/* What a change must not spoil: requirements that the measure meets, and guards that it does not. */
struct draft_limits {
	struct requirement_refs keeps, shuns;
};

struct draft {
	struct arena *arena;
	struct date as_of;
	const struct measure *begun; /* what it is made from; NULL: a new measure */
	const struct draft_limits *limits; /* or NULL */
	struct measure measure;
	bool any_topic;              /* takes the topic of whatever it is to meet */
	uint32_t mended;             /* bits of enum shortfall_kind */
	struct asked_refs {
		const struct fact_asked **items;
		size_t count;
	} asked; /* what it did not say before, as it was asked for */
	const struct requirement *met[DRAFT_TAKES_MOST], *avoided[DRAFT_TAKES_MOST];
	size_t met_count, avoided_count;
};

/* What an existing measure would be, before any change. */
void draft_of(struct draft *draft, struct arena *arena, const struct measure *begun, struct date as_of);

/* A new measure of one kind in force. Without topics it takes those of what it is to meet. */
void draft_new(struct draft *draft, struct arena *arena, enum kind kind, struct date as_of);

/* Gives the draft a topic besides those that it has. */
void draft_topic(struct draft *draft, size_t topic);

/* Whether the draft meets the requirement as it stands. */
bool draft_meets(const struct draft *draft, const struct requirement *requirement);

/* Changes the draft so that it meets this requirement besides those that it
 * met already, within its limits; false, and nothing is changed, when that can't
 * be. A judge's requirement is taken when the draft is about it: what it asks
 * for, only the judge knows. */
bool draft_meet(struct draft *draft, const struct requirement *requirement);

/* The same for a guard: changes the draft so that it no longer meets it. */
bool draft_avoid(struct draft *draft, const struct requirement *guard);

/* Whether all that it meets and avoids would hold for a measure of this kind too. */
bool draft_holds_as(const struct draft *draft, enum kind kind);

/* How much is changed: words of facts, and kinds of shortfall that were mended. */
size_t draft_cost(const struct draft *draft);

/* What was changed: keys of the declaration and their whole new values. */
void draft_settings(const struct draft *draft, struct setting_list *out);

/* What the text would have to say that it does not say yet, as it is asked for,
 * choices left open: "covers: a, b; limits: c | d"; what it would no longer say;
 * and bits of enum measure_field that it would give. */
const char *draft_says(const struct draft *draft);
const char *draft_no_longer(const struct draft *draft);
uint32_t draft_fields(const struct draft *draft);

#endif
