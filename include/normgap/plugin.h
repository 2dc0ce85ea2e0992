/*
 * The whole contract between normgap and a plugin written in C.
 *
 * A plugin is a shared object that brings judges: named pure functions that a
 * checklist calls where a requirement needs judgement ("does the process weigh
 * all the interests?"). What readers see (questions, texts, citations) is in
 * the checklist's YAML; a plugin only decides.
 *
 * A plugin exports one function, normgap_plugin_1, and links to nothing of
 * normgap's: everything it may ask comes through the table of functions that
 * each call receives. See plugins/vep.c for a whole one.
 *
 *     static const struct normgap_judge judges[] = {
 *         {.name = "mine.enough", .summary = "...", .judge = enough},
 *     };
 *     static const struct normgap_plugin plugin = {
 *         NORMGAP_PLUGIN_SIZES, .name = "mine", .version = "1.0.0",
 *         .summary = "...", .judges = judges, .judge_count = 1,
 *     };
 *     NORMGAP_EXPORT const struct normgap_plugin *normgap_plugin_1(void)
 *     { return &plugin; }
 *
 * Rules
 *
 *  - A judge is a function of its arguments. No clock, no environment, no
 *    files, no state kept between calls: the same declaration gives the same
 *    answer, in any order.
 *  - What the host hands over lives until the judge returns. Nobody frees what
 *    the other allocated. The host copies what a judge says.
 *  - Text is a pointer and a length, UTF-8, not ended by a zero byte.
 *  - Measures are numbered from 0. A number, a name or a role that the host
 *    does not know gets an empty answer (zero, empty text), never a crash.
 *  - Verdicts and assurance are normgap's alone. A judge says how far one
 *    requirement is met; a number outside enum normgap_outcome is reported as
 *    the plugin's failure and the requirement is undetermined.
 *
 * Growth: version 1 only ever appends fields at the ends of these structures.
 * The sizes travel with them, so an old plugin runs in a new host and the other
 * way round; before using a host function newer than 1.0, ask NORMGAP_HAS.
 * What does not fit that rule will be called normgap_plugin_2.
 *
 * This header needs no other file of normgap's, and compiles as C11 and C++17.
 */
#ifndef NORMGAP_PLUGIN_H
#define NORMGAP_PLUGIN_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#if defined(__GNUC__)
#define NORMGAP_EXPORT __attribute__((visibility("default")))
#else
#define NORMGAP_EXPORT
#endif

/* How far one requirement is met. Zero is no answer, so that a forgotten
 * return value never reads as a good one. */
enum normgap_outcome {
	NORMGAP_MET = 1,
	NORMGAP_PARTIAL = 2,
	NORMGAP_UNMET = 3,
	NORMGAP_UNDETERMINED = 4 /* the judge cannot decide; say why with because */
};

/* The verdict of a criterion named in `uses:`; zero: not named there. */
enum normgap_verdict {
	NORMGAP_VERDICT_MET = 1,
	NORMGAP_VERDICT_PARTIAL = 2,
	NORMGAP_VERDICT_GAP = 3,
	NORMGAP_VERDICT_SILENT = 4,
	NORMGAP_VERDICT_NOT_APPLICABLE = 5,
	NORMGAP_VERDICT_UNDETERMINED = 6,
	NORMGAP_VERDICT_POSITION = 7
};

/* What a measure does for the answer. Only what is named as resting on a
 * measure enters the finding's list of measures and its assurance. */
enum normgap_role {
	NORMGAP_RESTS_ON = 1, /* the outcome rests on this measure */
	NORMGAP_NEAR = 2,     /* close, but does not count; say why */
	NORMGAP_AGAINST = 3,  /* speaks against */
	NORMGAP_LACKS = 4     /* counts, and lacks something; say what */
};

/* Fields of a measure that hold one text. */
enum normgap_field {
	NORMGAP_FIELD_ID = 1,
	NORMGAP_FIELD_TITLE = 2,
	NORMGAP_FIELD_STATUS = 3,
	NORMGAP_FIELD_SINCE = 4, /* dates as written: YYYY, YYYY-MM or YYYY-MM-DD */
	NORMGAP_FIELD_UNTIL = 5,
	NORMGAP_FIELD_REVIEWED = 6,
	NORMGAP_FIELD_REVIEW_DUE = 7,
	NORMGAP_FIELD_LEAD = 8,
	NORMGAP_FIELD_BY = 9,
	NORMGAP_FIELD_TEXT = 10
};

/* Fields of a measure that hold a list of words. */
enum normgap_list {
	NORMGAP_LIST_KINDS = 1,
	NORMGAP_LIST_TOPICS = 2,
	NORMGAP_LIST_WITH = 3 /* partners */
};

/* Fields of one entry of evidence. */
enum normgap_evidence {
	NORMGAP_EVIDENCE_SOURCE = 1, /* id of the source in the declaration */
	NORMGAP_EVIDENCE_ROLE = 2,   /* account, instrument or record */
	NORMGAP_EVIDENCE_AT = 3,     /* place in the source */
	NORMGAP_EVIDENCE_URL = 4
};

/* A text of the host's: `length` bytes from `at`, which is never NULL. */
struct normgap_text {
	const char *at;
	size_t length;
};

/* A date with its last day filled in: 2020 reads as 2020-12-31. */
struct normgap_date {
	int32_t year, month, day;
};

/* One judgement in progress: the host's, to be handed back and not looked into. */
struct normgap_case;

