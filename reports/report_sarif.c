/*
 * The assessment as SARIF 2.1.0, for the pages on which forges show what tools found: a
 * rule a question, a result for each that is not met, at a line of the declaration. Knows
 * which parts come in which order; the parts are sarif.c's.
 */
#include "annotation.h"
#include "formats.h"
#include "made_from.h"
#include "sarif.h"

/* Calls `add` for each finding, with its number among all. */
static void each_finding(struct writer *w, void (*add)(struct writer *w, const struct finding *finding, size_t number))
{
	const struct checklist_result_list *checklists = &w->words.assessment->checklists;
	size_t number = 0;

	for (size_t c = 0; c < checklists->count; c++)
		for (size_t i = 0; i < checklists->items[c].items.count; i++)
			for (size_t f = 0; f < checklists->items[c].items.items[i].findings.count; f++)
				add(w, &checklists->items[c].items.items[i].findings.items[f], number++);
}

static void add_rule(struct writer *w, const struct finding *finding, size_t number)
{
	(void)number;
	sarif_rule(w, finding->criterion);
}

static void add_caveats(struct writer *w)
{
	const char *caveats[WORDING_CAVEATS];
	size_t count = wording_caveats(&w->words, caveats);
	struct strings lines = {0};

	for (size_t i = 0; i < count; i++)
		*ARENA_APPEND(w->words.arena, &lines) = (struct string_at){.text = caveats[i]};
	sarif_messages(w, "fullDescription", &lines);
}

static void add_tool(struct writer *w)
{
	writer_open(w, "tool", '{');
	writer_open(w, "driver", '{');
	json_pair(&w->json, "name", "normgap");
	json_pair(&w->json, "semanticVersion", w->words.assessment->made_from.tool);
	add_caveats(w);
	writer_open(w, "rules", '[');
	each_finding(w, add_rule);
	json_close(&w->json, ']');
	json_close(&w->json, '}');
	json_close(&w->json, '}');
}

/* Points to check that no finding shows, and that a plugin has failed. */
static void add_notifications(struct writer *w)
{
	const struct assessment *assessment = w->words.assessment;

	writer_open(w, "toolExecutionNotifications", '[');
	if (assessment->plugin_failed) {
		json_open(&w->json, '{');
		sarif_message(w, "message", wording_plain(&w->words, "report.plugin-failed"));
		json_pair(&w->json, "level", sarif_levels[SARIF_ERROR]);
		json_close(&w->json, '}');
	}
	for (size_t i = 0; i < assessment->concerns.count; i++) {
		const struct concern *concern = &assessment->concerns.items[i];

		json_open(&w->json, '{');
		sarif_message(w, "message", wording_sentence(&w->words, &concern->sentence, NULL));
		json_pair(&w->json, "level", sarif_levels[SARIF_NOTE]);
		writer_open(w, "locations", '[');
		if (annotation_is_own(assessment, concern->place)) {
			json_open(&w->json, '{');
			sarif_place(w, concern->place);
			json_close(&w->json, '}');
		}
		json_close(&w->json, ']');
		json_close(&w->json, '}');
	}
	json_close(&w->json, ']');
}

static void add_invocation(struct writer *w)
{
	const struct assessment *assessment = w->words.assessment;

	writer_open(w, "invocations", '[');
	json_open(&w->json, '{');
	json_pair(&w->json, "commandLine", assessment->made_from.command);
	json_key(&w->json, "executionSuccessful");
	json_bool(&w->json, !assessment->plugin_failed);
	add_notifications(w);
	json_close(&w->json, '}');
	json_close(&w->json, ']');
}

/* What the standard calls the files that an assessment is made from. */
static const char *const roles[INPUT_COUNT] = {
	[INPUT_DECLARATION] = "analysisTarget",
	[INPUT_VOCABULARY] = "toolSpecifiedConfiguration",
	[INPUT_CHECKLIST] = "userSpecifiedConfiguration",
	[INPUT_PLUGIN] = "extension",
	[INPUT_AUDIT] = "referencedOnCommandLine",
	[INPUT_LANGUAGE] = "toolSpecifiedConfiguration",
};

static void add_artifact(struct writer *w, const struct input *input)
{
	json_open(&w->json, '{');
	if (input->sort == INPUT_DECLARATION)
		sarif_file(w, "location");
	sarif_message(w, "description", wording_input(&w->words, input));
	writer_open(w, "roles", '[');
	json_string(&w->json, roles[input->sort]);
	json_close(&w->json, ']');
	if (input->sha256) {
		writer_open(w, "hashes", '{');
		json_pair(&w->json, "sha-256", input->sha256);
		json_close(&w->json, '}');
	}
	json_close(&w->json, '}');
}

/* The declaration comes first. Where the other files lie in a forge, nobody knows: they have no address. */
static void add_artifacts(struct writer *w)
{
	const struct input_list *inputs = &w->words.assessment->made_from.inputs;

	writer_open(w, "artifacts", '[');
	for (size_t i = 0; i < inputs->count; i++)
		add_artifact(w, &inputs->items[i]);
	json_close(&w->json, ']');
}

