/*
 * The whole contract between normgap and a plugin written in C, version 1.0.
 *
 * A plugin is a shared object that brings judges. A judge is a pure function
 * that a checklist names where a requirement needs judgement: "does the process
 * weigh all the interests?" What readers see (questions, texts, citations) is
 * in the checklist's YAML. A plugin only decides.
 *
 *     static int32_t enough(const struct normgap_judge *self,
 *                           const struct normgap_host *host, struct normgap_case *c)
 *     {
 *         return host->measure_count(c) > 1 ? NORMGAP_MET : NORMGAP_UNMET;
 *     }
 *     static const struct normgap_judge judges[] = {
 *         {"mine.enough", "two measures or more", NULL, enough},
 *     };
 *     static const struct normgap_plugin plugin = {
 *         NORMGAP_PLUGIN_SIZES, "mine", "1.0.0", "whether there is enough", NULL, 0, judges, 1,
 *     };
 *     NORMGAP_EXPORT const struct normgap_plugin *normgap_plugin_1(void)
 *     {
 *         return &plugin;
 *     }
 *
 * Built as mine.so, it is found in a directory given with --plugins:
 *
 *     gcc -std=c11 -fPIC -shared -fvisibility=hidden -o mine/mine.so mine.c
 *
 * Rules for a judge
 *
 *  - It is a function of its arguments. No clock, no environment, no files, no
 *    state kept between calls: the same case gives the same answer, in any order.
 *  - It asks and speaks through the host's table alone. A plugin links to nothing
 *    of normgap's, and exports one symbol, normgap_plugin_1.
 *  - It returns. No exit, no longjmp, no C++ exception leaves it. It calls the
 *    host only during the call, and on the thread on which it was called.
 *
 * Rules for what passes between the two
 *
 *  - Nobody frees what the other allocated.
 *  - What the host hands over (the table, the case, every text) lives until the
 *    judge returns. What a judge hands over has to live until the host's function
 *    returns: the host copies it.
 *  - A text of the host's is a pointer and a length, UTF-8, not ended by a zero
 *    byte. A name that a judge passes (const char *) is ended by one; NULL is a
 *    name that nobody knows.
 *  - Measures, entries and words are numbered from 0.
 *  - Asking never fails. For a number, a name or a field that the host does not
 *    know, the answer is empty: zero, or a text of length 0. No need to check an
 *    index first. What differs is said at its function.
 *  - Zero is no word of any list below, so that what was forgotten never reads
 *    as an answer. Numbers of lists are int32_t; lists may grow at their ends.
 *
 * Where it runs. A plugin that did not come with normgap runs in a process of its
 * own: memory and answering are all that it has. No file is opened, no process or
 * thread started, no random number drawn; what is printed goes nowhere; there is
 * no environment. Whoever asks the system for more is ended, and so is who takes
 * more than 10 seconds of CPU time for one declaration, or more than 256 MiB. What
 * it links to besides the C library has to be inside the object. Its constructors
 * run there too; its destructors do not.
 *
 * Growth. Version 1 appends fields at the ends of normgap_host, normgap_judge and
 * normgap_plugin, appends words to the lists, and changes nothing else. Sizes
 * travel with the three, so an old plugin runs in a new host and the other way
 * round; before using a host function newer than 1.0, ask NORMGAP_HAS. What does
 * not fit that rule will be called normgap_plugin_2. docs/plugin-abi.md has more.
 *
 * This header needs no other file of normgap's. It is C11 and C++17.
 */
#ifndef NORMGAP_PLUGIN_H
#define NORMGAP_PLUGIN_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/* Keeps the entry visible in an object built with -fvisibility=hidden. */
#if defined(__GNUC__)
#define NORMGAP_EXPORT __attribute__((visibility("default")))
#else
#define NORMGAP_EXPORT
#endif

/* ---- Lists of words ---- */

/* How far one requirement is met: what a judge returns, and what standing
 * answers. Any other number from a judge is reported as the plugin's failure,
 * and the requirement is undetermined. Verdicts and assurance are normgap's. */
