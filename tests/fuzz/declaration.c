/*
 * Fuzzes the way from a file's bytes to a declaration: libyaml's events, the tree,
 * the tables of keys, single values, names that are looked up in the bundled
 * catalogue. Input: a declaration's file.
 */
#include "fuzz.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	const struct catalogue *catalogue = bundled_world();
	struct arena *arena = input_arena();

	read_declaration(arena, catalogue, input_bytes(arena, data, size));
	arena_free(arena);
	return 0;
}
