/* Sentences. See sentence.h. */
#include "sentence.h"

#include <string.h>

struct value value_plain(const char *plain)
{
	return (struct value){.kind = VALUE_PLAIN, .plain = plain};
}

struct value value_text(const struct text *text)
{
	return (struct value){.kind = VALUE_TEXT, .text = text};
}

struct value value_texts(const struct text *const *texts, size_t count)
{
	return (struct value){.kind = VALUE_TEXTS, .texts = texts, .count = count};
}

struct value value_word(const struct vocabulary *vocabulary, int word)
{
	return (struct value){.kind = VALUE_WORD, .vocabulary = vocabulary, .word = (uint32_t)word};
}

struct value value_words(const struct vocabulary *vocabulary, uint32_t bits)
{
	return (struct value){.kind = VALUE_WORDS, .vocabulary = vocabulary, .word = bits};
}

struct value value_number(struct arena *arena, long long number)
{
	return value_plain(arena_format(arena, "%lld", number));
}

struct value value_date(struct date date)
{
	return (struct value){.kind = VALUE_DATE, .date = date};
}

struct sentence sentence_make(const char *key, size_t count, const struct value *values)
{
	struct sentence sentence = {.key = key, .count = count < LIMIT_SAID_VALUES ? count : LIMIT_SAID_VALUES};

	for (size_t i = 0; i < sentence.count; i++)
		sentence.values[i] = values[i];
	return sentence;
}

static bool same_plain(const char *a, const char *b)
{
	return a == b || (a && b && strcmp(a, b) == 0);
}

static bool same_value(const struct value *a, const struct value *b)
{
	if (a->kind != b->kind)
		return false;
	switch (a->kind) {
	case VALUE_PLAIN:
		return same_plain(a->plain, b->plain);
	case VALUE_TEXT:
		return a->text == b->text;
	case VALUE_TEXTS:
		return a->texts == b->texts && a->count == b->count;
	case VALUE_WORD:
	case VALUE_WORDS:
		return a->vocabulary == b->vocabulary && a->word == b->word;
	case VALUE_DATE:
		return memcmp(&a->date, &b->date, sizeof(a->date)) == 0;
	}
	return false;
}

bool sentence_same(const struct sentence *a, const struct sentence *b)
{
	if (a->text != b->text || a->count != b->count || !same_plain(a->key, b->key))
		return false;
	for (size_t i = 0; i < a->count; i++)
		if (!same_value(&a->values[i], &b->values[i]))
			return false;
	return true;
}

static void add_separator(struct buf *out, const struct language *language, bool first)
{
	if (!first)
		buf_adds(out, language_text(language, "list.separator"));
}

static void add_words(struct buf *out, const struct language *language, const struct value *value)
{
	bool first = true;

	for (int i = 0; i < value->vocabulary->count; i++) {
		if (!(value->word & 1u << i))
			continue;
		add_separator(out, language, first);
		buf_adds(out, language_label(language, value->vocabulary, i));
		first = false;
	}
}

static void add_texts(struct buf *out, const struct language *language, const struct value *value)
{
	for (size_t i = 0; i < value->count; i++) {
		add_separator(out, language, i == 0);
		language_add_text(out, language, value->texts[i]);
	}
}

void value_add(struct buf *out, const struct language *language, const struct value *value)
{
	const char *text;

	switch (value->kind) {
	case VALUE_PLAIN:
		buf_adds(out, value->plain ? value->plain : "");
		break;
	case VALUE_TEXT:
		text = text_pick(value->text, language->lang, NULL);
		buf_adds(out, text ? text : "");
		break;
	case VALUE_TEXTS:
		add_texts(out, language, value);
		break;
	case VALUE_WORD:
		buf_adds(out, language_label(language, value->vocabulary, (int)value->word));
		break;
	case VALUE_WORDS:
		add_words(out, language, value);
		break;
	case VALUE_DATE:
		language_add_date(out, language, value->date);
		break;
	}
}

const char *sentence_template(const struct sentence *sentence, const struct language *language, const char **fallback)
{
	*fallback = NULL;
	return sentence->text ? text_pick(sentence->text, language->lang, fallback) : language_text(language, sentence->key);
}

/* "See {1}. [en]" */
static const char *marked(struct arena *arena, const struct language *language, const char *template, const char *lang)
{
	struct buf out;

	buf_init(&out, arena, LIMIT_TEXT_BYTES + LIMIT_ID_BYTES);
	fill_gaps(&out, language_text(language, "report.fallback"), (const char *const[]){template, lang}, 2);
	return out.at;
}

void sentence_add(struct buf *out, const struct language *language, const struct sentence *sentence)
{
	const char *values[LIMIT_SAID_VALUES];
	const char *fallback, *template = sentence_template(sentence, language, &fallback);

	for (size_t i = 0; i < sentence->count; i++) {
		struct buf value;

		buf_init(&value, out->arena, LIMIT_TEXT_BYTES);
		value_add(&value, language, &sentence->values[i]);
		values[i] = language_apart(out->arena, language, value.at);
	}
	if (fallback)
		template = marked(out->arena, language, template, fallback);
	if (template)
		fill_gaps(out, template, values, sentence->count);
}
