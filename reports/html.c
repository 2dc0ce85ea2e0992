/* Writing HTML. See html.h. */
#include "html.h"

#include <string.h>

#include "markup.h"
#include "sentence.h"
#include "unicode.h"

void html_raw(struct html *html, const char *markup)
{
	buf_adds(html->out, markup);
}

void html_text(struct html *html, const char *text)
{
	markup_text(html->out, text);
}

void html_word(struct html *html, const char *key)
{
	html_text(html, wording_plain(&html->words, key));
}

static void open_tag(struct html *html, const char *tag)
{
	buf_addf(html->out, "<%s>", tag);
}

static void close_tag(struct html *html, const char *tag)
{
	buf_addf(html->out, "</%.*s>", (int)strcspn(tag, " "), tag);
}

void html_element(struct html *html, const char *tag, const char *text)
{
	if (!text)
		return;
	open_tag(html, tag);
	html_text(html, text);
	close_tag(html, tag);
}

void html_around(struct html *html, const char *tag, const char *markup)
{
	if (!markup)
		return;
	open_tag(html, tag);
	html_raw(html, markup);
	close_tag(html, tag);
}

void html_attribute(struct html *html, const char *name, const char *value)
{
	if (!value)
		return;
	buf_addf(html->out, " %s=", name);
	markup_attribute(html->out, value);
}

static struct buf part(const struct html *html)
{
	struct buf out;

	buf_init(&out, html->words.arena, LIMIT_REPORT_BYTES);
	return out;
}

const char *html_escaped(const struct html *html, const char *text)
{
	struct buf out = part(html);

	markup_text(&out, text);
	return out.at;
}

/* Hebrew, Arabic and their neighbours, with what stands for them elsewhere in Unicode. */
static bool is_leftward(uint32_t c)
{
	static const struct {
		uint32_t first, last;
	} blocks[] = {{0x590, 0x8ff}, {0xfb1d, 0xfdff}, {0xfe70, 0xfefe}, {0x10800, 0x10fff}, {0x1e800, 0x1efff}};

	for (size_t i = 0; i < sizeof(blocks) / sizeof(blocks[0]); i++)
		if (c >= blocks[i].first && c <= blocks[i].last)
			return true;
	return false;
}

/* Whether a text may run against the page: on a page from right to left nearly all of them. */
static bool turns(const struct html *html, const char *text)
{
	uint32_t c;

	if (language_from_right(html->words.language))
		return true;
	while (*text) {
		text += unicode_next(text, &c);
		if (is_leftward(c))
			return true;
	}
	return false;
}

/* <bdi> takes its direction from the text itself. NULL: in the page's language. */
static const char *apart(const struct html *html, const char *markup, const char *lang)
{
	struct buf out = part(html);

	buf_adds(&out, "<bdi");
	if (lang) {
		buf_adds(&out, " lang=");
		markup_attribute(&out, lang);
	}
	buf_addf(&out, ">%s</bdi>", markup);
	return out.at;
}

static const char *in_language(const struct html *html, const char *text, const char *lang)
{
	const char *markup = html_escaped(html, text);

	return lang || turns(html, text) ? apart(html, markup, lang) : markup;
}

const char *html_apart(const struct html *html, const char *text)
{
	return in_language(html, text, NULL);
}

const char *html_people(const struct html *html, const struct text *text)
{
	const char *fallback, *picked = text_pick(text, html->words.language->lang, &fallback);

	return picked ? in_language(html, picked, fallback) : NULL;
}

static const char *enumeration(const struct html *html, const struct value *value)
{
	struct buf out = part(html);

	for (size_t i = 0; i < value->count; i++) {
		const char *text = html_people(html, value->texts[i]);

		if (i)
			markup_text(&out, wording_plain(&html->words, "list.separator"));
		buf_adds(&out, text ? text : "");
	}
	return out.at;
}

static const char *label(const struct html *html, const struct value *value)
{
	struct buf out = part(html);

	value_add(&out, html->words.language, value);
	return html_escaped(html, out.at);
}

