/*
 * What every command needs: where the data are, the catalogue, the languages,
 * the plugins, and a way to speak. Program layer; the only one that prints.
 */
#ifndef PROGRAM_H
#define PROGRAM_H

#include "assessment.h"
#include "catalogue.h"
#include "formats.h"
#include "isolation.h"
#include "language.h"
#include "lock.h"
#include "options.h"
#include "registry.h"

/* Exit statuses (Contract: command line). Of several, by exit_worse. */
enum exit_status {
	EXIT_DONE = 0,
	EXIT_FOUND = 1,  /* --fail-on */
	EXIT_USAGE = 2,
	EXIT_INPUT = 3,
	EXIT_PLUGIN = 4,
	EXIT_SYSTEM = 5
};

struct data_paths {
	const char *checklists, *languages, *plugins, *templates;
};

/* A shared object is loaded once, whatever the number of declarations. */
struct loaded_object {
	const char *path;
	const char *sha256; /* NULL: it came with the program */
	const struct normgap_plugin *descriptor;
};

struct program {
	const char *command; /* its name */
	struct arena *arena;
	const struct io *io;
	const struct options *options;
	struct data_paths data;
	struct catalogue catalogue;
	struct problems problems; /* of the catalogue and its files */
	struct language language;
	struct checklist_list chosen;
	struct lock *lock;       /* what has to be loaded; NULL: anything may be */
	bool unlocked;           /* a plugin was not the one that is pinned */
	bool unsaid;             /* a problem could not be printed */
	bool stopped;            /* a plugin took too long, or a process has ended: so does the run, and nothing is written */
	struct {
		struct loaded_object *items;
		size_t count;
	} objects;
};

struct command {
	const char *name, *arguments, *summary;
	uint32_t takes; /* enum option_bit */
	int least_arguments, most_arguments; /* most -1: any number */
	enum exit_status (*run)(struct program *program);
	void (*add_help)(struct buf *out); /* what its --help tells before the options; NULL: nothing */
};

extern const struct command command_assess, command_check, command_explain, command_plan, command_list, command_show,
	command_suggest, command_verify, command_new, command_plugin;

/* The highest of 5, 3, 4, 1. */
enum exit_status exit_worse(enum exit_status a, enum exit_status b);

/* The n-th path's name without its directories; the whole path where another of
 * the first `count` would be called alike. */
const char *short_name(const struct strings *paths, size_t n, size_t count);

/* Ends the program when memory ends. */
void out_of_memory(void *context);

/* Finds the data from the executable's own place. False with a sentence in *why. */
bool data_find(struct arena *arena, struct data_paths *data, const char **why);

/* Loads topics, facts, checklists (-c paths first, then the bundled ones, then
 * those of --plugins), crosswalks, and the language; chooses the checklists.
 * Problems are printed. */
bool program_load(struct program *program);

/* Prints problems to standard error, at most LIMIT_PROBLEMS_SHOWN, or to standard
 * output, all that were kept, where they are the result. False when that fails; the
 * program's status then tells it. */
bool print_problems(struct program *program, const struct problems *problems, bool result);

/* A text for people in the language of the run, marked where it is in another; "" when there is none. */
const char *in_language(const struct program *program, const struct text *text);

/* One sentence to standard error: "normgap: ...". What the caller got from elsewhere, a file's name or a word, is made
 * visible. False when it cannot be written. */
bool complain(const char *format, ...) __attribute__((format(printf, 1, 2)));

/* "; did you mean `x`?" for one of these names that is probably meant by a word; else "". */
const char *or_nearest(struct arena *arena, const struct names *names, const char *word);

/* Writes a result to a path, `-` being standard output; or to where -o says. */
enum exit_status write_file(struct program *program, const char *path, const struct buf *out);
enum exit_status write_result(struct program *program, const struct buf *out);

/* Whether there is a directory of this name. */
bool is_directory(const char *path);

/* Columns of standard output if it is a terminal, else 0. */
size_t terminal_width(void);

/* Whether to use colour: a terminal, and no NO_COLOR. */
bool terminal_colour(void);

/* One declaration, read and assessed against the chosen checklists in an arena
 * of its own. NULL when it cannot be; what is wrong is in *problems. */
struct assessment *assess_file(struct program *program, struct arena *arena, const char *path,
                               struct problems *problems, enum exit_status *status);

/* Appends the report on the n-th of the files that the command line names, or its
 * plan. Problems are printed. */
enum exit_status render_file(struct program *program, size_t n, const struct format *format, bool plan,
                             const struct report_options *look, struct buf *out);

/* Writes into an assessment what it was made from (making.c). */
void tell_making(const struct program *program, struct arena *arena, const struct registry *registry,
                 struct assessment *assessment);

/* A declaration from its file; NULL when it cannot be read. What is wrong is in *problems. `for_now` holds what is
 * needed no longer then, and may be the same arena. */
struct declaration *open_declaration(struct program *program, struct arena *arena, struct arena *for_now,
                                     const char *path, struct problems *problems);

/* A declaration from its file's tree; NULL when it has an error. */
struct declaration *take_declaration(struct program *program, struct reader *reader, const struct node *root);

/* What the isolated plugins of a declaration have in common; NULL where there is
 * none, and judges are loaded without being asked. */
struct isolation isolation_for(const struct program *program, const struct declaration *declaration);

/* A checklist from its file, in a catalogue where it comes first and stands in for the
 * bundled one of its id; what `check` says of it is in *problems. False when it cannot
 * be used. */
bool open_checklist(struct program *program, const char *path, struct problems *problems, struct catalogue *catalogue);

/* Loads the plugins that the checklists' judges need. False when a judge is
 * missing; each reason is a problem, and stays with the registry. */
bool load_plugins(struct program *program, struct registry *registry, struct isolation *isolation,
                  const struct checklist_list *checklists, struct problems *problems);

/* Loads all plugins that are to be found besides. */
void load_other_plugins(struct program *program, struct registry *registry, struct isolation *isolation,
                        struct problems *problems);

/* Reads the lock that --locked names, and holds what is loaded against it. False
 * when something differs; each file is a problem (locking.c). */
bool lock_data(struct program *program);

/* The same for a plugin whose digest is known, before it runs. False with a
 * sentence in *why, and the program is unlocked. */
bool lock_plugin(struct program *program, const struct plugin *plugin, const char **why);

/* After the plugins: whether all that is pinned was loaded. What is missing could
 * have moved a verdict; each is a problem, and the program is unlocked. */
bool lock_whole(struct program *program, struct problems *problems);

/* Writes a lock of all that is loaded. */
enum exit_status write_lock(struct program *program);

/* Appends the directories that the operator names, in the order in which they are
 * searched, for plugins and for checklists (plugin_places.c). */
void plugin_directories(const struct program *program, struct arena *arena, struct strings *out);

/* Where the plugin of from->name is and how far it is trusted: fills in path,
 * origin and trust. False with a sentence in *why. */
bool plugin_find(const struct program *program, struct arena *arena, struct plugin *from, const char **why);

/* Appends the names of all plugins that are to be found, in their order. */
void plugin_names(const struct program *program, struct arena *arena, struct strings *names);

#endif
