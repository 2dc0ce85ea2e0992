/*
 * The formats in which an assessment can be read: one row each. Whoever adds a
 * format writes one file with one function and adds one row. Nothing here
 * knows how a verdict came about, or where a report goes.
 */
#ifndef FORMATS_H
#define FORMATS_H

#include "assessment.h"
#include "buf.h"
#include "language.h"

struct report_options {
	size_t width; /* columns of a terminal; 0: lines are not broken */
	bool colour;
};

/* Appends the report on one assessment. No report is empty: where nothing is appended, the system refused what the
 * format needs. */
typedef void render_report(struct buf *out, const struct assessment *assessment, const struct language *language,
                           const struct report_options *options);

struct format {
	const char *name;    /* as -f knows it */
	const char *ending;  /* of file names, without the point */
	const char *media;   /* media type */
	const char *summary; /* key of one sentence in the language files */
	const char *begins;  /* how each of its files begins, or NULL */
	const char *ends;    /* how each of its files ends, or NULL; one of the two there is */
	bool stream;         /* several reports may follow one another in one file */
	bool binary;         /* nothing to be read on a terminal */
	render_report *render;
	render_report *plan; /* the plan alone, or NULL: the format has none */
};

extern const struct format formats[];
extern const size_t format_count;

/* The format of a name, or NULL. */
const struct format *format_find(const char *name);

/* Whether a file of `length` bytes begins and ends as one of the formats does. */
bool format_wrote(const char *at, size_t length);

/* The renderers, one file each. */
render_report report_text, report_markdown, report_json, report_html, report_csv, report_xlsx, report_oscal_results,
	report_oscal_poam, report_junit, report_sarif;

/* The plans, likewise. */
render_report plan_text, plan_markdown, plan_json;

#endif
