/* A tree of bytes over all cues. See cue_index.h. */
#include "cue_index.h"

#include <stdint.h>
#include <string.h>

#include "buf.h"
#include "limit.h"
#include "unicode.h"

/* Lower case may be longer than upper. */
#define WORD_BYTES (2 * LIMIT_TEXT_BYTES)

/* Number 0 is the root among nodes, and stands for none. */
struct tree_node {
	uint32_t child, sibling;
	uint32_t entry; /* the last cue that ends here, from 1; 0: none */
	char byte;
};

struct tree_entry {
	struct cue_match match;
	uint32_t next; /* an earlier cue that ends at the same node */
};

struct cue_index {
	struct arena *arena;
	struct {
		struct tree_node *items;
		size_t count;
	} nodes;
	struct {
		struct tree_entry *items;
		size_t count;
	} entries;
	struct buf bytes; /* the words of the text at hand, one behind the other */
	size_t *ends;     /* where each of them ends */
	size_t words;
};

struct cue_index *cue_index_new(struct arena *arena)
{
	struct cue_index *index = arena_alloc(arena, sizeof(*index));

	index->arena = arena;
	buf_init(&index->bytes, arena, WORD_BYTES);
	index->ends = arena_alloc(arena, LIMIT_TEXT_BYTES * sizeof(*index->ends));
	(void)ARENA_APPEND(arena, &index->nodes);
	return index;
}

size_t cue_index_count(const struct cue_index *index)
{
	return index->entries.count;
}

static bool ends_in(const char *word, size_t length, const char *ending)
{
	size_t tail = strlen(ending);

	return length > tail && memcmp(word + length - tail, ending, tail) == 0;
}

/* Cuts a plural's ending off, in texts and cues alike; what comes out need not be a word. */
static void cut_plural(struct buf *bytes, size_t start)
{
	static const struct {
		const char *ending;
		size_t cut;
	} endings[] = {{"sses", 2}, {"shes", 2}, {"ches", 2}, {"xes", 2}, {"ss", 0}, {"us", 0}, {"is", 0}, {"s", 1}};
	const char *word = bytes->at + start;
	size_t length = bytes->length - start;

	if (length <= 3)
		return;
	if (ends_in(word, length, "ies")) {
		bytes->length -= 3;
		buf_addc(bytes, 'y');
		return;
	}
	for (size_t i = 0; i < sizeof(endings) / sizeof(endings[0]); i++)
		if (ends_in(word, length, endings[i].ending)) {
			bytes->length -= endings[i].cut;
			return;
		}
}

static void split(struct cue_index *index, const char *text)
{
	index->bytes.length = 0;
	for (index->words = 0; index->words < LIMIT_TEXT_BYTES; index->words++) {
		size_t start = index->bytes.length;

		if (!unicode_next_word(&text, &index->bytes))
			return;
		cut_plural(&index->bytes, start);
		index->ends[index->words] = index->bytes.length;
	}
}

/* The child of a node by its byte, or 0. */
static uint32_t child_of(const struct cue_index *index, uint32_t node, char byte)
{
	uint32_t child = index->nodes.items[node].child;

	while (child && index->nodes.items[child].byte != byte)
		child = index->nodes.items[child].sibling;
	return child;
}

static uint32_t make_child(struct cue_index *index, uint32_t node, char byte)
{
	uint32_t child = child_of(index, node, byte);

	if (child)
		return child;
	child = (uint32_t)index->nodes.count;
	*ARENA_APPEND(index->arena, &index->nodes) =
		(struct tree_node){.sibling = index->nodes.items[node].child, .byte = byte};
	index->nodes.items[node].child = child;
	return child;
}

static void add_cue(struct cue_index *index, const struct cue *cue, size_t target)
{
	size_t number = index->entries.count;
	uint32_t node = 0;

	split(index, cue->text);
	for (size_t i = 0; i < index->bytes.length; i++)
		node = make_child(index, node, index->bytes.at[i]);
	*ARENA_APPEND(index->arena, &index->entries) =
		(struct tree_entry){{cue, number, target}, index->nodes.items[node].entry};
	index->nodes.items[node].entry = (uint32_t)(number + 1);
}

void cue_index_add(struct cue_index *index, const struct cues *cues, size_t target)
{
	for (size_t i = 0; i < cues->count; i++)
		add_cue(index, &cues->items[i], target);
}

/* Whoever wants to know of matches. */
struct taker {
	void (*take)(void *context, const struct cue_match *match);
	void *context;
};

static void take_entries(const struct cue_index *index, uint32_t node, const struct taker *taker)
{
	for (uint32_t entry = index->nodes.items[node].entry; entry; entry = index->entries.items[entry - 1].next)
		taker->take(taker->context, &index->entries.items[entry - 1].match);
}

/* Follows the tree from the beginning of one word, and looks for cues wherever a word ends. */
static void find_from(const struct cue_index *index, size_t word, const struct taker *taker)
{
	size_t at = word ? index->ends[word - 1] : 0;
	uint32_t node = 0;

	for (; word < index->words; word++) {
		for (; at < index->ends[word]; at++) {
			node = child_of(index, node, index->bytes.at[at]);
			if (!node)
				return;
		}
		take_entries(index, node, taker);
	}
}

void cue_index_find(struct cue_index *index, const char *text,
                    void (*take)(void *context, const struct cue_match *match), void *context)
{
	struct taker taker = {take, context};

	split(index, text);
	for (size_t word = 0; word < index->words; word++)
		find_from(index, word, &taker);
}
