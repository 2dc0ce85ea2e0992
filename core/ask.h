/*
 * A judge's case, asked across a pipe, and what the judge says there. The process
 * that asks and the one that answers have the same checklists and the same
 * declaration, so that a case is a few numbers; only a measure that a plan tries
 * out goes over whole. Knows no process and no plugin.
 */
#ifndef ASK_H
#define ASK_H

#include "host.h"
#include "wire.h"

/* What both sides have had since before the pipe. */
struct scene {
	const struct catalogue *catalogue;
	const struct declaration *declaration;
};

/* Appends the case. False when its requirement is not one of the scene's. */
bool ask_put(struct buf *out, const struct scene *scene, const struct normgap_case *c);

/*
 * The other side's case, in which what the judge says is taken down. It is asked
 * through a table of its own.
 */
struct asked {
	struct normgap_case c; /* first: a judge holds the address of this */
	enum verdict *verdicts; /* of what the requirement uses, in its order */
	struct judgement judgement;
	struct buf said;
	size_t said_count;
};

/* The table for such cases. */
struct normgap_host asked_host(void);

/* Reads what ask_put wrote, into the arena; NULL when it can't be read. */
struct asked *ask_get(struct wire *in, const struct scene *scene, struct arena *arena);

/* Appends the answer: the outcome, why it failed, and what was said. */
void answer_put(struct buf *out, const struct asked *asked, int32_t outcome);

/* The most bytes that the answer to this case has. */
size_t answer_most(const struct normgap_case *c);

/* Says in the case what the answer says was said, through the host's own table,
 * which takes of it what it would take of any judge. The outcome, or 0 and
 * in->bad when the answer can't be read. */
int32_t answer_replay(struct wire *in, const struct normgap_host *host, struct normgap_case *c);

#endif
