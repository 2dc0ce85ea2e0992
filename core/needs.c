/*
 * Reading what a criterion needs: requirements in their four forms, and how
 * they ask for facts. Part of the checklist model (checklist.h); it judges
 * nothing.
 */
#include "checklist.h"

#include <ctype.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include "limit.h"

#define AT(member) offsetof(struct requirement, member)

/* The ceiling that `at-most` can set. */
static const char *const ceilings[] = {"met", "partial"};
static const struct vocabulary ceiling_words = {"ceiling", ceilings, 2};

static const struct field requirement_fields[] = {
	{"topic", FIELD_STRINGS, AT(topic_words), false, "a subject, or several: any of them", NULL, NULL},
	{"kind", FIELD_WORDS, AT(kinds), false, "kinds of measure that can answer", &kind_words, NULL},
	{"status", FIELD_WORD, AT(status), false, "how far it must have come; in-force when left out", &status_words, NULL},
	{"facts", FIELD_NODE, AT(facts_node), false, "what its text must contain", NULL, NULL},
	{"has", FIELD_WORDS, AT(has), false, "fields that must be filled", &measure_field_words, NULL},
	{"fresh", FIELD_STRING, AT(fresh_words), false, "so many months since its last date: 60 months", NULL, NULL},
	{"evidence", FIELD_NUMBER, AT(evidence), false, "so many entries of evidence", NULL, NULL},
	{"count", FIELD_NUMBER, AT(count), false, "so many different measures", NULL, NULL},
	{"at-most", FIELD_WORD, AT(at_most), false, "partial: this way never counts as more", &ceiling_words, NULL},
	{"any", FIELD_NODE, AT(any_node), false, "requirements of which the best counts", NULL, NULL},
	{"least", FIELD_NUMBER, AT(least), false, "so many branches of `any`", NULL, NULL},
	{"none", FIELD_NODE, AT(none_node), false, "requirements that must not hold", NULL, NULL},
	{"judge", FIELD_ID, AT(judge), false, "a plugin's judge", NULL, NULL},
	{"with", FIELD_NODE, AT(with_node), false, "the judge's own arguments", NULL, NULL},
	{"uses", FIELD_STRINGS, AT(uses), false, "criteria whose verdicts the judge reads", NULL, NULL},
};
static const struct requirement new_requirement = {.status = STATUS_IN_FORCE};
const struct schema requirement_schema =
	SCHEMA_FROM("a requirement", struct requirement, requirement_fields, &new_requirement);

/* How one way of asking for a fact is written: {least: 4}, {of: [...], least: 2}... */
struct asking {
	struct entry entry;
	enum yes_no stated;
	struct number least, most;
	struct strings of;
};

static const struct field asking_fields[] = {
	{"stated", FIELD_YES_NO, offsetof(struct asking, stated), false, "yes: any value", NULL, NULL},
	{"least", FIELD_NUMBER, offsetof(struct asking, least), false, "not smaller", NULL, NULL},
	{"most", FIELD_NUMBER, offsetof(struct asking, most), false, "not larger", NULL, NULL},
	{"of", FIELD_STRINGS, offsetof(struct asking, of), false, "words of which some must be there", NULL, NULL},
};
const struct schema asking_schema = SCHEMA("a way to ask for a fact", struct asking, asking_fields);

static bool read_asking(struct reader *reader, const struct node *node, struct fact_asked *asked)
{
	struct asking asking = {0};

	if (!schema_read(reader, node, &asking_schema, &asking))
		return false;
	asked->least = asking.least;
	asked->most = asking.most;
	asked->words = asking.of;
	if (asking.of.count)
		asked->ask = ASK_OF;
	else if (asking.stated == YES)
		asked->ask = ASK_STATED;
	else if (asking.least.stated)
		asked->ask = ASK_LEAST;
	else if (asking.most.stated)
		asked->ask = ASK_MOST;
	else
		return reader_error(reader, node, "write stated: yes, least: n, most: n, or of: [words]",
		                    "this asks for nothing");
	if (node->count > (asked->ask == ASK_OF && asked->least.stated ? 2u : 1u))
		return reader_error(reader, node, "only `least` may stand beside `of`; make two requirements of the rest",
		                    "this asks in two ways at once");
	if (asked->ask == ASK_OF && !asked->least.stated)
		asked->least.value = 1;
	return true;
}

/* Words that a criterion asks of an open list become known words. */
static bool learn_words(struct reader *reader, struct fact_kind *kind, const struct fact_asked *asked)
{
	struct names checklists;

	if (!kind->open) {
		names_init(&checklists, reader->arena);
		return kind->checklists || fact_check_words(reader, kind, &asked->words, &checklists);
	}
	for (size_t i = 0; i < asked->words.count; i++)
		fact_learn(kind, asked->words.items[i].text);
	return true;
}

