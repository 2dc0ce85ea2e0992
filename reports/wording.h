/*
 * What the reports for people say alike: which reasons of a finding are shown,
 * and the sentences about counts, places and sources, as plain text in the
 * arena. Knows no format: what comes from here is neither escaped nor broken
 * into lines. Where a text is not in the language asked for, it is marked.
 */
#ifndef WORDING_H
#define WORDING_H

#include "assessment.h"
#include "language.h"

struct wording {
	struct arena *arena;
	const struct assessment *assessment;
	const struct language *language;
};

/* How much of a finding is shown where all findings are listed. */
struct shown {
	uint32_t roles; /* of reasons: bits of enum role */
	size_t near;    /* near misses, at most */
	size_t changes; /* at most */
	bool advice;
};

/* By verdict. */
extern const struct shown finding_shown[VERDICT_COUNT];

/* Which of a finding's reasons are shown: calls `add` for each, in order, and
 * returns how many reasons there are besides, or 0 where they don't matter. */
size_t shown_reasons(const struct finding *finding,
                     void (*add)(void *context, const struct reason *reason), void *context);

/* Whether the finding is told in one line: nothing answers a supporting question. */
bool finding_is_brief(const struct finding *finding);

/* Whether an answer that is met or partial has this assurance, or any at all. */
bool result_shows(const struct checklist_result *result, int assurance);
bool result_shows_any(const struct checklist_result *result);

/* Whether an item has this status. */
bool result_has_status(const struct checklist_result *result, int status);

/* How many questions of an item have this verdict. */
size_t item_counts(const struct item_result *item, int verdict);

/* A text of the language with its gaps filled. */
const char *wording_fill(const struct wording *words, const char *key, size_t count, const char *const *values);

/* The same, with the values in place. */
#define FILL(words, key, ...)                                                             \
	wording_fill((words), (key), sizeof((const char *[]){__VA_ARGS__}) / sizeof(const char *), \
	             (const char *[]){__VA_ARGS__})

/* A text of the language as it stands. */
const char *wording_plain(const struct wording *words, const char *key);

/* A text for people, marked when it is in another language; NULL when there is none. */
const char *wording_text(const struct wording *words, const struct text *text);

/* A number, a date as the language writes it and as programs do (2021-05), and the label of a vocabulary's word. */
const char *wording_number(const struct wording *words, size_t number);
const char *wording_date(const struct wording *words, struct date date);
const char *wording_plain_date(const struct wording *words, struct date date);
const char *wording_label(const struct wording *words, const struct vocabulary *vocabulary, int word);

/* What a verdict, an assurance or an item's status means, and whether it occurs in the assessment. */
const char *wording_meaning(const struct wording *words, const struct vocabulary *vocabulary, int word);
bool wording_occurs(const struct wording *words, const struct vocabulary *vocabulary, int word);

/* Whose meanings a report explains at its end, with a NULL behind the last. */
extern const struct vocabulary *const wording_explained[];

/* "Singapore (SGP)" */
const char *wording_state(const struct wording *words);

/* What the declaration says to be complete for; NULL: nothing. */
const char *wording_complete_for(const struct wording *words);

/* What a reader must know before any finding: fills `out`, returns how many sentences. */
#define WORDING_CAVEATS 4
size_t wording_caveats(const struct wording *words, const char *out[WORDING_CAVEATS]);

/* "GCSC norms (gcsc, version 1.0.0)" */
const char *wording_checklist(const struct wording *words, const struct checklist *checklist);

/* The plugin that helped to judge, or NULL. */
const char *wording_plugin(const struct wording *words, const struct plugin_used *plugin);

/* "met 3, partial 4..." with the number of all questions. */
const char *wording_counts(const struct wording *words, const struct checklist_result *result);

/* The interval of coverage in words. */
const char *wording_coverage(const struct wording *words, const struct checklist_result *result);

/* How many items of restraint have which status, or NULL without such items. */
const char *wording_restraint(const struct wording *words, const struct checklist_result *result);

/* The status of an item and, under a restraint, of its layers. */
const char *wording_item(const struct wording *words, const struct item_result *item);

/* Whether a verdict has an assurance worth telling: something answers the question. */
bool finding_is_answered(const struct finding *finding);

/* What stands beside the verdict's label: "asserted" beside "met"; NULL: nothing. */
const char *wording_beside(const struct wording *words, const struct finding *finding);

/* The key of the text that a citation's document and paragraph fill; NULL where the document stands alone: nobody has
 * looked the paragraph up, or there is none. */
const char *wording_citation_key(const struct citation *citation);

/* Document and paragraph; NULL when no document is named. */
const char *wording_citation(const struct wording *words, const struct citation *citation);

/* The same with a label: "Source: A/70/174, para. 13". */
const char *wording_source(const struct wording *words, const struct citation *citation);

/* A finding's sentence; what a plugin says of a measure begins with the measure's title. */
const char *wording_sentence(const struct wording *words, const struct sentence *sentence,
                             const struct measure *measure);

/* What a reason does for the answer, as a label; NULL when its sentence says all. */
const char *wording_role(const struct wording *words, const struct reason *reason);

/* The name of a file for readers: never a folder. NULL: no file. */
const char *wording_file(const struct assessment *assessment, struct place place);

/* "file:line:column", or NULL. */
const char *wording_place(const struct wording *words, struct place place);

/* A file that the report was made from, with its digest; and by what the report is made again. */
const char *wording_input(const struct wording *words, const struct input *input);
const char *wording_making(const struct wording *words);

/* A concern, with how bad it is. */
const char *wording_concern(const struct wording *words, const struct concern *concern);

/* How many concerns are listed one by one; the rest is only counted. */
size_t wording_concerns_listed(const struct wording *words);

#endif
