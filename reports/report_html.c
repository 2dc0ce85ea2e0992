/*
 * The assessment as one page for a browser and for print. Knows which parts come
 * in which order; how text becomes harmless is html_escape.c's, what may run is
 * html_head.c's.
 */
#include "formats.h"
#include "html_back.h"
#include "html_chart.h"
#include "html_filter.h"
#include "html_finding.h"
#include "html_head.h"
#include "html_plan.h"
#include "html_summary.h"
#include "wording_plan.h"

static void add_item_row(struct html *html, const struct item_result *result)
{
	const struct item *item = result->item;

	html_raw(html, "<tr>");
	html_around(html, "th scope=\"row\"", html_goto(html, item->entry.id, html_item_title(html, item)));
	html_element(html, "td", wording_label(&html->words, &item_status_words, (int)result->status));
	html_raw(html, "<td>");
	html_strip(html, result);
	html_raw(html, "</td></tr>\n");
}

static void open_table(struct html *html, const char *caption)
{
	html_raw(html, "<table>\n");
	html_element(html, "caption", wording_plain(&html->words, caption));
	html_raw(html, "<thead><tr>");
}

static void add_items_table(struct html *html, const struct checklist_result *result)
{
	static const char *const columns[] = {"report.column.item", "report.column.status", "report.html.questions"};

	open_table(html, "report.html.items.caption");
	for (size_t i = 0; i < sizeof(columns) / sizeof(columns[0]); i++)
		html_element(html, "th scope=\"col\"", wording_plain(&html->words, columns[i]));
	html_raw(html, "</tr></thead><tbody>\n");
	for (size_t i = 0; i < result->items.count; i++)
		add_item_row(html, &result->items.items[i]);
	html_raw(html, "</tbody></table>\n");
}

static void add_layers_row(struct html *html, const struct item_result *result)
{
	const struct item *item = result->item;

	if (item->nature != NATURE_RESTRAINT)
		return;
	html_raw(html, "<tr>");
	html_around(html, "th scope=\"row\"", html_goto(html, item->entry.id, html_item_title(html, item)));
	for (int layer = 0; layer <= LAYER_ACCOUNTABILITY; layer++) {
		html_raw(html, "<td>");
		html_layer(html, result->layers[layer]);
		html_raw(html, "</td>");
	}
	html_raw(html, "</tr>\n");
}

static void add_layers_table(struct html *html, const struct checklist_result *result)
{
	if (!result->restraint_items)
		return;
	open_table(html, "report.html.layers.caption");
	html_element(html, "th scope=\"col\"", wording_plain(&html->words, "report.column.item"));
	for (int layer = 0; layer <= LAYER_ACCOUNTABILITY; layer++)
		html_element(html, "th scope=\"col\"", wording_label(&html->words, &layer_words, layer));
	html_raw(html, "</tr></thead><tbody>\n");
	for (size_t i = 0; i < result->items.count; i++)
		add_layers_row(html, &result->items.items[i]);
	html_raw(html, "</tbody></table>\n");
}

/* "Source: A/70/174, para. 13" */
static void add_source(struct html *html, const struct citation *citation)
{
	const char *label = html_escaped(html, wording_plain(&html->words, "report.source"));
	const char *cited = html_citation(html, citation);

	if (cited)
		html_around(html, "p class=\"source\"", HTML_FILL(html, "report.labelled", label, cited));
}

static void add_item(struct html *html, const struct item_result *result)
{
	const struct item *item = result->item;

	html_raw(html, "<section class=\"item\">\n");
	buf_addf(html->out, "<h3 id=\"%s\">%s <code>%s</code></h3>\n", item->entry.id, html_item_title(html, item),
	         item->entry.id);
	html_around(html, "p", html_people(html, &item->summary));
	html_element(html, "p", wording_item(&html->words, result));
	add_source(html, &item->source);
	html_raw(html, "<div class=\"list\">\n");
	for (size_t i = 0; i < result->findings.count; i++)
		html_finding(html, &result->findings.items[i]);
	html_raw(html, "</div></section>\n");
}

static void add_unproven(struct html *html, const struct checklist_result *result)
{
	struct criterion_refs unproven = result_unproven(html->words.arena, result);

	if (unproven.count)
		html_around(html, "p", HTML_FILL(html, "report.unproven", html_criteria(html, &unproven)));
}

static void add_checklist(struct html *html, const struct checklist_result *result)
{
	const struct wording *words = &html->words;
	const char *id = result->checklist->entry.id;

	buf_addf(html->out, "<section class=\"checklist\" data-checklist=\"%s\">\n", id);
	html_heading(html, 2, id, html_checklist(html, result->checklist));
	html_raw(html, "<div class=\"overview\">\n");
	add_source(html, &result->checklist->source);
	html_element(html, "p", wording_plugin(words, &result->plugin));
	html_element(html, "p", wording_counts(words, result));
	html_element(html, "p", wording_coverage(words, result));
	html_element(html, "p", wording_restraint(words, result));
	add_unproven(html, result);
	add_items_table(html, result);
	add_layers_table(html, result);
	html_raw(html, "</div>\n");
	for (size_t i = 0; i < result->items.count; i++)
		add_item(html, &result->items.items[i]);
	html_raw(html, "</section>\n");
}

static void add_findings(struct html *html)
{
	const struct checklist_result_list *checklists = &html->words.assessment->checklists;

	html_raw(html, "<section id=\"Findings\">\n<h2>");
	html_word(html, "report.html.findings");
	html_raw(html, "</h2>\n");
	html_element(html, "p", wording_plain(&html->words, "report.all-reasons"));
	html_filter(html);
	html_raw(html, "<div id=\"Grouped\" hidden></div>\n</section>\n");
	for (size_t i = 0; i < checklists->count; i++)
		add_checklist(html, &checklists->items[i]);
}

void report_html(struct buf *out, const struct assessment *assessment, const struct language *language,
                 const struct report_options *options)
{
	struct html html = {out, {out->arena, assessment, language}};

	(void)options;
	html_open(&html);
	html_summary(&html);
	html_plan(&html);
	add_findings(&html);
	html_back(&html);
	html_close(&html);
}
