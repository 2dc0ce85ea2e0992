/*
 * What every hostile plugin has around its attack: a judge, a descriptor, an
 * entry function. A file is one attack. Its first line says what must come of
 * it, its second what it tries:
 *
 *     expect: fails PART | PART     the report is written and the program ends with 4;
 *                                   the criterion is undetermined, and the reason has a PART in it
 *     expect: answers WORD          it loads, and the verdict is WORD
 *     expect: ends PART | PART      no report; the program ends with 4 and says a PART
 *
 * `#include "animal.h"`, then JUDGE (or MEEK, a judge that does nothing else),
 * perhaps BORN and DYING, and last ANIMAL with the file's name.
 *
 * An attack that comes through answers met wherever a good containment makes it
 * fail, so that the test sees it. None does lasting harm: what is made is
 * called TRACE, what is removed VICTIM, what is forked ends by itself.
 */
#ifndef ANIMAL_H
#define ANIMAL_H

#include <normgap/plugin.h>

#define TRACE "hostile-was-here"
#define VICTIM "hostile-victim"

/* Begins the judge: `self`, `host` and `c` are its arguments. */
#define JUDGE \
	static int32_t probe(const struct normgap_judge *self, const struct normgap_host *host, struct normgap_case *c)

/* A judge that does no harm, for attacks elsewhere. */
#define MEEK JUDGE { (void)self; (void)host; (void)c; return NORMGAP_MET; }

/* Begins what runs while the object is loaded, and what runs when the process ends. */
#define BORN __attribute__((constructor)) static void born(void)
#define DYING __attribute__((destructor)) static void dying(void)

/* The attack has come through, or was refused. */
#define CAME_THROUGH(done) ((done) ? NORMGAP_MET : NORMGAP_UNMET)

/* The descriptor. What follows the name takes the place of its fields. */
#define DESCRIBE(stem, ...) \
	static const struct normgap_judge judges[] = {{.name = stem ".probe", .judge = probe}}; \
	static const struct normgap_plugin plugin = { \
		NORMGAP_PLUGIN_SIZES, .name = stem, .version = "1", .judges = judges, .judge_count = 1, __VA_ARGS__}

#define ENTRY NORMGAP_EXPORT const struct normgap_plugin *normgap_plugin_1(void)

/* Ends the file: descriptor and entry function. */
#define ANIMAL(...) \
	DESCRIBE(__VA_ARGS__); \
	ENTRY { return &plugin; }

/* An address where nothing is. It is not constant, or the compiler would see through it. */
static void *volatile const nowhere = (void *)0x10;

#endif
