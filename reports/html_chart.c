/* Pictures as SVG. See html_chart.h. */
#include "html_chart.h"

#define SIGN 16
#define BAR_WIDTH 600
#define BAR_HEIGHT 18

/* How a shape is painted, in the colour of the text around. */
#define SOLID " fill=\"currentColor\"/>"
#define DRAWN " fill=\"none\" stroke=\"currentColor\" stroke-width=\"1.6\"/>"
#define RING "<circle cx=\"8\" cy=\"8\" r=\"6.2\""

/* A sign within 16 by 16, and the pattern of a bar within 8 by 8. */
static const struct {
	const char *sign, *pattern;
} shapes[VERDICT_COUNT] = {
	[VERDICT_MET] = {
		"<circle cx=\"8\" cy=\"8\" r=\"7\"" SOLID "<path class=\"hole\" d=\"M4.5 8.2l2.4 2.5 4.6-5\" fill=\"none\"/>",
		"<rect width=\"8\" height=\"8\"" SOLID},
	[VERDICT_PARTIAL] = {
		RING DRAWN "<path d=\"M8 1.8a6.2 6.2 0 0 1 0 12.4z\"" SOLID,
		"<path class=\"thick\" d=\"M-2 2l4-4M0 8l8-8M6 10l4-4\"" DRAWN},
	[VERDICT_GAP] = {RING DRAWN "<path d=\"M4 8h8\"" DRAWN, "<path d=\"M0 2h8M0 6h8\"" DRAWN},
	[VERDICT_SILENT] = {RING " stroke-dasharray=\"2 1.9\"" DRAWN, "<circle cx=\"4\" cy=\"4\" r=\"1\"" SOLID},
	[VERDICT_NOT_APPLICABLE] = {"<path d=\"M3 8h10\"" DRAWN, "<path d=\"M4 0v8\"" DRAWN},
	[VERDICT_UNDETERMINED] = {
		"<path d=\"M5 5.5a3 3 0 1 1 4.2 2.7C8.2 8.7 8 9.2 8 10.5M8 12.6v1.6\"" DRAWN,
		"<path d=\"M0 0l8 8M0 8l8-8\"" DRAWN},
	[VERDICT_POSITION] = {
		"<path d=\"M8 1.5L14.5 8 8 14.5 1.5 8z\"" DRAWN,
		"<path d=\"M4 1l3 3-3 3-3-3z\"" DRAWN},
};

/* A layer that holds looks like a question that is met. */
static const int layer_signs[LAYER_STATUS_COUNT] = {
	[LAYER_HOLDS] = VERDICT_MET,
	[LAYER_PARTLY] = VERDICT_PARTIAL,
	[LAYER_NOT_SHOWN] = VERDICT_SILENT,
};

void html_shapes(struct html *html)
{
	html_raw(html, "<svg class=\"shapes\" width=\"0\" height=\"0\" aria-hidden=\"true\" focusable=\"false\"><defs>\n");
	for (int verdict = 0; verdict < VERDICT_COUNT; verdict++) {
		buf_addf(html->out, "<g id=\"S%d\" class=\"v%d\">%s</g>\n", verdict, verdict, shapes[verdict].sign);
		buf_addf(html->out,
		         "<pattern id=\"P%d\" class=\"v%d\" width=\"8\" height=\"8\" "
		         "patternUnits=\"userSpaceOnUse\">%s</pattern>\n",
		         verdict, verdict, shapes[verdict].pattern);
	}
	html_raw(html, "</defs></svg>\n");
}

void html_sign(struct html *html, int verdict)
{
	buf_addf(html->out, "<svg class=\"sign\" aria-hidden=\"true\"><use href=\"#S%d\"/></svg>", verdict);
}

void html_layer(struct html *html, int status)
{
	if (status < 0) {
		html_raw(html, "<span class=\"none\">–</span>");
		return;
	}
	html_sign(html, layer_signs[status]);
	html_text(html, wording_label(&html->words, &layer_status_words, status));
}

/* "met 3, silent 1" */
static const char *counted(const struct html *html, const struct item_result *item)
{
	const struct wording *words = &html->words;
	struct buf out;

	buf_init(&out, words->arena, LIMIT_TEXT_BYTES);
	for (int verdict = 0; verdict < VERDICT_COUNT; verdict++) {
		size_t count = item_counts(item, verdict);

		if (!count)
			continue;
		if (out.length)
			buf_adds(&out, wording_plain(words, "list.separator"));
		buf_adds(&out, FILL(words, "report.count", wording_label(words, &verdict_words, verdict),
		                    wording_number(words, count)));
	}
	return out.at;
}

/* Where something of a width stands in a picture that is read from the side from which the language is written. */
static size_t from_left(const struct html *html, size_t at, size_t width, size_t whole)
{
	return language_from_right(html->words.language) ? whole - at - width : at;
}

void html_strip(struct html *html, const struct item_result *item)
{
	size_t count = item->findings.count, whole = count * (SIGN + 2);

	if (!count)
		return;
	buf_addf(html->out, "<svg class=\"strip\" role=\"img\" width=\"%zu\" height=\"%d\"", whole, SIGN);
	html_attribute(html, "aria-label", counted(html, item));
	html_raw(html, ">");
	for (size_t i = 0; i < count; i++)
		buf_addf(html->out, "<use href=\"#S%d\" x=\"%zu\"/>", (int)item->findings.items[i].verdict,
		         from_left(html, i * (SIGN + 2), SIGN, whole));
	html_raw(html, "</svg>");
}

static void add_segment(struct html *html, int verdict, size_t at, size_t width)
{
	if (width)
		buf_addf(html->out, "<rect fill=\"url(#P%d)\" x=\"%zu\" width=\"%zu\" height=\"%d\"/>", verdict,
		         from_left(html, at, width, BAR_WIDTH), width, BAR_HEIGHT);
}

void html_bar(struct html *html, const struct checklist_result *result)
{
	size_t all = 0, before = 0;

	for (int verdict = 0; verdict < VERDICT_COUNT; verdict++)
		all += result->counts[verdict];
	if (!all)
		return;
	buf_addf(html->out, "<svg class=\"bar\" viewBox=\"0 0 %d %d\" preserveAspectRatio=\"none\" role=\"img\"", BAR_WIDTH,
	         BAR_HEIGHT);
	html_attribute(html, "aria-label", wording_counts(&html->words, result));
	html_raw(html, ">");
	for (int verdict = 0; verdict < VERDICT_COUNT; verdict++) {
		size_t at = before * BAR_WIDTH / all;

		before += result->counts[verdict];
		add_segment(html, verdict, at, before * BAR_WIDTH / all - at);
	}
	html_raw(html, "</svg>");
}

void html_signs(struct html *html)
{
	html_raw(html, "<ul class=\"key\">");
	for (int verdict = 0; verdict < VERDICT_COUNT; verdict++) {
		if (!wording_occurs(&html->words, &verdict_words, verdict))
			continue;
		html_raw(html, "<li>");
		html_sign(html, verdict);
		html_text(html, wording_label(&html->words, &verdict_words, verdict));
		html_raw(html, "</li>");
	}
	html_raw(html, "</ul>\n");
}
