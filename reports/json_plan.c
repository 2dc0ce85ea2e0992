/* The plan as JSON: the key of the assessment's object, and an object of its own. See formats.h. */
#include "made_from.h"
#include "formats.h"
#include "json_head.h"
#include "json_plan.h"
#include "wording_plan.h"

static void add_ids(struct writer *w, const char *key, const struct criterion_refs *criteria)
{
	writer_open(w, key, '[');
	for (size_t i = 0; i < criteria->count; i++)
		json_string(&w->json, criteria->items[i]->entry.id);
	json_close(&w->json, ']');
}

static void add_kinds(struct writer *w, const struct plan_step *step)
{
	json_pair(&w->json, "kind", step->kinds ? kind_words.words[step->kind] : NULL);
	writer_open(w, "kinds", '[');
	for (int kind = 0; kind < KIND_COUNT; kind++)
		if (step->kinds & 1u << kind)
			json_string(&w->json, kind_words.words[kind]);
	json_close(&w->json, ']');
	writer_open(w, "topics", '[');
	for (size_t i = 0; i < step->topics.count; i++)
		json_string(&w->json, step->topics.items[i]->entry.id);
	json_close(&w->json, ']');
}

static void add_step(struct writer *w, const struct plan_step *step)
{
	json_open(&w->json, '{');
	writer_word(w, "part", &plan_part_words, step->part);
	json_pair(&w->json, "do", wording_deeds(&w->words, step));
	json_pair(&w->json, "measure", step->measure ? step->measure->entry.id : NULL);
	add_kinds(w, step);
	writer_open(w, "set", '{');
	for (size_t i = 0; i < step->set.count; i++)
		json_pair(&w->json, step->set.items[i].key, step->set.items[i].value);
	json_close(&w->json, '}');
	add_ids(w, "closes", &step->closes);
	add_ids(w, "helps", &step->helps);
	writer_place(w, step->measure ? step->measure->entry.place : (struct place){0});
	json_close(&w->json, '}');
}

void writer_plan(struct writer *w)
{
	const struct plan *plan = &w->words.assessment->plan;

	writer_open(w, "plan", '[');
	for (size_t i = 0; i < plan->count; i++)
		add_step(w, &plan->items[i]);
	json_close(&w->json, ']');
}

void plan_json(struct buf *out, const struct assessment *assessment, const struct language *language,
               const struct report_options *options)
{
	struct writer writer = {.json = {.out = out}, .words = {out->arena, assessment, language}};

	(void)options;
	json_open(&writer.json, '{');
	json_pair(&writer.json, "normgap", "plan/1");
	writer_head(&writer);
	json_count(&writer.json, "open", assessment->plan.open);
	json_count(&writer.json, "closed", assessment->plan.closed);
	add_ids(&writer, "left", &assessment->plan.left);
	writer_plan(&writer);
	writer_made_from(&writer);
	json_close(&writer.json, '}');
	buf_addc(out, '\n');
}
