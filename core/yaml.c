/* From libyaml's events to a tree. See yaml.h. */
#include "yaml.h"

#include <stdlib.h>
#include <string.h>
#include <yaml.h>

#include "cuts.h"
#include "keys.h"
#include "limit.h"

struct frame {
	struct node *node, *last;
	const char *key; /* a mapping's key that waits for its value */
	yaml_mark_t key_mark;
};

struct builder {
	struct arena *arena, *texts;
	struct problems *problems;
	const char *file;
	struct bytes bytes;
	yaml_parser_t parser;
	yaml_event_t event; /* the one at hand; where memory ends, it has to be let go too */
	struct frame frames[LIMIT_YAML_DEPTH + 1];
	struct keys keys;
	struct cuts cuts;
	size_t depth, events, documents;
	struct node *root;
	bool stopped; /* a limit is broken: nothing more is read */
};

static struct place mark_place(const struct builder *builder, yaml_mark_t mark)
{
	return (struct place){builder->file, (uint32_t)mark.line + 1, (uint32_t)mark.column + 1};
}

static void complain(struct builder *builder, yaml_mark_t mark, const char *hint, const char *sentence)
{
	problem_error(builder->problems, mark_place(builder, mark), NULL, hint, "%s", sentence);
}

static void stop(struct builder *builder, yaml_mark_t mark, const char *hint, const char *sentence)
{
	complain(builder, mark, hint, sentence);
	builder->stopped = true;
}

/* Behind any of the line breaks of YAML 1.1: LF, CR, U+0085, U+2028, U+2029. */
static bool begins_line(const char *start, const char *at)
{
	static const char *const breaks[] = {"\n", "\r", "\xc2\x85", "\xe2\x80\xa8", "\xe2\x80\xa9"};

	for (size_t i = 0; i < sizeof(breaks) / sizeof(breaks[0]); i++) {
		size_t length = strlen(breaks[i]);

		if ((size_t)(at - start) >= length && memcmp(at - length, breaks[i], length) == 0)
			return true;
	}
	return at == start;
}

/* libyaml gives an encoding error no line: count it from the byte offset. */
static struct place offset_place(const struct builder *builder, size_t offset)
{
	struct place place = {builder->file, 1, 1};

	for (size_t i = 1; i <= offset && i <= builder->bytes.length; i++) {
		const char *at = builder->bytes.at + i;

		if (begins_line(builder->bytes.at, at) && !(at[-1] == '\r' && *at == '\n')) {
			place.line++;
			place.column = 1;
		} else if (((unsigned char)*at & 0xc0) != 0x80) {
			place.column++;
		}
	}
	return place;
}

/* libyaml counts characters; a byte is found by going through them. */
static bool at_tab(const struct builder *builder, yaml_mark_t mark)
{
	size_t characters = 0, at = 0;

	while (at < builder->bytes.length && characters < mark.index) {
		at++;
		while (at < builder->bytes.length && ((unsigned char)builder->bytes.at[at] & 0xc0) == 0x80)
			at++;
		characters++;
	}
	return at < builder->bytes.length && builder->bytes.at[at] == '\t';
}

static void syntax_problem(struct builder *builder)
{
	const yaml_parser_t *parser = &builder->parser;
	const char *problem = parser->problem ? parser->problem : "it cannot be read";

	if (parser->error == YAML_MEMORY_ERROR)
		arena_exhausted(builder->arena);
	if (parser->error == YAML_READER_ERROR)
		problem_error(builder->problems, offset_place(builder, parser->problem_offset), NULL,
		              "save the file as UTF-8 without control characters", "this is not text: %s", problem);
	else if (at_tab(builder, parser->problem_mark))
		complain(builder, parser->problem_mark, "indent with blanks",
		         "a tab stands where YAML allows only blanks");
	else if (strcmp(problem, "mapping values are not allowed in this context") == 0)
		complain(builder, parser->problem_mark, "put a text with a colon in it into quotes, or look at the indentation",
		         "this is not YAML: a `:` stands where no key can be");
	else if (parser->context && strcmp(parser->context, "while scanning a quoted scalar") == 0)
		complain(builder, parser->context_mark,
		         "close it; a quote in the text is written twice in '...', and as \\\" in \"...\"",
		         "this is not YAML: the quote that opens here is not closed as it should be");
	else
		problem_error(builder->problems, mark_place(builder, parser->problem_mark), NULL,
		              "look at this line and the one above: indentation, a missing blank after `:`, an open quote",
		              "this is not YAML: %s%s%s", problem, parser->context ? ", " : "",
		              parser->context ? parser->context : "");
}

static struct node *add_node(struct builder *builder, enum node_kind kind, yaml_mark_t mark)
{
	struct node *node = arena_alloc(builder->arena, sizeof(*node));
	struct frame *top = builder->depth ? &builder->frames[builder->depth - 1] : NULL;

