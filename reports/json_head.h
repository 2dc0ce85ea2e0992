/* With what every JSON object begins: who says so, of which declaration, as of when. */
#ifndef JSON_HEAD_H
#define JSON_HEAD_H

#include "json_finding.h"

/* A key and a date as it was given. */
void writer_date(struct writer *w, const char *key, struct date date);

/* The keys tool, declaration, as_of and lang. */
void writer_head(struct writer *w);

#endif
