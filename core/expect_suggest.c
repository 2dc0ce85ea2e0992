/* Comparing what is said of suggestions. See expect_suggest.h. */
#include "expect_suggest.h"

#include <string.h>

#include "buf.h"
#include "cases.h"
#include "limit.h"
#include "suggest.h"

static const struct measure *find_measure(const struct declaration *declaration, const char *id)
{
	size_t number = names_find(&declaration->measure_names, id);

	return number == NAME_UNKNOWN ? NULL : &declaration->measures.items[number];
}

static const char *id_of(const struct suggestion *made)
{
	return made->topic ? made->topic->entry.id : made->criterion->entry.id;
}

static const struct suggestion *find(const struct suggestion_list *list, const char *id)
{
	for (size_t i = 0; i < list->count; i++)
		if (strcmp(id_of(&list->items[i]), id) == 0)
			return &list->items[i];
	return NULL;
}

static const char *words_of(struct arena *arena, const struct suggestion *made)
{
	struct buf words;

	buf_init(&words, arena, LIMIT_TEXT_BYTES);
	for (size_t i = 0; i < made->cues.count; i++)
		buf_addf(&words, "%s%s", i ? "; " : "", made->cues.items[i]->text);
	return words.at;
}

static void suggest_for(struct arena *arena, const struct catalogue *catalogue, const struct measure *measure,
                        struct suggestion_list *list)
{
	const struct checklist *const *all = (const struct checklist *const *)catalogue->checklists.items;

	suggest(suggester_new(arena, catalogue, all, catalogue->checklists.count), measure, false, list);
}

const char *suggestion_fails(struct arena *arena, const char *line, const struct catalogue *catalogue,
                             const struct declaration *declaration)
{
	const char *id = case_word(arena, line, 1), *wanted = case_word(arena, line, 2), *words = case_rest(line, 3);
	bool not = strcmp(case_word(arena, line, 0), "no-suggest") == 0;
	struct suggestion_list list = {0};
	const struct measure *measure;
	const struct suggestion *made;

	if (!*wanted)
		return arena_format(arena, "no measure and topic or criterion: %s", line);
	measure = find_measure(declaration, id);
	if (!measure)
		return arena_format(arena, "there is no measure %s", id);
	suggest_for(arena, catalogue, measure, &list);
	made = find(&list, wanted);
	if (not)
		return made ? arena_format(arena, "%s suggests %s: %s", id, wanted, words_of(arena, made)) : NULL;
	if (!made)
		return arena_format(arena, "%s does not suggest %s", id, wanted);
	if (*words && strcmp(words, words_of(arena, made)) != 0)
		return arena_format(arena, "%s suggests %s by other words: %s", id, wanted, words_of(arena, made));
	return NULL;
}
