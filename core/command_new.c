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
	const char *key, *value;
} measure_samples[] = {
	{"id", "national-strategy"},
	{"title", "National cyber security strategy"},
	{"kind", "strategy"},
	{"status", "planned"},
	{"topics", "[national-strategy]"},
};

static const char *sample_of(const char *key)
{
	for (size_t i = 0; i < sizeof(measure_samples) / sizeof(measure_samples[0]); i++)
		if (strcmp(measure_samples[i].key, key) == 0)
			return measure_samples[i].value;
	return NULL;
}

static void add_field(struct buf *out, const struct field *field, bool first)
{
	const char *sample = sample_of(field->key);
	size_t start = out->length;

	buf_addf(out, "  %s %s%s: %s", first ? "-" : " ", sample ? "" : "# ", field->key, sample ? sample : "");
	while (out->length - start < 44)
		buf_addc(out, ' ');
	buf_addf(out, "# %s\n", field->means);
}

static void add_measure(struct buf *out)
{
	for (size_t i = 0; i < measure_schema.field_count; i++)
		add_field(out, &measure_schema.fields[i], i == 0);
	buf_adds(out, "    #   - source: reply                     # evidence is a list like this\n"
	              "    #     at: p. 3\n");
}

static void add_head(struct buf *out, const char *state)
{
	buf_addf(out,
	         "# What a State declares about cyber security, to be held against checklists.\n"
	         "# `normgap check` says whether this file is right; `normgap assess` reports the gaps.\n"
	         "normgap: declaration/1\n"
	         "state: %s\n"
	         "name: %s                                # the State's name; or en: and zh: below each other\n"
	         "as-of: 2026                              # the date on which all this is declared\n"
	         "complete-for: []                         # checklists, items or criteria for which silence means absence\n"
	         "sources:\n"
	         "  reply:                                 # a short name for a document\n"
	         "    title: Reply to the Secretary-General\n"
	         "    role: account                        # account: the State's own telling; instrument: the thing itself;\n"
	         "                                         # record: somebody else's\n"
	         "    # public: yes\n"
	         "measures:\n",
	         state, state);
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
	add_head(&out, state);
	add_measure(&out);
	buf_adds(&out, "# answers:                               # what the State says about a criterion itself\n"
	               "#   gge2015.d.contact-247:\n"
	               "#     says: gap                          # gap, not-applicable or comment\n"
	               "#     because: the unit is not staffed at night\n"
	               "#\n# The questions:\n");
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
