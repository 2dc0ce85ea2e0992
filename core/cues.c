/* Reading cues. See cues.h. */
#include "cues.h"

#include <string.h>

#include "limit.h"
#include "unicode.h"

/* A cue without a word could never match; a very long one is a sentence. */
static bool check_cue(struct reader *reader, const struct string_at *cue)
{
	const char *text = cue->text;
	struct buf word;

	buf_init(&word, reader->arena, LIMIT_TEXT_BYTES);
	if (strlen(text) > LIMIT_CUE_BYTES)
		return problem_error(reader->problems, cue->place, NULL, "write a word or a short phrase",
		                     "a cue has at most %d bytes", LIMIT_CUE_BYTES);
	if (!unicode_next_word(&text, &word))
		return problem_error(reader->problems, cue->place, NULL, NULL, "there is no word in `%s`", cue->text);
	return true;
}

static bool read_language(struct reader *reader, const struct node *node, struct cues *out)
{
	struct strings words = {0};
	bool good = read_strings(reader, node, &words);

	for (size_t i = 0; i < words.count; i++) {
		good = check_cue(reader, &words.items[i]) && good;
		*ARENA_APPEND(reader->arena, out) = (struct cue){node->key, words.items[i].text};
	}
	return good;
}

bool cues_read(struct reader *reader, const struct node *node, struct cues *out)
{
	bool good = true;

	if (!node)
		return true;
	if (node->kind != NODE_MAP)
		return reader_error(reader, node, "write `en:` and `zh:` below it, each with a list of words",
		                    "cues are a map from languages to words, not %s", node_kind_name(node));
	for (const struct node *child = node->first; child; child = child->next) {
		if (is_language(child->key))
			good = read_language(reader, child, out) && good;
		else
			good = problem_error(reader->problems, node_key_place(child, reader->file), node_path(reader->arena, node),
			                     "name a language: en, zh, fr, es, ru, ar", "`%s` is not a language", child->key);
	}
	if (out->count > LIMIT_CUES)
		return reader_error(reader, node, "keep those that tell most", "there are more than %d cues", LIMIT_CUES);
	return good;
}
