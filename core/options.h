/* The command line: one table of options, which is also the help. */
#ifndef OPTIONS_H
#define OPTIONS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "buf.h"
#include "date.h"
#include "schema.h"

struct options {
	struct strings arguments;  /* what is no option */
	struct strings checklists; /* -c, split at commas */
	struct strings plugins;    /* directories */
	struct strings with;       /* declarations */
	struct strings trust;      /* names of plugins */
	unsigned jobs;             /* so many declarations at once; 0: one */
	unsigned limit_part;       /* plugins get so small a part of their limits; 0: all of it */
	const char *format, *out, *lang, *locked;
	const char *template; /* what a new plugin is made from: yaml, lua or c */
	struct date as_of;
	uint32_t fail_on; /* bits of enum verdict */
	bool force, blind, help;
};

/* Bits: the options that a command takes. */
enum option_bit {
	TAKES_CHECKLISTS = 1 << 0,
	TAKES_FORMAT = 1 << 1,
	TAKES_OUT = 1 << 2,
	TAKES_LANG = 1 << 3,
	TAKES_AS_OF = 1 << 4,
	TAKES_FAIL_ON = 1 << 5,
	TAKES_PLUGINS = 1 << 6,
	TAKES_BLIND = 1 << 7,
	TAKES_TRUST = 1 << 8,
	TAKES_LOCKED = 1 << 9,
	TAKES_TEMPLATE = 1 << 10,
	TAKES_WITH = 1 << 11,
	TAKES_JOBS = 1 << 12
};

/* Reads argv behind the command's name. False with a sentence in *why. */
bool options_read(struct options *options, struct arena *arena, int argc, char **argv, uint32_t takes,
                  const char **why);

/* Appends one line for each option in `takes`. */
void options_help(struct buf *out, uint32_t takes);

#endif