enum normgap_outcome {
	/* All that is asked for is declared, and stands. */
	NORMGAP_MET = 1,
	/* Some of it is, or all of it is planned or has run out. */
	NORMGAP_PARTIAL = 2,
	/* Nothing that counts. Planned is not met, and a course is no rule. */
	NORMGAP_UNMET = 3,
	/* The judge cannot decide; it says why with because. Never a standing. */
	NORMGAP_UNDETERMINED = 4
};

/* The verdict of another criterion, from host->verdict. */
enum normgap_verdict {
	NORMGAP_VERDICT_MET = 1,
	NORMGAP_VERDICT_PARTIAL = 2,
	/* Conceded, or silence where the declaration says that it is complete. */
	NORMGAP_VERDICT_GAP = 3,
	/* Nothing declared answers it. That is no breach. */
	NORMGAP_VERDICT_SILENT = 4,
	/* The State says so, and the criterion allows it. */
	NORMGAP_VERDICT_NOT_APPLICABLE = 5,
	/* Its own judge could not decide, or has failed. */
	NORMGAP_VERDICT_UNDETERMINED = 6,
	/* Reported and never scored. */
	NORMGAP_VERDICT_POSITION = 7
};

/* What a measure does for the answer, for because. */
enum normgap_role {
	/* The outcome rests on it. It enters the finding, its evidence the assurance.
	 * Under an outcome of unmet nothing rests, and it is shown as near. */
	NORMGAP_RESTS_ON = 1,
	/* Close, and does not count: say why not. */
	NORMGAP_NEAR = 2,
	/* Speaks against. The finding then lacks something, whatever is met. */
	NORMGAP_AGAINST = 3,
	/* Counts, and lacks something: say what. */
	NORMGAP_LACKS = 4
};

/* Fields of a measure that hold one text. Dates come as written: YYYY, YYYY-MM
 * or YYYY-MM-DD. Texts for people come in English where there is English, else
 * in the first language given. A field that is not filled is empty. */
enum normgap_field {
	/* Its name in the declaration; never empty. */
	NORMGAP_FIELD_ID = 1,
	/* Its name for people; never empty. */
	NORMGAP_FIELD_TITLE = 2,
	/* planned, drafted, adopted, in-force, completed or ended; never empty. */
	NORMGAP_FIELD_STATUS = 3,
	/* From when it stands, or took place. */
	NORMGAP_FIELD_SINCE = 4,
	/* How long; empty: no end is stated. */
	NORMGAP_FIELD_UNTIL = 5,
	/* When it was last reviewed, and when it is to be. */
	NORMGAP_FIELD_REVIEWED = 6,
	NORMGAP_FIELD_REVIEW_DUE = 7,
	/* Who leads it. */
	NORMGAP_FIELD_LEAD = 8,
	/* Whose it is, where it is not the declaring party's own. */
	NORMGAP_FIELD_BY = 9,
	/* What it does, in the coder's words. Prose: ask for facts instead. */
	NORMGAP_FIELD_TEXT = 10
};

/* Fields of a measure that hold a list of words. */
enum normgap_list {
	/* One or two of law, policy, strategy, institution, process, statement,
	 * agreement, exercise, training, programme, technical. */
	NORMGAP_LIST_KINDS = 1,
	/* Its subjects, as `normgap list topics` has them. */
	NORMGAP_LIST_TOPICS = 2,
	/* Partners: country codes, and x- for organisations. */
	NORMGAP_LIST_WITH = 3
};

/* Fields of one entry of a measure's evidence. */
enum normgap_evidence {
	/* The id of the source in the declaration. */
	NORMGAP_EVIDENCE_SOURCE = 1,
	/* That source's role: account, instrument or record. */
	NORMGAP_EVIDENCE_ROLE = 2,
	/* The place in the source; empty when none is given. */
	NORMGAP_EVIDENCE_AT = 3,
	/* Empty when none is given. */
	NORMGAP_EVIDENCE_URL = 4
};

/* ---- Values ---- */

/* Text, never ended by a zero byte. From the host: `at` is never NULL, lives
 * until the judge returns, and is not to be written to. From a judge, as a value
 * for a gap: NULL reads as empty; what is not UTF-8 is replaced, what is longer
 * than 256 bytes is cut; it has to live until the call returns. */
struct normgap_text {
	const char *at;
	/* In bytes; 0: empty, or there is none. */
	size_t length;
};

