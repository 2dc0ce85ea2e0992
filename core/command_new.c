/*
 * normgap new: a declaration to fill in, with every field explained once from
 * the table that also reads it, and the chosen checklists' questions.
 */
#include "limit.h"
#include "program.h"
#include "unicode.h"

#include <string.h>

/* What the sample gives to a key; keys that are not here stand as comments. */
static const struct sample {
	const struct schema *schema;
	const char *key, *value;
} samples[] = {
	{&declaration_schema, "normgap", "declaration/1"},
	{&declaration_schema, "as-of", "2026"},
	{&declaration_schema, "complete-for", "[]"},
	{&declaration_schema, "sources", "reply"},
	{&declaration_schema, "measures", ""},
	{&source_schema, "title", "Reply to the Secretary-General"},
	{&source_schema, "role", "account"},
	{&measure_schema, "id", "national-strategy"},
	{&measure_schema, "title", "National cyber security strategy"},
	{&measure_schema, "kind", "strategy"},
	{&measure_schema, "status", "planned"},
	{&measure_schema, "topics", "[national-strategy]"},
	{&measure_schema, "evidence", ""},
	{&evidence_schema, "source", "reply"},
	{&evidence_schema, "at", "p. 3"},
};

/* Under what name a map's first entry stands where there is no sample of it. */
static const char answered[] = "gge2015.d.contact-247";

/* Where explanations begin. */
#define EXPLAINED_AT 44

struct form {
	struct buf *out;
	const char *state; /* the value of `state` and of `name` */
};

static const char *sample_of(const struct form *form, const struct schema *schema, const char *key)
{
	if (schema == &declaration_schema && (strcmp(key, "state") == 0 || strcmp(key, "name") == 0))
		return form->state;
	for (size_t i = 0; i < sizeof(samples) / sizeof(samples[0]); i++)
		if (samples[i].schema == schema && strcmp(samples[i].key, key) == 0)
			return samples[i].value;
	return NULL;
}

/* "key: value   # what it means", as a comment where there is no value. */
static void add_line(const struct form *form, const char *begin, const struct field *field, const char *value)
{
	size_t start = form->out->length;

	buf_addf(form->out, "%s%s:%s%s", begin, field->key, value && *value ? " " : "", value ? value : "");
	while (form->out->length - start < EXPLAINED_AT)
		buf_addc(form->out, ' ');
	buf_addf(form->out, "# %s\n", field->means);
}

static void add_structure(const struct form *form, const struct schema *schema, size_t indent, bool live, bool dash);

/* The structures in a list or a map: one of them, with all its fields. */
static void add_nested(const struct form *form, const struct field *field, const char *name, size_t indent, bool live)
{
	bool list = field->type == FIELD_LIST;

	if (field->type == FIELD_MAP) {
		buf_addf(form->out, "%s", live ? "" : "# ");
		buf_repeat(form->out, ' ', indent + 2);
		buf_addf(form->out, "%s:\n", name && *name ? name : answered);
	}
	add_structure(form, field->schema, indent + (list ? 2 : 4), live, list);
}

static void add_structure(const struct form *form, const struct schema *schema, size_t indent, bool live, bool dash)
{
	for (size_t i = 0; i < schema->field_count; i++) {
		const struct field *field = &schema->fields[i];
		const char *value = sample_of(form, schema, field->key);
		bool nested = field->schema != NULL, given = live && value;
		struct buf begin;

		buf_init(&begin, form->out->arena, LIMIT_TEXT_BYTES);
		buf_adds(&begin, given ? "" : "# ");
		buf_repeat(&begin, ' ', indent);
		if (dash)
			buf_adds(&begin, i ? "  " : "- ");
		add_line(form, begin.at, field, nested ? NULL : value);
		if (nested)
			add_nested(form, field, value, indent + (dash ? 2 : 0), given);
	}
}

