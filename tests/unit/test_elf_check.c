/*
 * The headers of a shared object against the size of its file: a good one (the
 * zoo's good.so, in the directory that ZOO_SO names), cut at every length and
 * changed field by field.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <elf.h>
#include <stdlib.h>
#include <string.h>

#include "elf_check.h"
#include "limit.h"
#include "zoo.h"

struct sample {
	struct arena *arena;
	struct bytes good; /* the zoo's good.so */
};

static int sample_enter(void **state)
{
	struct arena *arena = zoo_arena();
	struct sample *sample = arena_alloc(arena, sizeof(*sample));
	const char *path = zoo_object(arena, "good");
	const char *why;

	sample->arena = arena;
	*state = sample;
	return io_read(&io_system, arena, path, LIMIT_PLUGIN_BYTES, &sample->good, &why) ? 0 : -1;
}

static int sample_leave(void **state)
{
	arena_free(((struct sample *)*state)->arena);
	return 0;
}

/* Each in memory of just that size, so that a sanitizer sees who reads on. */
static void test_truncated_anywhere(void **state)
{
	struct sample *sample = *state;
	const char *why = NULL;

	assert_true(elf_check(sample->arena, sample->good, &why));
	for (size_t length = 0; length < sample->good.length; length += length < 2048 ? 1 : 61) {
		char *part = malloc(length + 1); /* malloc(0) may be NULL */

		memcpy(part + 1, sample->good.at, length);
		why = NULL;
		assert_false(elf_check(sample->arena, (struct bytes){part + 1, length}, &why));
		assert_sentence(why, length < SELFMAG ? "not an ELF" : "it is cut short");
		free(part);
	}
}

/* The good file with some bytes of its headers changed. */
static bool check_changed(const struct sample *sample, size_t offset, const void *field, size_t size,
                          const char **why)
{
	char *copy = arena_copy(sample->arena, sample->good.at, sample->good.length);

	memcpy(copy + offset, field, size);
	return elf_check(sample->arena, (struct bytes){copy, sample->good.length}, why);
}

static void assert_changed(const struct sample *sample, size_t offset, const void *field, size_t size,
                           const char *part)
{
	const char *why = NULL;

	assert_false(check_changed(sample, offset, field, size, &why));
	assert_sentence(why, part);
}

static void assert_accepted(const struct sample *sample, size_t offset, const void *field, size_t size)
{
	const char *why = NULL;

	if (!check_changed(sample, offset, field, size, &why))
		fail_msg("refused: %s", why);
}

#define ASSERT_CHANGED(sample, field, value, part)                                              \
	do {                                                                                    \
		Elf64_Ehdr changed = {.field = (value)};                                        \
		assert_changed((sample), offsetof(Elf64_Ehdr, field), &changed.field,           \
		               sizeof(changed.field), (part));                                  \
	} while (0)

static void test_wrong_build(void **state)
{
	struct sample *sample = *state;

	ASSERT_CHANGED(sample, e_ident[EI_CLASS], ELFCLASS32, "it is not built for 64 bits");
	ASSERT_CHANGED(sample, e_ident[EI_DATA], ELFDATA2MSB, "big-endian");
	ASSERT_CHANGED(sample, e_ident[EI_VERSION], 9, "its ELF version");
	ASSERT_CHANGED(sample, e_type, ET_EXEC, "not a shared object");
	ASSERT_CHANGED(sample, e_type, ET_REL, "not a shared object");
	ASSERT_CHANGED(sample, e_machine, EM_VAX, "another kind of processor");
}

static void test_lying_tables(void **state)
{
	struct sample *sample = *state;

	ASSERT_CHANGED(sample, e_phoff, sample->good.length, "its program headers would end behind");
	ASSERT_CHANGED(sample, e_phoff, UINT64_MAX - 8, "its program headers would end behind");
	ASSERT_CHANGED(sample, e_phnum, 0xffff, "its program headers would end behind");
	ASSERT_CHANGED(sample, e_phentsize, 1, "a size that the format does not know");
	ASSERT_CHANGED(sample, e_shoff, UINT64_MAX, "its section headers would end behind");
	ASSERT_CHANGED(sample, e_shnum, 0xfeff, "its section headers would end behind");
	ASSERT_CHANGED(sample, e_shentsize, 65, "a size that the format does not know");
	ASSERT_CHANGED(sample, e_shstrndx, 1, "its section headers are not filled in");
}

