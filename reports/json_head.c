/* See json_head.h. */
#include "json_head.h"

#ifndef NORMGAP_VERSION
#error "the build gives NORMGAP_VERSION"
#endif

void writer_date(struct writer *w, const char *key, struct date date)
{
	json_pair(&w->json, key, wording_plain_date(&w->words, date));
}

static void add_tool(struct writer *w)
{
	writer_open(w, "tool", '{');
	json_pair(&w->json, "name", "normgap");
	json_pair(&w->json, "version", NORMGAP_VERSION);
	json_close(&w->json, '}');
}

static void add_declaration(struct writer *w)
{
	const struct declaration *declaration = w->words.assessment->declaration;

	writer_open(w, "declaration", '{');
	json_pair(&w->json, "state", declaration->state);
	writer_text(w, "name", &declaration->name);
	writer_date(w, "as_of", declaration->as_of);
	writer_open(w, "complete_for", '[');
	for (size_t i = 0; i < declaration->complete_for.count; i++)
		json_string(&w->json, declaration->complete_for.items[i].text);
	json_close(&w->json, ']');
	writer_text(w, "title", &declaration->title);
	writer_text(w, "scope", &declaration->scope);
	json_pair(&w->json, "file", w->words.assessment->file);
	json_pair(&w->json, "sha256", declaration->sha256);
	json_count(&w->json, "measures", declaration->measures.count);
	json_close(&w->json, '}');
}

void writer_head(struct writer *w)
{
	add_tool(w);
	add_declaration(w);
	writer_date(w, "as_of", w->words.assessment->as_of);
	json_pair(&w->json, "lang", w->words.language->lang);
}
