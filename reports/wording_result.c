/* Verdicts, statuses and counts in words: the part of wording.h that looks at results. */
#include "wording.h"

#define ROLE_BIT(role) (1u << (role))
#define EVERY_ROLE (ROLE_BIT(ROLE_RESTS_ON) | ROLE_BIT(ROLE_LACKS) | ROLE_BIT(ROLE_AGAINST) | ROLE_BIT(ROLE_NEAR))

const struct shown finding_shown[VERDICT_COUNT] = {
	[VERDICT_MET] = {.roles = ROLE_BIT(ROLE_RESTS_ON)},
	[VERDICT_PARTIAL] = {.roles = EVERY_ROLE & ~ROLE_BIT(ROLE_NEAR), .changes = 3},
	[VERDICT_GAP] = {.roles = EVERY_ROLE, .near = 2, .changes = 1, .advice = true},
	[VERDICT_SILENT] = {.roles = EVERY_ROLE, .near = 2, .changes = 1, .advice = true},
	[VERDICT_NOT_APPLICABLE] = {.roles = EVERY_ROLE, .near = 1},
	[VERDICT_UNDETERMINED] = {.roles = EVERY_ROLE, .near = 2, .changes = 1},
	[VERDICT_POSITION] = {.roles = ROLE_BIT(ROLE_RESTS_ON)},
};

const struct vocabulary *const wording_explained[] = {&verdict_words, &assurance_words, &item_status_words, NULL};

/* Reasons are counted, not shown, where near misses are cut, or where all that are kept stand there already. */
size_t shown_reasons(const struct finding *finding,
                     void (*add)(void *context, const struct reason *reason), void *context)
{
	const struct shown *rule = &finding_shown[finding->verdict];
	size_t shown = 0, near = 0;

	for (size_t i = 0; i < finding->reasons.count; i++) {
		const struct reason *reason = &finding->reasons.items[i];

		if (!(rule->roles & ROLE_BIT(reason->role)))
			continue;
		if (reason->role == ROLE_NEAR && near++ >= rule->near)
			continue;
		add(context, reason);
		shown++;
	}
	return rule->near || shown == finding->reasons.count ? finding->reasons.count - shown + finding->more : 0;
}

bool finding_is_brief(const struct finding *finding)
{
	return finding->verdict == VERDICT_SILENT && finding->criterion->weight == WEIGHT_SUPPORTING;
}

bool result_shows(const struct checklist_result *result, int assurance)
{
	return result->matrix[VERDICT_MET][assurance] || result->matrix[VERDICT_PARTIAL][assurance];
}

bool result_shows_any(const struct checklist_result *result)
{
	for (int assurance = 0; assurance < ASSURANCE_COUNT; assurance++)
		if (result_shows(result, assurance))
			return true;
	return false;
}

bool result_has_status(const struct checklist_result *result, int status)
{
	for (size_t i = 0; i < result->items.count; i++)
		if ((int)result->items.items[i].status == status)
			return true;
	return false;
}

size_t item_counts(const struct item_result *item, int verdict)
{
	size_t count = 0;

	for (size_t i = 0; i < item->findings.count; i++)
		count += (int)item->findings.items[i].verdict == verdict;
	return count;
}

static void add_item(struct buf *out, const struct wording *words, const char *item)
{
	if (out->length)
		buf_adds(out, wording_plain(words, "list.separator"));
	buf_adds(out, item);
}

static void add_count(struct buf *out, const struct wording *words, const char *label, size_t count)
{
	add_item(out, words, FILL(words, "report.count", label, wording_number(words, count)));
}

/* The first four are always told, so that a zero is seen; the others where they occur. */
const char *wording_counts(const struct wording *words, const struct checklist_result *result)
{
	size_t all = 0;
	struct buf out;

	buf_init(&out, words->arena, LIMIT_TEXT_BYTES);
	for (int verdict = 0; verdict < VERDICT_COUNT; verdict++) {
		all += result->counts[verdict];
		if (verdict <= VERDICT_SILENT || result->counts[verdict])
			add_count(&out, words, wording_label(words, &verdict_words, verdict), result->counts[verdict]);
	}
	return FILL(words, "report.counts", wording_number(words, all), out.at);
}

