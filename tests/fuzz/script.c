/*
 * Fuzzes scripts together with what they judge: loading one, what its table says,
 * each of its judges twice over the measures of a declaration. Input: a script,
 * a line of eight hyphens, a declaration; without the line, the declaration is one
 * of the target's own.
 *
 * The script runs in this process, as trusted ones do, and not behind the walls of
 * a process of its own. It gets fewer steps than in the program, so that an input
 * is quick; its memory is the program's limit. Lua itself is the system's and not
 * built with sanitizers: what is looked at are core/lua_*.c and core/plugin_lua.c.
 */
#include <string.h>

#include "fuzz.h"
#include "host.h"
#include "plugin_lua.h"
#include "unicode.h"

#define STEPS 5000
#define BETWEEN "\n--------\n"

static const char declaration_text[] =
	"normgap: declaration/1\nstate: UTO\nname: Utopia\nas-of: 2026\nmeasures:\n"
	"  - id: course\n    title: A course\n    kind: training\n    status: in-force\n    topics: [courses]\n"
	"    facts:\n      staff: 3\n      covers: [finance]\n";

static enum verdict no_verdict(void *context, const char *criterion)
{
	(void)context;
	(void)criterion;
	return VERDICT_SILENT;
}

/* The small world's criterion that a judge decides. */
static const struct criterion *judged(const struct catalogue *catalogue)
{
	const struct criterion *criterion = catalogue_criterion(catalogue, "small.duty.judged");

	require(criterion != NULL, "the small world has its criterion");
	return criterion;
}

static void check_said(const struct normgap_case *c)
{
	const struct judgement *said = c->judgement;

	require(c->said <= LIMIT_SAID_REASONS, "a judge's sentences are counted");
	for (size_t i = 0; i < said->reasons.count; i++)
		for (size_t v = 0; v < said->reasons.items[i].sentence.count; v++) {
			const char *plain = said->reasons.items[i].sentence.values[v].plain;

			require(!plain || strlen(plain) <= LIMIT_SAID_VALUE_BYTES, "a value is cut");
			require(!plain || strcmp(plain, unicode_copy_valid(c->arena, plain, strlen(plain), SIZE_MAX)) == 0,
			        "a value is UTF-8");
		}
}

static void ask(struct arena *arena, const struct judge *judge, const struct declaration *declaration)
{
	const struct criterion *criterion = judged(small_world());
	struct normgap_case c = case_of(&criterion->needs.items[0]);
	struct judgement judgement;
	int32_t outcome;

	judgement_init(&judgement, arena);
	c.arena = arena;
	c.as_of = declaration->as_of;
	c.criterion = criterion;
	c.checklist = criterion->item->checklist;
	c.verdict_of = no_verdict;
	c.judgement = &judgement;
	for (size_t i = 0; i < declaration->measures.count; i++)
		match_measure(c.requirement, &declaration->measures.items[i], NULL, c.as_of, false,
		              ARENA_APPEND(arena, &c.matches));
	outcome = judge->row.judge(&judge->row, &host_table, &c);
	require(outcome >= NORMGAP_MET && outcome <= NORMGAP_UNDETERMINED, "a script's answer is one of four");
	require(!c.failure || outcome == NORMGAP_UNDETERMINED, "who fails has not decided");
	check_said(&c);
}

static void judge_all(struct arena *arena, const struct normgap_plugin *descriptor,
                      const struct declaration *declaration)
{
	const struct plugin from = {.name = descriptor->name, .language = "lua", .path = "input.lua"};
	struct registry registry;
	const char *why;

	registry_init(&registry, arena);
	if (!registry_add(&registry, &from, descriptor, &why)) {
		require(*why, "a refusal has words");
		return;
	}
	for (size_t i = 0; i < 2 * registry.judges.count && i < 8; i++)
		ask(arena, registry.judges.items[i / 2], declaration);
	assess(arena, small_world(), declaration, &registry);
}

/* With too few steps nothing would be looked at, and nobody would know. */
static void check_steps(struct arena *arena)
{
	static const char text[] = "return {name = 'input', version = '1', judges = {"
	                           "['input.any'] = function() return 'met' end}}";
	static bool checked;
	const struct normgap_plugin *descriptor;
	const char *why;

	if (!checked)
		require(plugin_lua_load(arena, (struct bytes){text, sizeof(text) - 1}, "input", STEPS, &descriptor, &why),
		        "a right script loads");
	checked = true;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct arena *arena = input_arena();
	struct bytes script = input_bytes(arena, data, size);
	struct bytes declared = {declaration_text, sizeof(declaration_text) - 1};
	const char *between = strstr(script.at, BETWEEN), *why = NULL;
	const struct normgap_plugin *descriptor;
	struct declaration *declaration;

	if (between) {
		declared.at = between + strlen(BETWEEN);
		declared.length = script.length - (size_t)(declared.at - script.at);
		script.length = (size_t)(between - script.at);
	}
	check_steps(arena);
	declaration = read_declaration(arena, small_world(), declared);
	if (plugin_lua_load(arena, script, "input", STEPS, &descriptor, &why)) {
		if (declaration)
			judge_all(arena, descriptor, declaration);
	} else {
		require(why && *why, "a refusal has words");
	}
	arena_free(arena);
	return 0;
}
