/* The pieces of an OSCAL document. See oscal.h; its head is in oscal_head.c, its end in oscal_sources.c. */
#include "oscal.h"

#include <string.h>

#include "oscal_text.h"
#include "uuid.h"

/* The UUID of OSCAL_NS itself, as a name in the namespace of URLs: anybody can calculate it. */
static const struct uuid own_namespace = {
	{0xbd, 0xe5, 0x45, 0xe3, 0x4f, 0x30, 0x5d, 0x47, 0x80, 0x6d, 0x47, 0xa9, 0xae, 0xa6, 0xf4, 0x87},
};

void oscal_next(struct writer *w, struct oscal_list *list)
{
	if (!list->begun)
		writer_open(w, list->key, '[');
	list->begun = true;
	json_open(&w->json, '{');
}

void oscal_end(struct writer *w, struct oscal_list *list)
{
	if (list->begun)
		json_close(&w->json, ']');
}

static void pair(struct writer *w, const char *key, const char *text)
{
	if (text)
		json_pair(&w->json, key, text);
}

void oscal_string(struct writer *w, const char *key, const char *text)
{
	pair(w, key, oscal_plain(w->words.arena, text));
}

void oscal_line(struct writer *w, const char *key, const char *text)
{
	pair(w, key, oscal_markup(w->words.arena, text));
}

void oscal_text(struct writer *w, const char *key, const struct buf *paragraphs)
{
	pair(w, key, paragraphs->length ? paragraphs->at : NULL);
}

static void add_prop(struct writer *w, struct oscal_list *props, const char *space, const char *name,
                     const char *class, const char *value)
{
	const char *plain = oscal_plain(w->words.arena, value);

	if (!plain)
		return;
	oscal_next(w, props);
	json_pair(&w->json, "name", name);
	pair(w, "ns", space);
	json_pair(&w->json, "value", plain);
	pair(w, "class", class ? oscal_token(w->words.arena, class) : NULL);
	json_close(&w->json, '}');
}

void oscal_prop(struct writer *w, struct oscal_list *props, const char *name, const char *class, const char *value)
{
	add_prop(w, props, OSCAL_NS, name, class, value);
}

void oscal_known_prop(struct writer *w, struct oscal_list *props, const char *name, const char *value)
{
	add_prop(w, props, NULL, name, NULL, value);
}

void oscal_word(struct writer *w, struct oscal_list *props, const char *name, const struct vocabulary *vocabulary,
                int word)
{
	oscal_prop(w, props, name, NULL, word >= 0 ? vocabulary->words[word] : NULL);
}

void oscal_flag(struct writer *w, struct oscal_list *props, const char *name, bool yes)
{
	oscal_prop(w, props, name, NULL, yes ? "yes" : NULL);
}

static const char *named(struct arena *arena, const char *name)
{
	struct uuid uuid = uuid_of_name(&own_namespace, name, strlen(name));
	char *text = arena_alloc(arena, UUID_TEXT_BYTES);

	uuid_format(&uuid, text);
	return text;
}

const char *oscal_id_everywhere(const struct writer *w, const char *what, const char *name)
{
	return named(w->words.arena, arena_format(w->words.arena, "%s/%s", what, name));
}

const char *oscal_id(const struct writer *w, const char *what, const char *name)
{
	const struct assessment *assessment = w->words.assessment;

	return named(w->words.arena, arena_format(w->words.arena, "%s/%s/%s/%s", what, assessment->declaration->sha256,
	                                          wording_plain_date(&w->words, assessment->as_of), name));
}

void oscal_link(struct writer *w, struct oscal_list *links, const char *href, const char *text)
{
	if (!href)
		return;
	oscal_next(w, links);
	json_pair(&w->json, "href", href);
	json_pair(&w->json, "rel", "reference");
	oscal_line(w, "text", text);
	json_close(&w->json, '}');
}