	node->kind = kind;
	node->line = (uint32_t)mark.line + 1;
	node->column = (uint32_t)mark.column + 1;
	if (!top) {
		builder->root = node;
		return node;
	}
	node->parent = top->node;
	node->key = top->key;
	node->key_line = (uint32_t)top->key_mark.line + 1;
	node->key_column = (uint32_t)top->key_mark.column + 1;
	top->key = NULL;
	if (top->last)
		top->last->next = node;
	else
		top->node->first = node;
	top->last = node;
	if (++top->node->count > LIMIT_ENTRIES)
		stop(builder, node->key ? top->key_mark : mark, NULL,
		     node->key ? "a map has at most 20000 keys, and this is one more"
		               : "a list has at most 20000 entries, and this is one more");
	return node;
}

static bool key_expected(const struct builder *builder)
{
	const struct frame *top = builder->depth ? &builder->frames[builder->depth - 1] : NULL;

	return top && top->node->kind == NODE_MAP && !top->key;
}

static void check_properties(struct builder *builder, yaml_mark_t mark, const void *anchor, const void *tag)
{
	if (anchor)
		complain(builder, mark, "write the value out where it is needed", "anchors (`&name`) are not read");
	if (tag)
		complain(builder, mark, "leave the tag out: a value's type is known from its key",
		         "tags (`!name`) are not read");
}

/* A text that cannot be read is replaced by its place, so that no two of them look like the same key. */
static const char *placeholder(struct builder *builder, const yaml_event_t *event)
{
	struct place place = mark_place(builder, event->start_mark);

	return arena_format(builder->texts, "(%u:%u)", place.line, place.column);
}

static const char *scalar_text(struct builder *builder, const yaml_event_t *event, size_t limit)
{
	const char *text = (const char *)event->data.scalar.value;
	size_t length = event->data.scalar.length;

	if (memchr(text, '\0', length)) {
		complain(builder, event->start_mark, "leave out `\\0`", "a text must not hold a zero character");
		return placeholder(builder, event);
	}
	if (length > limit) {
		problem_error(builder->problems, mark_place(builder, event->start_mark), NULL, NULL,
		              "a %s of %zu bytes is longer than the %zu that are read", limit == LIMIT_KEY_BYTES ? "key" : "text",
		              length, limit);
		return placeholder(builder, event);
	}
	if (limit == LIMIT_KEY_BYTES)
		return keys_own(&builder->keys, text, length);
	return arena_copy(builder->texts, text, length);
}

static void warn_of_cut(struct builder *builder, const yaml_event_t *event)
{
	struct place end = mark_place(builder, event->end_mark);

	if (event->data.scalar.style == YAML_PLAIN_SCALAR_STYLE && cuts_at(&builder->cuts, end.line, end.column))
		problem_warning(builder->problems, end, NULL,
		                "put the text in quotes; or, if this is a comment, a blank behind the `#`",
		                "a comment begins at ` #`: what stands behind it is not read");
}

static void on_scalar(struct builder *builder, const yaml_event_t *event)
{
	if (builder->cuts.count)
		warn_of_cut(builder, event);
	check_properties(builder, event->start_mark, event->data.scalar.anchor, event->data.scalar.tag);
	if (key_expected(builder)) {
		struct frame *top = &builder->frames[builder->depth - 1];

		top->key = scalar_text(builder, event, LIMIT_KEY_BYTES);
		top->key_mark = event->start_mark;
	} else {
		add_node(builder, NODE_SCALAR, event->start_mark)->text = scalar_text(builder, event, LIMIT_TEXT_BYTES);
	}
}

static void on_start(struct builder *builder, const yaml_event_t *event, enum node_kind kind)
{
	bool map = kind == NODE_MAP;
	struct node *node;

	check_properties(builder, event->start_mark,
	                 map ? event->data.mapping_start.anchor : event->data.sequence_start.anchor,
	                 map ? event->data.mapping_start.tag : event->data.sequence_start.tag);
	if (key_expected(builder)) {
		stop(builder, event->start_mark, "write the key as a word", "a key must be a plain word or text");
		return;
	}
	if (builder->depth == LIMIT_YAML_DEPTH) {
		stop(builder, event->start_mark, NULL, "this is nested more than 32 levels deep, the most that is read");
		return;
	}
	node = add_node(builder, kind, event->start_mark);
	node->flow = map ? event->data.mapping_start.style == YAML_FLOW_MAPPING_STYLE
	                 : event->data.sequence_start.style == YAML_FLOW_SEQUENCE_STYLE;
	builder->frames[builder->depth++] = (struct frame){.node = node};
}

static void on_end(struct builder *builder)
{
	const struct node *node = builder->frames[--builder->depth].node;

	if (node->kind == NODE_MAP)
		keys_refuse_twice(&builder->keys, node, builder->file, builder->problems);
}

