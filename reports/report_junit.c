/*
 * The assessment as JUnit XML, for forges and pipelines: a suite a checklist, a case a
 * question. Knows what each verdict is called in a format that has only tests in mind;
 * how text becomes harmless is xml.c's.
 */
#include "annotation.h"
#include "formats.h"
#include "xml.h"

/* What a reader of test reports calls it; a case that passes has no element. */
enum result { PASSED, FAILED, ERRED, SKIPPED, RESULT_COUNT };

static const char *const elements[RESULT_COUNT] = {
	[FAILED] = "failure", [ERRED] = "error", [SKIPPED] = "skipped",
};

/* By verdict and weight. A supporting question that is open never fails a test: nobody is asked to answer it. */
static const enum result results[VERDICT_COUNT][WEIGHT_COUNT] = {
	[VERDICT_MET] = {PASSED, PASSED},
	[VERDICT_PARTIAL] = {FAILED, SKIPPED},
	[VERDICT_GAP] = {FAILED, SKIPPED},
	[VERDICT_SILENT] = {FAILED, SKIPPED},
	[VERDICT_NOT_APPLICABLE] = {SKIPPED, SKIPPED},
	[VERDICT_UNDETERMINED] = {ERRED, ERRED},
	[VERDICT_POSITION] = {PASSED, PASSED},
};

struct test_report {
	struct xml xml;
	struct wording words;
};

static enum result result_of(const struct finding *finding)
{
	return results[finding->verdict][finding->criterion->weight];
}

static void count(const struct checklist_result *result, size_t counts[RESULT_COUNT])
{
	for (size_t i = 0; i < result->items.count; i++)
		for (size_t f = 0; f < result->items.items[i].findings.count; f++)
			counts[result_of(&result->items.items[i].findings.items[f])]++;
}

/* Nothing here takes time, and many readers want to be told how much. */
static void add_counts(struct xml *xml, const size_t counts[RESULT_COUNT], bool skipped)
{
	xml_number(xml, "tests", counts[PASSED] + counts[FAILED] + counts[ERRED] + counts[SKIPPED]);
	xml_number(xml, "failures", counts[FAILED]);
	xml_number(xml, "errors", counts[ERRED]);
	if (skipped)
		xml_number(xml, "skipped", counts[SKIPPED]);
	xml_number(xml, "time", 0);
}

static void add_property(struct xml *xml, const char *name, const char *value)
{
	if (!value)
		return;
	xml_open(xml, "property");
	xml_attribute(xml, "name", name);
	xml_attribute(xml, "value", value);
	xml_close(xml, "property");
}

static void add_suite_properties(struct test_report *report, const struct checklist *checklist)
{
	const struct wording *words = &report->words;
	const struct assessment *assessment = words->assessment;
	const struct made_from *made = &assessment->made_from;
	struct xml *xml = &report->xml;

	xml_open(xml, "properties");
	add_property(xml, "state", assessment->declaration->state);
	add_property(xml, "checklist", checklist->entry.id);
	add_property(xml, "checklist-version", checklist->version);
	add_property(xml, "declared-as-of", wording_plain_date(words, assessment->declaration->as_of));
	add_property(xml, "as-of", wording_plain_date(words, assessment->as_of));
	add_property(xml, "lang", words->language->lang);
	for (size_t i = 0; i < made->inputs.count; i++)
		add_property(xml, "made-from", wording_input(words, &made->inputs.items[i]));
	add_property(xml, "made-by", arena_format(words->arena, "normgap %s", made->tool));
	add_property(xml, "made-again-by", made->command);
	xml_close(xml, "properties");
}

static void add_case_properties(struct xml *xml, const struct finding *finding)
{
	const struct criterion *criterion = finding->criterion;

	xml_open(xml, "properties");
	add_property(xml, "verdict", verdict_words.words[finding->verdict]);
	add_property(xml, "assurance", assurance_words.words[finding->assurance]);
	add_property(xml, "weight", weight_words.words[criterion->weight]);
	add_property(xml, "nature", nature_words.words[criterion->item->nature]);
	if (criterion->layer != LAYER_NONE)
		add_property(xml, "layer", layer_words.words[criterion->layer]);
	xml_close(xml, "properties");
}

