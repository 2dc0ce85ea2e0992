/* What a draft changes, in words and as keys of the declaration. See draft.h. */
#include <string.h>

#include "buf.h"
#include "draft.h"

static const struct strings *begun_words(const struct draft *draft, const char *name)
{
	static const struct strings none;
	const struct fact *fact = draft->begun ? fact_find(&draft->begun->facts, name) : NULL;

	return fact ? &fact->words : &none;
}

/* The words of one list that another does not have. */
static struct strings words_without(struct arena *arena, const struct strings *words, const struct strings *others)
{
	struct strings left = {0};

	for (size_t i = 0; i < words->count; i++)
		if (!strings_have(others, words->items[i].text))
			*ARENA_APPEND(arena, &left) = words->items[i];
	return left;
}

static void add_words(struct buf *out, const struct strings *words, const char *to_be_said)
{
	for (size_t i = 0; i < words->count; i++)
		buf_addf(out, "%s%s", i ? ", " : "", *words->items[i].text ? words->items[i].text : to_be_said);
}

static void add_named(struct buf *out, const char *name, const struct strings *words)
{
	if (!words->count)
		return;
	buf_addf(out, "%s%s: ", out->length ? "; " : "", name);
	add_words(out, words, "\xe2\x80\xa6");
}

/* The words that all have to be there, of every requirement that asks for this fact. */
static struct strings words_of_all(const struct draft *draft, const char *name)
{
	struct strings all = {0};

	for (size_t i = 0; i < draft->asked.count; i++) {
		const struct fact_asked *asked = draft->asked.items[i];

		for (size_t w = 0; asked->ask == ASK_ALL && strcmp(asked->name, name) == 0 && w < asked->words.count; w++)
			if (!strings_have(&all, asked->words.items[w].text))
				*ARENA_APPEND(draft->arena, &all) = asked->words.items[w];
	}
	return words_without(draft->arena, &all, begun_words(draft, name));
}

/* Whether an earlier one asks the same. */
static bool is_repeated(const struct draft *draft, size_t number)
{
	const struct fact_asked *asked = draft->asked.items[number];
	const char *text = asked_text(draft->arena, asked);

	for (size_t i = 0; i < number; i++) {
		const struct fact_asked *other = draft->asked.items[i];

		if (asked->ask == ASK_ALL && other->ask == ASK_ALL && strcmp(asked->name, other->name) == 0)
			return true;
		if (strcmp(text, asked_text(draft->arena, other)) == 0)
			return true;
	}
	return false;
}

const char *draft_says(const struct draft *draft)
{
	struct buf out;

	buf_init(&out, draft->arena, LIMIT_TEXT_BYTES);
	for (size_t i = 0; i < draft->asked.count; i++) {
		const struct fact_asked *asked = draft->asked.items[i];
		struct strings all = words_of_all(draft, asked->name);

		if (is_repeated(draft, i))
			continue;
		if (asked->ask == ASK_ALL)
			add_named(&out, asked->name, &all);
		else
			buf_addf(&out, "%s%s", out.length ? "; " : "", asked_text(draft->arena, asked));
	}
	return out.at;
}

const char *draft_no_longer(const struct draft *draft)
{
	struct buf out;

	buf_init(&out, draft->arena, LIMIT_TEXT_BYTES);
	for (size_t i = 0; draft->begun && i < draft->begun->facts.count; i++) {
		const struct fact *old = &draft->begun->facts.items[i];
		struct strings fewer = words_without(draft->arena, &old->words,
		                                     &fact_find(&draft->measure.facts, old->name)->words);

		add_named(&out, old->name, &fewer);
	}
	return out.at;
}

static size_t count_words(const struct fact_list *facts)
{
	size_t count = 0;

	for (size_t i = 0; i < facts->count; i++)
		count += facts->items[i].words.count;
	return count;
}

size_t draft_cost(const struct draft *draft)
{
	size_t before = draft->begun ? count_words(&draft->begun->facts) : 0, now = count_words(&draft->measure.facts);

	return (now > before ? now - before : before - now) + (size_t)__builtin_popcount(draft->mended);
}

static void set(const struct draft *draft, struct setting_list *out, const char *key, const char *value)
{
	*ARENA_APPEND(draft->arena, out) = (struct setting){key, value};
}

static void set_date(const struct draft *draft, struct setting_list *out, enum measure_field field, struct date old,
                     struct date now)
{
	char text[DATE_BYTES];
	bool goes = !date_known(now);

	if (memcmp(&old, &now, sizeof(now)) == 0)
		return;
	if (!goes)
		date_format(now, text);
	set(draft, out, measure_field_words.words[field], goes ? NULL : arena_copy(draft->arena, text, strlen(text)));
}

static void set_facts(const struct draft *draft, struct setting_list *out)
{
	for (size_t i = 0; i < draft->measure.facts.count; i++) {
		const struct fact *fact = &draft->measure.facts.items[i];
		const struct strings *old = begun_words(draft, fact->name);
		struct buf words;

		if (!words_without(draft->arena, &fact->words, old).count &&
		    !words_without(draft->arena, old, &fact->words).count)
			continue;
		buf_init(&words, draft->arena, LIMIT_TEXT_BYTES);
		add_words(&words, &fact->words, "");
		set(draft, out, arena_format(draft->arena, "facts.%s", fact->name), fact->words.count ? words.at : NULL);
	}
}

uint32_t draft_fields(const struct draft *draft)
{
	static const struct measure nothing;
	const struct measure *old = draft->begun ? draft->begun : &nothing, *now = &draft->measure;
	uint32_t fields = 0;

	fields |= (uint32_t)(!date_known(old->since) && date_known(now->since)) << HAS_SINCE;
	fields |= (uint32_t)(!date_known(old->until) && date_known(now->until)) << HAS_UNTIL;
	fields |= (uint32_t)(!date_known(old->reviewed) && date_known(now->reviewed)) << HAS_REVIEWED;
	fields |= (uint32_t)(!date_known(old->review_due) && date_known(now->review_due)) << HAS_REVIEW_DUE;
	fields |= (uint32_t)(!old->lead.count && now->lead.count) << HAS_LEAD;
	fields |= (uint32_t)(!old->text.count && now->text.count) << HAS_TEXT;
	fields |= (uint32_t)(old->evidence.count < now->evidence.count) << HAS_EVIDENCE;
	return fields;
}

void draft_settings(const struct draft *draft, struct setting_list *out)
{
	static const struct measure nothing;
	static const enum measure_field found[] = {HAS_LEAD, HAS_TEXT, HAS_EVIDENCE};
	const struct measure *old = draft->begun ? draft->begun : &nothing, *now = &draft->measure;
	uint32_t fields = draft_fields(draft);

	if (!draft->begun || old->status != now->status)
		set(draft, out, "status", status_words.words[now->status]);
	set_date(draft, out, HAS_SINCE, old->since, now->since);
	set_date(draft, out, HAS_UNTIL, old->until, now->until);
	set_date(draft, out, HAS_REVIEWED, old->reviewed, now->reviewed);
	set_date(draft, out, HAS_REVIEW_DUE, old->review_due, now->review_due);
	for (size_t i = 0; i < sizeof(found) / sizeof(found[0]); i++)
		if (fields & 1u << found[i])
			set(draft, out, measure_field_words.words[found[i]], "");
	set_facts(draft, out);
}
