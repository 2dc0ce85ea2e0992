/* What stands behind the findings. See html_back.h. */
#include "html_back.h"

static void add_line(struct html *html, const char *markup, struct place place)
{
	const char *name = html_place(html, place);

	html_raw(html, "<li>");
	html_raw(html, markup);
	if (name)
		html_raw(html, HTML_FILL(html, "report.place", name));
	html_raw(html, "</li>\n");
}

static bool has_lapses(const struct assessment *assessment)
{
	return assessment->lapses.count;
}

static void add_lapses(struct html *html)
{
	const struct lapse_list *lapses = &html->words.assessment->lapses;

	for (size_t i = 0; i < lapses->count; i++)
		add_line(html, html_sentence(html, &lapses->items[i].sentence, NULL), lapses->items[i].measure->entry.place);
}

static bool has_bases(const struct assessment *assessment)
{
	return assessment->bases.count;
}

static void add_bases(struct html *html)
{
	const struct basis_list *bases = &html->words.assessment->bases;

	for (size_t i = 0; i < bases->count; i++) {
		const struct basis *basis = &bases->items[i];
		const char *title = html_people(html, &basis->measure->title);

		add_line(html,
		         HTML_FILL(html, "report.basis", title ? title : html_apart(html, basis->measure->entry.id),
		                   wording_number(&html->words, basis->essential.count),
		                   wording_number(&html->words, basis->sole), html_criteria(html, &basis->essential)),
		         basis->measure->entry.place);
	}
}

static bool has_concerns(const struct assessment *assessment)
{
	return assessment->concerns.count;
}

static void add_concerns(struct html *html)
{
	const struct wording *words = &html->words;
	const struct concern_list *concerns = &words->assessment->concerns;
	size_t listed = wording_concerns_listed(words);

	for (size_t i = 0; i < listed; i++) {
		const struct concern *concern = &concerns->items[i];
		const char *label = concern->severity == SEVERITY_ERROR ? "report.severity.error" : "report.severity.warning";
		const char *markup = html_sentence(html, &concern->sentence, NULL);

		add_line(html, HTML_FILL(html, "report.labelled", html_escaped(html, wording_plain(words, label)), markup),
		         concern->place);
	}
	if (listed < concerns->count)
		html_element(html, "li", FILL(words, "report.problems-more", wording_number(words, concerns->count - listed)));
}

static bool always(const struct assessment *assessment)
{
	(void)assessment;
	return true;
}

static void add_legend(struct html *html)
{
	const struct wording *words = &html->words;

	for (size_t v = 0; wording_explained[v]; v++)
		for (int word = 0; word < wording_explained[v]->count; word++) {
			if (!wording_occurs(words, wording_explained[v], word))
				continue;
			html_raw(html, "<li><b>");
			html_text(html, wording_label(words, wording_explained[v], word));
			html_raw(html, "</b>: ");
			html_text(html, wording_meaning(words, wording_explained[v], word));
			html_raw(html, "</li>\n");
		}
}

static void add_made_from(struct html *html)
{
	const struct wording *words = &html->words;
	const struct input_list *inputs = &words->assessment->made_from.inputs;

	for (size_t i = 0; i < inputs->count; i++)
		html_around(html, "li", html_apart(html, wording_input(words, &inputs->items[i])));
	html_around(html, "li class=\"making\"", html_apart(html, wording_making(words)));
}

const struct html_section html_back_sections[] = {
	{"Lapses", "report.lapses", has_lapses, add_lapses},
	{"Bases", "report.bases", has_bases, add_bases},
	{"Concerns", "report.problems", has_concerns, add_concerns},
	{"Legend", "report.legend", always, add_legend},
	{"Made-from", "report.made-from", always, add_made_from},
	{0},
};

const char *html_section_title(const struct html *html, const struct html_section *section)
{
	return FILL(&html->words, section->title, wording_date(&html->words, html->words.assessment->as_of));
}

void html_back(struct html *html)
{
	for (const struct html_section *section = html_back_sections; section->id; section++) {
		if (!section->is_there(html->words.assessment))
			continue;
		buf_addf(html->out, "<section id=\"%s\">\n", section->id);
		html_element(html, "h2", html_section_title(html, section));
		html_raw(html, "<ul>\n");
		section->add(html);
		html_raw(html, "</ul>\n</section>\n");
	}
}
