/* Loading what is known before a declaration is read. See catalogue.h. */
#include "catalogue.h"

#include <string.h>

#include "digest.h"
#include "limit.h"
#include "yaml.h"

void catalogue_init(struct catalogue *catalogue, struct arena *arena, const struct io *io,
                    struct problems *problems)
{
	*catalogue = (struct catalogue){.arena = arena, .trees = arena, .io = io, .problems = problems};
	names_init(&catalogue->checklist_names, arena);
	names_init(&catalogue->item_names, arena);
	names_init(&catalogue->criterion_names, arena);
}

const struct node *catalogue_open(const struct catalogue *catalogue, const char *path, struct reader *reader,
                                  const char **sha256)
{
	struct bytes bytes;
	const char *why;

	*reader = (struct reader){catalogue->arena, catalogue->problems, path};
	if (!io_read(catalogue->io, catalogue->trees, path, LIMIT_FILE_BYTES, &bytes, &why)) {
		problem_error(catalogue->problems, (struct place){path, 0, 0}, NULL, NULL, "%s", why);
		return NULL;
	}
	if (sha256)
		*sha256 = digest_sha256(catalogue->arena, bytes.at, bytes.length);
	return yaml_read_apart(catalogue->trees, catalogue->arena, bytes, path, catalogue->problems);
}

static void note_file(struct catalogue *catalogue, struct read_file file)
{
	*ARENA_APPEND(catalogue->arena, &catalogue->files) = file;
}

static const char *beside(const struct catalogue *catalogue, const char *directory, const char *name)
{
	return arena_format(catalogue->arena, "%s/%s", directory, name);
}

static bool duplicate(struct catalogue *catalogue, const struct entry *entry)
{
	return problem_error(catalogue->problems, entry->place, NULL, "give one of them another id",
	                     "the id `%s` stands for something else already", entry->id);
}

static bool register_item(struct catalogue *catalogue, struct item *item)
{
	bool good = true;

	item->number = catalogue->items.count;
	*ARENA_APPEND(catalogue->arena, &catalogue->items) = item;
	if (names_add(&catalogue->item_names, item->entry.id, item->number) != NAME_UNKNOWN)
		good = duplicate(catalogue, &item->entry);
	for (size_t i = 0; i < item->criteria.count; i++) {
		struct criterion *criterion = &item->criteria.items[i];

		criterion->number = catalogue->criteria.count;
		*ARENA_APPEND(catalogue->arena, &catalogue->criteria) = criterion;
		if (names_add(&catalogue->criterion_names, criterion->entry.id, criterion->number) != NAME_UNKNOWN)
			good = duplicate(catalogue, &criterion->entry);
	}
	return good;
}

static bool register_checklist(struct catalogue *catalogue, struct checklist *checklist)
{
	bool good = true;

	names_add(&catalogue->checklist_names, checklist->entry.id, catalogue->checklists.count);
	note_file(catalogue, (struct read_file){INPUT_CHECKLIST, checklist->file, checklist->version, checklist->sha256});
	*ARENA_APPEND(catalogue->arena, &catalogue->checklists) = checklist;
	for (size_t i = 0; i < checklist->items.count; i++)
		good = register_item(catalogue, &checklist->items.items[i]) && good;
	return good;
}

static struct checklist *read_checklist(struct catalogue *catalogue, struct reader *reader, const struct node *root,
                                        const char *sha256)
{
	struct checklist *checklist = arena_alloc(catalogue->arena, sizeof(*checklist));

	checklist->sha256 = sha256;
	return checklist_read(reader, root, &catalogue->topics, &catalogue->facts, checklist) ? checklist : NULL;
}

static struct checklist *open_checklist(struct catalogue *catalogue, const char *path)
{
	const char *sha256 = NULL;
	struct reader reader;
	const struct node *root = catalogue_open(catalogue, path, &reader, &sha256);

	return root ? read_checklist(catalogue, &reader, root, sha256) : NULL;
}

static bool add_checklist(struct catalogue *catalogue, struct checklist *checklist)
{
	if (!checklist)
		return false;
	if (catalogue_checklist(catalogue, checklist->entry.id))
		return duplicate(catalogue, &checklist->entry);
	return register_checklist(catalogue, checklist);
}

bool catalogue_add(struct catalogue *catalogue, const char *path)
{
	return add_checklist(catalogue, open_checklist(catalogue, path));
}

bool catalogue_take(struct catalogue *catalogue, struct reader *reader, const struct node *root)
{
	return add_checklist(catalogue, read_checklist(catalogue, reader, root, NULL));
}

static bool add_unknown(struct catalogue *catalogue, const char *path)
{
	struct checklist *checklist = open_checklist(catalogue, path);

	if (checklist && !catalogue_checklist(catalogue, checklist->entry.id))
		return register_checklist(catalogue, checklist);
	return checklist != NULL;
}

