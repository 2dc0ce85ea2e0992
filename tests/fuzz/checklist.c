/*
 * Fuzzes checklists that strangers wrote: reading one, how it refers to itself, and
 * what its needs make of one declaration. No judge is there. Input: a checklist's
 * file, read with the vocabularies of tests/fuzz/world.
 */
#include <string.h>

#include "fuzz.h"
#include "limit.h"
#include "yaml.h"

static const char declaration_text[] =
	"normgap: declaration/1\nstate: UTO\nname: Utopia\nas-of: 2026\ncomplete-for: []\n"
	"sources:\n  act:\n    title: Act\n    role: instrument\n    public: yes\n"
	"measures:\n"
	"  - id: team\n    title: A team\n    kind: [institution, law]\n    status: in-force\n    since: 2019\n"
	"    topics: [response-team]\n    lead: The ministry\n"
	"    facts:\n      published: yes\n      staff: 12\n      covers: [finance, health]\n      owner: the bank\n"
	"    evidence:\n      - source: act\n        at: p. 1\n"
	"  - id: course\n    title: A course\n    kind: training\n    status: planned\n    since: 2027\n"
	"    topics: [courses]\n"
	"  - id: campaign\n    title: A campaign\n    kind: [programme, statement]\n    status: completed\n"
	"    until: 2020\n    topics: [awareness, courses]\n";

static void judge(struct arena *arena, const struct catalogue *catalogue)
{
	const struct bytes bytes = {declaration_text, sizeof(declaration_text) - 1};
	struct declaration *declaration = read_declaration(arena, catalogue, bytes);
	struct registry registry;

	require(declaration != NULL, "the declaration is right");
	registry_init(&registry, arena);
	assess(arena, catalogue, declaration, &registry);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct arena *arena = input_arena();
	struct bytes bytes = input_bytes(arena, data, size);
	struct problems problems;
	struct catalogue catalogue;
	struct reader reader = {arena, &problems, "input.yaml"};
	const struct node *root;
	bool good;

	load_words(&catalogue, arena, &problems);
	root = yaml_read(arena, bytes, "input.yaml", &problems);
	good = root && catalogue_take(&catalogue, &reader, root) && catalogue_link(&catalogue);
	require(good == !problems.errors, "a checklist is taken, or there is an error");
	check_problems(&problems, bytes);
	if (good)
		judge(arena, &catalogue);
	arena_free(arena);
	return 0;
}
