/* Choosing a language. See text.h. */
#include "text.h"

#include <string.h>

static const struct text_in *find(const struct text *text, const char *lang)
{
	for (size_t i = 0; i < text->count; i++)
		if (strcmp(text->items[i].lang, lang) == 0)
			return &text->items[i];
	return NULL;
}

const char *text_pick(const struct text *text, const char *lang, const char **fallback)
{
	const struct text_in *found;

	if (fallback)
		*fallback = NULL;
	if (!text->count)
		return NULL;
	found = find(text, lang);
	if (!found)
		found = find(text, "");
	if (found)
		return found->text;
	found = find(text, "en");
	if (!found)
		found = &text->items[0];
	if (fallback)
		*fallback = found->lang;
	return found->text;
}
