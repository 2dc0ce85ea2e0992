/*
 * Writing HTML: elements, texts in their language, sentences, links. Markup is
 * ours and constant; text goes through markup.h, and what comes from
 * elsewhere is set apart (<bdi>), so that a text from right to left doesn't turn
 * the sentence around it. Knows no finding.
 */
#ifndef HTML_H
#define HTML_H

#include "wording.h"

struct html {
	struct buf *out;
	struct wording words;
};

/* Appends markup as it stands. */
void html_raw(struct html *html, const char *markup);

/* Appends plain text, and the text of a key. */
void html_text(struct html *html, const char *text);
void html_word(struct html *html, const char *key);

/* An element around plain text, or around markup; nothing for NULL. `tag` may carry constant attributes: "p class=x". */
void html_element(struct html *html, const char *tag, const char *text);
void html_around(struct html *html, const char *tag, const char *markup);

/* An attribute of a tag that is still open: ` name="value"`; nothing for NULL. */
void html_attribute(struct html *html, const char *name, const char *value);

/* As markup in the arena: a text from elsewhere set apart; a text for people, with its language where that is another
 * one (NULL: there is none); a sentence; a language's text with gaps filled by markup. */
const char *html_apart(const struct html *html, const char *text);
const char *html_people(const struct html *html, const struct text *text);
const char *html_sentence(const struct html *html, const struct sentence *sentence, const struct measure *measure);
const char *html_fill(const struct html *html, const char *key, size_t count, const char *const *values);

/* Plain text as markup in the arena. */
const char *html_escaped(const struct html *html, const char *text);

/* html_fill, with the values in place. */
#define HTML_FILL(html, key, ...)                                                        \
	html_fill((html), (key), sizeof((const char *[]){__VA_ARGS__}) / sizeof(const char *), \
	          (const char *[]){__VA_ARGS__})

/* As markup in the arena: an address as a link with a text as markup (the text alone where the address is no link);
 * criteria and an item as links into the report; the place of something, NULL for none. */
const char *html_link(const struct html *html, const char *url, const char *markup);
const char *html_criteria(const struct html *html, const struct criterion_refs *criteria);
const char *html_goto(const struct html *html, const char *id, const char *markup);
const char *html_place(const struct html *html, struct place place);

/* As markup in the arena: who declares; a checklist with its id and version; an item's title, or its id. */
const char *html_state(const struct html *html);
const char *html_checklist(const struct html *html, const struct checklist *checklist);
const char *html_item_title(const struct html *html, const struct item *item);

/* Document and, if somebody looked it up, paragraph; NULL when no document is named. */
const char *html_citation(const struct html *html, const struct citation *citation);

/* A heading of a level with an id to link to. */
void html_heading(struct html *html, int level, const char *id, const char *markup);

#endif
