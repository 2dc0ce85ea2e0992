/* What the targets share. See fuzz.h. */
#include "fuzz.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "limit.h"
#include "yaml.h"

void require(bool holds, const char *what)
{
	if (holds)
		return;
	fprintf(stderr, "this must hold, and does not: %s\n", what);
	abort();
}

static void no_memory(void *context)
{
	(void)context;
	require(false, "there is memory");
}

struct arena *input_arena(void)
{
	return arena_new(&allocator_system, no_memory, NULL);
}

struct bytes input_bytes(struct arena *arena, const uint8_t *data, size_t size)
{
	return (struct bytes){arena_copy(arena, size ? (const char *)data : "", size), size};
}

static const char *in_source(struct arena *arena, const char *path)
{
	const char *source = getenv("SOURCE");

	return arena_format(arena, "%s/%s", source ? source : ".", path);
}

void load_words(struct catalogue *catalogue, struct arena *arena, struct problems *problems)
{
	problems_init(problems, arena);
	catalogue_init(catalogue, arena, &io_system, problems);
	require(catalogue_load_words(catalogue, in_source(arena, "tests/fuzz/world")), "the small vocabularies load");
}

/* Kept until the process ends. */
static struct arena *kept_arena(void)
{
	static struct arena *arena;

	if (!arena)
		arena = input_arena();
	return arena;
}

static const struct catalogue *world(const char *directory)
{
	struct arena *arena = kept_arena();
	struct catalogue *catalogue = arena_alloc(arena, sizeof(*catalogue));
	struct problems *problems = arena_alloc(arena, sizeof(*problems));
	const char *path = in_source(arena, directory);

	problems_init(problems, arena);
	catalogue_init(catalogue, arena, &io_system, problems);
	require(catalogue_load_words(catalogue, path) && catalogue_load_rest(catalogue, path) && catalogue_link(catalogue),
	        "the checklists load; run it from the tree's top");
	return catalogue;
}

const struct catalogue *small_world(void)
{
	static const struct catalogue *loaded;

	if (!loaded)
		loaded = world("tests/fuzz/world");
	return loaded;
}

const struct catalogue *bundled_world(void)
{
	static const struct catalogue *loaded;

	if (!loaded)
		loaded = world("checklists");
	return loaded;
}

const struct language *spoken(const char *lang)
{
	static struct language loaded[8];
	struct arena *arena = kept_arena();
	struct problems problems;
	struct catalogue files;
	struct reader reader;
	const struct node *root;
	size_t i = 0;

	for (; i < 8 && loaded[i].lang; i++)
		if (strncmp(loaded[i].lang, lang, 2) == 0)
			return &loaded[i];
	problems_init(&problems, arena);
	catalogue_init(&files, arena, &io_system, &problems);
	root = catalogue_open(&files, in_source(arena, arena_format(arena, "reports/lang/%.2s.yaml", lang)), &reader, NULL);
	require(i < 8 && root && language_read(&reader, root, &loaded[i]), "the language loads");
	return &loaded[i];
}

void check_problems(const struct problems *problems, struct bytes bytes)
{
	size_t lines = 1;

	for (size_t i = 0; i < bytes.length; i++)
		lines += bytes.at[i] == '\n' || bytes.at[i] == '\r' || (unsigned char)bytes.at[i] >= 0x80;
	for (size_t i = 0; i < problems->count; i++) {
		const struct problem *problem = &problems->items[i];

		require(problem->text && *problem->text, "a problem has a sentence");
		require(!problem->hint || *problem->hint, "a hint is none, or has words");
		require(problem->place.line <= lines + 1, "a problem's line is one of the file's");
	}
}

struct declaration *read_declaration(struct arena *arena, const struct catalogue *catalogue, struct bytes bytes)
{
	struct declaration_words words = catalogue_words(catalogue);
	struct declaration *declaration = arena_alloc(arena, sizeof(*declaration));
	struct problems problems;
	struct reader reader = {arena, &problems, "input.yaml"};
	const struct node *root;
	bool good;

	problems_init(&problems, arena);
	root = yaml_read(arena, bytes, "input.yaml", &problems);
	good = root && declaration_read(&reader, root, &words, declaration);
	require(good == !problems.errors, "a declaration is read, or there is an error");
	problems_sort(&problems);
	check_problems(&problems, bytes);
	return good ? declaration : NULL;
}

struct assessment *assess(struct arena *arena, const struct catalogue *catalogue,
                          const struct declaration *declaration, const struct registry *registry)
{
	struct assessment *assessment;
	const struct evaluation evaluation = {
		.catalogue = catalogue,
		.declaration = declaration,
		.registry = registry,
		.as_of = declaration->as_of,
		.checklists = (const struct checklist *const *)catalogue->checklists.items,
		.checklist_count = catalogue->checklists.count,
	};

	assessment = evaluate(arena, &evaluation);
	require(assessment != NULL, "there is an assessment");
	return assessment;
}
