/*
 * What an author of a checklist wants to hear before others use it: questions
 * that cannot fail or cannot be met, words that are missing, judges that nobody
 * asks or that do not answer alike twice. Knows the checklist, its cases and its
 * judges; all that it finds is a warning. Loads nothing, and prints nothing.
 */
#ifndef AUTHOR_H
#define AUTHOR_H

#include "draft.h"
#include "language.h"
#include "witnesses.h"

struct author {
	struct arena *arena;
	const struct checklist *checklist;
	const struct world *world;       /* the cases, held against this checklist alone */
	const struct language *language; /* in which findings are compared */
	const char *directory;           /* of the plugin, or NULL: the checklist is all there is */
	const char *plugin, *plugin_file; /* the judges' plugin beside the checklist and its file; NULL: none */
	struct problems *problems;
};

/* Looks for all of it, and adds a warning for each thing found. */
void author_check(const struct author *author);

/* Whether one measure could meet a requirement, whatever its facts, while it meets
 * none of the guards; those that a judge decides are left out of account
 * (author_needs.c). */
bool requirement_has_way(struct arena *arena, const struct requirement *requirement, const struct requirement_refs *guards);

/* Whether a measure that is only planned, with the topic and the kind and nothing
 * else, meets a requirement of the plain form (author_needs.c). */
bool requirement_takes_plan(const struct requirement *requirement);

/* What a checklist says of a declaration that was made up, in the arena: an empty one, or
 * one in which all that it asks for is planned and nothing more is said (author_made.c). */
struct assessment *assess_nothing(const struct author *author);
struct assessment *assess_plans(const struct author *author);

/* Warns of texts that lack a language in which others are (author_texts.c). */
void check_translations(const struct author *author);

/* Warns of judges that nothing names, and of those that answer differently when
 * the cases are judged again (author_judges.c). */
void check_judges_named(const struct author *author);
void check_judges_twice(const struct author *author);

#endif