const char *wording_coverage(const struct wording *words, const struct checklist_result *result)
{
	const char *low = wording_number(words, result->coverage_met);
	const char *high = wording_number(words, result->coverage_high);
	const char *of = wording_number(words, result->coverage_of);

	if (!result->coverage_of)
		return wording_plain(words, "report.coverage.none");
	if (result->coverage_met == result->coverage_high)
		return FILL(words, "report.coverage.exact", low, of);
	return FILL(words, "report.coverage.range", low, high, of);
}

const char *wording_restraint(const struct wording *words, const struct checklist_result *result)
{
	struct buf out;

	if (!result->restraint_items)
		return NULL;
	buf_init(&out, words->arena, LIMIT_TEXT_BYTES);
	for (int status = 0; status < ITEM_STATUS_COUNT; status++)
		if (result->restraint[status])
			add_count(&out, words, wording_label(words, &item_status_words, status),
			          result->restraint[status]);
	return FILL(words, "report.restraint", wording_number(words, result->restraint_items), out.at);
}

static const char *layers(const struct wording *words, const struct item_result *item)
{
	struct buf out;

	buf_init(&out, words->arena, LIMIT_TEXT_BYTES);
	for (int layer = 0; layer < LAYER_COUNT; layer++)
		if (item->layers[layer] >= 0)
			add_item(&out, words, FILL(words, "report.layer", wording_label(words, &layer_words, layer),
			                           wording_label(words, &layer_status_words, item->layers[layer])));
	return out.length ? out.at : NULL;
}

const char *wording_item(const struct wording *words, const struct item_result *item)
{
	const char *status = wording_label(words, &item_status_words, (int)item->status);
	const char *halves = item->item->nature == NATURE_RESTRAINT ? layers(words, item) : NULL;

	if (item->contested)
		status = FILL(words, "report.contested", status);
	return halves ? FILL(words, "report.status-layers", status, halves) : FILL(words, "report.status", status);
}

bool finding_is_answered(const struct finding *finding)
{
	return finding->verdict == VERDICT_MET || finding->verdict == VERDICT_PARTIAL;
}

const char *wording_beside(const struct wording *words, const struct finding *finding)
{
	if (finding_is_answered(finding))
		return wording_label(words, &assurance_words, (int)finding->assurance);
	return finding->conceded ? wording_plain(words, "report.conceded") : NULL;
}

static bool occurs_in(const struct checklist_result *result, const struct vocabulary *vocabulary, int word)
{
	if (vocabulary == &verdict_words)
		return result->counts[word];
	if (vocabulary == &assurance_words)
		return result_shows(result, word);
	return result_has_status(result, word);
}

bool wording_occurs(const struct wording *words, const struct vocabulary *vocabulary, int word)
{
	const struct checklist_result_list *checklists = &words->assessment->checklists;

	for (size_t i = 0; i < checklists->count; i++)
		if (occurs_in(&checklists->items[i], vocabulary, word))
			return true;
	return false;
}

const char *wording_input(const struct wording *words, const struct input *input)
{
	const char *sort = wording_label(words, &input_words, input->sort);

	if (!input->sha256)
		return FILL(words, "report.input-vouched", sort, input->name, input->version, words->assessment->made_from.tool);
	if (!input->version)
		return FILL(words, "report.input", sort, input->name, input->sha256);
	return FILL(words, "report.input-version", sort, input->name, input->version, input->sha256);
}

const char *wording_making(const struct wording *words)
{
	const struct made_from *made = &words->assessment->made_from;

	return FILL(words, "report.making", made->tool, made->command);
}
