/*
 * With what both OSCAL documents are written: lists that are never empty,
 * identifiers, properties of our own namespace, and the parts that every
 * document has: metadata, the tool, the sources. Knows no finding and no step.
 */
#ifndef OSCAL_H
#define OSCAL_H

#include "json_finding.h"

/* The version that is written, and the name of our own properties: a name, and nothing is fetched from there. */
#define OSCAL_VERSION "1.2.1"
#define OSCAL_NS "https://normgap.org/ns/oscal"

/* A list that is there once it has an element. */
struct oscal_list {
	const char *key;
	bool begun;
};

/* Before each element; and behind the last, whether there was one or not. */
void oscal_next(struct writer *w, struct oscal_list *list);
void oscal_end(struct writer *w, struct oscal_list *list);

/* A key and a text; no key for an empty one or NULL. The first is for strings, the others for Markdown: one
 * paragraph, and several put together by oscal_paragraph. */
void oscal_string(struct writer *w, const char *key, const char *text);
void oscal_line(struct writer *w, const char *key, const char *text);
void oscal_text(struct writer *w, const char *key, const struct buf *paragraphs);

/* A property, of our namespace and of OSCAL's own; nothing for an empty value or NULL. `class` may be NULL. */
void oscal_prop(struct writer *w, struct oscal_list *props, const char *name, const char *class, const char *value);
void oscal_known_prop(struct writer *w, struct oscal_list *props, const char *name, const char *value);

/* The same with a vocabulary's word (nothing for a negative number), and for what is true. */
void oscal_word(struct writer *w, struct oscal_list *props, const char *name, const struct vocabulary *vocabulary,
                int word);
void oscal_flag(struct writer *w, struct oscal_list *props, const char *name, bool yes);

/* The UUID of something in this declaration as of this date, and of something that is the same in every document. */
const char *oscal_id(const struct writer *w, const char *what, const char *name);
const char *oscal_id_everywhere(const struct writer *w, const char *what, const char *name);

/* A link to an address of the web or to a part of this document ("#uuid"); nothing for NULL. `text` may be NULL. */
void oscal_link(struct writer *w, struct oscal_list *links, const char *href, const char *text);

/* Who says so: the tool, or the State that declares. An element of `origins`. */
void oscal_from_tool(struct writer *w, struct oscal_list *origins);
void oscal_from_state(struct writer *w, struct oscal_list *origins);

/* From the first bracket up to and with the uuid of the document; `title` is a key of the language. */
void oscal_begin(struct writer *w, const char *root, const char *title);

/* The key local-definitions: the program as the means of the assessment. */
void oscal_assets(struct writer *w);

/* Back matter and the last brackets. */
void oscal_finish(struct writer *w);

/* What a report was made from, as a resource: "#uuid" of the whole, of an input, of a source. */
const char *oscal_plan_href(const struct writer *w);
const char *oscal_input_href(const struct writer *w, size_t number);
const char *oscal_source_href(const struct writer *w, const struct source *source);

/* "#uuid" of the input that holds a place, or that is a checklist; NULL: it is none of the inputs. */
const char *oscal_place_href(const struct writer *w, struct place place);
const char *oscal_checklist_href(const struct writer *w, const struct checklist *checklist);

#endif
