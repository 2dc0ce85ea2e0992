/*
 * The host's side of a judgement: the case that a judge receives and the table
 * of functions through which it asks and speaks (normgap/plugin.h). Knows one
 * requirement of one criterion at a time, and no verdict of its own.
 */
#ifndef HOST_H
#define HOST_H

#include <normgap/plugin.h>

#include "judgement.h"
#include "registry.h"
#include "standing.h"

struct match_list {
	struct match *items;
	size_t count;
};

/* One judgement in progress. */
struct normgap_case {
	struct arena *arena;
	struct date as_of;
	const struct checklist *checklist;
	const struct criterion *criterion;
	const struct requirement *requirement;
	bool guard;                /* asked inside a guard */
	struct match_list matches; /* of the measures that are about the requirement */
	/* The verdict of a criterion in `uses:`; `context` is the evaluator's. */
	enum verdict (*verdict_of)(void *context, const char *criterion);
	void *context;
	struct judgement *judgement; /* what the judge says goes here */
	size_t said;           /* sentences of the judge's, of LIMIT_SAID_REASONS */
	size_t said_own;       /* sentences left to the host */
	char count[24], fresh[24]; /* those keys as text; empty: not given */
	const char *failure;   /* the judge failed: why */
};

/* The one table, as it is handed to every judge. */
extern const struct normgap_host host_table;

/* A case of nothing but its requirement: for weigh.c, which fills in the rest. */
struct normgap_case case_of(const struct requirement *requirement);

/* Makes sure that whatever the judge may still say fits without asking for
 * memory: to be called before code that must not be interrupted (Lua). */
void case_reserve(struct normgap_case *c);

/* The judge itself failed (a script's error, a broken limit): the requirement
 * becomes undetermined, and the run ends with status 4. The text is copied. */
void case_fail(struct normgap_case *c, const char *text, size_t length);

#endif
