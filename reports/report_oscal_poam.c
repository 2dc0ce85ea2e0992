/*
 * The plan as OSCAL plan-of-action-and-milestones: an item for each step, with
 * the findings that it closes. docs/oscal.md says what stands where, and what
 * stands there when there is nothing to do.
 */
#include "formats.h"
#include "oscal_finding.h"
#include "oscal_text.h"
#include "wording_plan.h"

static void choose(bool *chosen, const struct criterion_refs *criteria)
{
	for (size_t i = 0; i < criteria->count; i++)
		chosen[criteria->items[i]->number] = true;
}

static size_t highest(const struct assessment *assessment)
{
	size_t most = 0;

	for (size_t c = 0; c < assessment->checklists.count; c++) {
		const struct item_result_list *items = &assessment->checklists.items[c].items;

		for (size_t i = 0; i < items->count; i++)
			for (size_t f = 0; f < items->items[i].findings.count; f++)
				if (items->items[i].findings.items[f].criterion->number > most)
					most = items->items[i].findings.items[f].criterion->number;
	}
	return most;
}

/* What the steps close or go towards, and what they leave open. */
static const bool *chosen_findings(struct writer *w)
{
	const struct plan *plan = &w->words.assessment->plan;
	bool *chosen = arena_alloc(w->words.arena, (highest(w->words.assessment) + 1) * sizeof(*chosen));

	for (size_t i = 0; i < plan->count; i++) {
		choose(chosen, &plan->items[i].closes);
		choose(chosen, &plan->items[i].helps);
	}
	choose(chosen, &plan->left);
	return chosen;
}

/* OSCAL asks for a system plan or a system; a State is none, but it has a code. */
static void add_system(struct writer *w)
{
	writer_open(w, "system-id", '{');
	json_pair(&w->json, "identifier-type", OSCAL_NS);
	oscal_string(w, "id", w->words.assessment->declaration->state);
	json_close(&w->json, '}');
}

static void add_ids(struct writer *w, struct oscal_list *props, const char *name, const struct criterion_refs *criteria)
{
	for (size_t i = 0; i < criteria->count; i++)
		oscal_prop(w, props, name, NULL, criteria->items[i]->entry.id);
}

/* A value to give, a value that the State has to find, a key that goes. */
static void add_settings(struct writer *w, struct oscal_list *props, const struct setting_list *set)
{
	for (size_t i = 0; i < set->count; i++) {
		const struct setting *setting = &set->items[i];

		if (setting->value && *setting->value)
			oscal_prop(w, props, "set", setting->key, setting->value);
		else
			oscal_prop(w, props, setting->value ? "find" : "unset", NULL, setting->key);
	}
}

static void add_step_props(struct writer *w, const struct plan_step *step)
{
	struct oscal_list props = {.key = "props"};

	oscal_word(w, &props, "part", &plan_part_words, step->part);
	oscal_prop(w, &props, "measure", NULL, step->measure ? step->measure->entry.id : NULL);
	oscal_word(w, &props, "kind", &kind_words, step->kinds ? (int)step->kind : -1);
	for (size_t i = 0; i < step->topics.count; i++)
		oscal_prop(w, &props, "topic", NULL, step->topics.items[i]->entry.id);
	add_settings(w, &props, &step->set);
	add_ids(w, &props, "closes", &step->closes);
	add_ids(w, &props, "helps", &step->helps);
	oscal_end(w, &props);
}

static void add_origin(struct writer *w)
{
	struct oscal_list origins = {.key = "origins"};

	oscal_from_tool(w, &origins);
	oscal_end(w, &origins);
}

static void add_findings(struct writer *w, struct oscal_list *related, const struct criterion_refs *criteria)
{
	for (size_t i = 0; i < criteria->count; i++) {
		oscal_next(w, related);
		json_pair(&w->json, "finding-uuid", oscal_finding_id(w, criteria->items[i]));
		json_close(&w->json, '}');
	}
}

static void add_description(struct writer *w, const struct plan_step *step)
{
	struct buf description;

	buf_init(&description, w->words.arena, LIMIT_REPORT_BYTES);
	for (size_t i = 0; i < step->deeds.count; i++)
		oscal_paragraph(&description, wording_deed(&w->words, step, i));
	oscal_paragraph(&description, wording_closes(&w->words, step));
	oscal_paragraph(&description, wording_helps(&w->words, step));
	oscal_text(w, "description", &description);
}

static void add_step(struct writer *w, struct oscal_list *items, size_t number)
{
	const struct plan_step *step = &w->words.assessment->plan.items[number];
	struct oscal_list related = {.key = "related-findings"};

	oscal_next(w, items);
	json_pair(&w->json, "uuid", oscal_id(w, "step", wording_number(&w->words, number)));
	oscal_line(w, "title", wording_deed(&w->words, step, 0));
	add_description(w, step);
	add_step_props(w, step);
	add_origin(w);
	add_findings(w, &related, &step->closes);
	add_findings(w, &related, &step->helps);
	oscal_end(w, &related);
	json_close(&w->json, '}');
}

/* A plan of no items is no document: one item says that there is no step, and what stays open. */
static void add_no_step(struct writer *w, struct oscal_list *items)
{
	const struct plan *plan = &w->words.assessment->plan;
	struct oscal_list props = {.key = "props"}, related = {.key = "related-findings"};
	struct buf description;

	oscal_next(w, items);
	json_pair(&w->json, "uuid", oscal_id(w, "step", "none"));
	oscal_line(w, "title", wording_plan_sum(&w->words));
	buf_init(&description, w->words.arena, LIMIT_REPORT_BYTES);
	oscal_paragraph(&description, wording_plan_sum(&w->words));
	oscal_paragraph(&description, wording_plan_left(&w->words));
	oscal_text(w, "description", &description);
	oscal_prop(w, &props, "part", NULL, "none");
	oscal_end(w, &props);
	add_origin(w);
	add_findings(w, &related, &plan->left);
	oscal_end(w, &related);
	json_close(&w->json, '}');
}

void report_oscal_poam(struct buf *out, const struct assessment *assessment, const struct language *language,
                       const struct report_options *options)
{
	struct writer writer = {.json = {.out = out}, .words = {out->arena, assessment, language}};
	struct oscal_list items = {.key = "poam-items"};
	const bool *chosen = chosen_findings(&writer);

	(void)options;
	oscal_begin(&writer, "plan-of-action-and-milestones", "report.plan.title");
	add_system(&writer);
	oscal_assets(&writer);
	oscal_observations(&writer, chosen);
	oscal_findings(&writer, chosen);
	for (size_t i = 0; i < assessment->plan.count; i++)
		add_step(&writer, &items, i);
	if (!items.begun)
		add_no_step(&writer, &items);
	oscal_end(&writer, &items);
	oscal_finish(&writer);
}