static void add_declaration(struct buf *out, const char *state)
{
	const struct form form = {out, state};

	buf_adds(out, "# What a State declares about cyber security, to be held against checklists.\n"
	              "# `normgap check` says whether this file is right; `normgap assess` reports the gaps.\n"
	              "# A text for people is one text, or a map of languages (en: and zh: below each other).\n"
	              "# Lines that begin with `# ` and a key are for what you need: take the `# ` away.\n");
	add_structure(&form, &declaration_schema, 0, true, false);
}

static void add_words(struct program *program, struct buf *out, const char *title, const struct vocabulary *vocabulary)
{
	buf_addf(out, "#\n# %s\n", title);
	for (int i = 0; i < vocabulary->count; i++)
		buf_addf(out, "#   %s: %s\n", vocabulary->words[i], language_label(&program->language, vocabulary, i));
}

static void add_text(struct program *program, struct buf *out, const struct text *text)
{
	const char *words = text_pick(text, program->language.lang, NULL);

	unicode_add_visible(out, words ? words : "");
}

static void add_topics(struct program *program, struct buf *out)
{
	buf_adds(out, "#\n# Topics (`normgap show ID` tells what belongs under one):\n");
	for (size_t i = 0; i < program->catalogue.topics.count; i++) {
		const struct topic *topic = &program->catalogue.topics.items[i];

		buf_addf(out, "#   %s%s: ", topic->under ? "  " : "", topic->entry.id);
		add_text(program, out, &topic->title);
		buf_addc(out, '\n');
	}
}

static void add_facts(struct program *program, struct buf *out)
{
	buf_adds(out, "#\n# Facts (`normgap show NAME` tells their values):\n");
	for (size_t i = 0; i < program->catalogue.facts.count; i++) {
		const struct fact_kind *kind = &program->catalogue.facts.items[i];

		buf_addf(out, "#   %s (%s): ", kind->entry.id, fact_type_words.words[kind->type]);
		add_text(program, out, &kind->means);
		buf_addc(out, '\n');
	}
}

static void add_questions(struct program *program, struct buf *out)
{
	for (size_t c = 0; c < program->chosen.count; c++) {
		const struct checklist *checklist = program->chosen.items[c];

		for (size_t i = 0; i < checklist->items.count; i++) {
			const struct item *item = &checklist->items.items[i];

			buf_addf(out, "#\n# %s: ", item->entry.id);
			unicode_add_visible(out, text_pick(&item->title, program->language.lang, NULL));
			buf_addc(out, '\n');
			for (size_t n = 0; n < item->criteria.count; n++) {
				buf_addf(out, "#   %s: ", item->criteria.items[n].entry.id);
				unicode_add_visible(out, text_pick(&item->criteria.items[n].asks, program->language.lang, NULL));
				buf_addc(out, '\n');
			}
		}
	}
}

static enum exit_status run(struct program *program)
{
	const char *state = program->options->arguments.items[0].text;
	struct buf out;

	if (!state_is_valid(state)) {
		complain("`%s` is not a State's code: write three capital letters (SGP), or x-EU for an organisation", state);
		return EXIT_USAGE;
	}
	if (!program_load(program))
		return EXIT_INPUT;
	buf_init(&out, program->arena, LIMIT_REPORT_BYTES);
	add_declaration(&out, state);
	add_words(program, &out, "Kinds:", &kind_words);
	add_words(program, &out, "Statuses:", &status_words);
	add_topics(program, &out);
	add_facts(program, &out);
	buf_adds(&out, "#\n# The questions (`normgap show ID` tells what each needs):\n");
	add_questions(program, &out);
	return write_result(program, &out);
}

const struct command command_new = {
	.name = "new",
	.arguments = "STATE",
	.summary = "write a commented declaration to fill in",
	.takes = TAKES_CHECKLISTS | TAKES_LANG | TAKES_OUT | TAKES_PLUGINS,
	.least_arguments = 1,
	.most_arguments = 1,
	.run = run,
};