static void add_message(struct writer *w, const struct finding *finding)
{
	struct strings lines = {0};

	*ARENA_APPEND(w->words.arena, &lines) = (struct string_at){.text = annotation_head(&w->words, finding)};
	annotation_lines(&w->words, finding, &lines);
	sarif_messages(w, "message", &lines);
}

/* What the other reasons speak of, numbered from 1. */
static void add_related(struct writer *w, const struct finding *finding)
{
	const struct assessment *assessment = w->words.assessment;
	size_t number = 0;

	writer_open(w, "relatedLocations", '[');
	for (size_t i = 0; i < finding->reasons.count; i++) {
		const struct reason *reason = &finding->reasons.items[i];

		if (!reason->measure || !annotation_is_own(assessment, reason->place))
			continue;
		json_open(&w->json, '{');
		json_count(&w->json, "id", ++number);
		sarif_message(w, "message",
		              FILL(&w->words, "report.labelled", wording_role(&w->words, reason),
		                   wording_sentence(&w->words, &reason->sentence, reason->measure)));
		sarif_place(w, reason->place);
		json_close(&w->json, '}');
	}
	json_close(&w->json, ']');
}

/* A question of a State's is the same one wherever the declaration has moved its lines to, and whatever has become of
 * it. One name is ours, the other that by which a large forge looks for such a thing. */
static void add_fingerprints(struct writer *w, const struct finding *finding)
{
	const char *print = arena_format(w->words.arena, "%s/%s", w->words.assessment->declaration->state,
	                                 finding->criterion->entry.id);

	writer_open(w, "partialFingerprints", '{');
	json_pair(&w->json, "stateCriterion/v1", print);
	json_pair(&w->json, "primaryLocationLineHash", print);
	json_close(&w->json, '}');
}

static void add_properties(struct writer *w, const struct finding *finding)
{
	writer_open(w, "properties", '{');
	writer_word(w, "verdict", &verdict_words, (int)finding->verdict);
	writer_word(w, "assurance", &assurance_words, (int)finding->assurance);
	writer_word(w, "weight", &weight_words, finding->criterion->weight);
	json_key(&w->json, "conceded");
	json_bool(&w->json, finding->conceded);
	json_close(&w->json, '}');
}

static void add_result(struct writer *w, const struct finding *finding, size_t number)
{
	enum sarif_level level = sarif_level(finding->verdict, finding->criterion->weight);

	if (level == SARIF_NONE)
		return;
	json_open(&w->json, '{');
	json_pair(&w->json, "ruleId", finding->criterion->entry.id);
	json_count(&w->json, "ruleIndex", number);
	json_pair(&w->json, "level", sarif_levels[level]);
	add_message(w, finding);
	writer_open(w, "locations", '[');
	json_open(&w->json, '{');
	sarif_place(w, annotation_place(w->words.assessment, finding));
	json_close(&w->json, '}');
	json_close(&w->json, ']');
	add_related(w, finding);
	add_fingerprints(w, finding);
	add_properties(w, finding);
	json_close(&w->json, '}');
}

static void add_run_properties(struct writer *w)
{
	const struct assessment *assessment = w->words.assessment;

	writer_open(w, "properties", '{');
	json_pair(&w->json, "state", assessment->declaration->state);
	json_pair(&w->json, "declared_as_of", wording_plain_date(&w->words, assessment->declaration->as_of));
	json_pair(&w->json, "as_of", wording_plain_date(&w->words, assessment->as_of));
	json_pair(&w->json, "lang", w->words.language->lang);
	writer_made_from(w);
	json_close(&w->json, '}');
}

/* Runs of one State are told from those of another by the id. Columns are libyaml's: characters. */
static void add_run(struct writer *w)
{
	json_open(&w->json, '{');
	add_tool(w);
	writer_open(w, "automationDetails", '{');
	json_pair(&w->json, "id", arena_format(w->words.arena, "normgap/%s/", w->words.assessment->declaration->state));
	json_close(&w->json, '}');
	json_pair(&w->json, "columnKind", "unicodeCodePoints");
	add_invocation(w);
	add_artifacts(w);
	writer_open(w, "results", '[');
	each_finding(w, add_result);
	json_close(&w->json, ']');
	add_run_properties(w);
	json_close(&w->json, '}');
}

void report_sarif(struct buf *out, const struct assessment *assessment, const struct language *language,
                  const struct report_options *options)
{
	struct writer writer = {.json = {.out = out}, .words = {out->arena, assessment, language}};

	(void)options;
	json_open(&writer.json, '{');
	json_pair(&writer.json, "version", "2.1.0");
	json_pair(&writer.json, "$schema", SARIF_SCHEMA);
	writer_open(&writer, "runs", '[');
	add_run(&writer);
	json_close(&writer.json, ']');
	json_close(&writer.json, '}');
	buf_addc(out, '\n');
}
