/*
 * The parts of a SARIF file: messages, places in the declaration, rules. Messages are
 * escaped here: the format has links and gaps of its own, and forges show what they say.
 * Knows a criterion, and no finding.
 */
#ifndef SARIF_H
#define SARIF_H

#include "json_finding.h"

/* Where the standard has its schema; a file names it in its beginning. */
#define SARIF_SCHEMA "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"

/* How every file begins: a later run knows by it that the file is its own. */
#define SARIF_BEGINS \
	"{\"version\":\"2.1.0\",\"$schema\":\"" SARIF_SCHEMA "\",\"runs\":[{\"tool\":{\"driver\":{\"name\":\"normgap\""

/* How a reader of SARIF ranks a result. */
enum sarif_level { SARIF_NONE, SARIF_NOTE, SARIF_WARNING, SARIF_ERROR };

/* A level as the format writes it. */
extern const char *const sarif_levels[];

/* What a verdict on a question of this weight is worth; SARIF_NONE: no result at all. */
enum sarif_level sarif_level(enum verdict verdict, int weight);

/* A key and a message of one line, or of several. */
void sarif_message(struct writer *w, const char *key, const char *text);
void sarif_messages(struct writer *w, const char *key, const struct strings *lines);

/* The key `artifactLocation` or `location` with the declaration's address within its tree. */
void sarif_file(struct writer *w, const char *key);

/* The key `physicalLocation` for a place in the declaration. */
void sarif_place(struct writer *w, struct place place);

/* The criterion as an element of the list of rules. */
void sarif_rule(struct writer *w, const struct criterion *criterion);

#endif
