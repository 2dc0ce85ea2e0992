/* What chooses among the findings. See html_filter.h. */
#include "html_filter.h"

#include "html_chart.h"

static void add_option(struct html *html, const char *value, const char *markup)
{
	html_raw(html, "<option");
	html_attribute(html, "value", value);
	buf_addf(html->out, ">%s</option>", markup);
}

static const char *label(const struct html *html, const char *key)
{
	return html_escaped(html, wording_plain(&html->words, key));
}

static void open_select(struct html *html, const char *name, const char *key)
{
	buf_addf(html->out, "<label>%s <select name=\"%s\">", label(html, key), name);
}

static void close_select(struct html *html)
{
	html_raw(html, "</select></label>\n");
}

static void add_verdicts(struct html *html)
{
	html_raw(html, "<fieldset><legend>");
	html_word(html, "report.html.answer");
	html_raw(html, "</legend>\n");
	for (int verdict = 0; verdict < VERDICT_COUNT; verdict++) {
		if (!wording_occurs(&html->words, &verdict_words, verdict))
			continue;
		buf_addf(html->out, "<label><input type=\"checkbox\" name=\"verdict\" value=\"%s\" checked>",
		         verdict_words.words[verdict]);
		html_sign(html, verdict);
		html_text(html, wording_label(&html->words, &verdict_words, verdict));
		html_raw(html, "</label>\n");
	}
	html_raw(html, "</fieldset>\n");
}

static void add_assurances(struct html *html)
{
	open_select(html, "assurance", "report.assurance");
	add_option(html, "", label(html, "report.html.all"));
	for (int assurance = 0; assurance < ASSURANCE_COUNT; assurance++)
		if (wording_occurs(&html->words, &assurance_words, assurance))
			add_option(html, assurance_words.words[assurance],
			           html_escaped(html, wording_label(&html->words, &assurance_words, assurance)));
	close_select(html);
}

static void add_weights(struct html *html)
{
	open_select(html, "weight", "report.html.weight");
	add_option(html, "", label(html, "report.html.all"));
	for (int weight = 0; weight < WEIGHT_COUNT; weight++)
		add_option(html, weight_words.words[weight],
		           html_escaped(html, wording_label(&html->words, &weight_words, weight)));
	close_select(html);
}

static void add_checklists(struct html *html)
{
	const struct checklist_result_list *checklists = &html->words.assessment->checklists;

	open_select(html, "checklist", "report.html.checklist");
	add_option(html, "", label(html, "report.html.all"));
	for (size_t i = 0; i < checklists->count; i++) {
		const struct checklist *checklist = checklists->items[i].checklist;
		const char *title = text_pick(&checklist->title, html->words.language->lang, NULL);

		add_option(html, checklist->entry.id, html_escaped(html, title ? title : checklist->entry.id));
	}
	close_select(html);
}

/* Values name the data- attribute that the script groups by. */
static void add_groups(struct html *html)
{
	open_select(html, "group", "report.html.group");
	add_option(html, "", label(html, "report.column.item"));
	add_option(html, "topic", label(html, "report.html.topic"));
	add_option(html, "lead", label(html, "report.html.lead"));
	close_select(html);
}

static void add_buttons(struct html *html)
{
	static const struct {
		const char *name, *key;
	} buttons[] = {
		{"everything", "report.html.reset"},
		{"open", "report.html.open"},
		{"close", "report.html.close"},
	};

	html_raw(html, "<div class=\"buttons\">");
	for (size_t i = 0; i < sizeof(buttons) / sizeof(buttons[0]); i++)
		buf_addf(html->out, "<button type=\"button\" name=\"%s\">%s</button>\n", buttons[i].name,
		         label(html, buttons[i].key));
	html_raw(html, "</div>\n");
}

void html_filter(struct html *html)
{
	const struct wording *words = &html->words;

	html_raw(html, "<form id=\"Filter\" role=\"search\" hidden");
	html_attribute(html, "aria-label", wording_plain(words, "report.html.filter"));
	html_raw(html, ">\n");
	add_verdicts(html);
	html_raw(html, "<div class=\"selects\">\n");
	buf_addf(html->out, "<label>%s <input type=\"search\" name=\"search\" autocomplete=\"off\"></label>\n",
	         label(html, "report.html.search"));
	add_checklists(html);
	add_assurances(html);
	add_weights(html);
	add_groups(html);
	html_raw(html, "</div>\n");
	add_buttons(html);
	html_raw(html, "</form>\n<p id=\"Shown\" role=\"status\" hidden");
	html_attribute(html, "data-some", wording_plain(words, "report.html.shown"));
	html_attribute(html, "data-none", wording_plain(words, "report.html.shown-none"));
	html_attribute(html, "data-without", wording_plain(words, "report.html.without"));
	html_raw(html, "></p>\n");
}
