/* One finding as HTML. See html_finding.h. */
#include "html_finding.h"

#include "html_chart.h"

/* The subject of the first need that has one; what must not be there is no subject. */
static const struct text *topic_of(const struct requirement *needs, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		const struct requirement *need = &needs[i];
		const struct text *title = need->topic_title;

		if (need->form == FORM_NONE)
			continue;
		if (!title)
			title = topic_of(need->branches, need->branch_count);
		if (title)
			return title;
	}
	return NULL;
}

/* Who is in charge of the first measure that says so. */
static const struct text *lead_of(const struct finding *finding)
{
	for (size_t i = 0; i < finding->measures.count; i++)
		if (finding->measures.items[i]->lead.count)
			return &finding->measures.items[i]->lead;
	return NULL;
}

static void add_people_attribute(struct html *html, const char *name, const struct text *text)
{
	if (text)
		html_attribute(html, name, text_pick(text, html->words.language->lang, NULL));
}

static void open_finding(struct html *html, const struct finding *finding)
{
	const struct requirement_list *needs = &finding->criterion->needs;

	html_raw(html, "<div class=\"finding\"");
	html_attribute(html, "data-verdict", verdict_words.words[finding->verdict]);
	if (finding_is_answered(finding))
		html_attribute(html, "data-assurance", assurance_words.words[finding->assurance]);
	html_attribute(html, "data-weight", weight_words.words[finding->criterion->weight]);
	add_people_attribute(html, "data-topic", topic_of(needs->items, needs->count));
	add_people_attribute(html, "data-lead", lead_of(finding));
	html_raw(html, ">");
}

static const struct text *title_of(const struct criterion *criterion)
{
	return criterion->title.count ? &criterion->title : &criterion->asks;
}

static void add_summary(struct html *html, const struct finding *finding)
{
	const struct wording *words = &html->words;
	const struct criterion *criterion = finding->criterion;
	const char *beside = wording_beside(words, finding);

	html_raw(html, "<summary>");
	html_sign(html, (int)finding->verdict);
	buf_addf(html->out, "<b class=\"v%d\">", (int)finding->verdict);
	html_text(html, wording_label(words, &verdict_words, (int)finding->verdict));
	html_raw(html, "</b> ");
	html_element(html, "span", beside);
	html_around(html, "h4", html_people(html, title_of(criterion)));
	html_element(html, "small", wording_label(words, &weight_words, criterion->weight));
	html_raw(html, "</summary>\n");
}

static void add_term(struct html *html, const char *key)
{
	html_element(html, "dt", wording_plain(&html->words, key));
}

static void add_text(struct html *html, const char *key, const struct text *text)
{
	if (!text->count)
		return;
	add_term(html, key);
	html_around(html, "dd", html_people(html, text));
}

static void add_evidence(struct html *html, const struct evidence *evidence)
{
	const struct source *source = evidence->source;
	const char *title = source ? html_people(html, &source->title) : NULL;
	const char *at = html_people(html, &evidence->at);
	const char *url = evidence->url;

	if (!url && source)
		url = source->url;
	if (!title && evidence->source_id)
		title = html_apart(html, evidence->source_id);
	if (!title && url)
		title = html_apart(html, url);
	if (!title)
		return;
	title = html_link(html, url, title);
	html_around(html, "li", at ? HTML_FILL(html, "report.citation", title, at) : title);
}

static bool has_evidence(const struct reason *reason)
{
	return reason->measure && (reason->role == ROLE_RESTS_ON || reason->role == ROLE_AGAINST);
}

/* Evidence is told once for each measure, where it first comes up. */
static bool told_before(const struct finding *finding, const struct reason *reason)
{
	for (const struct reason *other = finding->reasons.items; other < reason; other++)
		if (other->measure == reason->measure && has_evidence(other))
			return true;
	return false;
}

static void add_evidence_of(struct html *html, const struct finding *finding, const struct reason *reason)
{
	const struct measure *measure = reason->measure;

	if (!has_evidence(reason) || !measure->evidence.count || told_before(finding, reason))
		return;
	html_raw(html, "<ul class=\"evidence\">");
	for (size_t i = 0; i < measure->evidence.count; i++)
		add_evidence(html, &measure->evidence.items[i]);
	html_raw(html, "</ul>");
}

static void add_placed(struct html *html, const char *markup, struct place place)
{
	const char *name = html_place(html, place);

	html_raw(html, markup);
	if (name)
		html_raw(html, HTML_FILL(html, "report.place", name));
}

