/* Cases and answers as bytes. See ask.h. */
#include "ask.h"

#include <string.h>

#include "unicode.h"
#include "wire_measure.h"

#define DRAFTED (-1) /* instead of a measure's number */
#define NOBODY (-1)  /* instead of a match's number: no measure in particular */
#define CHANGES 0    /* instead of a role: would_meet */

/*
 * Asking.
 */

static void put_match(struct buf *out, const struct declaration *declaration, const struct measure *measure)
{
	const struct measure_list *measures = &declaration->measures;

	if (measures->count && measure >= measures->items && measure < measures->items + measures->count) {
		wire_put_number(out, measure - measures->items);
		return;
	}
	wire_put_number(out, DRAFTED);
	wire_put_measure(out, measure, declaration);
}

bool ask_put(struct buf *out, const struct scene *scene, const struct normgap_case *c)
{
	size_t number = requirement_number(c->criterion, c->requirement);

	wire_put_number(out, (int64_t)c->criterion->number);
	wire_put_number(out, (int64_t)number);
	wire_put_number(out, c->guard);
	wire_put_date(out, c->as_of);
	for (size_t i = 0; i < c->requirement->uses.count; i++)
		wire_put_number(out, (int64_t)c->verdict_of(c->context, c->requirement->uses.items[i].text));
	wire_put_number(out, (int64_t)c->matches.count);
	for (size_t i = 0; i < c->matches.count; i++)
		put_match(out, scene->declaration, c->matches.items[i].measure);
	return number != REQUIREMENT_NONE;
}

/*
 * Being asked.
 */

static enum verdict verdict_sent(void *context, const char *criterion)
{
	const struct asked *asked = context;
	const struct strings *uses = &asked->c.requirement->uses;

	for (size_t i = 0; i < uses->count; i++)
		if (strcmp(uses->items[i].text, criterion) == 0)
			return asked->verdicts[i];
	return VERDICT_SILENT;
}

static void get_verdicts(struct wire *in, struct asked *asked, struct arena *arena)
{
	size_t count = asked->c.requirement->uses.count;

	asked->verdicts = arena_alloc(arena, (count + 1) * sizeof(*asked->verdicts));
	for (size_t i = 0; i < count; i++)
		asked->verdicts[i] = (enum verdict)wire_below(in, VERDICT_COUNT);
}

static const struct claim *claim_on(const struct measure *measure, const struct criterion *criterion)
{
	for (size_t i = 0; i < measure->addresses.count; i++)
		if (strcmp(measure->addresses.items[i].id, criterion->entry.id) == 0)
			return &measure->addresses.items[i];
	return NULL;
}

static void get_match(struct wire *in, const struct scene *scene, struct asked *asked)
{
	const struct measure_list *measures = &scene->declaration->measures;
	int64_t number = wire_number(in);
	const struct measure *measure;

	if (number == DRAFTED)
		measure = wire_measure(in, asked->c.arena, scene->declaration);
	else if (number >= 0 && (uint64_t)number < measures->count)
		measure = &measures->items[number];
	else
		return;
	match_measure(asked->c.requirement, measure, number == DRAFTED ? NULL : claim_on(measure, asked->c.criterion),
	              asked->c.as_of, asked->c.guard, ARENA_APPEND(asked->c.arena, &asked->c.matches));
}

struct asked *ask_get(struct wire *in, const struct scene *scene, struct arena *arena)
{
	const struct criterion_refs *criteria = &scene->catalogue->criteria;
	struct asked *asked = arena_alloc(arena, sizeof(*asked));
	size_t criterion = wire_below(in, criteria->count), number = (size_t)wire_number(in);
	const struct requirement *requirement = in->bad ? NULL : requirement_at(criteria->items[criterion], number);

	if (!requirement)
		return NULL;
	asked->c = case_of(requirement);
	asked->c.arena = arena;
	asked->c.criterion = criteria->items[criterion];
	asked->c.checklist = asked->c.criterion->item->checklist;
	asked->c.guard = wire_number(in);
	asked->c.as_of = wire_date(in);
	asked->c.verdict_of = verdict_sent;
	asked->c.context = asked;
	asked->c.judgement = &asked->judgement;
	judgement_init(&asked->judgement, arena);
	buf_init(&asked->said, arena, SIZE_MAX / 2);
	get_verdicts(in, asked, arena);
	for (int64_t left = wire_number(in); left > 0 && !in->bad; left--)
		get_match(in, scene, asked);
	return in->bad ? NULL : asked;
}

