/*
 * What a measure may bear on, from the cues in its words: topics, and criteria
 * whose needs it could fit. It helps whoever codes a declaration or reviews the
 * coding, and is no part of the assessment: no verdict sees it.
 *
 * - A cue counts once, double where it stands in the title; the kinds of the
 *   measure are read as words of its text. Of several languages the one with the
 *   strongest cues counts, so that a text in two is no stronger than in one.
 * - Topics far weaker than the measure's strongest are left out, and a parent
 *   beside a stronger child.
 * - A criterion is left out unless one requirement of its needs takes a kind of
 *   the measure and one of the topics that the measure names or its words suggest.
 */
#ifndef SUGGEST_H
#define SUGGEST_H

#include "catalogue.h"

/* The most that is suggested for one measure, of topics and of criteria each. */
#define SUGGESTIONS_MOST 3

struct cue_refs {
	const struct cue **items;
	size_t count;
};

struct suggestion {
	const struct topic *topic;         /* this, or */
	const struct criterion *criterion; /* this; the other is NULL */
	size_t strength;                   /* to be compared within one measure, topics with topics */
	bool named;                        /* the measure names it already */
	struct cue_refs cues;              /* what matched, what stands first before */
};

struct suggestion_list {
	struct suggestion *items;
	size_t count;
};

struct suggester;

/* Lays out the cues of all topics, and of the criteria of the checklists given. */
struct suggester *suggester_new(struct arena *arena, const struct catalogue *catalogue,
                                const struct checklist *const *checklists, size_t checklist_count);

/* Appends what the measure may bear on and does not name: topics, then criteria,
 * the strongest first. With `blind`, what it would be if the measure named
 * nothing; what it names is then marked. */
void suggest(struct suggester *suggester, const struct measure *measure, bool blind, struct suggestion_list *out);

#endif
