/*
 * The assessment as one JSON object on one line: the contract with other
 * programs ("Contract: JSON"). Names may be added, never renamed or dropped.
 * Every name is always there. Knows the model, and no sentence of its own.
 */
#include "made_from.h"
#include "formats.h"
#include "json_head.h"
#include "json_plan.h"

static void add_plugin(struct writer *w, const struct plugin_used *plugin)
{
	writer_open(w, "plugin", '{');
	json_pair(&w->json, "name", plugin->name);
	json_pair(&w->json, "version", plugin->version);
	json_pair(&w->json, "language", plugin->name ? plugin->language : "none");
	json_pair(&w->json, "sha256", plugin->sha256);
	json_close(&w->json, '}');
}

static void add_counts(struct writer *w, const struct checklist_result *result)
{
	writer_open(w, "counts", '{');
	for (int verdict = 0; verdict < VERDICT_COUNT; verdict++)
		json_count(&w->json, verdict_words.words[verdict], result->counts[verdict]);
	json_close(&w->json, '}');
}

static void add_matrix_row(struct writer *w, const struct checklist_result *result, enum verdict verdict)
{
	writer_open(w, verdict_words.words[verdict], '{');
	for (int assurance = 0; assurance < ASSURANCE_COUNT; assurance++)
		if (result->matrix[verdict][assurance])
			json_count(&w->json, assurance_words.words[assurance], result->matrix[verdict][assurance]);
	json_close(&w->json, '}');
}

static void add_summary(struct writer *w, const struct checklist_result *result)
{
	add_counts(w, result);
	writer_open(w, "matrix", '{');
	add_matrix_row(w, result, VERDICT_MET);
	add_matrix_row(w, result, VERDICT_PARTIAL);
	json_close(&w->json, '}');
	writer_open(w, "coverage", '{');
	json_key(&w->json, "low");
	json_share(&w->json, result->coverage_met, result->coverage_of);
	json_key(&w->json, "high");
	json_share(&w->json, result->coverage_high, result->coverage_of);
	json_count(&w->json, "of", result->coverage_of);
	json_close(&w->json, '}');
	writer_open(w, "restraint", '{');
	for (int status = ITEM_SAFEGUARDED; status < ITEM_STATUS_COUNT; status++)
		json_count(&w->json, item_status_words.words[status], result->restraint[status]);
	json_close(&w->json, '}');
}

static void add_source(struct writer *w, const struct citation *source)
{
	writer_open(w, "source", '{');
	json_pair(&w->json, "document", source->document);
	json_pair(&w->json, "paragraph", source->verified == NO ? NULL : source->paragraph);
	json_close(&w->json, '}');
}

static void add_item(struct writer *w, const struct item_result *result)
{
	json_open(&w->json, '{');
	json_pair(&w->json, "id", result->item->entry.id);
	writer_text(w, "title", &result->item->title);
	writer_word(w, "nature", &nature_words, result->item->nature);
	writer_word(w, "status", &item_status_words, (int)result->status);
	json_key(&w->json, "contested");
	json_bool(&w->json, result->contested);
	writer_open(w, "layers", '{');
	for (int layer = 0; layer < LAYER_COUNT; layer++)
		if (result->layers[layer] >= 0)
			writer_word(w, layer_words.words[layer], &layer_status_words, result->layers[layer]);
	json_close(&w->json, '}');
	add_source(w, &result->item->source);
	writer_open(w, "findings", '[');
	for (size_t i = 0; i < result->findings.count; i++)
		writer_finding(w, &result->findings.items[i]);
	json_close(&w->json, ']');
	json_close(&w->json, '}');
}

static void add_checklist(struct writer *w, const struct checklist_result *result)
{
	json_open(&w->json, '{');
	json_pair(&w->json, "id", result->checklist->entry.id);
	json_pair(&w->json, "version", result->checklist->version);
	writer_text(w, "title", &result->checklist->title);
	json_pair(&w->json, "sha256", result->checklist->sha256);
	add_plugin(w, &result->plugin);
	add_summary(w, result);
	writer_open(w, "items", '[');
	for (size_t i = 0; i < result->items.count; i++)
		add_item(w, &result->items.items[i]);
	json_close(&w->json, ']');
	json_close(&w->json, '}');
}

static void add_checklists(struct writer *w)
{
	const struct checklist_result_list *checklists = &w->words.assessment->checklists;

	writer_open(w, "checklists", '[');
	for (size_t i = 0; i < checklists->count; i++)
		add_checklist(w, &checklists->items[i]);
	json_close(&w->json, ']');
}

static void add_problems(struct writer *w)
{
	static const char *const severities[] = {[SEVERITY_ERROR] = "error", [SEVERITY_WARNING] = "warning"};
	const struct concern_list *concerns = &w->words.assessment->concerns;

	writer_open(w, "problems", '[');
	for (size_t i = 0; i < concerns->count; i++) {
		json_open(&w->json, '{');
		json_pair(&w->json, "severity", severities[concerns->items[i].severity]);
		json_pair(&w->json, "text", wording_sentence(&w->words, &concerns->items[i].sentence, NULL));
		writer_place(w, concerns->items[i].place);
		json_close(&w->json, '}');
	}
	json_close(&w->json, ']');
}

static void add_bases(struct writer *w)
{
	const struct basis_list *bases = &w->words.assessment->bases;

	writer_open(w, "bases", '[');
	for (size_t i = 0; i < bases->count; i++) {
		json_open(&w->json, '{');
		json_pair(&w->json, "measure", bases->items[i].measure->entry.id);
		json_count(&w->json, "sole", bases->items[i].sole);
		writer_open(w, "carries", '[');
		for (size_t c = 0; c < bases->items[i].essential.count; c++)
			json_string(&w->json, bases->items[i].essential.items[c]->entry.id);
		json_close(&w->json, ']');
		json_close(&w->json, '}');
	}
	json_close(&w->json, ']');
}

static void add_lapses(struct writer *w)
{
	const struct lapse_list *lapses = &w->words.assessment->lapses;

	writer_open(w, "lapsed", '[');
	for (size_t i = 0; i < lapses->count; i++) {
		json_open(&w->json, '{');
		json_pair(&w->json, "measure", lapses->items[i].measure->entry.id);
		json_pair(&w->json, "text", wording_sentence(&w->words, &lapses->items[i].sentence, NULL));
		writer_place(w, lapses->items[i].measure->entry.place);
		json_close(&w->json, '}');
	}
	json_close(&w->json, ']');
}

/* Audits have their name already; what fills it comes with their format. */
static void add_audits(struct writer *w)
{
	writer_open(w, "audits", '[');
	json_close(&w->json, ']');
}

void report_json(struct buf *out, const struct assessment *assessment, const struct language *language,
                 const struct report_options *options)
{
	struct writer writer = {.json = {.out = out}, .words = {out->arena, assessment, language}};

	(void)options;
	json_open(&writer.json, '{');
	json_pair(&writer.json, "normgap", "assessment/1");
	writer_head(&writer);
	add_audits(&writer);
	add_checklists(&writer);
	add_lapses(&writer);
	add_bases(&writer);
	writer_plan(&writer);
	add_problems(&writer);
	writer_made_from(&writer);
	json_close(&writer.json, '}');
	buf_addc(out, '\n');
}
