/*
 * The graph of criteria: who reads whose verdict, by `uses:` and by crosswalk
 * rows. Rows alone may form a cycle, since verdicts only rise along them; a
 * cycle through `uses:` has no answer and is refused here, so that the
 * evaluator may follow the graph without looking over its shoulder.
 */
#include <string.h>

#include "catalogue.h"
#include "limit.h"

enum mark { UNSEEN, OPEN, DONE };

struct walk {
	struct catalogue *catalogue;
	enum mark *marks;
	size_t *stamps, stamp; /* by criterion: seen in this search for sources */
	size_t depth;          /* of `uses` within `uses` */
	bool good;
};

static void visit(struct walk *walk, const struct criterion *criterion);

/* What a criterion's verdict after rows depends on: all that reaches it by rows. */
static void visit_sources(struct walk *walk, const struct criterion *criterion, size_t stamp)
{
	const struct crosswalk *rows = &walk->catalogue->crosswalk;

	if (walk->stamps[criterion->number] == stamp)
		return;
	walk->stamps[criterion->number] = stamp;
	visit(walk, criterion);
	for (size_t i = 0; i < rows->count; i++) {
		const struct criterion *source = crosswalk_source(&rows->items[i], criterion);

		if (source)
			visit_sources(walk, source, stamp);
	}
}

static void visit_used(struct walk *walk, const struct requirement *requirement, const char *id)
{
	const struct criterion *used = catalogue_criterion(walk->catalogue, id);

	if (!used) {
		walk->good = problem_error(walk->catalogue->problems, requirement->entry.place, NULL,
		                           did_you_mean(walk->catalogue->arena,
		                                        names_nearest(&walk->catalogue->criterion_names, id)),
		                           "`uses` names `%s`, which is no criterion that is loaded", id);
		return;
	}
	visit_sources(walk, used, ++walk->stamp);
}

static void visit_needs(struct walk *walk, const struct requirement *needs, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		for (size_t u = 0; u < needs[i].uses.count; u++)
			visit_used(walk, &needs[i], needs[i].uses.items[u].text);
		visit_needs(walk, needs[i].branches, needs[i].branch_count);
	}
}

static void visit(struct walk *walk, const struct criterion *criterion)
{
	enum mark *mark = &walk->marks[criterion->number];

	if (*mark == DONE)
		return;
	if (*mark == OPEN) {
		walk->good = problem_error(walk->catalogue->problems, criterion->entry.place, criterion->entry.id,
		                           "let one of the criteria judge for itself",
		                           "this criterion needs its own verdict, through `uses`");
		return;
	}
	if (walk->depth == LIMIT_USES_DEPTH) {
		walk->good = problem_error(walk->catalogue->problems, criterion->entry.place, criterion->entry.id, NULL,
		                           "criteria use criteria more than %d deep", LIMIT_USES_DEPTH);
		return;
	}
	walk->depth++;
	*mark = OPEN;
	visit_needs(walk, criterion->needs.items, criterion->needs.count);
	*mark = DONE;
	walk->depth--;
}

static bool has_row(const struct crosswalk *rows, const struct criterion *criterion)
{
	for (size_t i = 0; i < rows->count; i++) {
		const struct crosswalk_row *row = &rows->items[i];
		bool to = strcmp(row->to_id, criterion->entry.id) == 0, from = strcmp(row->from_id, criterion->entry.id) == 0;
		bool unloaded = (to && !row->from) || (from && !row->to);

		if ((to && crosswalk_passes(row, true)) || (from && crosswalk_passes(row, false)))
			return true;
		if (unloaded && row->relation != RELATION_INTERSECTS)
			return true;
	}
	return false;
}

/* Something must be able to meet it: a need that is no guard, or a row. */
static void check_answerable(struct walk *walk, const struct criterion *criterion)
{
	for (size_t i = 0; i < criterion->needs.count; i++)
		if (criterion->needs.items[i].form != FORM_NONE)
			return;
	if (!has_row(&walk->catalogue->crosswalk, criterion))
		walk->good = problem_error(walk->catalogue->problems, criterion->entry.place, criterion->entry.id,
		                           "add `needs:`, or a row in crosswalks.yaml", "nothing can meet this criterion");
}

bool graph_check(struct catalogue *catalogue)
{
	struct walk walk = {.catalogue = catalogue, .good = true};

	walk.stamps = arena_alloc(catalogue->arena, catalogue->criteria.count * sizeof(*walk.stamps));
	walk.marks = arena_alloc(catalogue->arena, catalogue->criteria.count * sizeof(*walk.marks));
	for (size_t i = 0; i < catalogue->criteria.count; i++) {
		visit(&walk, catalogue->criteria.items[i]);
		check_answerable(&walk, catalogue->criteria.items[i]);
	}
	return walk.good;
}
