/*
 * What an assessment found: the one model that every report renders. Plain
 * data; it knows how nothing was judged and how nothing is shown. Sentences are
 * keys of a language, or a checklist's own texts, with values for their gaps,
 * so that one assessment reads in any language.
 */
#ifndef ASSESSMENT_H
#define ASSESSMENT_H

#include "catalogue.h"
#include "limit.h"

/* One value of a gap. */
enum value_kind {
	VALUE_PLAIN, /* as it stands */
	VALUE_TEXT,  /* a text for people */
	VALUE_TEXTS, /* several of a vocabulary, as an enumeration; marked where they are in another language */
	VALUE_WORD,  /* a vocabulary's word, by its label */
	VALUE_WORDS, /* several, from bits */
	VALUE_DATE   /* a date, as the language writes it; none: nothing */
};

/* Small: a report keeps thousands of sentences, each with room for all its values. */
struct value {
	enum value_kind kind;
	uint32_t word; /* number, or bits */
	union {
		const char *plain;
		const struct text *text;
		const struct text *const *texts;
		const struct vocabulary *vocabulary;
	};
	union {
		size_t count; /* of texts */
		struct date date;
	};
};

/* A sentence that waits for its language. */
struct sentence {
	const char *key;         /* of the language; or */
	const struct text *text; /* one of a checklist's texts */
	struct value values[LIMIT_SAID_VALUES];
	size_t count;
};

struct reason {
	enum role role;
	int closeness; /* of a near miss: 0 is nearest */
	struct sentence sentence;
	const struct measure *measure; /* NULL: none in particular */
	struct place place;
};

struct reason_list {
	struct reason *items;
	size_t count;
};

/* `set` of a change: key of the declaration and the value to give it; "": the
 * State has to find it; NULL, in a plan alone: the key goes. */
struct setting {
	const char *key, *value;
};

struct setting_list {
	struct setting *items;
	size_t count;
};

/* What would change the verdict. */
struct change {
	struct sentence sentence;
	const struct measure *measure; /* NULL: a new one */
	struct setting_list set;
};

struct change_list {
	struct change *items;
	size_t count;
};

struct measure_refs {
	const struct measure **items;
	size_t count;
};

struct finding {
	const struct criterion *criterion;
	enum verdict verdict;
	enum assurance assurance;
	bool conceded;     /* the State says itself that it lacks this */
	bool contradicted; /* and what it declares would meet it */
	bool guarded;      /* a measure meets a guard: partial at most */
	struct criterion_refs via;
	struct measure_refs measures; /* that it rests on, in the declaration's order */
	size_t more;                  /* reasons beyond those kept */
	uint32_t lacks;               /* bits of enum lack */
	struct reason_list reasons;   /* strongest first */
	struct change_list changes;
};

struct finding_list {
	struct finding *items;
	size_t count;
};

struct item_result {
	const struct item *item;
	enum item_status status;
	bool contested;
	int layers[LAYER_COUNT]; /* enum layer_status, or -1 where the item has none */
	struct finding_list findings;
};

struct item_result_list {
	struct item_result *items;
	size_t count;
};

struct plugin_used {
	const char *name, *version, *language, *sha256; /* name NULL: none */
};

struct checklist_result {
	const struct checklist *checklist;
	struct plugin_used plugin;
	size_t counts[VERDICT_COUNT];
	size_t matrix[VERDICT_COUNT][ASSURANCE_COUNT];
	size_t coverage_met, coverage_high, coverage_of;
	size_t restraint[ITEM_STATUS_COUNT], restraint_items;
	struct item_result_list items;
};

struct checklist_result_list {
	struct checklist_result *items;
	size_t count;
};

/* What no single finding shows and a reader of the whole should know. */
struct concern {
	enum severity severity;
	struct sentence sentence;
	struct place place;
};

struct concern_list {
	struct concern *items;
	size_t count;
};

struct sentence_list {
	struct sentence *items;
	size_t count;
};

struct topic_refs {
	const struct topic **items;
	size_t count;
};

/* One thing to do: a measure to change, to prove, or to adopt. */
struct plan_step {
	int part;                      /* enum plan_part */
	const struct measure *measure; /* to change or to prove; NULL: a new one */
	uint32_t kinds;                /* of a new one: any of these */
	enum kind kind;                /* of a new one: the one that `set` is for */
	struct topic_refs topics;      /* of a new one */
	struct sentence_list deeds;    /* what to do */
	struct setting_list set;
	struct criterion_refs closes;  /* with the steps before it: these become met, or shown */
	struct criterion_refs helps;   /* goes towards these, and is not enough alone */
};

/* The fewest steps that were found to close every essential gap that a measure can close. */
struct plan {
	struct plan_step *items;
	size_t count;
	size_t open, closed;        /* essential criteria: not met, and closed by the steps */
	struct criterion_refs left; /* essential ones that no step closes */
};

/* A measure and what rests on it. */
struct basis {
	const struct measure *measure;
	struct criterion_refs essential; /* met or partial */
	size_t sole;                     /* of these, so many rest on nothing else */
};

struct basis_list {
	struct basis *items;
	size_t count;
};

/* What time has done to a measure. */
struct lapse {
	const struct measure *measure;
	struct sentence sentence;
};

struct lapse_list {
	struct lapse *items;
	size_t count;
};

/* A file that the assessment was made from. */
struct input {
	int sort;         /* enum input_sort */
	const char *name; /* of the file, without its directories */
	const char *version; /* NULL: it has none */
	const char *sha256;  /* NULL: the program's own version vouches for it */
};

struct input_list {
	struct input *items;
	size_t count;
};

/* What it takes to make the report again. */
struct made_from {
	struct input_list inputs; /* the declaration first, then as they were read */
	const char *tool;         /* version of the program */
	const char *command;      /* with every option that changes the result; no directories */
};

struct assessment {
	struct made_from made_from;
	const struct declaration *declaration;
	const char *file; /* the declaration's name for readers */
	struct date as_of;
	bool old; /* more than 24 months after the declaration's date */
	struct checklist_result_list checklists;
	struct concern_list concerns; /* by line */
	struct lapse_list lapses;     /* by line */
	struct basis_list bases;      /* measures that carry much, the most first */
	struct plan plan;
	bool plugin_failed;
};

/* Puts the concerns in the order of their lines, equal ones as they came. */
void assessment_sort(struct assessment *assessment);

/* The finding of a criterion, or NULL. */
const struct finding *assessment_find(const struct assessment *assessment, const char *criterion);

#endif