/* Some readers show the message alone, and others the text alone. */
static void add_result(struct test_report *report, const struct finding *finding)
{
	const struct wording *words = &report->words;
	const char *element = elements[result_of(finding)], *head = annotation_head(words, finding);
	struct strings lines = {0};

	if (!element)
		return;
	annotation_lines(words, finding, &lines);
	xml_open(&report->xml, element);
	if (result_of(finding) != SKIPPED)
		xml_attribute(&report->xml, "type", verdict_words.words[finding->verdict]);
	xml_attribute(&report->xml, "message", head);
	xml_line(&report->xml, head);
	for (size_t i = 0; i < lines.count; i++)
		xml_line(&report->xml, lines.items[i].text);
	if (result_of(finding) == FAILED)
		xml_line(&report->xml, wording_plain(words, "report.honest"));
	xml_close(&report->xml, element);
}

/* The State goes before the item, so that reports on several in one pipeline are told apart. */
static void add_case(struct test_report *report, const struct finding *finding)
{
	const struct assessment *assessment = report->words.assessment;
	const struct criterion *criterion = finding->criterion;
	struct xml *xml = &report->xml;

	xml_open(xml, "testcase");
	xml_attribute(xml, "classname", arena_format(report->words.arena, "%s.%s", assessment->declaration->state,
	                                             criterion->item->entry.id));
	xml_attribute(xml, "name", criterion->entry.id);
	xml_attribute(xml, "file", annotation_path(assessment));
	xml_number(xml, "line", annotation_place(assessment, finding).line);
	xml_number(xml, "time", 0);
	add_case_properties(xml, finding);
	add_result(report, finding);
	xml_close(xml, "testcase");
}

static void add_about(struct test_report *report, const struct checklist_result *result)
{
	const struct wording *words = &report->words;
	const char *caveats[WORDING_CAVEATS];
	size_t told = wording_caveats(words, caveats);

	xml_open(&report->xml, "system-out");
	xml_line(&report->xml, wording_checklist(words, result->checklist));
	for (size_t i = 0; i < told; i++)
		xml_line(&report->xml, caveats[i]);
	xml_line(&report->xml, wording_counts(words, result));
	xml_line(&report->xml, wording_coverage(words, result));
	if (wording_restraint(words, result))
		xml_line(&report->xml, wording_restraint(words, result));
	xml_line(&report->xml, wording_making(words));
	xml_close(&report->xml, "system-out");
}

static void add_suite(struct test_report *report, const struct checklist_result *result)
{
	const char *state = report->words.assessment->declaration->state;
	size_t counts[RESULT_COUNT] = {0};
	struct xml *xml = &report->xml;

	count(result, counts);
	xml_open(xml, "testsuite");
	xml_attribute(xml, "name", arena_format(report->words.arena, "%s %s", state, result->checklist->entry.id));
	add_counts(xml, counts, true);
	add_suite_properties(report, result->checklist);
	for (size_t i = 0; i < result->items.count; i++)
		for (size_t f = 0; f < result->items.items[i].findings.count; f++)
			add_case(report, &result->items.items[i].findings.items[f]);
	add_about(report, result);
	xml_close(xml, "testsuite");
}

void report_junit(struct buf *out, const struct assessment *assessment, const struct language *language,
                  const struct report_options *options)
{
	struct test_report report = {.words = {out->arena, assessment, language}};
	size_t counts[RESULT_COUNT] = {0};

	(void)options;
	xml_begin(&report.xml, out);
	xml_open(&report.xml, "testsuites");
	xml_attribute(&report.xml, "name", FILL(&report.words, "report.title", wording_state(&report.words)));
	for (size_t i = 0; i < assessment->checklists.count; i++)
		count(&assessment->checklists.items[i], counts);
	add_counts(&report.xml, counts, false);
	for (size_t i = 0; i < assessment->checklists.count; i++)
		add_suite(&report, &assessment->checklists.items[i]);
	xml_close(&report.xml, "testsuites");
}