/* A date, whole: where only a year or a month is known its last day is filled
 * in, so that 2020 reads as 2020-12-31. Month and day count from 1. */
struct normgap_date {
	int32_t year, month, day;
};

/* One judgement in progress: one requirement, and the measures that are about
 * it. The host's own; to be handed back, never looked into or kept. */
struct normgap_case;

/* No measure in particular, for because and would_meet. */
#define NORMGAP_NO_MEASURE SIZE_MAX

/* ---- The host ---- */

/* What a judge may ask and say. The same table for every call; no function in
 * it is NULL. `c` is always the case that the judge was called with. */
struct normgap_host {
	/* Bytes that the host has filled in. For NORMGAP_HAS; behind it nothing may
	 * be read. */
	size_t size;

	/* The date on which the declaration is assessed. */
	struct normgap_date (*as_of)(const struct normgap_case *c);

	/* The requirement's own keys, each as a list of words, by the names that
	 * checklists use: topic, kind, status, count, at-most, fresh. `fresh` is in
	 * months. key_count is 0 for a key that the checklist does not give; status
	 * and at-most are always there, with their defaults. */
	size_t (*key_count)(const struct normgap_case *c, const char *name);
	struct normgap_text (*key)(const struct normgap_case *c, const char *name, size_t n);

	/* The judge's own arguments, from `with:` beside its name, each as a list of
	 * words; one word is a list of one. 0: not given. */
	size_t (*argument_count)(const struct normgap_case *c, const char *name);
	struct normgap_text (*argument)(const struct normgap_case *c, const char *name, size_t n);

	/* The argument as a number: returns 1 and sets *number when it is one whole
	 * number of at most 15 digits. Else (also for a NULL `number`) it returns 0
	 * and leaves *number alone, so a default may stand there already. */
	int32_t (*argument_number)(const struct normgap_case *c, const char *name, int64_t *number);

	/* The verdict (enum normgap_verdict) of a criterion that the requirement
	 * names in `uses:`. 0 for any other. */
	int32_t (*verdict)(const struct normgap_case *c, const char *criterion);

	/* How many measures are about the requirement: they have one of its topics
	 * and one of its kinds, or claim the criterion with a reason. They stand in
	 * the declaration's order, whatever their status. May be 0. */
	size_t (*measure_count)(const struct normgap_case *c);

	/* One text of a measure; `field` is enum normgap_field. Length 0: not filled. */
	struct normgap_text (*field)(const struct normgap_case *c, size_t measure, int32_t field);

	/* The words of a list of a measure; `list` is enum normgap_list. Count 0: the
	 * measure has none. */
	size_t (*word_count)(const struct normgap_case *c, size_t measure, int32_t list);
	struct normgap_text (*word)(const struct normgap_case *c, size_t measure, int32_t list, size_t n);

	/* A fact of a measure, by name. The count is 0 when it is not stated, which
	 * is not `no`; a fact that is no list has count 1. `yes` and `no` are words.
	 * fact_number answers as argument_number does. */
	size_t (*fact_count)(const struct normgap_case *c, size_t measure, const char *name);
	struct normgap_text (*fact)(const struct normgap_case *c, size_t measure, const char *name, size_t n);
	int32_t (*fact_number)(const struct normgap_case *c, size_t measure, const char *name, int64_t *number);

	/* The entries of a measure's evidence; `field` is enum normgap_evidence. A
	 * measure without evidence is asserted, not worse: do not judge by this how
	 * far it meets, unless the question itself asks for it. */
	size_t (*evidence_count)(const struct normgap_case *c, size_t measure);
	struct normgap_text (*evidence)(const struct normgap_case *c, size_t measure, size_t n, int32_t field);

	/* The line of the declaration on which a measure begins, from 1. */
	uint32_t (*line)(const struct normgap_case *c, size_t measure);

	/* How far this one measure alone meets the requirement on the date of
	 * assessment (enum normgap_outcome): status, dates, fields and facts, as the
	 * built-in judge sees it. 0 only for a measure that is not there. */
	int32_t (*standing)(const struct normgap_case *c, size_t measure);

	/* Why it is not met: what the measure lacks, each word once, in this order:
	 * status, period, date, fresh, fact, field, topic, evidence. A later version
	 * may add words between them. None when the standing is met. */
	size_t (*lack_count)(const struct normgap_case *c, size_t measure);
	struct normgap_text (*lack)(const struct normgap_case *c, size_t measure, size_t n);

