/*
 * From findings to items, counts and coverage. Only essential criteria decide
 * (in an item without any, the supporting ones); what does not apply is left
 * out. No ranking and no single figure: counts, and an interval.
 */
#include "evaluator.h"

/* The criteria of an item that decide its status. */
struct tally {
	size_t met, some; /* some: met or partial */
	size_t applicable;
};

static bool decides(const struct finding *finding, int weight)
{
	return finding->criterion->weight == weight && finding->criterion->scored != NO &&
	       finding->criterion->layer != LAYER_PROTECTION && finding->verdict != VERDICT_NOT_APPLICABLE;
}

static struct tally tally_weight(const struct item_result *item, int weight, int layer)
{
	struct tally tally = {0};

	for (size_t i = 0; i < item->findings.count; i++) {
		const struct finding *finding = &item->findings.items[i];

		if (!decides(finding, weight) || (layer != LAYER_NONE && finding->criterion->layer != layer))
			continue;
		tally.applicable++;
		tally.met += finding->verdict == VERDICT_MET;
		tally.some += finding->verdict == VERDICT_MET || finding->verdict == VERDICT_PARTIAL;
	}
	return tally;
}

static bool has_essential(const struct item *item)
{
	for (size_t i = 0; i < item->criteria.count; i++)
		if (item->criteria.items[i].weight == WEIGHT_ESSENTIAL && item->criteria.items[i].scored != NO &&
		    item->criteria.items[i].layer != LAYER_PROTECTION)
			return true;
	return false;
}

static enum layer_status layer_status(const struct tally *tally)
{
	if (tally->applicable && tally->met == tally->applicable)
		return LAYER_HOLDS;
	return tally->some ? LAYER_PARTLY : LAYER_NOT_SHOWN;
}

static bool has_layer(const struct item *item, int layer)
{
	for (size_t i = 0; i < item->criteria.count; i++)
		if (item->criteria.items[i].layer == layer)
			return true;
	return false;
}

static void fill_layers(struct item_result *result)
{
	for (int layer = 0; layer < LAYER_COUNT; layer++) {
		struct tally tally = tally_weight(result, WEIGHT_ESSENTIAL, layer);

		result->layers[layer] = has_layer(result->item, layer) ? (int)layer_status(&tally) : -1;
	}
}

/* Protection has its layer shown, from all its criteria, and decides nothing. */
static void fill_protection(struct item_result *result)
{
	struct tally tally = {0};

	if (!has_layer(result->item, LAYER_PROTECTION))
		return;
	for (size_t i = 0; i < result->findings.count; i++) {
		const struct finding *finding = &result->findings.items[i];

		if (finding->criterion->layer != LAYER_PROTECTION)
			continue;
		tally.applicable++;
		tally.met += finding->verdict == VERDICT_MET;
		tally.some += finding->verdict == VERDICT_MET || finding->verdict == VERDICT_PARTIAL;
	}
	result->layers[LAYER_PROTECTION] = (int)layer_status(&tally);
}

static bool layer_met(const struct item_result *item, int layer)
{
	return tally_weight(item, WEIGHT_ESSENTIAL, layer).met > 0;
}

/* Every further layer with essential criteria holds, and there is at least one. */
static bool others_hold(const struct item_result *item)
{
	size_t found = 0;

	for (int layer = LAYER_CONTROL; layer <= LAYER_ACCOUNTABILITY; layer++) {
		struct tally tally = tally_weight(item, WEIGHT_ESSENTIAL, layer);

		if (!tally.applicable)
			continue;
		found++;
		if (layer_status(&tally) != LAYER_HOLDS)
			return false;
	}
	return found > 0;
}

static enum item_status restraint_status(const struct item_result *item)
{
	if (item->layers[LAYER_UNDERTAKING] == LAYER_HOLDS)
		return others_hold(item) ? ITEM_SAFEGUARDED : ITEM_COMMITTED;
	if (layer_met(item, LAYER_CONTROL) || layer_met(item, LAYER_ACCOUNTABILITY))
		return ITEM_CONSTRAINED;
	return ITEM_NOT_SHOWN;
}

static enum item_status item_status(const struct item_result *item)
{
	int weight = has_essential(item->item) ? WEIGHT_ESSENTIAL : WEIGHT_SUPPORTING;
	struct tally tally = tally_weight(item, weight, LAYER_NONE);

	if (item->item->scored == NO)
		return ITEM_POSITION;
	if (!tally.applicable)
		return ITEM_NOT_APPLICABLE;
	if (item->item->nature == NATURE_RESTRAINT)
		return restraint_status(item);
	if (tally.met == tally.applicable)
		return ITEM_COVERED;
	return tally.some ? ITEM_PARTLY_COVERED : ITEM_NOT_SHOWN;
}

static void count_finding(struct checklist_result *result, const struct finding *finding)
{
	bool duty = finding->criterion->item->nature == NATURE_DUTY;

	if (finding->criterion->scored == NO && finding->verdict != VERDICT_POSITION)
		return;
	result->counts[finding->verdict]++;
	if (finding->verdict <= VERDICT_PARTIAL)
		result->matrix[finding->verdict][finding->assurance]++;
	if (!duty || !decides(finding, WEIGHT_ESSENTIAL))
		return;
	result->coverage_of++;
	result->coverage_met += finding->verdict == VERDICT_MET;
	result->coverage_high += finding->verdict == VERDICT_MET || finding->verdict == VERDICT_SILENT ||
	                         finding->verdict == VERDICT_UNDETERMINED;
}

static void summarise_item(struct evaluator *evaluator, const struct item *item, struct item_result *result)
{
	*result = (struct item_result){.item = item};
	for (size_t i = 0; i < item->criteria.count; i++)
		*ARENA_APPEND(evaluator->arena, &result->findings) = evaluator->findings[item->criteria.items[i].number];
	fill_layers(result);
	fill_protection(result);
	result->status = item_status(result);
}

void summarise(struct evaluator *evaluator, struct checklist_result *result)
{
	const struct item_list *items = &result->checklist->items;

	for (size_t i = 0; i < items->count; i++) {
		struct item_result *item = ARENA_APPEND(evaluator->arena, &result->items);

		summarise_item(evaluator, &items->items[i], item);
		for (size_t f = 0; f < item->findings.count; f++)
			count_finding(result, &item->findings.items[f]);
		if (item->item->nature == NATURE_RESTRAINT) {
			result->restraint[item->status]++;
			result->restraint_items++;
		}
	}
}
