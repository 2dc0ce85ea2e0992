/* A finding as JSON, and what other parts of the object are written with. See json_finding.h. */
#include "json_finding.h"

void writer_text(struct writer *w, const char *key, const struct text *text)
{
	json_pair(&w->json, key, text_pick(text, w->words.language->lang, NULL));
}

void writer_word(struct writer *w, const char *key, const struct vocabulary *vocabulary, int word)
{
	json_pair(&w->json, key, word >= 0 ? vocabulary->words[word] : NULL);
}

void writer_open(struct writer *w, const char *key, char bracket)
{
	json_key(&w->json, key);
	json_open(&w->json, bracket);
}

void writer_place(struct writer *w, struct place place)
{
	json_pair(&w->json, "file", wording_file(w->words.assessment, place));
	json_key(&w->json, "line");
	if (place.line)
		json_number(&w->json, place.line);
	else
		json_null(&w->json);
	json_key(&w->json, "column");
	if (place.line)
		json_number(&w->json, place.column);
	else
		json_null(&w->json);
}

static void add_measure(struct writer *w, const struct measure *measure)
{
	json_pair(&w->json, "measure", measure ? measure->entry.id : NULL);
}

/* The sentence alone: which measure it speaks of stands beside it. */
static void add_sentence(struct writer *w, const struct sentence *sentence)
{
	json_pair(&w->json, "text", wording_sentence(&w->words, sentence, NULL));
}

static void add_evidence(struct writer *w, const struct measure *measure)
{
	writer_open(w, "evidence", '[');
	for (size_t i = 0; measure && i < measure->evidence.count; i++) {
		const struct evidence *evidence = &measure->evidence.items[i];
		const char *url = evidence->source ? evidence->source->url : NULL;

		json_open(&w->json, '{');
		json_pair(&w->json, "source", evidence->source_id);
		writer_text(w, "at", &evidence->at);
		json_pair(&w->json, "url", evidence->url ? evidence->url : url);
		json_close(&w->json, '}');
	}
	json_close(&w->json, ']');
}

static void add_reasons(struct writer *w, const struct finding *finding)
{
	writer_open(w, "because", '[');
	for (size_t i = 0; i < finding->reasons.count; i++) {
		const struct reason *reason = &finding->reasons.items[i];

		json_open(&w->json, '{');
		add_sentence(w, &reason->sentence);
		writer_word(w, "role", &role_words, (int)reason->role);
		add_measure(w, reason->measure);
		writer_place(w, reason->place);
		add_evidence(w, reason->measure);
		json_close(&w->json, '}');
	}
	json_close(&w->json, ']');
}

static void add_changes(struct writer *w, const struct finding *finding)
{
	writer_open(w, "would_meet", '[');
	for (size_t i = 0; i < finding->changes.count; i++) {
		const struct change *change = &finding->changes.items[i];

		json_open(&w->json, '{');
		add_sentence(w, &change->sentence);
		add_measure(w, change->measure);
		writer_open(w, "set", '{');
		for (size_t s = 0; s < change->set.count; s++)
			json_pair(&w->json, change->set.items[s].key, change->set.items[s].value);
		json_close(&w->json, '}');
		json_close(&w->json, '}');
	}
	json_close(&w->json, ']');
}

static void add_lacks(struct writer *w, const struct finding *finding)
{
	writer_open(w, "lacks", '[');
	for (int lack = 0; lack < LACK_KIND_COUNT; lack++)
		if (finding->lacks & 1u << lack)
			json_string(&w->json, lack_words.words[lack]);
	json_close(&w->json, ']');
}

static void add_rests(struct writer *w, const struct finding *finding)
{
	writer_open(w, "via", '[');
	for (size_t i = 0; i < finding->via.count; i++)
		json_string(&w->json, finding->via.items[i]->entry.id);
	json_close(&w->json, ']');
	writer_open(w, "measures", '[');
	for (size_t i = 0; i < finding->measures.count; i++)
		json_string(&w->json, finding->measures.items[i]->entry.id);
	json_close(&w->json, ']');
	json_count(&w->json, "more", finding->more);
}

static void add_asks(struct writer *w, const struct criterion *criterion)
{
	const char *fallback, *asks = text_pick(&criterion->asks, w->words.language->lang, &fallback);

	json_pair(&w->json, "asks", asks);
	if (fallback)
		json_pair(&w->json, "lang", fallback);
}

void writer_finding(struct writer *w, const struct finding *finding)
{
	const struct criterion *criterion = finding->criterion;

	json_open(&w->json, '{');
	json_pair(&w->json, "criterion", criterion->entry.id);
	add_asks(w, criterion);
	writer_word(w, "weight", &weight_words, criterion->weight);
	writer_word(w, "layer", &layer_words, criterion->layer);
	writer_word(w, "verdict", &verdict_words, (int)finding->verdict);
	writer_word(w, "assurance", &assurance_words, (int)finding->assurance);
	json_key(&w->json, "conceded");
	json_bool(&w->json, finding->conceded);
	add_rests(w, finding);
	add_lacks(w, finding);
	add_reasons(w, finding);
	add_changes(w, finding);
	writer_text(w, "advice", &criterion->advice);
	json_close(&w->json, '}');
}