/* The first segment of the type, and where it is. */
static size_t find_segment(const struct sample *sample, uint32_t type, Elf64_Phdr *segment)
{
	Elf64_Ehdr header;
	size_t offset;

	memcpy(&header, sample->good.at, sizeof(header));
	for (size_t i = 0; i < header.e_phnum; i++) {
		offset = header.e_phoff + i * sizeof(*segment);
		memcpy(segment, sample->good.at + offset, sizeof(*segment));
		if (segment->p_type == type)
			return offset;
	}
	fail_msg("no segment of type %u", type);
	return 0;
}

static void test_lying_segments(void **state)
{
	struct sample *sample = *state;
	Elf64_Phdr right, wrong;
	size_t at = find_segment(sample, PT_LOAD, &right);

	wrong = right;
	wrong.p_offset = sample->good.length;
	assert_changed(sample, at, &wrong, sizeof(wrong), "a segment would end behind");
	wrong = right;
	wrong.p_filesz = UINT64_MAX;
	assert_changed(sample, at, &wrong, sizeof(wrong), "a segment would end behind");
	wrong = right;
	wrong.p_memsz = right.p_filesz - 1;
	assert_changed(sample, at, &wrong, sizeof(wrong), "its segments contradict each other");
	wrong = right;
	wrong.p_vaddr = UINT64_MAX - 1;
	assert_changed(sample, at, &wrong, sizeof(wrong), "its segments contradict each other");
	wrong = right;
	wrong.p_vaddr = (uint64_t)1 << 40;
	assert_changed(sample, at, &wrong, sizeof(wrong), "its segments contradict each other");
}

static void test_lying_sections(void **state)
{
	struct sample *sample = *state;
	Elf64_Ehdr header;
	Elf64_Shdr section;
	size_t second;

	memcpy(&header, sample->good.at, sizeof(header));
	second = header.e_shoff + sizeof(section);
	memcpy(&section, sample->good.at + second, sizeof(section));
	section.sh_size = UINT64_MAX - section.sh_offset;
	assert_changed(sample, second, &section, sizeof(section), "a section would end behind");
	section.sh_type = SHT_NOBITS;
	section.sh_offset = sample->good.length;
	assert_accepted(sample, second, &section, sizeof(section));
}

/* A file may do without sections. */
static void test_no_sections(void **state)
{
	struct sample *sample = *state;
	Elf64_Ehdr header;

	memcpy(&header, sample->good.at, sizeof(header));
	header.e_shoff = header.e_shnum = header.e_shstrndx = 0;
	assert_accepted(sample, 0, &header, sizeof(header));
}

/* With more sections than the header can count, the size of the first is their number. */
static void test_many_sections(void **state)
{
	static const struct {
		uint64_t count;
		const char *part;
	} lies[] = {
		{(uint64_t)1 << 58, "its section headers would end behind"}, /* times 64 is 0 */
		{UINT64_MAX, "its section headers would end behind"},
		{100000, "its section headers would end behind"},
	};
	struct sample *sample = *state;
	struct sample lying = *sample;
	Elf64_Ehdr header;
	Elf64_Shdr first = {0};

	memcpy(&header, sample->good.at, sizeof(header));
	for (size_t i = 0; i < COUNT(lies); i++) {
		char *copy = arena_copy(sample->arena, sample->good.at, sample->good.length);

		first.sh_size = lies[i].count;
		memcpy(copy + header.e_shoff, &first, sizeof(first));
		lying.good.at = copy;
		ASSERT_CHANGED(&lying, e_shnum, 0, lies[i].part);
	}
}

#define ON_SAMPLE(test) cmocka_unit_test_setup_teardown(test, sample_enter, sample_leave)

int main(void)
{
	const struct CMUnitTest tests[] = {
		ON_SAMPLE(test_truncated_anywhere),
		ON_SAMPLE(test_wrong_build),
		ON_SAMPLE(test_lying_tables),
		ON_SAMPLE(test_lying_segments),
		ON_SAMPLE(test_lying_sections),
		ON_SAMPLE(test_no_sections),
		ON_SAMPLE(test_many_sections),
	};

	zoo_directory("ZOO_SO");
	return cmocka_run_group_tests(tests, NULL, NULL);
}
