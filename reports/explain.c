/* One finding to the line. See explain.h. It shows every reason that was kept, and judges nothing again. */
#include "explain.h"

#include "page.h"

#define UNDER 2
#define DEEPER 4

static void add_section(struct page *page, const char *key)
{
	page_blank(page);
	page_heading(page, wording_plain(&page->words, key));
}

static void add_text(struct page *page, const char *key, const struct text *text)
{
	const char *picked = wording_text(&page->words, text);

	if (!picked)
		return;
	add_section(page, key);
	page_paragraph(page, UNDER, 0, picked);
}

static void add_head(struct page *page, const struct finding *finding)
{
	const struct wording *words = &page->words;
	const struct criterion *criterion = finding->criterion;
	const struct item *item = criterion->item;
	const char *title = wording_text(words, &item->title);

	page_title(page, FILL(words, "report.explain.title", criterion->entry.id, wording_state(words)));
	page_finding(page, 0, finding, wording_text(words, &criterion->title));
	page_labelled(page, 0, "report.explain.item", FILL(words, "report.item", item->entry.id, title ? title : ""));
	if (criterion->layer != LAYER_NONE)
		page_labelled(page, 0, "report.explain.layer", wording_label(words, &layer_words, criterion->layer));
	page_labelled(page, 0, "report.head.file", words->assessment->file);
	page_labelled(page, 0, "report.head.assessed", wording_date(words, words->assessment->as_of));
	if (words->assessment->old)
		page_paragraph(page, 0, 0,
		               FILL(words, "report.old", wording_date(words, words->assessment->declaration->as_of)));
}

static void add_evidence(struct page *page, const struct evidence *evidence)
{
	const struct wording *words = &page->words;
	const char *title = evidence->source ? wording_text(words, &evidence->source->title) : NULL;
	const char *at = wording_text(words, &evidence->at);
	const char *url = evidence->source ? evidence->source->url : NULL;

	if (!title)
		title = evidence->source_id;
	if (title)
		page_labelled(page, DEEPER, "report.evidence", at ? FILL(words, "report.citation", title, at) : title);
	if (evidence->url)
		url = evidence->url;
	page_paragraph(page, DEEPER + HANG, 0, url);
}

/* Evidence is told once for each measure, where it first comes up. */
static bool told_before(const struct finding *finding, size_t reason)
{
	for (size_t i = 0; i < reason; i++)
		if (finding->reasons.items[i].measure == finding->reasons.items[reason].measure)
			return true;
	return false;
}

static void add_reason(struct page *page, const struct finding *finding, size_t number)
{
	const struct reason *reason = &finding->reasons.items[number];
	bool rests = reason->role == ROLE_RESTS_ON || reason->role == ROLE_AGAINST;

	page_reason(page, UNDER, reason);
	if (!rests || !reason->measure || told_before(finding, number))
		return;
	for (size_t i = 0; i < reason->measure->evidence.count; i++)
		add_evidence(page, &reason->measure->evidence.items[i]);
}

static size_t count_reasons(const struct finding *finding, bool near)
{
	size_t count = 0;

	for (size_t i = 0; i < finding->reasons.count; i++)
		count += (finding->reasons.items[i].role == ROLE_NEAR) == near;
	return count;
}

static void add_reasons(struct page *page, const struct finding *finding, bool near)
{
	for (size_t i = 0; i < finding->reasons.count; i++)
		if ((finding->reasons.items[i].role == ROLE_NEAR) == near)
			add_reason(page, finding, i);
}

static void add_via(struct page *page, const struct finding *finding)
{
	for (size_t i = 0; i < finding->via.count; i++)
		page_labelled(page, UNDER, "report.explain.via", finding->via.items[i]->entry.id);
}

static void add_meaning(struct page *page, const struct vocabulary *vocabulary, int word)
{
	const struct wording *words = &page->words;

	page_paragraph(page, UNDER, HANG, FILL(words, "report.labelled", wording_label(words, vocabulary, word),
	                                    wording_meaning(words, vocabulary, word)));
}

static void add_why(struct page *page, const struct finding *finding)
{
	const struct wording *words = &page->words;

	add_section(page, "report.explain.why");
	add_meaning(page, &verdict_words, (int)finding->verdict);
	if (finding_is_answered(finding))
		add_meaning(page, &assurance_words, (int)finding->assurance);
	add_reasons(page, finding, false);
	add_via(page, finding);
	if (finding->more)
		page_paragraph(page, UNDER, 0, FILL(words, "report.more", wording_number(words, finding->more)));
}

static void add_near(struct page *page, const struct finding *finding)
{
	if (!count_reasons(finding, true))
		return;
	add_section(page, "report.explain.near");
	add_reasons(page, finding, true);
}

static void add_setting(struct page *page, const struct setting *setting)
{
	const char *value = *setting->value ? setting->value : "...";

	page_labelled(page, DEEPER, "report.explain.set",
	              arena_format(page->out->arena, "%s: %s", setting->key, value));
}

static void add_changes(struct page *page, const struct finding *finding)
{
	const struct wording *words = &page->words;

	if (finding->verdict == VERDICT_MET) {
		add_section(page, "report.explain.changes");
		page_paragraph(page, UNDER, 0, wording_plain(words, "report.explain.falls"));
		return;
	}
	if (!finding->changes.count)
		return;
	add_section(page, "report.explain.changes");
	for (size_t i = 0; i < finding->changes.count; i++) {
		const struct change *change = &finding->changes.items[i];

		page_change(page, UNDER, change->measure ? "report.explain.change" : "report.explain.new", change);
		for (size_t s = 0; s < change->set.count; s++)
			add_setting(page, &change->set.items[s]);
	}
}

static void add_citation(struct page *page, const struct citation *citation)
{
	page_paragraph(page, UNDER, HANG, wording_citation(&page->words, citation));
}

/* A criterion's own citations are closer than its item's. */
static void add_citations(struct page *page, const struct criterion *criterion)
{
	add_section(page, "report.explain.sources");
	for (size_t i = 0; i < criterion->cites.count; i++)
		add_citation(page, &criterion->cites.items[i]);
	if (!criterion->cites.count)
		add_citation(page, &criterion->item->source);
}

void report_explain(struct buf *out, const struct finding *finding, const struct assessment *assessment,
                    const struct language *language, const struct report_options *options)
{
	const struct criterion *criterion = finding->criterion;
	struct page page;

	page_init(&page, out, assessment, language, options);
	add_head(&page, finding);
	add_text(&page, "report.explain.question", &criterion->asks);
	add_why(&page, finding);
	add_near(&page, finding);
	add_changes(&page, finding);
	add_text(&page, "report.explain.not-enough", &criterion->not_enough);
	add_text(&page, "report.explain.advice", &criterion->advice);
	add_text(&page, "report.explain.may-not-apply", &criterion->may_not_apply);
	add_citations(&page, criterion);
}
