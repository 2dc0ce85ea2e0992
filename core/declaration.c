/* Reading declarations: the tables, then what no table can say. See declaration.h. */
#include "declaration.h"

#include <stddef.h>
#include <string.h>

#include "limit.h"

#define AT(type, member) offsetof(struct type, member)

static const struct field source_fields[] = {
	{"title", FIELD_TEXT, AT(source, title), true, "its title", NULL, NULL},
	{"role", FIELD_WORD, AT(source, role), false,
	 "account: the State's own telling; instrument: the thing itself; record: somebody else's", &source_role_words, NULL},
	{"public", FIELD_YES_NO, AT(source, public), false, "whether anyone can open it", NULL, NULL},
	{"symbol", FIELD_STRING, AT(source, symbol), false, "its number", NULL, NULL},
	{"date", FIELD_DATE, AT(source, date), false, "when it was published", NULL, NULL},
	{"url", FIELD_STRING, AT(source, url), false, "its address", NULL, NULL},
	{"publisher", FIELD_TEXT, AT(source, publisher), false, "who published it", NULL, NULL},
	{"lang", FIELD_STRING, AT(source, lang), false, "the language of the edition read", NULL, NULL},
	{"translated-from", FIELD_STRING, AT(source, translated_from), false, "the original's language", NULL, NULL},
};
const struct schema source_schema = SCHEMA("a source", struct source, source_fields);

static const struct field evidence_fields[] = {
	{"source", FIELD_ID, AT(evidence, source_id), true, "the name of one of `sources:`", NULL, NULL},
	{"at", FIELD_TEXT, AT(evidence, at), false, "the place in it: page, paragraph, article", NULL, NULL},
	{"url", FIELD_STRING, AT(evidence, url), false, "an address that opens at the place", NULL, NULL},
	{"quote-sha256", FIELD_STRING, AT(evidence, quote_sha256), false, "SHA-256 of the quoted words", NULL, NULL},
	{"collected", FIELD_DATE, AT(evidence, collected), false, "when it was looked up", NULL, NULL},
};
const struct schema evidence_schema = SCHEMA("an entry of evidence", struct evidence, evidence_fields);

static const struct field figure_fields[] = {
	{"of", FIELD_STRING, AT(figure, of), true, "what is counted, in the same words each time", NULL, NULL},
	{"in", FIELD_DATE, AT(figure, in), true, "the period that it is of", NULL, NULL},
	{"count", FIELD_NUMBER, AT(figure, count), true, "how many", NULL, NULL},
	{"from", FIELD_NUMBER, AT(figure, from), false, "of how many", NULL, NULL},
	{"share", FIELD_NUMBER, AT(figure, share), false, "the share in percent that the text gives", NULL, NULL},
	{"growth", FIELD_NUMBER, AT(figure, growth), false,
	 "the growth in percent that the text gives, since the figure before", NULL, NULL},
};
const struct schema figure_schema = SCHEMA("a figure", struct figure, figure_fields);

static const struct field measure_fields[] = {
	{"id", FIELD_ID, AT(measure, entry.id), true, "a short name for it in this file", NULL, NULL},
	{"title", FIELD_TEXT, AT(measure, title), true, "what it is called", NULL, NULL},
	{"kind", FIELD_WORDS, AT(measure, kinds), true, "what it is: law, policy, institution, ...", &kind_words, NULL},
	{"status", FIELD_WORD, AT(measure, status), true,
	 "how far it has come: planned, drafted, adopted, in-force, completed, ended", &status_words, NULL},
	{"since", FIELD_DATE, AT(measure, since), false, "when it began", NULL, NULL},
	{"until", FIELD_DATE, AT(measure, until), false, "when its period ends", NULL, NULL},
	{"reviewed", FIELD_DATE, AT(measure, reviewed), false, "when it was last reviewed", NULL, NULL},
	{"review-due", FIELD_DATE, AT(measure, review_due), false, "when its next review is due", NULL, NULL},
	{"lead", FIELD_TEXT, AT(measure, lead), false, "the body that answers for it", NULL, NULL},
	{"by", FIELD_STRING, AT(measure, by), false, "another party whose measure it is", NULL, NULL},
	{"with", FIELD_STRINGS, AT(measure, with), false, "partners: State codes or x- names", NULL, NULL},
	{"topics", FIELD_STRINGS, AT(measure, topic_words), true, "its subjects, from `normgap list topics`", NULL, NULL},
	{"addresses", FIELD_NODE, AT(measure, addresses_node), false,
	 "criteria that it is said to answer, each with the reason in a sentence", NULL, NULL},
	{"facts", FIELD_NODE, AT(measure, facts_node), false, "what its text contains, from `normgap list facts`", NULL, NULL},
	{"text", FIELD_TEXT, AT(measure, text), false, "what it does, in own words", NULL, NULL},
	{"figures", FIELD_LIST, AT(measure, figures), false, "numbers that its text gives", NULL, &figure_schema},
	{"refers-to", FIELD_NODE, AT(measure, references_node), false,
	 "what its text says of another measure here: exists, planned, part-of, replaces, oversees", NULL, NULL},
	{"evidence", FIELD_LIST, AT(measure, evidence), false, "where it can be looked up", NULL, &evidence_schema},
};
const struct schema measure_schema = SCHEMA("a measure", struct measure, measure_fields);

