/* Headers against the size of their file. See elf_check.h. */
#include "elf_check.h"

#include <elf.h>
#include <stdint.h>
#include <string.h>

#if defined(__x86_64__)
#define THIS_MACHINE EM_X86_64
#elif defined(__aarch64__)
#define THIS_MACHINE EM_AARCH64
#elif defined(__riscv)
#define THIS_MACHINE EM_RISCV
#elif defined(__powerpc64__)
#define THIS_MACHINE EM_PPC64
#else
#define THIS_MACHINE EM_NONE /* the loader knows, and says so */
#endif

struct image {
	struct arena *arena;
	struct bytes file;
	const char **why;
	Elf64_Ehdr header;
	uint64_t sections; /* how many; the header's field may be too small for it */
};

static bool refuse(const struct image *image, const char *sentence)
{
	*image->why = sentence;
	return false;
}

static bool fits(const struct image *image, const char *what, uint64_t offset, uint64_t length)
{
	uint64_t size = image->file.length;

	if (offset <= size && length <= size - offset)
		return true;
	return refuse(image, arena_format(image->arena,
	                                  "it is cut short: it has %zu bytes, and %s would end behind them; "
	                                  "copy or build it again",
	                                  image->file.length, what));
}

/* Copied out, because nothing in a file need be aligned. */
static void read_at(const struct image *image, uint64_t offset, void *into, size_t size)
{
	memcpy(into, image->file.at + offset, size);
}

/* Bytes of e_ident that decide how everything behind them is to be read. */
static bool check_marks(const struct image *image)
{
	static const struct {
		size_t at;
		unsigned char right;
		const char *otherwise;
	} marks[] = {
		{EI_CLASS, ELFCLASS64, "it is not built for 64 bits; build it with the compiler of this machine"},
		{EI_DATA, ELFDATA2LSB, "it is built for a big-endian machine; build it for this one"},
		{EI_VERSION, EV_CURRENT, "its ELF version is not 1; build it again"},
	};

	for (size_t i = 0; i < sizeof(marks) / sizeof(marks[0]); i++)
		if ((unsigned char)image->file.at[marks[i].at] != marks[i].right)
			return refuse(image, marks[i].otherwise);
	return true;
}

static bool check_header(struct image *image)
{
	if (image->file.length < SELFMAG || memcmp(image->file.at, ELFMAG, SELFMAG) != 0)
		return refuse(image, "it is not an ELF file; a plugin in C is built with `cc -shared -fPIC`");
	if (!fits(image, "its header", 0, sizeof(image->header)) || !check_marks(image))
		return false;
	read_at(image, 0, &image->header, sizeof(image->header));
	if (image->header.e_type != ET_DYN)
		return refuse(image, "it is ELF, but not a shared object; link it with -shared");
	if (THIS_MACHINE != EM_NONE && image->header.e_machine != THIS_MACHINE)
		return refuse(image, "it is built for another kind of processor; build it for this machine");
	return true;
}

/* A table of `count` entries; the size of an entry is the format's own. */
static bool check_table(const struct image *image, const char *what, uint64_t offset, uint64_t count,
                        size_t given, size_t right)
{
	if (count && given != right)
		return refuse(image, "its headers have a size that the format does not know; build it again");
	return fits(image, what, offset, count > UINT64_MAX / right ? UINT64_MAX : count * right);
}

/* Segments must follow each other in memory: the loader takes the first and the
 * last for the ends of all of them, and maps the others over what lies there. */
static bool check_segments(const struct image *image)
{
	const Elf64_Ehdr *header = &image->header;
	uint64_t behind = 0;

	if (!check_table(image, "its program headers", header->e_phoff, header->e_phnum, header->e_phentsize,
	                 sizeof(Elf64_Phdr)))
		return false;
	for (uint64_t i = 0; i < header->e_phnum; i++) {
		Elf64_Phdr segment;

		read_at(image, header->e_phoff + i * sizeof(segment), &segment, sizeof(segment));
		if (segment.p_type == PT_NULL)
			continue;
		if (!fits(image, "a segment", segment.p_offset, segment.p_filesz))
			return false;
		if (segment.p_type != PT_LOAD)
			continue;
		if (segment.p_vaddr < behind || segment.p_memsz < segment.p_filesz ||
		    segment.p_memsz > UINT64_MAX - segment.p_vaddr)
			return refuse(image, "it is damaged: its segments contradict each other; build it again");
		behind = segment.p_vaddr + segment.p_memsz;
	}
	return true;
}

/* With more sections than the header can count, the first one counts them. */
static bool count_sections(struct image *image)
{
	Elf64_Shdr first;

	image->sections = image->header.e_shnum;
	if (image->sections || !image->header.e_shoff)
		return true;
	if (!fits(image, "its section headers", image->header.e_shoff, sizeof(first)))
		return false;
	read_at(image, image->header.e_shoff, &first, sizeof(first));
	image->sections = first.sh_size;
	return true;
}

static bool check_section(const struct image *image, uint64_t number)
{
	Elf64_Shdr section;

	read_at(image, image->header.e_shoff + number * sizeof(section), &section, sizeof(section));
	/* A file that was made long enough and never filled ends in zeros. */
	if (number && number == image->header.e_shstrndx && section.sh_type != SHT_STRTAB)
		return refuse(image, "it is damaged: its section headers are not filled in; copy or build it again");
	if (section.sh_type == SHT_NULL || section.sh_type == SHT_NOBITS)
		return true;
	return fits(image, "a section", section.sh_offset, section.sh_size);
}

/* The loader does without sections. They usually lie last, so that they are what
 * a shorter file has lost. */
static bool check_sections(struct image *image)
{
	if (!count_sections(image) ||
	    !check_table(image, "its section headers", image->header.e_shoff, image->sections,
	                 image->header.e_shentsize, sizeof(Elf64_Shdr)))
		return false;
	for (uint64_t i = 0; i < image->sections; i++)
		if (!check_section(image, i))
			return false;
	return true;
}

bool elf_check(struct arena *arena, struct bytes file, const char **why)
{
	struct image image = {.arena = arena, .file = file, .why = why};

	return check_header(&image) && check_segments(&image) && check_sections(&image);
}
