/* The first page. See html_summary.h. */
#include "html_summary.h"

#include "html_chart.h"

/* So many items are named at once for a checklist; the rest opens. */
#define ITEMS_SHOWN 4

static void add_row(struct html *html, const char *key, const char *markup)
{
	if (!markup)
		return;
	html_element(html, "dt", wording_plain(&html->words, key));
	html_around(html, "dd", markup);
}

static const char *checklists_of(const struct html *html)
{
	const struct checklist_result_list *checklists = &html->words.assessment->checklists;
	struct buf out;

	buf_init(&out, html->words.arena, LIMIT_REPORT_BYTES);
	buf_adds(&out, "<ul>");
	for (size_t i = 0; i < checklists->count; i++) {
		const struct checklist *checklist = checklists->items[i].checklist;

		buf_addf(&out, "<li>%s</li>", html_goto(html, checklist->entry.id, html_checklist(html, checklist)));
	}
	buf_adds(&out, "</ul>");
	return out.at;
}

static void add_head(struct html *html)
{
	const struct wording *words = &html->words;
	const struct declaration *declaration = words->assessment->declaration;

	html_raw(html, "<dl class=\"head\">\n");
	add_row(html, "report.head.state", html_state(html));
	add_row(html, "report.head.title", html_people(html, &declaration->title));
	add_row(html, "report.head.scope", html_people(html, &declaration->scope));
	add_row(html, "report.head.as-of", wording_date(words, declaration->as_of));
	add_row(html, "report.head.assessed", wording_date(words, words->assessment->as_of));
	add_row(html, "report.head.file", html_apart(html, words->assessment->file));
	add_row(html, "report.head.measures", wording_number(words, declaration->measures.count));
	add_row(html, "report.head.checklists", checklists_of(html));
	if (declaration->complete_for.count)
		add_row(html, "report.head.complete-for", html_apart(html, wording_complete_for(words)));
	html_raw(html, "</dl>\n");
}

static void add_caveats(struct html *html)
{
	const char *caveats[WORDING_CAVEATS];
	size_t count = wording_caveats(&html->words, caveats);

	html_raw(html, "<div class=\"honest\">\n");
	html_element(html, "p", wording_plain(&html->words, "report.html.about"));
	for (size_t i = 0; i < count; i++)
		html_element(html, "p", caveats[i]);
	html_element(html, "p", wording_plain(&html->words, "report.html.not"));
	html_raw(html, "</div>\n");
}

/* The essential questions of an item: how many there are, are met, are met in part. */
struct essential {
	size_t all, met, partial;
};

static struct essential essential_of(const struct item_result *item)
{
	struct essential sum = {0};

	for (size_t i = 0; i < item->findings.count; i++) {
		const struct finding *finding = &item->findings.items[i];

		if (finding->criterion->weight != WEIGHT_ESSENTIAL || finding->verdict == VERDICT_NOT_APPLICABLE ||
		    finding->verdict == VERDICT_POSITION)
			continue;
		sum.all++;
		sum.met += finding->verdict == VERDICT_MET;
		sum.partial += finding->verdict == VERDICT_PARTIAL;
	}
	return sum;
}

static bool is_strong(struct essential sum)
{
	return sum.met && 2 * sum.met >= sum.all;
}

static bool can_grow(struct essential sum)
{
	return sum.all && !sum.met && !sum.partial;
}

static void add_item(struct html *html, const struct item_result *result)
{
	const struct wording *words = &html->words;
	const struct item *item = result->item;
	struct essential sum = essential_of(result);

	html_raw(html, "<li>");
	html_raw(html, html_goto(html, item->entry.id, html_item_title(html, item)));
	html_raw(html, " <small>");
	html_text(html, FILL(words, "report.html.essential-met", wording_number(words, sum.met),
	                     wording_number(words, sum.all)));
	html_raw(html, "</small></li>\n");
}

/* The rest of a list opens. */
static void open_rest(struct html *html, size_t rest)
{
	html_raw(html, "</ul>\n<details><summary>");
	html_text(html, FILL(&html->words, "report.html.further", wording_number(&html->words, rest)));
	html_raw(html, "</summary><ul>\n");
}

static void add_items(struct html *html, const struct checklist_result *result, bool (*belongs)(struct essential sum))
{
	size_t all = 0, shown = 0;

	for (size_t i = 0; i < result->items.count; i++)
		all += belongs(essential_of(&result->items.items[i]));
	if (!all)
		return;
	html_around(html, "h4", html_people(html, &result->checklist->title));
	html_raw(html, "<ul>\n");
	for (size_t i = 0; i < result->items.count; i++) {
		if (!belongs(essential_of(&result->items.items[i])))
			continue;
		if (shown++ == ITEMS_SHOWN)
			open_rest(html, all - ITEMS_SHOWN);
		add_item(html, &result->items.items[i]);
	}
	html_raw(html, all > ITEMS_SHOWN ? "</ul></details>\n" : "</ul>\n");
}

