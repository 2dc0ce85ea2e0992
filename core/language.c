/* Words by key. See language.h. */
#include "language.h"

#include <stddef.h>
#include <stdio.h>
#include <string.h>

#include "unicode.h"

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

bool language_add_text(struct buf *out, const struct language *language, const struct text *text)
{
	const char *fallback, *picked = text_pick(text, language->lang, &fallback);

	if (picked && fallback)
		fill_gaps(out, language_text(language, "report.fallback"), (const char *const[]){picked, fallback}, 2);
	else if (picked)
		buf_adds(out, picked);
	return picked != NULL;
}

/* All of a month's words are in one text, for what stands around its name differs. */
void language_add_date(struct buf *out, const struct language *language, struct date date)
{
	char key[16] = "date.year", year[8], day[8];

	if (!date_known(date))
		return;
	if (date.month)
		snprintf(key, sizeof(key), date.day ? "date.day.%u" : "date.month.%u", (unsigned)date.month);
	snprintf(year, sizeof(year), "%d", date.year);
	snprintf(day, sizeof(day), "%u", (unsigned)date.day);
	fill_gaps(out, language_text(language, key),
	          (const char *const[]){year, date.day == 1 ? language_text(language, "date.first") : day}, 2);
}

const struct language *language_isolating(struct arena *arena, const struct language *language)
{
	struct language *copy;

	if (!language_from_right(language))
		return language;
	copy = arena_alloc(arena, sizeof(*copy));
	*copy = *language;
	copy->isolates = true;
	return copy;
}

const char *language_apart(struct arena *arena, const struct language *language, const char *value)
{
	if (!language->isolates || !value || !unicode_runs_right(value))
		return value;
	return arena_format(arena, UNICODE_ISOLATE "%s" UNICODE_ISOLATE_END, value);
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
