/* Reading crosswalks. See crosswalk.h. */
#include "crosswalk.h"

#include <stddef.h>

static const struct field row_fields[] = {
	{"from", FIELD_ID, offsetof(struct crosswalk_row, from_id), true, "a criterion or an item", NULL, NULL},
	{"to", FIELD_ID, offsetof(struct crosswalk_row, to_id), true, "a criterion or an item", NULL, NULL},
	{"relation", FIELD_WORD, offsetof(struct crosswalk_row, relation), true, "how the first relates to the second",
	 &relation_words, NULL},
	{"because", FIELD_TEXT, offsetof(struct crosswalk_row, because), true, "the reason, in a sentence", NULL, NULL},
};
const struct schema crosswalk_row_schema = SCHEMA("a row", struct crosswalk_row, row_fields);

struct crosswalk_file {
	struct entry entry;
	const char *type;
	struct crosswalk rows;
};

static const struct field file_fields[] = {
	{"normgap", FIELD_STRING, offsetof(struct crosswalk_file, type), true, "crosswalk/1", NULL, NULL},
	{"rows", FIELD_LIST, offsetof(struct crosswalk_file, rows), true, "the relations", NULL, &crosswalk_row_schema},
};
const struct schema crosswalk_schema = SCHEMA("a crosswalk", struct crosswalk_file, file_fields);

bool crosswalk_read(struct reader *reader, const struct node *root, struct crosswalk *crosswalk)
{
	struct crosswalk_file file = {0};

	if (!file_is(reader, root, "crosswalk/1") || !schema_read(reader, root, &crosswalk_schema, &file))
		return false;
	for (size_t i = 0; i < file.rows.count; i++) {
		file.rows.items[i].file = reader->file;
		*ARENA_APPEND(reader->arena, crosswalk) = file.rows.items[i];
	}
	return true;
}

/* A promise, a rule or a review of restraint cannot be inferred from a duty done. */
static bool barred(const struct criterion *from, const struct criterion *to)
{
	return from->item->nature == NATURE_DUTY && to->item->nature == NATURE_RESTRAINT && to->layer != LAYER_PROTECTION;
}

bool crosswalk_passes(const struct crosswalk_row *row, bool forward)
{
	const struct criterion *from = forward ? row->from : row->to, *to = forward ? row->to : row->from;
	enum relation one_way = forward ? RELATION_SUPERSET : RELATION_SUBSET;

	if (!from || !to || barred(from, to))
		return false;
	return row->relation == RELATION_EQUAL || row->relation == (int)one_way;
}

const struct criterion *crosswalk_source(const struct crosswalk_row *row, const struct criterion *criterion)
{
	if (row->to == criterion && crosswalk_passes(row, true))
		return row->from;
	if (row->from == criterion && crosswalk_passes(row, false))
		return row->to;
	return NULL;
}
