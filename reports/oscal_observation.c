/* Reasons, points to check and what time has changed, as OSCAL's observations. See oscal_finding.h. */
#include "oscal_finding.h"
#include "oscal_observation.h"
#include "oscal_text.h"

/* What an observation is made from. */
struct seen {
	const char *id, *type;
	const struct finding *finding; /* NULL: of none */
	const struct reason *reason;   /* NULL: not a reason */
	const struct sentence *sentence;
	const struct measure *measure; /* NULL: of none */
	struct place place;
	const char *about, *severity; /* where it is no reason */
};

const char *oscal_reason_id(const struct writer *w, const struct finding *finding, size_t number)
{
	return oscal_id(w, "observation", arena_format(w->words.arena, "%s/%zu", finding->criterion->entry.id, number));
}

static void add_props(struct writer *w, const struct seen *seen)
{
	struct oscal_list props = {.key = "props"};

	oscal_prop(w, &props, "about", NULL, seen->about);
	oscal_prop(w, &props, "severity", NULL, seen->severity);
	if (seen->finding)
		oscal_prop(w, &props, "criterion", NULL, seen->finding->criterion->entry.id);
	if (seen->reason)
		oscal_word(w, &props, "role", &role_words, (int)seen->reason->role);
	if (seen->measure)
		oscal_prop(w, &props, "measure", NULL, seen->measure->entry.id);
	oscal_end(w, &props);
}

static void add_place(struct writer *w, struct oscal_list *evidence, struct place place)
{
	const char *text = wording_place(&w->words, place), *href = text ? oscal_place_href(w, place) : NULL;
	struct oscal_list props = {.key = "props"};

	if (!text)
		return;
	oscal_next(w, evidence);
	if (href)
		json_pair(&w->json, "href", href);
	oscal_line(w, "description", text);
	if (place.line) {
		oscal_prop(w, &props, "line", NULL, wording_number(&w->words, place.line));
		oscal_prop(w, &props, "column", NULL, wording_number(&w->words, place.column));
	}
	oscal_end(w, &props);
	json_close(&w->json, '}');
}

/* The address of the place, else of the source; where the web has neither, the source among the resources. */
static const char *evidence_href(const struct writer *w, const struct evidence *evidence)
{
	const char *own = oscal_address(w->words.arena, evidence->url);
	const char *whole = evidence->source ? oscal_address(w->words.arena, evidence->source->url) : NULL;

	if (own || whole)
		return own ? own : whole;
	return evidence->source ? oscal_source_href(w, evidence->source) : NULL;
}

static const char *evidence_text(const struct writer *w, const struct evidence *evidence)
{
	const char *at = oscal_plain(w->words.arena, wording_text(&w->words, &evidence->at));
	const char *title = evidence->source
		? oscal_plain(w->words.arena, wording_text(&w->words, &evidence->source->title)) : NULL;

	if (!title)
		title = evidence->source_id;
	return at ? FILL(&w->words, "report.citation", title, at) : title;
}

static void add_evidence(struct writer *w, struct oscal_list *list, const struct evidence *evidence)
{
	const char *href = evidence_href(w, evidence);
	struct oscal_list props = {.key = "props"};

	oscal_next(w, list);
	if (href)
		json_pair(&w->json, "href", href);
	oscal_line(w, "description", evidence_text(w, evidence));
	oscal_prop(w, &props, "source", NULL, evidence->source_id);
	if (date_known(evidence->collected))
		oscal_prop(w, &props, "collected", NULL, wording_plain_date(&w->words, evidence->collected));
	oscal_prop(w, &props, "quote-sha256", NULL, evidence->quote_sha256);
	oscal_end(w, &props);
	json_close(&w->json, '}');
}

/* When the measure's evidence was last looked up; the date of assessment where nobody says. */
static struct date collected(const struct writer *w, const struct measure *measure)
{
	struct date latest = {0};

	for (size_t i = 0; measure && i < measure->evidence.count; i++) {
		struct date date = measure->evidence.items[i].collected;

		if (date_known(date) && (!date_known(latest) || date_compare(date_last(date), latest) > 0))
			latest = date_last(date);
	}
	return date_known(latest) ? latest : w->words.assessment->as_of;
}

/* What is said of a measure is the State's word, read by the tool; that nothing is said, the tool's alone. */
static void add_origins(struct writer *w, const struct seen *seen)
{
	struct oscal_list origins = {.key = "origins"};

	oscal_from_tool(w, &origins);
	if (seen->measure)
		oscal_from_state(w, &origins);
	oscal_end(w, &origins);
}

static void add_methods(struct writer *w, const char *type)
{
	writer_open(w, "methods", '[');
	json_string(&w->json, "EXAMINE");
	json_close(&w->json, ']');
	writer_open(w, "types", '[');
	json_string(&w->json, type);
	json_close(&w->json, ']');
}

static void add_observation(struct writer *w, struct oscal_list *list, const struct seen *seen)
{
	struct oscal_list evidence = {.key = "relevant-evidence"};

	oscal_next(w, list);
	json_pair(&w->json, "uuid", seen->id);
	oscal_line(w, "description", wording_sentence(&w->words, seen->sentence, seen->measure));
	add_props(w, seen);
	add_methods(w, seen->type);
	add_origins(w, seen);
	add_place(w, &evidence, seen->place);
	for (size_t i = 0; seen->measure && i < seen->measure->evidence.count; i++)
		add_evidence(w, &evidence, &seen->measure->evidence.items[i]);
	oscal_end(w, &evidence);
	json_pair(&w->json, "collected", oscal_time(w->words.arena, collected(w, seen->measure)));
	json_close(&w->json, '}');
}

static void add_reasons(struct writer *w, struct oscal_list *list, const struct finding *finding)
{
	for (size_t i = 0; i < finding->reasons.count; i++) {
		const struct reason *reason = &finding->reasons.items[i];

		add_observation(w, list, &(struct seen){
			.id = oscal_reason_id(w, finding, i),
			.type = "control-objective",
			.finding = finding,
			.reason = reason,
			.sentence = &reason->sentence,
			.measure = reason->measure,
			.place = reason->place,
		});
	}
}

static void add_concerns(struct writer *w, struct oscal_list *list)
{
	static const char *const severities[] = {[SEVERITY_ERROR] = "error", [SEVERITY_WARNING] = "warning"};
	const struct concern_list *concerns = &w->words.assessment->concerns;

	for (size_t i = 0; i < concerns->count; i++)
		add_observation(w, list, &(struct seen){
			.id = oscal_id(w, "concern", wording_number(&w->words, i)),
			.type = "discovery",
			.sentence = &concerns->items[i].sentence,
			.place = concerns->items[i].place,
			.about = "point-to-check",
			.severity = severities[concerns->items[i].severity],
		});
}

static void add_lapses(struct writer *w, struct oscal_list *list)
{
	const struct lapse_list *lapses = &w->words.assessment->lapses;

	for (size_t i = 0; i < lapses->count; i++)
		add_observation(w, list, &(struct seen){
			.id = oscal_id(w, "lapse", wording_number(&w->words, i)),
			.type = "discovery",
			.sentence = &lapses->items[i].sentence,
			.measure = lapses->items[i].measure,
			.place = lapses->items[i].measure->entry.place,
			.about = "lapse",
		});
}

void oscal_observations(struct writer *w, const bool *chosen)
{
	struct oscal_list list = {.key = "observations"};

	oscal_each(w, chosen, &list, add_reasons);
	if (!chosen) {
		add_lapses(w, &list);
		add_concerns(w, &list);
	}
	oscal_end(w, &list);
}
