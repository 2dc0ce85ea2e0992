/* The parts of a SARIF file. See sarif.h. */
#include "sarif.h"

#include <ctype.h>
#include <string.h>

#include "annotation.h"
#include "unicode.h"

const char *const sarif_levels[] = {
	[SARIF_NONE] = "none", [SARIF_NOTE] = "note", [SARIF_WARNING] = "warning", [SARIF_ERROR] = "error",
};

/* By verdict and weight. The only error is ours: a question that could not be judged. */
enum sarif_level sarif_level(enum verdict verdict, int weight)
{
	static const enum sarif_level levels[VERDICT_COUNT][WEIGHT_COUNT] = {
		[VERDICT_PARTIAL] = {SARIF_NOTE, SARIF_NOTE},
		[VERDICT_GAP] = {SARIF_WARNING, SARIF_NOTE},
		[VERDICT_SILENT] = {SARIF_WARNING, SARIF_NOTE},
		[VERDICT_UNDETERMINED] = {SARIF_ERROR, SARIF_ERROR},
	};

	return levels[verdict][weight];
}

/* `](` would make a link of what stands before it, a brace would open a gap. */
static void add_harmless(struct buf *out, const char *text)
{
	struct buf seen;

	buf_init(&seen, out->arena, out->max);
	unicode_add_visible(&seen, text);
	out->full |= seen.full;
	for (size_t i = 0; i < seen.length; i++) {
		char c = seen.at[i];

		buf_addc(out, c);
		if (c == '{' || c == '}')
			buf_addc(out, c);
		else if (c == ']' && seen.at[i + 1] == '(')
			buf_addc(out, ' ');
	}
}

static void add_message(struct writer *w, const char *key, const char *text)
{
	writer_open(w, key, '{');
	json_pair(&w->json, "text", text);
	json_close(&w->json, '}');
}

void sarif_message(struct writer *w, const char *key, const char *text)
{
	struct buf message;

	buf_init(&message, w->words.arena, w->json.out->max);
	add_harmless(&message, text);
	add_message(w, key, message.at);
}

void sarif_messages(struct writer *w, const char *key, const struct strings *lines)
{
	struct buf message;

	buf_init(&message, w->words.arena, w->json.out->max);
	for (size_t i = 0; i < lines->count; i++) {
		if (i)
			buf_addc(&message, '\n');
		add_harmless(&message, lines->items[i].text);
	}
	add_message(w, key, message.at);
}

/* What stands for itself in the path of a relative address (RFC 3986); a colon there could end a scheme. */
static bool stands_in_path(char c)
{
	return isalnum((unsigned char)c) || (c && strchr("-._~/!$&'()*+,;=@", c));
}

static const char *address(const struct writer *w)
{
	struct buf out;

	buf_init(&out, w->words.arena, w->json.out->max);
	for (const char *at = annotation_path(w->words.assessment); *at; at++)
		buf_addf(&out, stands_in_path(*at) ? "%c" : "%%%02X", (unsigned char)*at);
	return out.at;
}

void sarif_file(struct writer *w, const char *key)
{
	writer_open(w, key, '{');
	json_pair(&w->json, "uri", address(w));
	json_count(&w->json, "index", 0);
	json_close(&w->json, '}');
}

void sarif_place(struct writer *w, struct place place)
{
	writer_open(w, "physicalLocation", '{');
	sarif_file(w, "artifactLocation");
	writer_open(w, "region", '{');
	json_count(&w->json, "startLine", place.line);
	json_count(&w->json, "startColumn", place.column);
	json_close(&w->json, '}');
	json_close(&w->json, '}');
}

static void add_line(struct writer *w, struct strings *lines, const char *label, const struct text *text)
{
	const char *picked = wording_text(&w->words, text);

	if (!picked)
		return;
	*ARENA_APPEND(w->words.arena, lines) =
		(struct string_at){.text = FILL(&w->words, "report.labelled", wording_plain(&w->words, label), picked)};
}

static void add_help(struct writer *w, const struct criterion *criterion)
{
	struct strings lines = {0};

	add_line(w, &lines, "report.explain.question", &criterion->asks);
	add_line(w, &lines, "report.advice", &criterion->advice);
	add_line(w, &lines, "report.explain.not-enough", &criterion->not_enough);
	add_line(w, &lines, "report.explain.may-not-apply", &criterion->may_not_apply);
	*ARENA_APPEND(w->words.arena, &lines) = (struct string_at){.text = wording_plain(&w->words, "report.honest")};
	sarif_messages(w, "help", &lines);
}

static void add_properties(struct writer *w, const struct criterion *criterion)
{
	const char *document = wording_citation(&w->words, &criterion->item->source);

	writer_open(w, "properties", '{');
	json_pair(&w->json, "checklist", criterion->item->checklist->entry.id);
	json_pair(&w->json, "item", criterion->item->entry.id);
	json_pair(&w->json, "source", document);
	writer_word(w, "weight", &weight_words, criterion->weight);
	writer_word(w, "nature", &nature_words, criterion->item->nature);
	writer_word(w, "layer", &layer_words, criterion->layer);
	writer_open(w, "tags", '[');
	json_string(&w->json, criterion->item->checklist->entry.id);
	json_string(&w->json, weight_words.words[criterion->weight]);
	json_string(&w->json, nature_words.words[criterion->item->nature]);
	json_close(&w->json, ']');
	json_close(&w->json, '}');
}

void sarif_rule(struct writer *w, const struct criterion *criterion)
{
	const char *asks = wording_text(&w->words, &criterion->asks);
	const char *title = wording_text(&w->words, &criterion->title);

	json_open(&w->json, '{');
	json_pair(&w->json, "id", criterion->entry.id);
	sarif_message(w, "shortDescription", title ? title : asks);
	sarif_message(w, "fullDescription", asks);
	add_help(w, criterion);
	writer_open(w, "defaultConfiguration", '{');
	json_pair(&w->json, "level", sarif_levels[sarif_level(VERDICT_SILENT, criterion->weight)]);
	json_close(&w->json, '}');
	add_properties(w, criterion);
	json_close(&w->json, '}');
}
