/* Texts and their languages. See author.h. */
#include "author.h"

#include <string.h>

#include "buf.h"
#include "limit.h"

/* Called for each text of a checklist: the key under which it stands, and where. */
struct texts {
	const struct author *author;
	struct strings languages; /* in which some text is */
	void (*take)(struct texts *texts, const char *key, struct place place, const struct text *text);
};

static void take(struct texts *texts, const char *key, struct place place, const struct text *text)
{
	if (text->count)
		texts->take(texts, key, place, text);
}

static void take_criterion(struct texts *texts, const struct criterion *criterion)
{
	struct place place = criterion->entry.place;

	take(texts, "title", place, &criterion->title);
	take(texts, "asks", place, &criterion->asks);
	take(texts, "may-not-apply", place, &criterion->may_not_apply);
	take(texts, "not-enough", place, &criterion->not_enough);
	take(texts, "advice", place, &criterion->advice);
	for (size_t i = 0; i < criterion->cites.count; i++)
		take(texts, "title", criterion->cites.items[i].entry.place, &criterion->cites.items[i].title);
}

static void take_item(struct texts *texts, const struct item *item)
{
	take(texts, "title", item->entry.place, &item->title);
	take(texts, "summary", item->entry.place, &item->summary);
	take(texts, "title", item->source.entry.place, &item->source.title);
	for (size_t i = 0; i < item->criteria.count; i++)
		take_criterion(texts, &item->criteria.items[i]);
}

static void take_all(struct texts *texts)
{
	const struct checklist *checklist = texts->author->checklist;

	take(texts, "title", checklist->entry.place, &checklist->title);
	take(texts, "title", checklist->source.entry.place, &checklist->source.title);
	for (size_t i = 0; i < checklist->texts.count; i++) {
		const struct named_text *named = &checklist->texts.items[i];

		take(texts, named->name, node_key_place(node_get(checklist->texts_node, named->name), checklist->file),
		     &named->text);
	}
	for (size_t i = 0; i < checklist->topics.count; i++) {
		take(texts, "title", checklist->topics.items[i].entry.place, &checklist->topics.items[i].title);
		take(texts, "about", checklist->topics.items[i].entry.place, &checklist->topics.items[i].about);
	}
	for (size_t i = 0; i < checklist->items.count; i++)
		take_item(texts, &checklist->items.items[i]);
}

static void note_languages(struct texts *texts, const char *key, struct place place, const struct text *text)
{
	(void)key;
	(void)place;
	for (size_t i = 0; i < text->count; i++)
		if (*text->items[i].lang && !strings_have(&texts->languages, text->items[i].lang))
			*ARENA_APPEND(texts->author->arena, &texts->languages) = (struct string_at){.text = text->items[i].lang};
}

static bool is_in(const struct text *text, const char *language)
{
	const struct text_in *items = text->items;

	for (size_t i = 0; i < text->count; i++)
		if (strcmp(items[i].lang, language) == 0)
			return true;
	return false;
}

static void report_missing(struct texts *texts, const char *key, struct place place, const struct text *text)
{
	struct buf missing;

	buf_init(&missing, texts->author->arena, LIMIT_TEXT_BYTES);
	for (size_t i = 0; i < texts->languages.count; i++)
		if (!is_in(text, texts->languages.items[i].text))
			buf_addf(&missing, "%s%s", missing.length ? ", " : "", texts->languages.items[i].text);
	if (missing.length)
		problem_warning(texts->author->problems, place, NULL,
		                "write each language on a line of its own below the key, or leave it out everywhere",
		                "`%s` is not in %s, in which other texts of this checklist are", key, missing.at);
}

void check_translations(const struct author *author)
{
	struct texts texts = {.author = author, .take = note_languages};

	take_all(&texts);
	texts.take = report_missing;
	take_all(&texts);
}
