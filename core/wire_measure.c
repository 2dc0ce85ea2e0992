/* Measures as bytes. See wire_measure.h. */
#include "wire_measure.h"

#include <string.h>

static void put_text(struct buf *out, const struct text *text)
{
	wire_put_number(out, text->count > 0);
	wire_put_string(out, text_pick(text, "en", NULL));
}

static struct text get_text(struct wire *in, struct arena *arena)
{
	struct text_in *one = arena_alloc(arena, sizeof(*one));
	size_t count = wire_below(in, 2);

	*one = (struct text_in){"", wire_string(in, arena)};
	return (struct text){one, count};
}

static void put_strings(struct buf *out, const struct strings *strings)
{
	wire_put_number(out, (int64_t)strings->count);
	for (size_t i = 0; i < strings->count; i++)
		wire_put_string(out, strings->items[i].text);
}

static struct strings get_strings(struct wire *in, struct arena *arena)
{
	struct strings strings = {0};

	for (int64_t left = wire_number(in); left > 0 && !in->bad; left--)
		*ARENA_APPEND(arena, &strings) = (struct string_at){.text = wire_string(in, arena)};
	return strings;
}

static void put_facts(struct buf *out, const struct fact_list *facts)
{
	wire_put_number(out, (int64_t)facts->count);
	for (size_t i = 0; i < facts->count; i++) {
		wire_put_string(out, facts->items[i].name);
		put_strings(out, &facts->items[i].words);
		wire_put_number(out, facts->items[i].number.stated);
		wire_put_number(out, facts->items[i].number.value);
	}
}

static void get_facts(struct wire *in, struct arena *arena, struct fact_list *facts)
{
	for (int64_t left = wire_number(in); left > 0 && !in->bad; left--) {
		struct fact *fact = ARENA_APPEND(arena, facts);

		fact->name = wire_string(in, arena);
		fact->words = get_strings(in, arena);
		fact->number.stated = wire_number(in);
		fact->number.value = wire_number(in);
	}
}

/* A source of the declaration by its number; behind the last: one that is still to be found. */
static size_t source_number(const struct declaration *declaration, const struct source *source)
{
	for (size_t i = 0; i < declaration->sources.count; i++)
		if (&declaration->sources.items[i] == source)
			return i;
	return declaration->sources.count;
}

static void put_evidence(struct buf *out, const struct evidence_list *list, const struct declaration *declaration)
{
	wire_put_number(out, (int64_t)list->count);
	for (size_t i = 0; i < list->count; i++) {
		wire_put_string(out, list->items[i].source_id);
		wire_put_number(out, (int64_t)source_number(declaration, list->items[i].source));
		put_text(out, &list->items[i].at);
		wire_put_string(out, list->items[i].url);
	}
}

static void get_evidence(struct wire *in, struct arena *arena, const struct declaration *declaration,
                         struct evidence_list *list)
{
	for (int64_t left = wire_number(in); left > 0 && !in->bad; left--) {
		struct evidence *evidence = ARENA_APPEND(arena, list);
		size_t source;

		evidence->source_id = wire_string(in, arena);
		source = wire_below(in, declaration->sources.count + 1);
		evidence->source = source < declaration->sources.count ? &declaration->sources.items[source]
		                                                       : arena_alloc(arena, sizeof(struct source));
		evidence->at = get_text(in, arena);
		evidence->url = wire_string(in, arena);
	}
}

void wire_put_measure(struct buf *out, const struct measure *measure, const struct declaration *declaration)
{
	wire_put_string(out, measure->entry.id);
	wire_put_number(out, measure->entry.place.line);
	put_text(out, &measure->title);
	put_text(out, &measure->text);
	put_text(out, &measure->lead);
	wire_put_number(out, measure->kinds);
	wire_put_number(out, measure->status);
	wire_put_date(out, measure->since);
	wire_put_date(out, measure->until);
	wire_put_date(out, measure->reviewed);
	wire_put_date(out, measure->review_due);
	wire_put_string(out, measure->by);
	put_strings(out, &measure->with);
	put_strings(out, &measure->topic_words);
	wire_put_number(out, (int64_t)measure->topics.count);
	for (size_t i = 0; i < measure->topics.count; i++)
		wire_put_number(out, (int64_t)measure->topics.items[i]);
	put_facts(out, &measure->facts);
	put_evidence(out, &measure->evidence, declaration);
}

struct measure *wire_measure(struct wire *in, struct arena *arena, const struct declaration *declaration)
{
	struct measure *measure = arena_alloc(arena, sizeof(*measure));

	measure->entry.id = wire_string(in, arena);
	measure->entry.place.line = (uint32_t)wire_number(in);
	measure->title = get_text(in, arena);
	measure->text = get_text(in, arena);
	measure->lead = get_text(in, arena);
	measure->kinds = (uint32_t)wire_number(in);
	measure->status = (int)wire_below(in, STATUS_COUNT);
	measure->since = wire_date(in);
	measure->until = wire_date(in);
	measure->reviewed = wire_date(in);
	measure->review_due = wire_date(in);
	measure->by = wire_string(in, arena);
	measure->with = get_strings(in, arena);
	measure->topic_words = get_strings(in, arena);
	for (int64_t left = wire_number(in); left > 0 && !in->bad; left--)
		*ARENA_APPEND(arena, &measure->topics) = (size_t)wire_number(in);
	get_facts(in, arena, &measure->facts);
	get_evidence(in, arena, declaration, &measure->evidence);
	return measure;
}
