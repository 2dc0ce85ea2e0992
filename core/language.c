/* Words by key. See language.h. */
#include "language.h"

#include <stddef.h>
#include <stdio.h>
#include <string.h>

struct language_file {
	struct entry entry;
	const char *type, *lang;
	const struct node *words;
};

static const struct field file_fields[] = {
	{"normgap", FIELD_STRING, offsetof(struct language_file, type), true, "language/1", NULL, NULL},
	{"lang", FIELD_STRING, offsetof(struct language_file, lang), true, "the language's code", NULL, NULL},
	{"words", FIELD_NODE, offsetof(struct language_file, words), true, "texts by key", NULL, NULL},
};
const struct schema language_schema = SCHEMA("a language", struct language_file, file_fields);

bool language_read(struct reader *reader, const struct node *root, struct language *language)
{
	struct language_file file = {0};
	bool good = true;

	if (!file_is(reader, root, "language/1") || !schema_read(reader, root, &language_schema, &file))
		return false;
	if (file.words->kind != NODE_MAP)
		return reader_error(reader, file.words, NULL, "`words` is a map from keys to texts");
	*language = (struct language){.lang = file.lang};
	names_init(&language->names, reader->arena);
	for (const struct node *child = file.words->first; child; child = child->next) {
		struct phrase phrase = {.key = child->key};

		good = read_scalar(reader, child, &phrase.text) && good;
		names_add(&language->names, child->key, language->phrases.count);
		*ARENA_APPEND(reader->arena, &language->phrases) = phrase;
	}
	return good;
}

const char *language_text(const struct language *language, const char *key)
{
	size_t number = names_find(&language->names, key);

	return number == NAME_UNKNOWN ? key : language->phrases.items[number].text;
}

const char *language_label(const struct language *language, const struct vocabulary *vocabulary, int word)
{
	char key[128];
	const char *text;

	snprintf(key, sizeof(key), "%s.%s", vocabulary->what, vocabulary->words[word]);
	text = language_text(language, key);
	return text == key ? vocabulary->words[word] : text;
}

bool language_from_right(const struct language *language)
{
	static const char *const from_right[] = {"ar", "fa", "he", "ur"};
	size_t length = strcspn(language->lang, "-");

	for (size_t i = 0; i < sizeof(from_right) / sizeof(from_right[0]); i++)
		if (length == strlen(from_right[i]) && strncmp(language->lang, from_right[i], length) == 0)
			return true;
	return false;
}

void fill_gaps(struct buf *out, const char *template, const char *const *values, size_t count)
{
	for (const char *at = template; *at; at++) {
		bool gap = at[0] == '{' && at[1] >= '1' && at[1] <= '9' && at[2] == '}';
		size_t n = gap ? (size_t)(at[1] - '1') : 0;

		if (!gap) {
			buf_addc(out, *at);
			continue;
		}
		if (n < count)
			buf_adds(out, values[n]);
		at += 2;
	}
}
