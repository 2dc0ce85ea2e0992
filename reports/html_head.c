/* What stands around the page. See html_head.h. */
#include "html_head.h"

#include <string.h>

#include "digest.h"
#include "html_assets.h"
#include "html_back.h"
#include "html_chart.h"

static unsigned nibble(char digit)
{
	static const char digits[] = "0123456789abcdef";

	return (unsigned)(strchr(digits, digit) - digits);
}

/* A policy names a digest in base64: six hexadecimal digits make four signs, and what is missing at the end is "=". */
static void add_base64(struct buf *out, const char *hex)
{
	static const char signs[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
	size_t length = strlen(hex);

	for (size_t at = 0; at < length; at += 6) {
		size_t have = length - at < 6 ? length - at : 6;
		unsigned bits = 0;

		for (size_t i = 0; i < 6; i++)
			bits = bits << 4 | (i < have ? nibble(hex[at + i]) : 0);
		for (size_t i = 0; i < 4; i++)
			buf_addc(out, 6 * i < 4 * have ? signs[bits >> (18 - 6 * i) & 63] : '=');
	}
}

static void add_hash(struct html *html, const char *directive, const char *text)
{
	buf_addf(html->out, "%s 'sha256-", directive);
	add_base64(html->out, digest_sha256(html->words.arena, text, strlen(text)));
	html_raw(html, "'; ");
}

/* Before everything that it governs. */
static void add_policy(struct html *html)
{
	html_raw(html, "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; ");
	add_hash(html, "style-src", html_style);
	add_hash(html, "script-src", html_script);
	html_raw(html, "img-src data:; base-uri 'none'; form-action 'none'\">\n");
}

static void add_head(struct html *html)
{
	const struct wording *words = &html->words;
	const char *lang = words->language->lang;

	html_raw(html, "<!-- normgap report -->\n<!DOCTYPE html>\n<html");
	html_attribute(html, "lang", lang);
	html_attribute(html, "dir", language_from_right(words->language) ? "rtl" : "ltr");
	html_raw(html, ">\n<head>\n");
	add_policy(html);
	html_raw(html, "<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
	               "<meta name=\"referrer\" content=\"no-referrer\">\n<meta name=\"color-scheme\" content=\"light dark\">\n"
	               "<link rel=\"icon\" href=\"data:,\">\n");
	html_element(html, "title", FILL(words, "report.title", wording_state(words)));
	buf_addf(html->out, "\n<style>%s</style>\n</head>\n", html_style);
}

static void add_part(struct html *html, const char *id, const char *title)
{
	html_around(html, "li", html_goto(html, id, html_escaped(html, title)));
}

static void add_checklist(struct html *html, const struct checklist_result *result)
{
	const struct checklist *checklist = result->checklist;

	html_raw(html, "<li>");
	html_raw(html, html_goto(html, checklist->entry.id, html_checklist(html, checklist)));
	html_raw(html, "<details><summary>");
	html_word(html, "report.html.items");
	html_raw(html, "</summary><ul>\n");
	for (size_t i = 0; i < result->items.count; i++) {
		const struct item *item = result->items.items[i].item;

		html_around(html, "li", html_goto(html, item->entry.id, html_item_title(html, item)));
	}
	html_raw(html, "</ul></details></li>\n");
}

static void add_contents(struct html *html)
{
	const struct wording *words = &html->words;
	const struct checklist_result_list *checklists = &words->assessment->checklists;

	html_raw(html, "<nav aria-labelledby=\"Contents\">\n");
	html_heading(html, 2, "Contents", html_escaped(html, wording_plain(words, "report.html.contents")));
	html_raw(html, "<ul>\n");
	add_part(html, "Summary", wording_plain(words, "report.html.summary"));
	add_part(html, "Plan", wording_plain(words, "report.plan"));
	add_part(html, "Findings", wording_plain(words, "report.html.findings"));
	for (size_t i = 0; i < checklists->count; i++)
		add_checklist(html, &checklists->items[i]);
	for (const struct html_section *section = html_back_sections; section->id; section++)
		if (section->is_there(words->assessment))
			add_part(html, section->id, html_section_title(html, section));
	html_raw(html, "</ul>\n</nav>\n");
}

void html_open(struct html *html)
{
	add_head(html);
	html_raw(html, "<body>\n<a class=\"skip\" href=\"#Findings\">");
	html_word(html, "report.html.skip");
	html_raw(html, "</a>\n");
	html_shapes(html);
	html_raw(html, "<header>\n");
	html_around(html, "h1", HTML_FILL(html, "report.title", html_state(html)));
	html_raw(html, "</header>\n");
	add_contents(html);
	html_raw(html, "<main>\n");
}

void html_close(struct html *html)
{
	buf_addf(html->out, "</main>\n<script>%s</script>\n</body>\n</html>\n", html_script);
}