static void add_reason(struct html *html, const struct finding *finding, const struct reason *reason)
{
	const char *role = reason->role == ROLE_NEAR ? NULL : wording_role(&html->words, reason);
	const char *markup = html_sentence(html, &reason->sentence, reason->measure);

	html_raw(html, "<li>");
	if (role)
		markup = HTML_FILL(html, "report.labelled", role, markup);
	add_placed(html, markup, reason->place);
	add_evidence_of(html, finding, reason);
	html_raw(html, "</li>");
}

/* Which reasons go where: near misses apart from the others. */
struct sorted {
	const struct reason *items[LIMIT_REASONS_KEPT];
	size_t count;
};

struct reasons {
	struct sorted why, near;
};

static void sort_reason(void *context, const struct reason *reason)
{
	struct reasons *reasons = context;
	struct sorted *into = reason->role == ROLE_NEAR ? &reasons->near : &reasons->why;

	if (into->count < LIMIT_REASONS_KEPT)
		into->items[into->count++] = reason;
}

static void add_reasons(struct html *html, const struct finding *finding, const char *key, const struct sorted *sorted,
                        size_t more)
{
	if (!sorted->count && !more)
		return;
	add_term(html, key);
	html_raw(html, "<dd><ul>");
	for (size_t i = 0; i < sorted->count; i++)
		add_reason(html, finding, sorted->items[i]);
	if (more)
		html_element(html, "li", FILL(&html->words, "report.more", wording_number(&html->words, more)));
	html_raw(html, "</ul></dd>");
}

static void add_via(struct html *html, const struct finding *finding)
{
	if (!finding->via.count)
		return;
	add_term(html, "report.explain.via");
	html_around(html, "dd", html_criteria(html, &finding->via));
}

static void add_changes(struct html *html, const struct finding *finding)
{
	size_t most = finding_shown[finding->verdict].changes;

	if (!finding->changes.count || !most)
		return;
	add_term(html, "report.would-meet");
	html_raw(html, "<dd><ul>");
	for (size_t i = 0; i < finding->changes.count && i < most; i++) {
		const struct change *change = &finding->changes.items[i];

		html_raw(html, "<li>");
		add_placed(html, html_sentence(html, &change->sentence, change->measure),
		           change->measure ? change->measure->entry.place : (struct place){0});
		html_raw(html, "</li>");
	}
	html_raw(html, "</ul></dd>");
}

static void add_citation(struct html *html, const struct citation *citation)
{
	html_around(html, "dd", html_citation(html, citation));
}

/* A criterion's own citations are closer than its item's. */
static void add_citations(struct html *html, const struct criterion *criterion)
{
	add_term(html, "report.explain.sources");
	for (size_t i = 0; i < criterion->cites.count; i++)
		add_citation(html, &criterion->cites.items[i]);
	if (!criterion->cites.count)
		add_citation(html, &criterion->item->source);
}

/* Nothing answers a supporting question: what the verdict means says all that a reader of the whole needs. */
static void add_briefly(struct html *html, const struct finding *finding)
{
	const struct wording *words = &html->words;
	const char *verdict = wording_label(words, &verdict_words, (int)finding->verdict);

	add_term(html, "report.explain.why");
	html_element(html, "dd", FILL(words, "report.labelled", verdict,
	                              wording_meaning(words, &verdict_words, (int)finding->verdict)));
}

static void add_fully(struct html *html, const struct finding *finding)
{
	struct reasons reasons = {0};
	size_t more = shown_reasons(finding, sort_reason, &reasons);

	add_reasons(html, finding, "report.explain.why", &reasons.why, reasons.near.count ? 0 : more);
	add_via(html, finding);
	add_reasons(html, finding, "report.explain.near", &reasons.near, reasons.near.count ? more : 0);
	add_changes(html, finding);
}

static void add_body(struct html *html, const struct finding *finding)
{
	const struct criterion *criterion = finding->criterion;

	add_text(html, "report.explain.question", &criterion->asks);
	(finding_is_brief(finding) ? add_briefly : add_fully)(html, finding);
	if (finding->verdict != VERDICT_MET)
		add_text(html, "report.advice", &criterion->advice);
	add_text(html, "report.explain.not-enough", &criterion->not_enough);
	add_citations(html, criterion);
}

/* The id stands inside what opens, so that a browser opens it for whoever follows a link to it. */
void html_finding(struct html *html, const struct finding *finding)
{
	const char *id = finding->criterion->entry.id;

	open_finding(html, finding);
	html_raw(html, "<details>");
	add_summary(html, finding);
	buf_addf(html->out, "<dl id=\"%s\">\n", id);
	add_body(html, finding);
	html_raw(html, "</dl></details>");
	buf_addf(html->out, "<a href=\"#%s\">%s</a></div>\n", id, id);
}
