/* Comparing assessments with what is expected. Each function says why not, or NULL. See expectations.h. */
#include "expectations.h"

#include <string.h>

#include "buf.h"
#include "expect_suggest.h"
#include "expect_whole.h"

static bool is_named(const struct finding *finding, const char *id, enum role role)
{
	for (size_t i = 0; role == ROLE_RESTS_ON && i < finding->measures.count; i++)
		if (strcmp(finding->measures.items[i]->entry.id, id) == 0)
			return true;
	for (size_t i = 0; role != ROLE_RESTS_ON && i < finding->reasons.count; i++)
		if (finding->reasons.items[i].role == role && finding->reasons.items[i].measure &&
		    strcmp(finding->reasons.items[i].measure->entry.id, id) == 0)
			return true;
	return false;
}

/* The next of words parted by commas, and what follows it; false behind the last. */
static bool next_word(struct arena *arena, const char **list, const char **word)
{
	size_t length = strcspn(*list, ",");

	if (!**list)
		return false;
	*word = arena_copy(arena, *list, length);
	*list += length + ((*list)[length] == ',');
	return true;
}

static const char *all_named(struct arena *arena, const struct finding *finding, const char *list, enum role role,
                             const char *otherwise)
{
	const char *id;

	while (next_word(arena, &list, &id))
		if (!is_named(finding, id, role))
			return arena_format(arena, "%s: %s", id, otherwise);
	return NULL;
}

static const char *check_measures(struct arena *arena, const struct finding *finding, const char *value)
{
	return all_named(arena, finding, value, ROLE_RESTS_ON, "the finding does not rest on it");
}

static const char *check_near(struct arena *arena, const struct finding *finding, const char *value)
{
	return all_named(arena, finding, value, ROLE_NEAR, "it is not near");
}

static const char *check_against(struct arena *arena, const struct finding *finding, const char *value)
{
	return all_named(arena, finding, value, ROLE_AGAINST, "it does not speak against");
}

static const char *check_assurance(struct arena *arena, const struct finding *finding, const char *value)
{
	const char *found = assurance_words.words[finding->assurance];

	return strcmp(found, value) == 0 ? NULL : arena_format(arena, "expected %s, found %s", value, found);
}

static const char *check_lacks(struct arena *arena, const struct finding *finding, const char *value)
{
	const char *word;

	while (next_word(arena, &value, &word)) {
		int lack = vocabulary_find(&lack_words, word);

		if (lack < 0)
			return arena_format(arena, "nothing lacks a `%s`", word);
		if (!(finding->lacks & 1u << lack))
			return arena_format(arena, "it does not lack %s", word);
	}
	return NULL;
}

static const char *check_via(struct arena *arena, const struct finding *finding, const char *value)
{
	bool found = finding->via.count && strcmp(finding->via.items[0]->entry.id, value) == 0;

	return found ? NULL : arena_format(arena, "it does not come via %s", value);
}

static const struct {
	const char *key;
	const char *(*check)(struct arena *arena, const struct finding *finding, const char *value);
} options[] = {
	{"assurance=", check_assurance}, {"measures=", check_measures}, {"near=", check_near},
	{"against=", check_against},     {"lacks=", check_lacks},       {"via=", check_via},
};

#define OPTION_COUNT (sizeof(options) / sizeof(options[0]))

static const char *check_option(struct arena *arena, const struct finding *finding, const char *option)
{
	for (size_t i = 0; i < OPTION_COUNT; i++)
		if (strncmp(option, options[i].key, strlen(options[i].key)) == 0)
			return options[i].check(arena, finding, option + strlen(options[i].key));
	return arena_format(arena, "`%s` is nothing that can be expected", option);
}

static const char *finding_fails(struct arena *arena, const struct expectation *expected,
                                 const struct assessment *assessment)
{
	const struct finding *finding = assessment_find(assessment, expected->id);
	const char *why = NULL, *option;

	if (!finding)
		return arena_format(arena, "there is no finding on %s", expected->id);
	if (strcmp(verdict_words.words[finding->verdict], expected->word) != 0)
		return arena_format(arena, "%s: expected %s, found %s", expected->id, expected->word,
		                    verdict_words.words[finding->verdict]);
	for (size_t i = 2; !why && *(option = case_word(arena, expected->line, i)); i++)
		why = check_option(arena, finding, option);
	return why ? arena_format(arena, "%s: %s", expected->id, why) : NULL;
}