static void on_document(struct builder *builder, const yaml_event_t *event)
{
	if (event->data.document_start.version_directive ||
	    event->data.document_start.tag_directives.start != event->data.document_start.tag_directives.end)
		complain(builder, event->start_mark, "leave the `%` line out", "directives (`%` lines) are not read");
	if (builder->documents++)
		stop(builder, event->start_mark, "put it into a file of its own",
		     "a second document (`---`) begins here; one file holds one");
}

static void on_event(struct builder *builder, const yaml_event_t *event)
{
	switch (event->type) {
	case YAML_DOCUMENT_START_EVENT:
		on_document(builder, event);
		break;
	case YAML_ALIAS_EVENT:
		stop(builder, event->start_mark, "write the value out", "aliases (`*name`) are not read");
		break;
	case YAML_SCALAR_EVENT:
		on_scalar(builder, event);
		break;
	case YAML_SEQUENCE_START_EVENT:
		on_start(builder, event, NODE_LIST);
		break;
	case YAML_MAPPING_START_EVENT:
		on_start(builder, event, NODE_MAP);
		break;
	case YAML_SEQUENCE_END_EVENT:
	case YAML_MAPPING_END_EVENT:
		on_end(builder);
		break;
	default:
		break;
	}
}

/* After an error libyaml goes on saying 1 with an empty event: any failure ends the loop. */
static bool read_events(struct builder *builder)
{
	yaml_event_t *event = &builder->event;
	bool more = true;

	while (more && !builder->stopped) {
		if (!yaml_parser_parse(&builder->parser, event)) {
			syntax_problem(builder);
			return false;
		}
		if (++builder->events > LIMIT_YAML_EVENTS)
			stop(builder, event->start_mark, NULL, "the file has more parts than are read (1250000)");
		else
			on_event(builder, event);
		more = event->type != YAML_STREAM_END_EVENT && event->type != YAML_NO_EVENT;
		yaml_event_delete(event);
	}
	return !builder->stopped;
}

/* Tag directives are read in quadratic time inside one call: count them first. */
static bool too_many_directives(struct builder *builder)
{
	const char *start = builder->bytes.at, *end = start + builder->bytes.length, *at = start;
	uint32_t found = 0;

	for (; (at = memchr(at, '%', (size_t)(end - at))); at++) {
		if (!begins_line(start, at) || ++found <= LIMIT_YAML_PERCENT_LINES)
			continue;
		problem_error(builder->problems, offset_place(builder, (size_t)(at - start)), NULL, "leave the `%` lines out",
		              "directives (`%%` lines) are not read");
		return true;
	}
	return false;
}

static bool is_utf16(struct bytes bytes)
{
	return bytes.length >= 2 && (memcmp(bytes.at, "\xff\xfe", 2) == 0 || memcmp(bytes.at, "\xfe\xff", 2) == 0);
}

static struct bytes without_mark(struct bytes bytes)
{
	if (bytes.length >= 3 && memcmp(bytes.at, "\xef\xbb\xbf", 3) == 0)
		return (struct bytes){bytes.at + 3, bytes.length - 3};
	return bytes;
}

static void let_go(void *data)
{
	struct builder *builder = data;

	yaml_event_delete(&builder->event);
	yaml_parser_delete(&builder->parser);
}

static void read_into(struct builder *builder)
{
	if (is_utf16(builder->bytes)) {
		problem_error(builder->problems, (struct place){builder->file, 1, 1}, NULL, "save the file as UTF-8",
		              "the file is UTF-16; only UTF-8 is read");
		return;
	}
	if (too_many_directives(builder))
		return;
	if (!yaml_parser_initialize(&builder->parser)) {
		syntax_problem(builder);
		return;
	}
	cuts_find(builder->arena, builder->bytes, &builder->cuts);
	yaml_parser_set_encoding(&builder->parser, YAML_UTF8_ENCODING);
	yaml_parser_set_input_string(&builder->parser, (const unsigned char *)builder->bytes.at,
	                             builder->bytes.length);
	read_events(builder);
}

const struct node *yaml_read(struct arena *arena, struct bytes bytes, const char *file,
                             struct problems *problems)
{
	return yaml_read_apart(arena, arena, bytes, file, problems);
}

const struct node *yaml_read_apart(struct arena *nodes, struct arena *texts, struct bytes bytes, const char *file,
                                   struct problems *problems)
{
	struct builder *builder = arena_alloc(nodes, sizeof(*builder));
	size_t errors = problems->errors;

	builder->arena = nodes;
	builder->texts = texts;
	builder->problems = problems;
	builder->file = file;
	builder->bytes = without_mark(bytes);
	keys_init(&builder->keys, nodes, texts);
	arena_defer(nodes, let_go, builder);
	read_into(builder);
	if (problems->errors == errors && !builder->root)
		problem_error(problems, (struct place){file, 0, 0}, NULL, NULL, "the file is empty");
	return problems->errors == errors ? builder->root : NULL;
}
