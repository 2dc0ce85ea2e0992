/* Reading single values: texts, words, dates, numbers, and what to say when they are none. See schema.h. */
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "limit.h"
#include "schema.h"

const char *hint_nearest(struct reader *reader, const struct names *names, const char *name)
{
	if (!problems_shown(reader->problems))
		return NULL;
	return did_you_mean(reader->arena, names_nearest(names, name));
}

const char *reader_path(struct reader *reader, const struct node *node)
{
	return problems_shown(reader->problems) ? node_path(reader->arena, node) : NULL;
}

bool reader_error(struct reader *reader, const struct node *node, const char *hint, const char *format, ...)
{
	char text[512];
	va_list values;

	va_start(values, format);
	vsnprintf(text, sizeof(text), format, values);
	va_end(values);
	return problem_error(reader->problems, node_place(node, reader->file),
	                     reader_path(reader, node), hint, "%s", text);
}

const char *did_you_mean(struct arena *arena, const char *nearest)
{
	return nearest ? arena_format(arena, "did you mean `%s`?", nearest) : NULL;
}

/* What a list in flow style did to a sentence: the most common slip in these files. */
const char *flow_hint(const struct node *node)
{
	if (node->kind != NODE_SCALAR && node->flow)
		return "write it in block style: inside { } or [ ] a comma cuts a sentence";
	return NULL;
}

bool read_scalar(struct reader *reader, const struct node *node, const char **out)
{
	if (node->kind != NODE_SCALAR)
		return reader_error(reader, node, flow_hint(node), "one text is expected here, not %s", node_kind_name(node));
	if (!*node->text)
		return reader_error(reader, node, "give it a value or leave the key out", "there is no value here");
	*out = node->text;
	return true;
}

bool is_language(const char *key)
{
	size_t own = strspn(key, "abcdefghijklmnopqrstuvwxyz"), part;

	if (own < 2 || own > 3 || strlen(key) > 12)
		return false;
	for (key += own; *key == '-'; key += 1 + part) {
		part = strspn(key + 1, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");
		if (!part)
			return false;
	}
	return !*key;
}

/* In flow style a comma makes a key of the rest of a sentence. */
static bool cut_off(const struct node *child)
{
	return child->parent->flow && child->kind == NODE_SCALAR && !*child->text;
}

bool read_text(struct reader *reader, const struct node *node, struct text *out)
{
	bool good = true;

	if (node->kind == NODE_LIST)
		return reader_error(reader, node, flow_hint(node), "a text, or a map from languages to texts, is expected here");
	if (node->kind == NODE_SCALAR) {
		const char *text;

		if (!read_scalar(reader, node, &text))
			return false;
		out->items = arena_alloc(reader->arena, sizeof(*out->items));
		out->items[out->count++] = (struct text_in){"", text};
		return true;
	}
	if (!node->count)
		return reader_error(reader, node, "give it a value or leave the key out", "there is no text here");
	out->items = arena_alloc(reader->arena, node->count * sizeof(*out->items));
	for (const struct node *child = node->first; child; child = child->next) {
		const char *text = NULL;

		if (!is_language(child->key) || cut_off(child))
			good = problem_error(reader->problems, node_key_place(child, reader->file), reader_path(reader, node),
			                     node->flow ? flow_hint(node) : "name a language: en, zh, fr, es, ru, ar",
			                     "`%s` is not a language", child->key);
		else if (read_scalar(reader, child, &text))
			out->items[out->count++] = (struct text_in){child->key, text};
		else
			good = false;
	}
	return good;
}

bool read_strings(struct reader *reader, const struct node *node, struct strings *out)
{
	struct string_at one = {.place = node_place(node, reader->file)};
	bool good = true;

	if (node->kind == NODE_MAP)
		return reader_error(reader, node, NULL, "a word or a list of words is expected here, not a map");
	if (node->kind == NODE_SCALAR) {
		if (!read_scalar(reader, node, &one.text))
			return false;
		out->items = arena_alloc(reader->arena, sizeof(*out->items));
		out->items[out->count++] = one;
		return true;
	}
	out->items = arena_alloc(reader->arena, node->count * sizeof(*out->items));
	for (const struct node *child = node->first; child; child = child->next) {
		one.place = node_place(child, reader->file);
		if (read_scalar(reader, child, &one.text))
			out->items[out->count++] = one;
		else
			good = false;
	}
	return good;
}

bool read_date(struct reader *reader, const struct node *node, struct date *out)
{
	const char *text = "";

	if (!read_scalar(reader, node, &text))
		return false;
	if (!date_parse(text, out))
		return reader_error(reader, node, "write YYYY, YYYY-MM or YYYY-MM-DD", "`%s` is not a date", text);
	return true;
}

bool read_number(struct reader *reader, const struct node *node, struct number *out)
{
	const char *text = "";
	size_t digits;

	if (!read_scalar(reader, node, &text))
		return false;
	digits = strspn(text, "0123456789");
	out->value = strtoll(text, NULL, 10);
	if (!digits || digits > 15 || text[digits])
		return reader_error(reader, node, "write digits alone", "`%s` is not a whole number", text);
	out->stated = true;
	return true;
}

bool read_yes_no(struct reader *reader, const struct node *node, enum yes_no *out)
{
	const char *text = "";

	if (!read_scalar(reader, node, &text))
		return false;
	*out = strcmp(text, "yes") == 0 ? YES : strcmp(text, "no") == 0 ? NO : UNSTATED;
	if (*out == UNSTATED)
		return reader_error(reader, node, "write yes or no", "`%s` is neither yes nor no", text);
	return true;
}