/* What can never hold is not asked. */
static bool check_asking(struct reader *reader, const struct node *node, const struct fact_asked *asked)
{
	bool bounds = asked->ask == ASK_LEAST || asked->ask == ASK_MOST;
	int type = asked->kind->type;
	enum yes_no answer;

	if (type == FACT_NUMBER && !bounds && asked->ask != ASK_STATED)
		return reader_error(reader, node, "write {least: n} or {most: n}", "a number is asked for by its bounds");
	if (bounds && type != FACT_NUMBER && type != FACT_LIST)
		return reader_error(reader, node, "name the words", "`%s` is neither a number nor a list", asked->name);
	if (type == FACT_YES_NO && asked->ask == ASK_ALL)
		return read_yes_no(reader, node, &answer);
	return true;
}

static bool read_fact_asked(struct reader *reader, struct facts *facts, const struct node *node,
                            struct fact_asked *asked)
{
	struct fact_kind *kind = facts_find(reader, facts, node);

	if (!kind)
		return false;
	*asked = (struct fact_asked){.name = node->key, .kind = kind, .ask = ASK_ALL};
	if (node->kind == NODE_MAP ? !read_asking(reader, node, asked) : !read_strings(reader, node, &asked->words))
		return false;
	if (asked->words.count > LIMIT_FACT_WORDS)
		return reader_error(reader, node, NULL, "a fact has at most %d words", LIMIT_FACT_WORDS);
	if (!check_asking(reader, node, asked))
		return false;
	return learn_words(reader, kind, asked);
}

static bool read_facts_asked(struct reader *reader, struct facts *facts, struct requirement *requirement)
{
	const struct node *map = requirement->facts_node;
	bool good = true;

	if (!map)
		return true;
	if (map->kind != NODE_MAP)
		return reader_error(reader, map, "write `name: value` lines", "`facts` is a map, not %s", node_kind_name(map));
	for (const struct node *child = map->first; child; child = child->next) {
		struct fact_asked asked;

		if (read_fact_asked(reader, facts, child, &asked))
			*ARENA_APPEND(reader->arena, &requirement->facts) = asked;
		else
			good = false;
	}
	return good;
}

/* "60 months" */
static bool read_fresh(struct reader *reader, struct requirement *requirement)
{
	char *end;

	if (!requirement->fresh_words)
		return true;
	requirement->fresh.value = strtoll(requirement->fresh_words, &end, 10);
	requirement->fresh.stated = true;
	if (isdigit((unsigned char)*requirement->fresh_words) && requirement->fresh.value > 0 &&
	    requirement->fresh.value < 12000 && strcmp(end, " months") == 0)
		return true;
	return problem_error(reader->problems, requirement->entry.place, NULL, "write `fresh: 60 months`",
	                     "`%s` is not a span of months", requirement->fresh_words);
}

/* A judge reads the words of its arguments from open facts: they are asked for. */
static void learn_arguments(struct facts *facts, const struct strings *values)
{
	for (size_t f = 0; f < facts->count; f++)
		for (size_t i = 0; facts->items[f].open && i < values->count; i++)
			fact_learn(&facts->items[f], values->items[i].text);
}

static bool read_arguments(struct reader *reader, struct facts *facts, struct requirement *requirement)
{
	const struct node *map = requirement->with_node;
	bool good = true;

	if (!map)
		return true;
	if (map->kind != NODE_MAP)
		return reader_error(reader, map, "write `name: value` lines", "`with` is a map, not %s", node_kind_name(map));
	for (const struct node *child = map->first; child; child = child->next) {
		struct argument *argument = ARENA_APPEND(reader->arena, &requirement->with);

		argument->name = child->key;
		good = read_strings(reader, child, &argument->values) && good;
		learn_arguments(facts, &argument->values);
	}
	return good;
}

static bool wrong(struct reader *reader, const struct requirement *requirement, const char *hint,
                  const char *sentence)
{
	return problem_error(reader->problems, requirement->entry.place, NULL, hint, "%s", sentence);
}

static enum requirement_form form_of(const struct requirement *requirement)
{
	if (requirement->any_node)
		return FORM_ANY;
	if (requirement->none_node)
		return FORM_NONE;
	return requirement->judge ? FORM_JUDGE : FORM_PLAIN;
}