/* No measure in particular, for because and would_meet. */
#define NORMGAP_NO_MEASURE ((size_t)-1)

/* What a judge may ask and say. `size` is what the host has filled in. */
struct normgap_host {
	size_t size;

	/* The date on which the declaration is assessed. */
	struct normgap_date (*as_of)(const struct normgap_case *c);

	/* The requirement's own keys (topic, kind, status, count, at-most, fresh),
	 * each as a list of words; count 0 where the checklist does not give it. */
	size_t (*key_count)(const struct normgap_case *c, const char *name);
	struct normgap_text (*key)(const struct normgap_case *c, const char *name, size_t n);

	/* The judge's own arguments, from `with:`: words, numbers, lists of them.
	 * argument_number returns 1 and sets *number when the argument is one whole
	 * number, else 0 and leaves it alone. */
	size_t (*argument_count)(const struct normgap_case *c, const char *name);
	struct normgap_text (*argument)(const struct normgap_case *c, const char *name, size_t n);
	int32_t (*argument_number)(const struct normgap_case *c, const char *name, int64_t *number);

	/* The verdict (enum normgap_verdict) of a criterion that the requirement
	 * names in `uses:`; 0 for any other. */
	int32_t (*verdict)(const struct normgap_case *c, const char *criterion);

	/* The measures that are about the requirement: they have one of its topics
	 * and one of its kinds (or name the criterion, with a reason). In the
	 * declaration's order. */
	size_t (*measure_count)(const struct normgap_case *c);
	struct normgap_text (*field)(const struct normgap_case *c, size_t measure, int32_t field);
	size_t (*word_count)(const struct normgap_case *c, size_t measure, int32_t list);
	struct normgap_text (*word)(const struct normgap_case *c, size_t measure, int32_t list, size_t n);

	/* Facts of a measure, by name. A fact that is not stated has count 0; one
	 * that is not a list has count 1. `yes` and `no` are the words of a yes-no
	 * fact. fact_number: as argument_number. */
	size_t (*fact_count)(const struct normgap_case *c, size_t measure, const char *name);
	struct normgap_text (*fact)(const struct normgap_case *c, size_t measure, const char *name, size_t n);
	int32_t (*fact_number)(const struct normgap_case *c, size_t measure, const char *name, int64_t *number);

	size_t (*evidence_count)(const struct normgap_case *c, size_t measure);
	struct normgap_text (*evidence)(const struct normgap_case *c, size_t measure, size_t n, int32_t field);

	/* The line of the declaration on which the measure begins; 0: none. */
	uint32_t (*line)(const struct normgap_case *c, size_t measure);

	/* How far this one measure alone meets the requirement on the date of
	 * assessment (enum normgap_outcome): status, dates, fields and facts, as the
	 * built-in judge sees it. */
	int32_t (*standing)(const struct normgap_case *c, size_t measure);

	/* Whole months from the later of its since and reviewed to the date of
	 * assessment; -1 when it has neither. */
	int32_t (*months)(const struct normgap_case *c, size_t measure);

	/* Say why. `role` is enum normgap_role; `measure` may be
	 * NORMGAP_NO_MEASURE; `text` names one of the checklist's `texts:`, whose
	 * gaps {1} to {9} take the values. `text` NULL leaves the words to the host:
	 * what the measure's standing shows. Returns 1 when taken, 0 when refused
	 * (no such text, role or measure, or more than the host keeps of one
	 * answer). */
	int32_t (*because)(struct normgap_case *c, int32_t role, size_t measure, const char *text,
	                   const struct normgap_text *values, size_t count);

	/* Say what would change the outcome. Same arguments and answer. */
	int32_t (*would_meet)(struct normgap_case *c, size_t measure, const char *text,
	                      const struct normgap_text *values, size_t count);
};

/* Whether the host is new enough to have a function: NORMGAP_HAS(host, months). */
#define NORMGAP_HAS(host, member) \
	((host)->size >= offsetof(struct normgap_host, member) + sizeof((host)->member))

/* One judge. Rows of this lie behind each other, plugin.judge_size apart. */
struct normgap_judge {
	const char *name;    /* required; <plugin>.<words>, as checklists name it */
	const char *summary; /* one line for `normgap list plugins`; NULL: none */
	const void *data;    /* the row's own constant, untouched; NULL: none */
	/* Required. Returns enum normgap_outcome. */
	int32_t (*judge)(const struct normgap_judge *self, const struct normgap_host *host,
	                 struct normgap_case *c);
};

/* What normgap_plugin_1 returns. It must stay valid until the process ends. */
struct normgap_plugin {
	size_t size;       /* sizeof this, when the plugin was built */
	size_t judge_size; /* sizeof one row of judges, likewise */
	const char *name;  /* required; the file's name without its ending */
	const char *version; /* required */
	const char *summary; /* NULL: none */
	const char *const *checklists; /* ids of the checklists that it serves; NULL: none */
	size_t checklist_count;
	const struct normgap_judge *judges; /* NULL only with a count of 0 */
	size_t judge_count;
};

/* The first line of every descriptor. */
#define NORMGAP_PLUGIN_SIZES \
	.size = sizeof(struct normgap_plugin), .judge_size = sizeof(struct normgap_judge)

/* The one symbol that a plugin exports. */
NORMGAP_EXPORT const struct normgap_plugin *normgap_plugin_1(void);

#ifdef __cplusplus
}
#endif

#endif
