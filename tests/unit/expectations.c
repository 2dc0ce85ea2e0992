/* Reading cases and comparing assessments with them. See expectations.h. */
#define _GNU_SOURCE
#include "expectations.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "expect_suggest.h"
#include "expect_whole.h"

#define LINE_BYTES 2048

/*
 * Reading.
 */

static const struct {
	const char *begins;
	enum expects expects;
	bool kept; /* the word belongs to what is compared */
} beginnings[] = {
	{"item ", EXPECTS_ITEM, false},    {"error ", EXPECTS_ERROR, false}, {"warning ", EXPECTS_WARNING, false},
	{"concern.", EXPECTS_CONCERN, true}, {"plan ", EXPECTS_WHOLE, true},  {"step ", EXPECTS_WHOLE, true},
	{"contradiction.", EXPECTS_CONCERN, true},
	{"open ", EXPECTS_WHOLE, true},    {"lapse ", EXPECTS_WHOLE, true},  {"basis ", EXPECTS_WHOLE, true},
	{"suggest ", EXPECTS_SUGGESTION, true}, {"no-suggest ", EXPECTS_SUGGESTION, true},
};

/* The rest of a line `# key: rest`, or NULL. */
static const char *after(const char *line, const char *key)
{
	size_t length = strlen(key);

	return strncmp(line, "# ", 2) == 0 && strncmp(line + 2, key, length) == 0 ? line + 2 + length : NULL;
}

static const char *copy(struct arena *arena, const char *text)
{
	return arena_copy(arena, text, strlen(text));
}

/* The n-th word of a line; "" behind the last. */
static const char *word_of(struct arena *arena, const char *line, size_t n)
{
	for (;; n--) {
		size_t length;

		line += strspn(line, " ");
		length = strcspn(line, " ");
		if (!n)
			return arena_copy(arena, line, length);
		line += length;
	}
}

static void take_expectation(struct arena *arena, const char *text, struct case_file *out)
{
	struct expectation *expectation = ARENA_APPEND(arena, &out->expected);

	*expectation = (struct expectation){.expects = EXPECTS_FINDING, .id = "", .word = ""};
	for (size_t i = 0; i < sizeof(beginnings) / sizeof(beginnings[0]); i++)
		if (strncmp(text, beginnings[i].begins, strlen(beginnings[i].begins)) == 0) {
			expectation->expects = beginnings[i].expects;
			if (!beginnings[i].kept)
				text += strlen(beginnings[i].begins);
			break;
		}
	expectation->line = copy(arena, text);
	out->errors += expectation->expects == EXPECTS_ERROR;
	if (expectation->expects > EXPECTS_ITEM)
		return;
	expectation->id = word_of(arena, text, 0);
	expectation->word = word_of(arena, text, 1);
}

static const char *beside(struct arena *arena, const char *path, const char *name)
{
	return arena_format(arena, "%.*s/%s", (int)(strrchr(path, '/') - path), path, name);
}

static void take_line(struct arena *arena, const char *line, struct case_file *out)
{
	const char *file = after(line, "file: "), *checklist = after(line, "checklist: ");
	const char *as_of = after(line, "as-of: "), *expect = after(line, "expect: ");

	if (file)
		out->declaration = beside(arena, out->path, file);
	if (checklist)
		out->checklist = beside(arena, out->path, checklist);
	if (as_of && !date_parse(as_of, &out->as_of))
		out->wrong = arena_format(arena, "`%s` is no date", as_of);
	if (expect)
		take_expectation(arena, expect, out);
}

static bool ends_in(const char *name, const char *ending)
{
	size_t length = strlen(name), tail = strlen(ending);

	return length > tail && strcmp(name + length - tail, ending) == 0;
}

/* A YAML file without expectations is a checklist that cases use. */
bool case_read(struct arena *arena, const char *path, struct case_file *out)
{
	FILE *file = fopen(path, "r");
	char line[LINE_BYTES];

	if (!file)
		return false;
	*out = (struct case_file){.path = copy(arena, path)};
	out->declaration = out->path;
	while (fgets(line, sizeof(line), file)) {
		line[strcspn(line, "\r\n")] = '\0';
		take_line(arena, line, out);
	}
	fclose(file);
	if (!out->expected.count)
		out->wrong = "it expects nothing";
	return out->expected.count || ends_in(path, ".case");
}

static int by_name(const struct dirent **a, const struct dirent **b)
{
	return strcmp((*a)->d_name, (*b)->d_name);
}

static void collect_one(struct arena *arena, const char *path, struct case_file_list *cases)
{
	struct case_file read;
	struct stat about;

	if (stat(path, &about) < 0)
		return;
	if (S_ISDIR(about.st_mode))
		cases_collect(arena, path, cases);
	else if ((ends_in(path, ".case") || strstr(path, ".yaml")) && case_read(arena, path, &read))
		*ARENA_APPEND(arena, cases) = read;
}

void cases_collect(struct arena *arena, const char *directory, struct case_file_list *cases)
{
	struct dirent **names;
	int count = scandir(directory, &names, NULL, by_name);

	for (int i = 0; i < count; i++) {
		if (names[i]->d_name[0] != '.')
			collect_one(arena, arena_format(arena, "%s/%s", directory, names[i]->d_name), cases);
		free(names[i]);
	}
	if (count >= 0)
		free(names);
}

/*
 * Comparing. Each function says why not, or NULL.
 */

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
	for (size_t i = 2; !why && *(option = word_of(arena, expected->line, i)); i++)
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
	unsigned line, column;
	struct buf found;
	int behind = 0;

	if (sscanf(expected->line, "%u:%u %n", &line, &column, &behind) != 2)
		return arena_format(arena, "no place: %s", expected->line);
	buf_init(&found, arena, LINE_BYTES * 8);
	for (size_t i = 0; i < problems->count; i++) {
		const struct problem *problem = &problems->items[i];

		if (problem->severity == severity && problem->place.line == line && problem->place.column == column &&
		    strstr(problem->text, expected->line + behind))
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
	const char *key = word_of(arena, expected->line, 0);
	unsigned long line = strtoul(word_of(arena, expected->line, 1), NULL, 10);

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

/*
 * Where tests find what they look at.
 */

const char *below_variable(struct arena *arena, const char *variable, const char *below)
{
	const char *value = getenv(variable);

	return value ? arena_format(arena, "%s/%s", value, below) : NULL;
}

bool load_bundled(struct program *program, struct arena *arena, struct options *given)
{
	*program = (struct program){.arena = arena, .io = &io_system, .options = given};
	program->data.checklists = below_variable(arena, "SOURCE", "checklists");
	program->data.languages = below_variable(arena, "SOURCE", "reports/lang");
	program->data.plugins = below_variable(arena, "BUILD", "plugins");
	return program->data.checklists && program->data.plugins && program_load(program);
}