/* A file of shared words, by its name in a directory. */
static const struct node *open_words(struct catalogue *catalogue, const char *directory, const char *name,
                                     struct reader *reader)
{
	struct read_file file = {.sort = INPUT_VOCABULARY, .path = beside(catalogue, directory, name)};
	const struct node *root = catalogue_open(catalogue, file.path, reader, &file.sha256);

	note_file(catalogue, file);
	return root;
}

bool catalogue_load_words(struct catalogue *catalogue, const char *directory)
{
	struct reader reader;
	const struct node *root = open_words(catalogue, directory, "topics.yaml", &reader);

	if (!root || !topics_read(&reader, root, &catalogue->topics))
		return false;
	root = open_words(catalogue, directory, "facts.yaml", &reader);
	return root && facts_read(&reader, root, &catalogue->facts);
}

static bool load_crosswalks(struct catalogue *catalogue, const char *directory)
{
	struct reader reader;
	const struct node *root = open_words(catalogue, directory, "crosswalks.yaml", &reader);

	return root && crosswalk_read(&reader, root, &catalogue->crosswalk);
}

static bool is_checklist_file(const char *name)
{
	static const char *const others[] = {"topics.yaml", "facts.yaml", "crosswalks.yaml"};

	for (size_t i = 0; i < sizeof(others) / sizeof(others[0]); i++)
		if (strcmp(name, others[i]) == 0)
			return false;
	return path_ends_in(name, ".yaml");
}

bool catalogue_load_rest(struct catalogue *catalogue, const char *directory)
{
	struct file_names names;
	bool good = true;
	const char *why;

	if (!io_list(catalogue->arena, directory, &names, &why))
		return problem_error(catalogue->problems, (struct place){directory, 0, 0}, NULL, NULL,
		                     "the checklists cannot be found: %s", why);
	for (size_t i = 0, read = 0; i < names.count && read < LIMIT_CHECKLISTS; i++)
		if (is_checklist_file(names.items[i])) {
			good = add_unknown(catalogue, beside(catalogue, directory, names.items[i])) && good;
			read++;
		}
	return load_crosswalks(catalogue, directory) && good;
}

/* An id is a criterion, or an item, or in a checklist that is not loaded. */
static bool link_end(struct catalogue *catalogue, const struct crosswalk_row *row, const char *id,
                     const struct criterion **criterion, const struct item **item)
{
	const char *checklist = arena_copy(catalogue->arena, id, strcspn(id, "."));

	*criterion = catalogue_criterion(catalogue, id);
	*item = catalogue_item(catalogue, id);
	if (*criterion || *item || !catalogue_checklist(catalogue, checklist))
		return true;
	return problem_error(catalogue->problems, row->entry.place, NULL,
	                     did_you_mean(catalogue->arena, names_nearest(&catalogue->criterion_names, id)),
	                     "`%s` is not in the checklist `%s`", id, checklist);
}

static bool link_rows(struct catalogue *catalogue)
{
	bool good = true;

	for (size_t i = 0; i < catalogue->crosswalk.count; i++) {
		struct crosswalk_row *row = &catalogue->crosswalk.items[i];

		good = link_end(catalogue, row, row->from_id, &row->from, &row->from_item) && good;
		good = link_end(catalogue, row, row->to_id, &row->to, &row->to_item) && good;
		if (strcmp(row->from_id, row->to_id) == 0)
			good = problem_error(catalogue->problems, row->entry.place, NULL, "name another end, or delete the row",
			                     "a row joins two things, and `%s` stands at both ends", row->from_id);
		if ((row->from && row->to_item) || (row->from_item && row->to))
			good = problem_error(catalogue->problems, row->entry.place, NULL, "name two criteria, or two items",
			                     "a row joins criteria with criteria, items with items");
	}
	return good;
}

bool catalogue_link(struct catalogue *catalogue)
{
	bool rows = link_rows(catalogue);

	return graph_check(catalogue) && rows;
}

struct declaration_words catalogue_words(const struct catalogue *catalogue)
{
	return (struct declaration_words){&catalogue->topics, &catalogue->facts, &catalogue->checklist_names,
	                                  &catalogue->item_names, &catalogue->criterion_names};
}

const struct checklist *catalogue_checklist(const struct catalogue *catalogue, const char *id)
{
	size_t number = names_find(&catalogue->checklist_names, id);

	return number == NAME_UNKNOWN ? NULL : catalogue->checklists.items[number];
}

const struct item *catalogue_item(const struct catalogue *catalogue, const char *id)
{
	size_t number = names_find(&catalogue->item_names, id);

	return number == NAME_UNKNOWN ? NULL : catalogue->items.items[number];
}

const struct criterion *catalogue_criterion(const struct catalogue *catalogue, const char *id)
{
	size_t number = names_find(&catalogue->criterion_names, id);

	return number == NAME_UNKNOWN ? NULL : catalogue->criteria.items[number];
}
