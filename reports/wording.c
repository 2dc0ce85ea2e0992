/* Sentences that the reports share. See wording.h. */
#include "wording.h"

#include <ctype.h>
#include <string.h>

#include "sentence.h"

const char *wording_plain(const struct wording *words, const char *key)
{
	return language_text(words->language, key);
}

const char *wording_fill(const struct wording *words, const char *key, size_t count, const char *const *values)
{
	const char *apart[GAPS_MOST];
	struct buf out;

	for (size_t i = 0; i < count; i++)
		apart[i] = language_apart(words->arena, words->language, values[i]);
	buf_init(&out, words->arena, LIMIT_REPORT_BYTES);
	fill_gaps(&out, wording_plain(words, key), apart, count);
	return out.at;
}

const char *wording_text(const struct wording *words, const struct text *text)
{
	struct buf out;

	buf_init(&out, words->arena, LIMIT_REPORT_BYTES);
	return language_add_text(&out, words->language, text) ? out.at : NULL;
}

const char *wording_number(const struct wording *words, size_t number)
{
	return arena_format(words->arena, "%zu", number);
}

const char *wording_date(const struct wording *words, struct date date)
{
	struct buf out;

	buf_init(&out, words->arena, LIMIT_TEXT_BYTES);
	language_add_date(&out, words->language, date);
	return out.at;
}

const char *wording_plain_date(const struct wording *words, struct date date)
{
	char text[DATE_BYTES];

	date_format(date, text);
	return arena_format(words->arena, "%s", text);
}

const char *wording_label(const struct wording *words, const struct vocabulary *vocabulary, int word)
{
	return language_label(words->language, vocabulary, word);
}

const char *wording_meaning(const struct wording *words, const struct vocabulary *vocabulary, int word)
{
	return wording_plain(words, arena_format(words->arena, "means.%s.%s", vocabulary->what, vocabulary->words[word]));
}

const char *wording_state(const struct wording *words)
{
	const struct declaration *declaration = words->assessment->declaration;
	const char *name = wording_text(words, &declaration->name);

	return name ? FILL(words, "report.state", name, declaration->state) : declaration->state;
}

const char *wording_complete_for(const struct wording *words)
{
	const struct strings *names = &words->assessment->declaration->complete_for;
	struct buf out;

	buf_init(&out, words->arena, LIMIT_REPORT_BYTES);
	for (size_t i = 0; i < names->count; i++) {
		if (i)
			buf_adds(&out, wording_plain(words, "list.separator"));
		buf_adds(&out, names->items[i].text);
	}
	return names->count ? out.at : NULL;
}

size_t wording_caveats(const struct wording *words, const char *out[WORDING_CAVEATS])
{
	const struct assessment *assessment = words->assessment;
	size_t count = 0;

	out[count++] = wording_plain(words, "report.honest");
	if (assessment->old)
		out[count++] = FILL(words, "report.old", wording_date(words, assessment->declaration->as_of));
	if (strncmp(assessment->declaration->state, "x-", 2) == 0)
		out[count++] = FILL(words, "report.organisation", wording_state(words));
	if (assessment->plugin_failed)
		out[count++] = wording_plain(words, "report.plugin-failed");
	return count;
}

const char *wording_checklist(const struct wording *words, const struct checklist *checklist)
{
	const char *title = wording_text(words, &checklist->title);

	return FILL(words, "report.checklist", title ? title : checklist->entry.id, checklist->entry.id,
	            checklist->version);
}

const char *wording_plugin(const struct wording *words, const struct plugin_used *plugin)
{
	if (!plugin->name)
		return NULL;
	return FILL(words, "report.plugin", plugin->name, plugin->version ? plugin->version : "");
}

const char *wording_citation_key(const struct citation *citation)
{
	if (!citation->paragraph || citation->verified == NO)
		return NULL;
	return isdigit((unsigned char)*citation->paragraph) ? "report.citation-numbered" : "report.citation";
}

const char *wording_citation(const struct wording *words, const struct citation *citation)
{
	const char *key = wording_citation_key(citation);

	return citation->document && key ? FILL(words, key, citation->document, citation->paragraph) : citation->document;
}

const char *wording_source(const struct wording *words, const struct citation *citation)
{
	const char *cited = wording_citation(words, citation);

	return cited ? FILL(words, "report.labelled", wording_plain(words, "report.source"), cited) : NULL;
}

const char *wording_sentence(const struct wording *words, const struct sentence *sentence,
                             const struct measure *measure)
{
	const char *title = measure && sentence->text ? text_pick(&measure->title, words->language->lang, NULL) : NULL;
	struct buf out;

	buf_init(&out, words->arena, LIMIT_REPORT_BYTES);
	sentence_add(&out, words->language, sentence);
	return title ? FILL(words, "report.of-measure", title, out.at) : out.at;
}

/* A role is a measure's; where none is meant, the sentence says all. */
const char *wording_role(const struct wording *words, const struct reason *reason)
{
	if (!reason->measure)
		return NULL;
	return wording_label(words, &role_words, (int)reason->role);
}

const char *wording_file(const struct assessment *assessment, struct place place)
{
	const char *own = assessment->declaration->file, *slash;

	if (!place.file)
		return NULL;
	if (own && strcmp(place.file, own) == 0)
		return assessment->file;
	slash = strrchr(place.file, '/');
	return slash ? slash + 1 : place.file;
}

const char *wording_place(const struct wording *words, struct place place)
{
	const char *file = wording_file(words->assessment, place);

	if (!file || !place.line)
		return file;
	return arena_format(words->arena, "%s:%u:%u", file, (unsigned)place.line, (unsigned)place.column);
}

const char *wording_concern(const struct wording *words, const struct concern *concern)
{
	const char *label = wording_plain(words, concern->severity == SEVERITY_ERROR ? "report.severity.error"
	                                                                              : "report.severity.warning");

	return FILL(words, "report.labelled", label, wording_sentence(words, &concern->sentence, NULL));
}

size_t wording_concerns_listed(const struct wording *words)
{
	size_t count = words->assessment->concerns.count;

	return count < LIMIT_PROBLEMS_SHOWN ? count : LIMIT_PROBLEMS_SHOWN;
}