static void add_area(struct html *html, const char *title, const char *rule, bool (*belongs)(struct essential sum))
{
	const struct checklist_result_list *checklists = &html->words.assessment->checklists;
	size_t before;

	html_raw(html, "<section class=\"area\">\n");
	html_element(html, "h3", wording_plain(&html->words, title));
	html_element(html, "p", wording_plain(&html->words, rule));
	before = html->out->length;
	for (size_t i = 0; i < checklists->count; i++)
		add_items(html, &checklists->items[i], belongs);
	if (html->out->length == before)
		html_element(html, "p", wording_plain(&html->words, "report.html.none"));
	html_raw(html, "</section>\n");
}

static size_t sum_of(const struct html *html, int verdict, int assurance)
{
	const struct checklist_result_list *checklists = &html->words.assessment->checklists;
	size_t sum = 0;

	for (size_t i = 0; i < checklists->count; i++)
		sum += assurance < 0 ? checklists->items[i].counts[verdict] : checklists->items[i].matrix[verdict][assurance];
	return sum;
}

static void add_number(struct html *html, size_t number)
{
	html_element(html, number ? "td class=\"number\"" : "td class=\"number zero\"", wording_number(&html->words, number));
}

/* Answers have an assurance; where nothing answers, there is nothing to be sure of. */
static void add_matrix_row(struct html *html, int verdict)
{
	bool answered = verdict == VERDICT_MET || verdict == VERDICT_PARTIAL;

	html_raw(html, "<tr><th scope=\"row\">");
	html_sign(html, verdict);
	html_text(html, wording_label(&html->words, &verdict_words, verdict));
	html_raw(html, "</th>");
	for (int assurance = 0; assurance < ASSURANCE_COUNT; assurance++) {
		if (!wording_occurs(&html->words, &assurance_words, assurance))
			continue;
		if (answered)
			add_number(html, sum_of(html, verdict, assurance));
		else
			html_raw(html, "<td class=\"number zero\">–</td>");
	}
	add_number(html, sum_of(html, verdict, -1));
	html_raw(html, "</tr>\n");
}

static void add_matrix(struct html *html)
{
	const struct wording *words = &html->words;

	html_heading(html, 3, "Matrix", html_escaped(html, wording_plain(&html->words, "report.html.matrix")));
	html_raw(html, "<div class=\"wide\" tabindex=\"0\" role=\"region\" aria-labelledby=\"Matrix\"><table>\n");
	html_element(html, "caption", wording_plain(words, "report.html.matrix.caption"));
	html_raw(html, "<thead><tr>");
	html_element(html, "th scope=\"col\"", wording_plain(words, "report.html.answer"));
	for (int assurance = 0; assurance < ASSURANCE_COUNT; assurance++)
		if (wording_occurs(words, &assurance_words, assurance))
			html_element(html, "th scope=\"col\" class=\"number\"", wording_label(words, &assurance_words, assurance));
	html_element(html, "th scope=\"col\" class=\"number\"", wording_plain(words, "report.html.all"));
	html_raw(html, "</tr></thead><tbody>\n");
	for (int verdict = 0; verdict < VERDICT_COUNT; verdict++)
		if (verdict <= VERDICT_SILENT || wording_occurs(words, &verdict_words, verdict))
			add_matrix_row(html, verdict);
	html_raw(html, "</tbody></table></div>\n");
}

static void add_glance(struct html *html)
{
	const struct wording *words = &html->words;
	const struct checklist_result_list *checklists = &words->assessment->checklists;

	html_heading(html, 3, "Glance", html_escaped(html, wording_plain(&html->words, "report.html.glance")));
	html_signs(html);
	html_raw(html, "<ul class=\"glance\">\n");
	for (size_t i = 0; i < checklists->count; i++) {
		const struct checklist_result *result = &checklists->items[i];

		html_raw(html, "<li>");
		html_around(html, "b", html_goto(html, result->checklist->entry.id, html_people(html, &result->checklist->title)));
		html_bar(html, result);
		html_element(html, "p", wording_counts(words, result));
		html_element(html, "p", wording_coverage(words, result));
		html_element(html, "p", wording_restraint(words, result));
		html_raw(html, "</li>\n");
	}
	html_raw(html, "</ul>\n");
}

void html_summary(struct html *html)
{
	html_raw(html, "<section id=\"Summary\">\n<h2>");
	html_word(html, "report.html.summary");
	html_raw(html, "</h2>\n");
	add_caveats(html);
	add_head(html);
	html_raw(html, "<div class=\"areas\">\n");
	add_area(html, "report.html.strengths", "report.html.strengths.rule", is_strong);
	add_area(html, "report.html.growth", "report.html.growth.rule", can_grow);
	html_raw(html, "</div>\n");
	add_glance(html);
	add_matrix(html);
	html_raw(html, "</section>\n");
}