	/* Whole months from the later of its `since` and `reviewed` to the date of
	 * assessment; 0 when that lies ahead. -1 when it has neither date, or when
	 * there is no such measure. */
	int32_t (*months)(const struct normgap_case *c, size_t measure);

	/* Say why.
	 *
	 * role      enum normgap_role
	 * measure   the measure that this is about, or NORMGAP_NO_MEASURE
	 * text      the name of one of the checklist's `texts:`, with gaps {1} to {9}.
	 *           NULL: the host's own words, from what the standing shows; these
	 *           need a measure
	 * values    for the gaps, in order; a gap without one stays empty. May be
	 *           NULL when count is 0
	 * count     of values, 9 at most
	 *
	 * Returns 1 when taken. 0 when refused, and then nothing was said: no such
	 * text, role or measure, too many values, or more than is taken from one call
	 * (64 sentences, and the host's own words a few times for each measure). What
	 * is refused is no failure. Reports show the strongest reasons and count the
	 * rest. */
	int32_t (*because)(struct normgap_case *c, int32_t role, size_t measure, const char *text,
	                   const struct normgap_text *values, size_t count);

	/* Say what would change the outcome. As because, but a text is required. */
	int32_t (*would_meet)(struct normgap_case *c, size_t measure, const char *text,
	                      const struct normgap_text *values, size_t count);
};

/* Whether the host has a function: NORMGAP_HAS(host, months). Always true for
 * what this header calls 1.0; to be asked before each use of what came later. */
#define NORMGAP_HAS(host, member) \
	((host)->size >= offsetof(struct normgap_host, member) + sizeof((host)->member))

/* ---- The plugin ---- */

/* One judge: a row of a table whose rows lie plugin.judge_size bytes apart. The
 * host reads it once, when the plugin is loaded, and works with a copy. */
struct normgap_judge {
	/* Required. As checklists name it: the plugin's name, a point, and words of
	 * a-z, 0-9, `-`, `_`, `.`; at most 64 bytes, ended by a zero byte. */
	const char *name;
	/* One line on what it decides; NULL: none. */
	const char *summary;
	/* The row's own constant, so that one function can serve many rows. Handed
	 * back in self->data, never looked at; NULL: none. */
	const void *data;
	/* Required. Decides one requirement, and returns enum normgap_outcome. None
	 * of the arguments is NULL. `self` is the host's copy of this row, as long as
	 * the host knows rows to be: what is the plugin's own, find through `data`. */
	int32_t (*judge)(const struct normgap_judge *self, const struct normgap_host *host,
	                 struct normgap_case *c);
};

/* What a plugin tells of itself. All that it points to is the plugin's own, is
 * never written to or freed, and must stay valid until the process ends: make it
 * static const. A descriptor that breaks a rule is refused whole, with a
 * sentence; the requirements that need its judges are undetermined. */
struct normgap_plugin {
	/* Both filled in by NORMGAP_PLUGIN_SIZES: the bytes of this structure and of
	 * one judge, as they were when the plugin was built. The host reads no
	 * further, and takes what is missing for zero. */
	size_t size;
	size_t judge_size;
	/* Required. The name of the plugin's file without its ending. */
	const char *name;
	/* Required, not empty. The plugin's own; any form, 64 bytes are shown. */
	const char *version;
	/* One line for `normgap list plugins`; NULL: none. */
	const char *summary;
	/* Ids of the checklists that it serves. May be NULL when the count is 0. */
	const char *const *checklists;
	size_t checklist_count;
	/* At most 1000, none twice. May be NULL when the count is 0. */
	const struct normgap_judge *judges;
	size_t judge_count;
};

/* What every descriptor begins with: its first two fields. */
#define NORMGAP_PLUGIN_SIZES sizeof(struct normgap_plugin), sizeof(struct normgap_judge)

/* The one symbol that a plugin exports. Called once, when the plugin is loaded.
 * NULL refuses: the plugin then counts as one that cannot be used here. */
NORMGAP_EXPORT const struct normgap_plugin *normgap_plugin_1(void);

#ifdef __cplusplus
}
#endif

#endif
