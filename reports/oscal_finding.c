/* Findings as OSCAL's findings. See oscal_finding.h; observations are in oscal_observation.c. */
#include "oscal_finding.h"
#include "oscal_observation.h"
#include "oscal_text.h"
#include "wording_plan.h"

const char *oscal_finding_id(const struct writer *w, const struct criterion *criterion)
{
	return oscal_id(w, "finding", criterion->entry.id);
}

static void add_ids(struct writer *w, struct oscal_list *props, const struct finding *finding)
{
	for (int lack = 0; lack < LACK_KIND_COUNT; lack++)
		if (finding->lacks & 1u << lack)
			oscal_word(w, props, "lacks", &lack_words, lack);
	for (size_t i = 0; i < finding->via.count; i++)
		oscal_prop(w, props, "via", NULL, finding->via.items[i]->entry.id);
	for (size_t i = 0; i < finding->measures.count; i++)
		oscal_prop(w, props, "measure", NULL, finding->measures.items[i]->entry.id);
}

static void add_props(struct writer *w, const struct finding *finding)
{
	const struct criterion *criterion = finding->criterion;
	struct oscal_list props = {.key = "props"};

	oscal_word(w, &props, "verdict", &verdict_words, (int)finding->verdict);
	oscal_word(w, &props, "assurance", &assurance_words, (int)finding->assurance);
	oscal_prop(w, &props, "checklist", NULL, criterion->item->checklist->entry.id);
	oscal_prop(w, &props, "item", NULL, criterion->item->entry.id);
	oscal_word(w, &props, "nature", &nature_words, criterion->item->nature);
	oscal_word(w, &props, "weight", &weight_words, criterion->weight);
	oscal_word(w, &props, "layer", &layer_words, criterion->layer);
	oscal_flag(w, &props, "conceded", finding->conceded);
	oscal_flag(w, &props, "contradicted", finding->contradicted);
	oscal_flag(w, &props, "guarded", finding->guarded);
	add_ids(w, &props, finding);
	oscal_end(w, &props);
}

static void add_links(struct writer *w, const struct criterion *criterion)
{
	const struct wording *words = &w->words;
	const struct citation *source = &criterion->item->source;
	struct oscal_list links = {.key = "links"};

	oscal_link(w, &links, oscal_address(words->arena, source->url), wording_citation(words, source));
	for (size_t i = 0; i < criterion->cites.count; i++)
		oscal_link(w, &links, oscal_address(words->arena, criterion->cites.items[i].url),
		           wording_citation(words, &criterion->cites.items[i]));
	oscal_end(w, &links);
}

/* Not satisfied is all that is not met, and OSCAL says of it that it may be satisfied in
 * part. `fail` is never said: a gap is none, and silence even less. */
static void add_status(struct writer *w, const struct finding *finding)
{
	bool met = finding->verdict == VERDICT_MET;

	writer_open(w, "status", '{');
	json_pair(&w->json, "state", met ? "satisfied" : "not-satisfied");
	json_pair(&w->json, "reason", met ? "pass" : "other");
	oscal_line(w, "remarks",
	           FILL(&w->words, "report.labelled", wording_label(&w->words, &verdict_words, (int)finding->verdict),
	                wording_meaning(&w->words, &verdict_words, (int)finding->verdict)));
	json_close(&w->json, '}');
}

/* That something is implemented no verdict says; that the question does not apply one does. */
static void add_target(struct writer *w, const struct finding *finding)
{
	writer_open(w, "target", '{');
	json_pair(&w->json, "type", "objective-id");
	json_pair(&w->json, "target-id", oscal_token(w->words.arena, finding->criterion->entry.id));
	add_status(w, finding);
	if (finding->verdict == VERDICT_NOT_APPLICABLE) {
		writer_open(w, "implementation-status", '{');
		json_pair(&w->json, "state", "not-applicable");
		json_close(&w->json, '}');
	}
	json_close(&w->json, '}');
}

static void add_related(struct writer *w, const struct finding *finding)
{
	struct oscal_list related = {.key = "related-observations"};

	for (size_t i = 0; i < finding->reasons.count; i++) {
		oscal_next(w, &related);
		json_pair(&w->json, "observation-uuid", oscal_reason_id(w, finding, i));
		json_close(&w->json, '}');
	}
	oscal_end(w, &related);
}

static const char *reason_text(const struct wording *words, const struct reason *reason)
{
	const char *role = wording_role(words, reason), *place = wording_place(words, reason->place);
	const char *text = wording_sentence(words, &reason->sentence, reason->measure);

	if (role)
		text = FILL(words, "report.labelled", role, text);
	return place ? arena_format(words->arena, "%s%s", text, FILL(words, "report.place", place)) : text;
}

static void add_remarks(struct writer *w, const struct finding *finding)
{
	struct buf remarks;

	buf_init(&remarks, w->words.arena, LIMIT_REPORT_BYTES);
	for (size_t i = 0; i < finding->reasons.count; i++)
		oscal_paragraph(&remarks, reason_text(&w->words, &finding->reasons.items[i]));
	if (finding->more)
		oscal_paragraph(&remarks, FILL(&w->words, "report.more", wording_number(&w->words, finding->more)));
	oscal_text(w, "remarks", &remarks);
}

static void add_description(struct writer *w, const struct criterion *criterion)
{
	struct buf description;

	buf_init(&description, w->words.arena, LIMIT_REPORT_BYTES);
	oscal_paragraph(&description, wording_text(&w->words, &criterion->asks));
	oscal_paragraph(&description, wording_source(&w->words, &criterion->item->source));
	oscal_paragraph(&description, description.length ? NULL : criterion->entry.id);
	oscal_text(w, "description", &description);
}

static void add_finding(struct writer *w, struct oscal_list *list, const struct finding *finding)
{
	struct oscal_list origins = {.key = "origins"};

	oscal_next(w, list);
	json_pair(&w->json, "uuid", oscal_finding_id(w, finding->criterion));
	oscal_line(w, "title", wording_criterion(&w->words, finding->criterion));
	add_description(w, finding->criterion);
	add_props(w, finding);
	add_links(w, finding->criterion);
	oscal_from_tool(w, &origins);
	oscal_end(w, &origins);
	add_target(w, finding);
	add_related(w, finding);
	add_remarks(w, finding);
	json_close(&w->json, '}');
}

void oscal_each(struct writer *w, const bool *chosen, struct oscal_list *list,
                void (*add)(struct writer *w, struct oscal_list *list, const struct finding *finding))
{
	const struct checklist_result_list *checklists = &w->words.assessment->checklists;

	for (size_t c = 0; c < checklists->count; c++)
		for (size_t i = 0; i < checklists->items[c].items.count; i++) {
			const struct finding_list *findings = &checklists->items[c].items.items[i].findings;

			for (size_t f = 0; f < findings->count; f++)
				if (!chosen || chosen[findings->items[f].criterion->number])
					add(w, list, &findings->items[f]);
		}
}

void oscal_findings(struct writer *w, const bool *chosen)
{
	struct oscal_list list = {.key = "findings"};

	oscal_each(w, chosen, &list, add_finding);
	oscal_end(w, &list);
}