static const struct field answer_fields[] = {
	{"says", FIELD_WORD, AT(answer, says), true, "gap, not-applicable or comment", &answer_words, NULL},
	{"because", FIELD_TEXT, AT(answer, because), true, "the reason, in a sentence", NULL, NULL},
	{"seeks", FIELD_TEXT, AT(answer, seeks), false, "what help would close it", NULL, NULL},
};
const struct schema answer_schema = SCHEMA("an answer", struct answer, answer_fields);

static const struct field declaration_fields[] = {
	{"normgap", FIELD_STRING, AT(declaration, type), true, "declaration/1", NULL, NULL},
	{"state", FIELD_STRING, AT(declaration, state), true, "three letters of ISO 3166-1, or x- and a name", NULL, NULL},
	{"name", FIELD_TEXT, AT(declaration, name), true, "the State's name", NULL, NULL},
	{"as-of", FIELD_DATE, AT(declaration, as_of), true, "the date on which all this is declared", NULL, NULL},
	{"complete-for", FIELD_STRINGS, AT(declaration, complete_for), false,
	 "checklists, items, criteria for which silence may be read as absence", NULL, NULL},
	{"title", FIELD_TEXT, AT(declaration, title), false, "the occasion", NULL, NULL},
	{"scope", FIELD_TEXT, AT(declaration, scope), false, "what was read for it, and what was not", NULL, NULL},
	{"sources", FIELD_MAP, AT(declaration, sources), false, "the documents, by a short name", NULL, &source_schema},
	{"measures", FIELD_LIST, AT(declaration, measures), true, "what the State says that it has or does",
	 NULL, &measure_schema},
	{"answers", FIELD_MAP, AT(declaration, answers), false, "what the State says about a criterion itself",
	 NULL, &answer_schema},
};
const struct schema declaration_schema = SCHEMA("a declaration", struct declaration, declaration_fields);

