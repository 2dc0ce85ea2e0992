/*
 * The sentences about a plan and about what carries the answers, as plain text
 * in the arena. Knows no format.
 */
#ifndef WORDING_PLAN_H
#define WORDING_PLAN_H

#include "wording.h"

/* In a report each part of the plan shows so many steps; the rest is counted. */
#define PLAN_STEPS_SHOWN 5

/* How much is open and how much of it the steps close. */
const char *wording_plan_sum(const struct wording *words);

/* What no single measure closes, by id; NULL: nothing. */
const char *wording_plan_left(const struct wording *words);

/* What a step does, all its sentences; and one of them. */
const char *wording_deeds(const struct wording *words, const struct plan_step *step);
const char *wording_deed(const struct wording *words, const struct plan_step *step, size_t number);

/* What a criterion advises, unless the step begins with just that; NULL: nothing. */
const char *wording_advice(const struct wording *words, const struct plan_step *step,
                           const struct criterion *criterion);

/* What a step closes, or proves, and what it is a part of, as a label and ids; NULL: nothing. */
const char *wording_closes(const struct wording *words, const struct plan_step *step);
const char *wording_helps(const struct wording *words, const struct plan_step *step);

/* A criterion by its id and title; its question where it has no title. */
const char *wording_criterion(const struct wording *words, const struct criterion *criterion);

/* How many steps belong to a part. */
size_t wording_plan_steps(const struct wording *words, int part);

/* Answers of a checklist that are claimed and not proved; and as a sentence with their ids, NULL: none. */
struct criterion_refs result_unproven(struct arena *arena, const struct checklist_result *result);
const char *wording_unproven(const struct wording *words, const struct checklist_result *result);

/* What rests on a measure. */
const char *wording_basis(const struct wording *words, const struct basis *basis);

#endif
