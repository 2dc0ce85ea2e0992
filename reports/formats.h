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

struct format {
	const char *name;    /* as -f knows it */
	const char *ending;  /* of file names, without the point */
	const char *media;   /* media type */
	const char *summary; /* key of one sentence in the language files */
	bool stream;         /* several reports may follow one another in one file */
	/* Appends the report on one assessment, or its plan alone (NULL: the format has none). */
	void (*render)(struct buf *out, const struct assessment *assessment, const struct language *language,
	               const struct report_options *options);
	void (*plan)(struct buf *out, const struct assessment *assessment, const struct language *language,
	             const struct report_options *options);
};

extern const struct format formats[];
extern const size_t format_count;

/* The format of a name, or NULL. */
const struct format *format_find(const char *name);

/* The renderers, one file each. */
void report_text(struct buf *out, const struct assessment *assessment, const struct language *language,
                 const struct report_options *options);
void report_markdown(struct buf *out, const struct assessment *assessment, const struct language *language,
                     const struct report_options *options);
void report_json(struct buf *out, const struct assessment *assessment, const struct language *language,
                 const struct report_options *options);
void report_junit(struct buf *out, const struct assessment *assessment, const struct language *language,
                  const struct report_options *options);
void report_sarif(struct buf *out, const struct assessment *assessment, const struct language *language,
                  const struct report_options *options);

/* The plans, likewise. */
void plan_text(struct buf *out, const struct assessment *assessment, const struct language *language,
               const struct report_options *options);
void plan_markdown(struct buf *out, const struct assessment *assessment, const struct language *language,
                   const struct report_options *options);
void plan_json(struct buf *out, const struct assessment *assessment, const struct language *language,
               const struct report_options *options);

#endif
