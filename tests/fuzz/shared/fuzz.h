/*
 * What the fuzzing targets share: what is loaded once and never changes, and the
 * way from bytes to a declaration and to an assessment. Each target is a file with
 * LLVMFuzzerTestOneInput; libFuzzer calls it (`make fuzz`), or replay.c does
 * (`make check`). Run from the tree's top, or with SOURCE set to it.
 */
#ifndef FUZZ_H
#define FUZZ_H

#include "catalogue.h"
#include "evaluate.h"
#include "language.h"

/* For each input. */
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* Ends the process, as a crash does, where something that must hold does not. */
void require(bool holds, const char *what);

/* A new arena for one input. */
struct arena *input_arena(void);

/* The same bytes with a zero byte behind them. */
struct bytes input_bytes(struct arena *arena, const uint8_t *data, size_t size);

/* The small checklist and vocabularies of tests/fuzz/world, loaded once. */
const struct catalogue *small_world(void);

/* The vocabularies of tests/fuzz/world alone, in an arena: to be added to. */
void load_words(struct catalogue *catalogue, struct arena *arena, struct problems *problems);

/* What the program itself brings, loaded once. */
const struct catalogue *bundled_world(void);

/* A language of reports/lang, loaded once: the first two letters of its file. */
const struct language *spoken(const char *lang);

/* A declaration, or NULL where it has an error; then there is a problem, else none. */
struct declaration *read_declaration(struct arena *arena, const struct catalogue *catalogue, struct bytes bytes);

/* Whatever was wrong with an input is told in sentences, with a place inside of it. */
void check_problems(const struct problems *problems, struct bytes bytes);

/* The whole way, with the judges of a registry; all checklists of the catalogue. */
struct assessment *assess(struct arena *arena, const struct catalogue *catalogue,
                          const struct declaration *declaration, const struct registry *registry);

#endif
