/* HTML and XML read back: a parser that knows our elements and no others. See read_back.h. */
#include <string.h>

#include "fuzz.h"
#include "read_back.h"

#define DEPTH 64

/* Names with a blank before and behind each. */
struct markup {
	const char *elements, *attributes;
	const char *never_closed; /* elements without an end */
	const char *at;
	const char *open[DEPTH]; /* elements */
	size_t depth;
};

static size_t name_length(const char *at)
{
	return strspn(at, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-");
}

static bool is_known(const char *names, const char *at, size_t length)
{
	for (const char *found = names; (found = strchr(found, ' ')) && found[1]; found++)
		if (strncmp(found + 1, at, length) == 0 && found[1 + length] == ' ')
			return true;
	return false;
}

static void read_reference(struct markup *markup)
{
	static const char *const references[] = {"&amp;", "&lt;", "&gt;", "&quot;", "&#39;", "&#96;"};
	size_t i = 0;

	while (i < 6 && strncmp(markup->at, references[i], strlen(references[i])) != 0)
		i++;
	require(i < 6, "a reference is one of ours");
	markup->at += strlen(references[i]);
}

static void check_link(const char *value)
{
	static const char *const beginnings[] = {"#", "http://", "https://", "data:,\""};
	size_t i = 0;

	while (i < 4 && strncmp(value, beginnings[i], strlen(beginnings[i])) != 0)
		i++;
	require(i < 4, "a link leads into the page or to http");
}

static void read_attribute(struct markup *markup)
{
	size_t length = name_length(markup->at);
	bool link = strncmp(markup->at, "href=", 5) == 0;

	require(length && is_known(markup->attributes, markup->at, length), "an attribute is one of ours");
	markup->at += length;
	if (*markup->at != '=')
		return;
	require(*++markup->at == '"', "a value stands in quotes");
	markup->at++;
	if (link)
		check_link(markup->at);
	while (*markup->at != '"') {
		require(*markup->at && *markup->at != '<' && *markup->at != '>', "a value ends, and holds no tag");
		if (*markup->at == '&')
			read_reference(markup);
		else
			markup->at++;
	}
	markup->at++;
}

static void read_end(struct markup *markup)
{
	size_t length = name_length(markup->at);

	require(markup->depth && strncmp(markup->open[--markup->depth], markup->at, length) == 0 &&
	                name_length(markup->open[markup->depth]) == length,
	        "what is closed was opened last");
	require(markup->at[length] == '>', "an end is one");
	markup->at += length + 1;
}

/* Style and script are ours and constant; what is in them is no markup. */
static void skip_ours(struct markup *markup, const char *element)
{
	const char *end = NULL;

	if (strncmp(element, "style>", 6) == 0)
		end = strstr(markup->at, "</style>");
	else if (strncmp(element, "script>", 7) == 0)
		end = strstr(markup->at, "</script>");
	if (end)
		markup->at = end;
}

static void read_tag(struct markup *markup)
{
	const char *element = markup->at;
	size_t length = name_length(element);
	bool ended;

	require(length && is_known(markup->elements, element, length), "an element is one of ours");
	for (markup->at += length; *markup->at == ' ';) {
		markup->at++;
		read_attribute(markup);
	}
	ended = *markup->at == '/';
	markup->at += ended;
	require(*markup->at++ == '>', "a tag ends");
	if (ended || is_known(markup->never_closed, element, length))
		return;
	require(markup->depth < DEPTH, "elements are not nested deeply");
	markup->open[markup->depth++] = element;
	skip_ours(markup, element);
}

static void read_markup(struct markup *markup, const char *const prologue[2])
{
	for (size_t i = 0; i < 2; i++) {
		require(strncmp(markup->at, prologue[i], strlen(prologue[i])) == 0, "it begins as ours do");
		markup->at += strlen(prologue[i]);
	}
	while (*markup->at) {
		char c = *markup->at;

		require(c != '>', "an angle bracket is a tag's");
		if (c == '&') {
			read_reference(markup);
			continue;
		}
		markup->at++;
		if (c == '<' && *markup->at == '/') {
			markup->at++;
			read_end(markup);
		} else if (c == '<') {
			read_tag(markup);
		}
	}
	require(!markup->depth, "what is opened is closed");
}

void check_html(const char *text)
{
	static const char *const prologue[] = {"<!-- normgap report -->\n", "<!DOCTYPE html>\n"};
	struct markup markup = {
		.elements = " a b bdi body button caption circle code dd defs details div dl dt fieldset form g h1 h2 h3 h4 head "
		            "header html input label legend li link main meta nav ol option p path pattern rect script section "
		            "select small span strong style summary svg table tbody td th thead title tr ul use ",
		.attributes = " aria-hidden aria-label aria-labelledby autocomplete charset checked class content cx cy d "
		              "data-assurance data-checklist data-lead data-none data-some data-topic data-verdict data-weight "
		              "data-without dir fill focusable height hidden href http-equiv id lang name patternUnits "
		              "preserveAspectRatio r rel role scope stroke stroke-dasharray stroke-width tabindex type value "
		              "viewBox width x ",
		.never_closed = " input link meta ",
		.at = text,
	};

	read_markup(&markup, prologue);
}

void check_junit(const char *text)
{
	static const char *const prologue[] = {"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n", "<!-- normgap report -->\n"};
	struct markup markup = {
		.elements = " error failure properties property skipped system-out testcase testsuite testsuites ",
		.attributes = " classname errors failures file line message name skipped tests time type value ",
		.never_closed = " ",
		.at = text,
	};

	read_markup(&markup, prologue);
}