static const struct item_result *find_item(const struct assessment *assessment, const char *id)
{
	for (size_t c = 0; c < assessment->checklists.count; c++)
		for (size_t i = 0; i < assessment->checklists.items[c].items.count; i++)
			if (strcmp(assessment->checklists.items[c].items.items[i].item->entry.id, id) == 0)
				return &assessment->checklists.items[c].items.items[i];
	return NULL;
}

static const char *item_fails(struct arena *arena, const struct expectation *expected,
                              const struct assessment *assessment)
{
	const struct item_result *item = find_item(assessment, expected->id);
	const char *found = item ? item_status_words.words[item->status] : "no such item";

	return strcmp(found, expected->word) == 0
	               ? NULL
	               : arena_format(arena, "%s: expected %s, found %s", expected->id, expected->word, found);
}

/* The severity keeps errors and warnings apart; the place and a part of the sentence must agree. */
static const char *problem_fails(struct arena *arena, const struct expectation *expected,
                                 const struct problems *problems)
{
	enum severity severity = expected->expects == EXPECTS_ERROR ? SEVERITY_ERROR : SEVERITY_WARNING;
	const char *part = expected->line;
	struct buf found;
	size_t line, column;

	if (!case_number(&part, &line) || *part++ != ':' || !case_number(&part, &column))
		return arena_format(arena, "no place: %s", expected->line);
	part += strspn(part, " ");
	buf_init(&found, arena, LIMIT_TEXT_BYTES);
	for (size_t i = 0; i < problems->count; i++) {
		const struct problem *problem = &problems->items[i];

		if (problem->severity == severity && problem->place.line == line && problem->place.column == column &&
		    strstr(problem->text, part))
			return NULL;
		buf_addf(&found, "\n  found %u:%u %s", problem->place.line, problem->place.column,
		         problem->text);
	}
	return arena_format(arena, "no such problem: %s%s", expected->line, found.length ? found.at : "");
}

/* A concern of the report is `key LINE`: concern.sole 12 */
static const char *concern_fails(struct arena *arena, const struct expectation *expected,
                                 const struct assessment *assessment)
{
	const char *key = case_word(arena, expected->line, 0), *rest = case_rest(expected->line, 1);
	size_t line;

	case_number(&rest, &line);
	for (size_t i = 0; i < assessment->concerns.count; i++)
		if (strcmp(assessment->concerns.items[i].sentence.key, key) == 0 &&
		    assessment->concerns.items[i].place.line == line)
			return NULL;
	return arena_format(arena, "no such concern: %s", expected->line);
}

const char *expectation_fails(struct arena *arena, const struct expectation *expected,
                              const struct catalogue *catalogue, const struct assessment *assessment,
                              const struct problems *problems)
{
	if (expected->expects == EXPECTS_ERROR || expected->expects == EXPECTS_WARNING)
		return problem_fails(arena, expected, problems);
	if (!assessment)
		return arena_format(arena, "the declaration was refused: %s",
		                    problems->count ? problems->items[0].text : "?");
	if (expected->expects == EXPECTS_CONCERN)
		return concern_fails(arena, expected, assessment);
	if (expected->expects == EXPECTS_WHOLE)
		return whole_fails(arena, expected->line, assessment);
	if (expected->expects == EXPECTS_SUGGESTION)
		return suggestion_fails(arena, expected->line, catalogue, assessment->declaration);
	if (expected->expects == EXPECTS_ITEM)
		return item_fails(arena, expected, assessment);
	return finding_fails(arena, expected, assessment);
}

const char *errors_fail(struct arena *arena, const struct case_file *from, const struct problems *problems)
{
	if (problems->errors == from->errors)
		return NULL;
	for (size_t i = 0; i < problems->count; i++) {
		const struct problem *problem = &problems->items[i];

		if (problem->severity == SEVERITY_ERROR)
			return arena_format(arena, "%zu errors are expected and there are %zu; the first: %u:%u %s", from->errors,
			                    problems->errors, problem->place.line, problem->place.column, problem->text);
	}
	return arena_format(arena, "%zu errors are expected and there is none", from->errors);
}