/* Labels and dates are in the page's own language; all else may be in any. */
static const char *value_markup(const struct html *html, const struct value *value)
{
	const char *text;

	switch (value->kind) {
	case VALUE_TEXT:
		text = html_people(html, value->text);
		return text ? text : "";
	case VALUE_TEXTS:
		return enumeration(html, value);
	case VALUE_PLAIN:
		return html_apart(html, value->plain ? value->plain : "");
	case VALUE_WORD:
	case VALUE_WORDS:
	case VALUE_DATE:
		break;
	}
	return label(html, value);
}

/* Gaps are braces and digits, which escaping leaves alone. */
static const char *fill(const struct html *html, const char *template, size_t count, const char *const *values)
{
	struct buf out = part(html);

	fill_gaps(&out, html_escaped(html, template), values, count);
	return out.at;
}

const char *html_fill(const struct html *html, const char *key, size_t count, const char *const *values)
{
	return fill(html, wording_plain(&html->words, key), count, values);
}

const char *html_sentence(const struct html *html, const struct sentence *sentence, const struct measure *measure)
{
	const char *fallback, *template = sentence_template(sentence, html->words.language, &fallback);
	const char *title = measure && sentence->text ? html_people(html, &measure->title) : NULL;
	const char *values[LIMIT_SAID_VALUES], *filled;

	for (size_t i = 0; i < sentence->count; i++)
		values[i] = value_markup(html, &sentence->values[i]);
	filled = fill(html, template ? template : "", sentence->count, values);
	if (fallback)
		filled = apart(html, filled, fallback);
	return title ? HTML_FILL(html, "report.of-measure", title, filled) : filled;
}

const char *html_link(const struct html *html, const char *url, const char *markup)
{
	struct buf out = part(html);

	if (!url || !markup_url_is_link(url))
		return markup;
	buf_adds(&out, "<a href=");
	markup_url(&out, url);
	buf_addf(&out, ">%s</a>", markup);
	return out.at;
}

const char *html_goto(const struct html *html, const char *id, const char *markup)
{
	return arena_format(html->words.arena, "<a href=\"#%s\">%s</a>", id, markup);
}

const char *html_criteria(const struct html *html, const struct criterion_refs *criteria)
{
	struct buf out = part(html);

	for (size_t i = 0; i < criteria->count; i++) {
		const char *id = criteria->items[i]->entry.id;

		if (i)
			markup_text(&out, wording_plain(&html->words, "list.separator"));
		buf_adds(&out, html_goto(html, id, arena_format(html->words.arena, "<code>%s</code>", id)));
	}
	return out.at;
}

const char *html_place(const struct html *html, struct place place)
{
	const char *name = wording_place(&html->words, place);
	struct buf out = part(html);

	if (!name)
		return NULL;
	buf_adds(&out, "<code>");
	markup_text(&out, name);
	buf_adds(&out, "</code>");
	return out.at;
}

const char *html_state(const struct html *html)
{
	const struct declaration *declaration = html->words.assessment->declaration;
	const char *name = html_people(html, &declaration->name), *state = html_escaped(html, declaration->state);

	return name ? HTML_FILL(html, "report.state", name, state) : state;
}

const char *html_checklist(const struct html *html, const struct checklist *checklist)
{
	const char *title = html_people(html, &checklist->title);

	return HTML_FILL(html, "report.checklist", title ? title : checklist->entry.id, checklist->entry.id,
	                 html_escaped(html, checklist->version));
}

const char *html_item_title(const struct html *html, const struct item *item)
{
	const char *title = html_people(html, &item->title);

	return title ? title : item->entry.id;
}

const char *html_citation(const struct html *html, const struct citation *citation)
{
	const char *key = wording_citation_key(citation), *document;

	if (!citation->document)
		return NULL;
	document = html_apart(html, citation->document);
	return html_link(html, citation->url,
	                 key ? HTML_FILL(html, key, document, html_apart(html, citation->paragraph)) : document);
}

void html_heading(struct html *html, int level, const char *id, const char *markup)
{
	buf_addf(html->out, "<h%d id=\"%s\">%s</h%d>\n", level, id, markup, level);
}
