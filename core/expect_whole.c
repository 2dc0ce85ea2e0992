/* Comparing what is said of the whole. See expect_whole.h. */
#include "expect_whole.h"

#include <string.h>

#include "buf.h"
#include "cases.h"

static void add_word(struct buf *out, const char *word)
{
	buf_addf(out, "%s%s", out->length ? "," : "", word);
}

static const char *ids(struct arena *arena, const struct criterion_refs *criteria)
{
	struct buf out;

	buf_init(&out, arena, LIMIT_TEXT_BYTES);
	for (size_t i = 0; i < criteria->count; i++)
		add_word(&out, criteria->items[i]->entry.id);
	return out.at;
}

static const char *topics(struct arena *arena, const struct topic_refs *refs)
{
	struct buf out;

	buf_init(&out, arena, LIMIT_TEXT_BYTES);
	for (size_t i = 0; i < refs->count; i++)
		add_word(&out, refs->items[i]->entry.id);
	return out.at;
}

static const char *keys(struct arena *arena, const struct setting_list *set)
{
	struct buf out;

	buf_init(&out, arena, LIMIT_TEXT_BYTES);
	for (size_t i = 0; i < set->count; i++)
		add_word(&out, set->items[i].key);
	return out.at;
}

static const char *deeds(struct arena *arena, const struct sentence_list *sentences)
{
	struct buf out;

	buf_init(&out, arena, LIMIT_TEXT_BYTES);
	for (size_t i = 0; i < sentences->count; i++)
		add_word(&out, sentences->items[i].key);
	return out.at;
}

/* Without the blanks, which part the options of a line; a key that goes has `null`. */
static const char *values(struct arena *arena, const struct setting_list *set)
{
	struct buf out;

	buf_init(&out, arena, LIMIT_TEXT_BYTES);
	for (size_t i = 0; i < set->count; i++) {
		if (i)
			buf_addc(&out, ',');
		for (const char *at = set->items[i].value ? set->items[i].value : "null"; *at; at++)
			if (*at != ' ')
				buf_addc(&out, *at);
	}
	return out.at;
}

static const char *kinds(struct arena *arena, uint32_t bits)
{
	struct buf out;

	buf_init(&out, arena, LIMIT_TEXT_BYTES);
	for (int kind = 0; kind < KIND_COUNT; kind++)
		if (bits & 1u << kind)
			add_word(&out, kind_words.words[kind]);
	return out.at;
}

static const char *differs(struct arena *arena, const char *key, const char *expected, const char *found)
{
	return strcmp(expected, found) == 0 ? NULL : arena_format(arena, "%s: expected %s, found %s", key, expected, found);
}

/* One `key=value` of a step. */
static const char *step_option_fails(struct arena *arena, const struct plan_step *step, const char *key,
                                     const char *value)
{
	const struct {
		const char *key, *found;
	} options[] = {
		{"measure", step->measure ? step->measure->entry.id : ""},
		{"topics", topics(arena, &step->topics)},
		{"kinds", kinds(arena, step->kinds)},
		{"closes", ids(arena, &step->closes)},
		{"helps", ids(arena, &step->helps)},
		{"sets", keys(arena, &step->set)},
		{"values", values(arena, &step->set)},
		{"deeds", deeds(arena, &step->deeds)},
	};

	for (size_t i = 0; i < sizeof(options) / sizeof(options[0]); i++)
		if (strcmp(options[i].key, key) == 0)
			return differs(arena, key, value, options[i].found);
	return arena_format(arena, "`%s` is nothing that can be expected of a step", key);
}

static const char *options_fail(struct arena *arena, const struct plan_step *step, const char *line)
{
	const char *option, *why = NULL;

	for (size_t i = 2; !why && *(option = case_word(arena, line, i)); i++) {
		const char *value = strchr(option, '=');

		if (!value)
			return arena_format(arena, "`%s` has no value", option);
		why = step_option_fails(arena, step, arena_copy(arena, option, (size_t)(value - option)), value + 1);
	}
	return why;
}

static const char *step_fails(struct arena *arena, const char *line, const struct assessment *assessment)
{
	const char *part = case_word(arena, line, 1), *at = line, *why;
	size_t number;

	if (!case_number(&at, &number) || !number || !*part)
		return arena_format(arena, "no number and part: %s", line);
	if (number > assessment->plan.count)
		return arena_format(arena, "the plan has %zu steps", assessment->plan.count);
	why = differs(arena, "part", part, plan_part_words.words[assessment->plan.items[number - 1].part]);
	if (!why)
		why = options_fail(arena, &assessment->plan.items[number - 1], line);
	return why ? arena_format(arena, "step %zu: %s", number, why) : NULL;
}

static const char *plan_fails(struct arena *arena, const char *line, const struct assessment *assessment)
{
	return differs(arena, "steps", line, arena_format(arena, "%zu", assessment->plan.count));
}

static const char *open_fails(struct arena *arena, const char *line, const struct assessment *assessment)
{
	const struct plan *plan = &assessment->plan;
	const char *found = arena_format(arena, "%zu %zu%s%s", plan->open, plan->closed, plan->left.count ? " left=" : "",
	                                 ids(arena, &plan->left));

	return differs(arena, "open", line, found);
}

static const char *lapse_fails(struct arena *arena, const char *line, const struct assessment *assessment)
{
	for (size_t i = 0; i < assessment->lapses.count; i++)
		if (strcmp(line, arena_format(arena, "%s %s", assessment->lapses.items[i].measure->entry.id,
		                              assessment->lapses.items[i].sentence.key)) == 0)
			return NULL;
	return arena_format(arena, "no such lapse among %zu: %s", assessment->lapses.count, line);
}

static const char *basis_fails(struct arena *arena, const char *line, const struct assessment *assessment)
{
	for (size_t i = 0; i < assessment->bases.count; i++) {
		const struct basis *basis = &assessment->bases.items[i];

		if (strcmp(line, arena_format(arena, "%s %zu %zu", basis->measure->entry.id, basis->essential.count,
		                              basis->sole)) == 0)
			return NULL;
	}
	return arena_format(arena, "no such basis among %zu: %s", assessment->bases.count, line);
}

static const struct {
	const char *begins;
	const char *(*fails)(struct arena *arena, const char *line, const struct assessment *assessment);
} sorts[] = {
	{"plan ", plan_fails}, {"step ", step_fails},   {"open ", open_fails},
	{"lapse ", lapse_fails}, {"basis ", basis_fails},
};

const char *whole_fails(struct arena *arena, const char *line, const struct assessment *assessment)
{
	for (size_t i = 0; i < sizeof(sorts) / sizeof(sorts[0]); i++)
		if (strncmp(line, sorts[i].begins, strlen(sorts[i].begins)) == 0)
			return sorts[i].fails(arena, line + strlen(sorts[i].begins), assessment);
	return arena_format(arena, "nothing can be expected so: %s", line);
}