static bool check_numbers(struct reader *reader, const struct requirement *requirement)
{
	long long least = requirement->least.value;

	if (requirement->count.value < 1)
		return wrong(reader, requirement, "write how many measures are needed", "`count` begins at 1");
	if (requirement->form == FORM_ANY && requirement->any_node->count &&
	    (least < 1 || least > requirement->any_node->count))
		return wrong(reader, requirement, "write how many branches are needed",
		             "`least` is 1 or more, and not more than there are branches");
	if (requirement->status > STATUS_IN_FORCE)
		return wrong(reader, requirement, "in-force is the most that can be asked",
		             "nothing is asked to be completed or ended");
	return true;
}

/* The keys that mean something in a form, and no others. */
static bool check_form(struct reader *reader, const struct requirement *requirement)
{
	bool own = requirement->topic_words.count || requirement->kinds || requirement->facts_node ||
	           requirement->has || requirement->fresh_words || requirement->evidence.stated || requirement->count.stated;
	bool composed = requirement->form == FORM_ANY || requirement->form == FORM_NONE;
	bool lacking = (!requirement->topic_words.count || !requirement->kinds) && !requirement->entry.misread;

	if (requirement->any_node && (requirement->none_node || requirement->judge))
		return wrong(reader, requirement, "make two requirements of it", "`any`, `none` and `judge` exclude each other");
	if (composed && own)
		return wrong(reader, requirement, "put them into the branches",
		             "`topic`, `kind`, `facts` and the like say nothing beside `any` or `none`");
	if (requirement->form == FORM_PLAIN && lacking)
		return wrong(reader, requirement, "add what is missing", "a requirement names a topic and a kind");
	if (requirement->form != FORM_JUDGE && (requirement->with_node || requirement->uses.count))
		return wrong(reader, requirement, "add `judge:`", "`with` and `uses` are a judge's");
	if (requirement->form == FORM_JUDGE && requirement->facts_node)
		return wrong(reader, requirement, "give the judge its arguments in `with:`", "`facts` says nothing beside `judge`");
	if (requirement->form == FORM_JUDGE && (requirement->has || requirement->evidence.stated))
		return wrong(reader, requirement, "leave it to the judge", "`has` and `evidence` say nothing beside `judge`");
	if (requirement->least.stated && requirement->form != FORM_ANY)
		return wrong(reader, requirement, "write `count:` for measures", "`least` stands beside `any`");
	return check_numbers(reader, requirement);
}

static bool read_requirement(struct reader *reader, const struct topics *topics, struct facts *facts,
                             struct requirement *requirement);

static bool read_branches(struct reader *reader, const struct topics *topics, struct facts *facts,
                          const struct node *list, struct requirement *requirement)
{
	bool good = true;

	if (list->kind != NODE_LIST || !list->count)
		return reader_error(reader, list, "write a list of requirements", "there is no list of requirements here");
	if (list->count > LIMIT_REQUIREMENTS)
		return reader_error(reader, list, "ask less at once", "at most %d requirements stand in one list",
		                    LIMIT_REQUIREMENTS);
	requirement->branches = arena_alloc(reader->arena, list->count * sizeof(*requirement->branches));
	for (const struct node *child = list->first; child; child = child->next) {
		struct requirement *branch = &requirement->branches[requirement->branch_count++];

		*branch = new_requirement;
		good = schema_read(reader, child, &requirement_schema, branch) &&
		       read_requirement(reader, topics, facts, branch) && good;
		if (branch->form == FORM_NONE)
			good = wrong(reader, branch, "put it beside the others", "a guard stands at the top of `needs` alone");
	}
	return good;
}

static bool read_requirement(struct reader *reader, const struct topics *topics, struct facts *facts,
                             struct requirement *requirement)
{
	const struct node *branches = requirement->any_node ? requirement->any_node : requirement->none_node;
	bool good;

	requirement->form = form_of(requirement);
	if (!requirement->count.stated)
		requirement->count.value = 1;
	if (!requirement->least.stated)
		requirement->least.value = 1;
	good = check_form(reader, requirement);
	good = topics_resolve(reader, topics, NULL, &requirement->topic_words, &requirement->topics) && good;
	if (requirement->topics.count)
		requirement->topic_title = &topics->items[requirement->topics.items[0]].title;
	good = read_facts_asked(reader, facts, requirement) && good;
	good = read_fresh(reader, requirement) && good;
	good = read_arguments(reader, facts, requirement) && good;
	return (!branches || read_branches(reader, topics, facts, branches, requirement)) && good;
}

bool requirements_read(struct reader *reader, const struct topics *topics, struct facts *facts,
                       struct requirement_list *needs)
{
	bool good = true;

	if (needs->count > LIMIT_REQUIREMENTS)
		return wrong(reader, &needs->items[0], "ask less at once", "a criterion needs at most 200 requirements");
	for (size_t i = 0; i < needs->count; i++)
		good = read_requirement(reader, topics, facts, &needs->items[i]) && good;
	return good;
}
