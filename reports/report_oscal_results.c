/*
 * The assessment as OSCAL assessment-results: one result for each party that was
 * heard. Today that is the State alone, by its declaration; an audit will be a
 * second result. docs/oscal.md says what stands where.
 */
#include "formats.h"
#include "oscal_finding.h"
#include "oscal_text.h"

static void add_scope(struct writer *w)
{
	const struct wording *words = &w->words;
	const struct declaration *declaration = words->assessment->declaration;
	struct buf description;

	buf_init(&description, words->arena, LIMIT_REPORT_BYTES);
	oscal_paragraph(&description, FILL(words, "report.plan.dates", wording_state(words),
	                                   wording_date(words, declaration->as_of),
	                                   wording_date(words, words->assessment->as_of)));
	oscal_paragraph(&description, wording_text(words, &declaration->scope));
	oscal_text(w, "description", &description);
}

static void add_props(struct writer *w)
{
	const struct declaration *declaration = w->words.assessment->declaration;
	struct oscal_list props = {.key = "props"};

	oscal_prop(w, &props, "declared-as-of", NULL, wording_plain_date(&w->words, declaration->as_of));
	oscal_prop(w, &props, "assessed-as-of", NULL, wording_plain_date(&w->words, w->words.assessment->as_of));
	for (size_t i = 0; i < declaration->complete_for.count; i++)
		oscal_prop(w, &props, "complete-for", NULL, declaration->complete_for.items[i].text);
	oscal_end(w, &props);
}

static void add_item_props(struct writer *w, const struct item_result *result)
{
	struct oscal_list props = {.key = "props"};

	oscal_prop(w, &props, "checklist", NULL, result->item->checklist->entry.id);
	oscal_word(w, &props, "nature", &nature_words, result->item->nature);
	oscal_word(w, &props, "item-status", &item_status_words, (int)result->status);
	oscal_flag(w, &props, "contested", result->contested);
	for (int layer = 0; layer < LAYER_COUNT; layer++)
		if (result->layers[layer] >= 0)
			oscal_prop(w, &props, "layer-status", layer_words.words[layer],
			           layer_status_words.words[result->layers[layer]]);
	oscal_end(w, &props);
}

/* A selection has properties and a control has none here: so each item is a selection of its own. */
static void add_item(struct writer *w, struct oscal_list *selections, const struct item_result *result)
{
	const char *id = result->item->entry.id;
	struct oscal_list links = {.key = "links"}, controls = {.key = "include-controls"};

	oscal_next(w, selections);
	oscal_line(w, "description", FILL(&w->words, "report.item", id, wording_text(&w->words, &result->item->title)));
	add_item_props(w, result);
	oscal_link(w, &links, oscal_checklist_href(w, result->item->checklist), NULL);
	oscal_end(w, &links);
	oscal_next(w, &controls);
	json_pair(&w->json, "control-id", oscal_token(w->words.arena, id));
	json_close(&w->json, '}');
	oscal_end(w, &controls);
	json_close(&w->json, '}');
}

static void add_all(struct writer *w)
{
	writer_open(w, "include-all", '{');
	json_close(&w->json, '}');
}

/* Of checklists without an item all is reviewed, which is nothing: the list may not be empty. */
static void add_reviewed(struct writer *w)
{
	const struct checklist_result_list *checklists = &w->words.assessment->checklists;
	struct oscal_list selections = {.key = "control-selections"}, objectives = {.key = "control-objective-selections"};

	writer_open(w, "reviewed-controls", '{');
	for (size_t c = 0; c < checklists->count; c++)
		for (size_t i = 0; i < checklists->items[c].items.count; i++)
			add_item(w, &selections, &checklists->items[c].items.items[i]);
	if (!selections.begun) {
		oscal_next(w, &selections);
		add_all(w);
		json_close(&w->json, '}');
	}
	oscal_end(w, &selections);
	oscal_next(w, &objectives);
	add_all(w);
	json_close(&w->json, '}');
	oscal_end(w, &objectives);
	json_close(&w->json, '}');
}

static void add_counts(struct writer *w)
{
	const struct wording *words = &w->words;
	const struct checklist_result_list *checklists = &words->assessment->checklists;
	struct buf remarks;

	buf_init(&remarks, words->arena, LIMIT_REPORT_BYTES);
	for (size_t i = 0; i < checklists->count; i++) {
		oscal_paragraph(&remarks, wording_checklist(words, checklists->items[i].checklist));
		oscal_paragraph(&remarks, wording_counts(words, &checklists->items[i]));
		oscal_paragraph(&remarks, wording_coverage(words, &checklists->items[i]));
		oscal_paragraph(&remarks, wording_restraint(words, &checklists->items[i]));
		oscal_paragraph(&remarks, wording_plugin(words, &checklists->items[i].plugin));
	}
	oscal_text(w, "remarks", &remarks);
}

static void add_declared(struct writer *w, struct oscal_list *results)
{
	const struct declaration *declaration = w->words.assessment->declaration;
	const char *title = oscal_plain(w->words.arena, wording_text(&w->words, &declaration->title));

	oscal_next(w, results);
	json_pair(&w->json, "uuid", oscal_id(w, "result", "declaration"));
	oscal_line(w, "title", FILL(&w->words, "report.labelled", wording_plain(&w->words, "report.head.title"),
	                            title ? title : wording_state(&w->words)));
	add_scope(w);
	json_pair(&w->json, "start", oscal_time(w->words.arena, w->words.assessment->as_of));
	add_props(w);
	oscal_assets(w);
	add_reviewed(w);
	oscal_observations(w, NULL);
	oscal_findings(w, NULL);
	add_counts(w);
	json_close(&w->json, '}');
}

void report_oscal_results(struct buf *out, const struct assessment *assessment, const struct language *language,
                          const struct report_options *options)
{
	struct writer writer = {.json = {.out = out}, .words = {out->arena, assessment, language}};
	struct oscal_list results = {.key = "results"};

	(void)options;
	oscal_begin(&writer, "assessment-results", "report.title");
	writer_open(&writer, "import-ap", '{');
	json_pair(&writer.json, "href", oscal_plan_href(&writer));
	json_close(&writer.json, '}');
	add_declared(&writer, &results);
	oscal_end(&writer, &results);
	oscal_finish(&writer);
}