/* x-EU */
static bool is_organisation(const char *state)
{
	return strncmp(state, "x-", 2) == 0 && state[2] &&
	       !state[2 + strspn(state + 2, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-")];
}

bool state_is_valid(const char *state)
{
	return (strlen(state) == 3 && strspn(state, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") == 3) || is_organisation(state);
}

static bool check_state(struct reader *reader, const struct node *root, const char *state)
{
	if (state_is_valid(state))
		return true;
	return reader_error(reader, node_get(root, "state"), "write three capital letters (SGP), or x-EU for an organisation",
	                    "`%s` is not a State's code", state);
}

/* The checklist part of "gge2015.j.disclosure-policy". */
static const char *checklist_part(struct arena *arena, const char *id)
{
	return arena_copy(arena, id, strcspn(id, "."));
}

/* What a name can be: any of these tables knows it. */
static bool known(const struct declaration_words *words, const char *id, bool checklist_too)
{
	return names_find(words->criteria, id) != NAME_UNKNOWN || names_find(words->items, id) != NAME_UNKNOWN ||
	       (checklist_too && names_find(words->checklists, id) != NAME_UNKNOWN);
}

/* A name in a checklist that is not loaded cannot be checked; one in a loaded checklist must exist. */
static bool check_named(struct reader *reader, const struct declaration_words *words, const char *id,
                        struct place place, bool checklist_too)
{
	const char *checklist = checklist_part(reader->arena, id);
	const char *hint;

	if (known(words, id, checklist_too))
		return true;
	if (names_find(words->checklists, checklist) == NAME_UNKNOWN) {
		problem_warning(reader->problems, place, NULL,
		                hint_nearest(reader, words->checklists, checklist),
		                "`%s` is in no checklist that is loaded, so it counts for nothing here", id);
		return true;
	}
	hint = hint_nearest(reader, words->criteria, id);
	if (!hint)
		hint = hint_nearest(reader, words->items, id);
	return problem_error(reader->problems, place, NULL, hint,
	                     "`%s` is not in the checklist `%s`", id, checklist);
}

static bool read_claims(struct reader *reader, const struct declaration_words *words, struct measure *measure)
{
	const struct node *map = measure->addresses_node;
	bool good = true;

	if (!map)
		return true;
	if (map->kind != NODE_MAP)
		return reader_error(reader, map, "write `criterion: the reason` lines", "`addresses` is a map, not %s",
		                    node_kind_name(map));
	measure->addresses.items = arena_alloc(reader->arena, map->count * sizeof(struct claim));
	for (const struct node *child = map->first; child; child = child->next) {
		struct claim *claim = &measure->addresses.items[measure->addresses.count++];

		*claim = (struct claim){.id = child->key, .place = node_key_place(child, reader->file)};
		good = check_named(reader, words, child->key, claim->place, false) && good;
		if (child->kind == NODE_SCALAR && !*child->text)
			problem_warning(reader->problems, claim->place, NULL, "say in a sentence how the measure answers it",
			                "`%s` is named without a reason, so it is only shown as close", child->key);
		else
			good = read_text(reader, child, &claim->reason) && good;
	}
	return good;
}

static bool link_evidence(struct reader *reader, const struct names *sources, struct declaration *declaration,
                          struct measure *measure)
{
	bool good = true;

	for (size_t i = 0; i < measure->evidence.count; i++) {
		struct evidence *evidence = &measure->evidence.items[i];
		size_t number = evidence->source_id ? names_find(sources, evidence->source_id) : NAME_UNKNOWN;

		if (number != NAME_UNKNOWN)
			evidence->source = &declaration->sources.items[number];
		else if (evidence->source_id)
			good = problem_error(reader->problems, evidence->entry.place, NULL,
			                     hint_nearest(reader, sources, evidence->source_id),
			                     "`%s` is not one of this file's `sources:`", evidence->source_id);
	}
	return good;
}

static bool check_kinds(struct reader *reader, const struct measure *measure)
{
	uint32_t alone = 1u << KIND_TRAINING | 1u << KIND_EXERCISE;
	int count = __builtin_popcount(measure->kinds);

	if (count <= 2 && !(count == 2 && measure->kinds & alone))
		return true;
	if (count > 2)
		return problem_error(reader->problems, measure->entry.place, measure->entry.id,
		                     "split it, or keep the two that say most", "a measure has one kind, or two");
	return problem_error(reader->problems, measure->entry.place, measure->entry.id,
	                     "make the rest a measure of its own",
	                     "training and exercise stand alone as kinds");
}

/* A measure of hundreds of subjects is none, and every rule would look at them all. */
static bool check_size(struct reader *reader, const struct measure *measure)
{
	if (measure->topic_words.count > LIMIT_MEASURE_TOPICS)
		return problem_error(reader->problems, measure->entry.place, measure->entry.id, "name the subjects that say most",
		                     "a measure has at most %d topics", LIMIT_MEASURE_TOPICS);
	if (measure->facts.count > LIMIT_MEASURE_FACTS)
		return problem_error(reader->problems, measure->entry.place, measure->entry.id, "split the measure",
		                     "a measure has at most %d facts", LIMIT_MEASURE_FACTS);
	return true;
}

static bool check_facts(struct reader *reader, const struct declaration_words *words, struct measure *measure)
{
	bool good;

	if (!measure->facts_node)
		return true;
	good = facts_stated(reader, words->facts, measure->facts_node, &measure->facts);
	for (size_t i = 0; i < measure->facts.count; i++) {
		const struct fact *fact = &measure->facts.items[i];

		if (fact->kind)
			good = fact_check_words(reader, fact->kind, &fact->words, words->checklists) && good;
	}
	return good;
}

static bool check_measure(struct reader *reader, const struct declaration_words *words, const struct names *sources,
                          struct declaration *declaration, struct measure *measure)
{
	size_t first = measure->entry.id ? names_add(&declaration->measure_names, measure->entry.id, measure->number)
	                                 : NAME_UNKNOWN;
	bool good = true;

	if (first != NAME_UNKNOWN)
		good = problem_error(reader->problems, measure->entry.place, NULL, "give one of them another id",
		                     "the id `%s` stands here a second time; the first is in line %u", measure->entry.id,
		                     declaration->measures.items[first].entry.place.line);
	good = check_kinds(reader, measure) && good;
	good = topics_resolve(reader, words->topics, words->checklists, &measure->topic_words, &measure->topics) && good;
	good = check_facts(reader, words, measure) && good;
	good = check_size(reader, measure) && good;
	good = read_claims(reader, words, measure) && good;
	return link_evidence(reader, sources, declaration, measure) && good;
}

static bool read_reference(struct reader *reader, const struct node *child, struct declaration *declaration,
                           struct reference *reference)
{
	size_t number = names_find(&declaration->measure_names, child->key);
	const char *word = NULL;

	*reference = (struct reference){.id = child->key, .place = node_key_place(child, reader->file)};
	if (!read_scalar(reader, child, &word))
		return false;
	reference->how = vocabulary_find(&reference_words, word);
	if (reference->how < 0)
		return reader_error(reader, child, "write exists, planned, part-of, replaces or oversees",
		                    "`%s` is nothing that a text says of a measure", word);
	if (number == NAME_UNKNOWN)
		return problem_error(reader->problems, reference->place, NULL,
		                     hint_nearest(reader, &declaration->measure_names, child->key),
		                     "`%s` is not one of this file's measures", child->key);
	reference->measure = &declaration->measures.items[number];
	return true;
}

/* After all measures are known by name. */
static bool read_references(struct reader *reader, struct declaration *declaration, struct measure *measure)
{
	const struct node *map = measure->references_node;
	bool good = true;

	if (!map)
		return true;
	if (map->kind != NODE_MAP)
		return reader_error(reader, map, "write `measure: exists` lines", "`refers-to` is a map, not %s",
		                    node_kind_name(map));
	measure->references.items = arena_alloc(reader->arena, map->count * sizeof(struct reference));
	for (const struct node *child = map->first; child; child = child->next) {
		struct reference *reference = &measure->references.items[measure->references.count++];

		good = read_reference(reader, child, declaration, reference) && good;
	}
	return good;
}

static bool check_measures(struct reader *reader, const struct declaration_words *words, struct declaration *declaration)
{
	struct names sources;
	bool good = true;

	names_init(&sources, reader->arena);
	names_init(&declaration->measure_names, reader->arena);
	for (size_t i = 0; i < declaration->sources.count; i++)
		names_add(&sources, declaration->sources.items[i].entry.id, i);
	for (size_t i = 0; i < declaration->measures.count; i++) {
		declaration->measures.items[i].number = i;
		good = check_measure(reader, words, &sources, declaration, &declaration->measures.items[i]) && good;
	}
	for (size_t i = 0; i < declaration->measures.count; i++) {
		struct measure *measure = &declaration->measures.items[i];

		good = read_references(reader, declaration, measure) && good;
		measure->facts_node = measure->addresses_node = measure->references_node = NULL; /* the tree may go */
	}
	return good;
}

/* An answer is on one question: on a whole norm it would be lost. */
static bool check_answer(struct reader *reader, const struct declaration_words *words, const struct entry *answer)
{
	bool whole = names_find(words->items, answer->id) != NAME_UNKNOWN ||
	             names_find(words->checklists, answer->id) != NAME_UNKNOWN;

	if (!whole)
		return check_named(reader, words, answer->id, answer->place, false);
	return problem_error(reader->problems, answer->place, NULL,
	                     arena_format(reader->arena,
	                                  "write it under each criterion that it is on; `normgap show %s` lists them",
	                                  answer->id),
	                     "`%s` is no question, and an answer is on one", answer->id);
}

static bool check_names(struct reader *reader, const struct declaration_words *words,
                        const struct declaration *declaration)
{
	bool good = true;

	for (size_t i = 0; i < declaration->complete_for.count; i++)
		good = check_named(reader, words, declaration->complete_for.items[i].text,
		                   declaration->complete_for.items[i].place, true) && good;
	for (size_t i = 0; i < declaration->answers.count; i++)
		good = check_answer(reader, words, &declaration->answers.items[i].entry) && good;
	return good;
}

bool declaration_read(struct reader *reader, const struct node *root, const struct declaration_words *words,
                      struct declaration *declaration)
{
	const struct node *measures = node_get(root, "measures");
	bool good;

	if (!file_is(reader, root, "declaration/1"))
		return false;
	good = schema_read(reader, root, &declaration_schema, declaration);
	declaration->file = reader->file;
	if (declaration->state)
		good = check_state(reader, root, declaration->state) && good;
	if (measures) {
		declaration->measures_line = measures->key_line;
		declaration->measures_column = measures->key_column;
	}
	good = check_measures(reader, words, declaration) && good;
	return check_names(reader, words, declaration) && good;
}