/* Values as the host would keep them: a plugin's own length may be anything. */
static void take_down(struct normgap_case *c, int32_t role, size_t measure, const char *text,
                      const struct normgap_text *values, size_t count)
{
	struct asked *asked = (struct asked *)(void *)c;
	struct buf *said = &asked->said;

	asked->said_count++;
	wire_put_number(said, role);
	wire_put_number(said, measure == NORMGAP_NO_MEASURE ? NOBODY : (int64_t)measure);
	wire_put_number(said, text != NULL);
	wire_put_string(said, text);
	wire_put_number(said, (int64_t)count);
	for (size_t i = 0; i < count; i++)
		wire_put_string(said, unicode_copy_valid(c->arena, values[i].at, values[i].at ? values[i].length : 0,
		                                         LIMIT_SAID_VALUE_BYTES));
}

static int32_t asked_because(struct normgap_case *c, int32_t role, size_t measure, const char *text,
                             const struct normgap_text *values, size_t count)
{
	if (!host_table.because(c, role, measure, text, values, count))
		return 0;
	take_down(c, role, measure, text, values, text ? count : 0);
	return 1;
}

static int32_t asked_would_meet(struct normgap_case *c, size_t measure, const char *text,
                                const struct normgap_text *values, size_t count)
{
	if (!host_table.would_meet(c, measure, text, values, count))
		return 0;
	take_down(c, CHANGES, measure, text, values, count);
	return 1;
}

struct normgap_host asked_host(void)
{
	struct normgap_host host = host_table;

	host.because = asked_because;
	host.would_meet = asked_would_meet;
	return host;
}

/*
 * The answer.
 */

void answer_put(struct buf *out, const struct asked *asked, int32_t outcome)
{
	wire_put_number(out, outcome);
	wire_put_string(out, asked->c.failure);
	wire_put_number(out, (int64_t)asked->said_count);
	buf_add(out, asked->said.at, asked->said.length);
}

size_t answer_most(const struct normgap_case *c)
{
	size_t sentence = 6 * sizeof(int64_t) + LIMIT_ID_BYTES + LIMIT_SAID_VALUES * (sizeof(int64_t) + LIMIT_SAID_VALUE_BYTES);
	size_t own = (c->matches.count + 1) * ROLE_COUNT * 6 * sizeof(int64_t);

	return LIMIT_SAID_REASONS * sentence + own + 8 * sizeof(int64_t) + LIMIT_SAID_VALUE_BYTES;
}

static size_t get_measure(struct wire *in)
{
	int64_t measure = wire_number(in);

	return measure < 0 ? NORMGAP_NO_MEASURE : (size_t)measure;
}

/* What the host refuses here it would have refused of any judge. */
static void replay_one(struct wire *in, const struct normgap_host *host, struct normgap_case *c)
{
	int32_t role = (int32_t)wire_below(in, NORMGAP_LACKS + 1);
	size_t measure = get_measure(in), named = wire_below(in, 2);
	const char *name = wire_string(in, c->arena), *text = named ? name : NULL;
	size_t count = wire_below(in, LIMIT_SAID_VALUES + 1);
	struct normgap_text values[LIMIT_SAID_VALUES];

	for (size_t i = 0; i < count; i++)
		values[i] = wire_text(in);
	if (in->bad)
		return;
	if (role == CHANGES)
		host->would_meet(c, measure, text, values, count);
	else
		host->because(c, role, measure, text, values, count);
}

int32_t answer_replay(struct wire *in, const struct normgap_host *host, struct normgap_case *c)
{
	int64_t outcome = wire_number(in);
	struct normgap_text failure = wire_text(in);

	for (int64_t left = wire_number(in); left > 0 && !in->bad; left--)
		replay_one(in, host, c);
	in->bad |= in->left > 0;
	if (failure.length)
		case_fail(c, failure.at, failure.length);
	return in->bad || outcome < INT32_MIN || outcome > INT32_MAX ? 0 : (int32_t)outcome;
}
