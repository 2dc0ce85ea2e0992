/* normgap list: what there is, one line each, id first, tab-separated. */
#define _POSIX_C_SOURCE 200809L
#include "digest.h"
#include "formats.h"
#include "limit.h"
#include "evaluate.h"
#include "json_schema.h"
#include "program.h"
#include "unicode.h"

#include <string.h>

static void add_text(struct program *program, struct buf *out, const struct text *text)
{
	unicode_add_visible(out, in_language(program, text));
}

static void list_checklists(struct program *program, struct buf *out)
{
	const struct checklist_list *all = &program->chosen;

	for (size_t i = 0; i < all->count; i++) {
		size_t criteria = 0;

		for (size_t n = 0; n < all->items[i]->items.count; n++)
			criteria += all->items[i]->items.items[n].criteria.count;
		buf_addf(out, "%s\t", all->items[i]->entry.id);
		unicode_add_visible(out, all->items[i]->version);
		buf_addf(out, "\t%zu\t%zu\t", all->items[i]->items.count, criteria);
		add_text(program, out, &all->items[i]->title);
		buf_addc(out, '\n');
	}
}

static void list_criterion(struct program *program, const struct criterion *criterion, struct buf *out)
{
	buf_addf(out, "%s\t%s\t%s\t%s\t", criterion->entry.id, nature_words.words[criterion->item->nature],
	         weight_words.words[criterion->weight],
	         criterion->layer == LAYER_NONE ? "" : layer_words.words[criterion->layer]);
	add_text(program, out, criterion->title.count ? &criterion->title : &criterion->asks);
	buf_addc(out, '\n');
}

static void list_criteria(struct program *program, struct buf *out)
{
	for (size_t c = 0; c < program->chosen.count; c++) {
		const struct item_list *items = &program->chosen.items[c]->items;

		for (size_t i = 0; i < items->count; i++)
			for (size_t n = 0; n < items->items[i].criteria.count; n++)
				list_criterion(program, &items->items[i].criteria.items[n], out);
	}
}

static void list_topics(struct program *program, struct buf *out)
{
	const struct topics *topics = &program->catalogue.topics;

	for (size_t i = 0; i < topics->count; i++) {
		const struct topic *topic = &topics->items[i];

		buf_addf(out, "%s\t%s\t", topic->entry.id, topic->under ? topic->under : "");
		add_text(program, out, &topic->title);
		buf_addc(out, '\t');
		add_text(program, out, &topic->about);
		buf_addc(out, '\n');
	}
}

static void list_kinds(struct program *program, struct buf *out)
{
	for (int i = 0; i < KIND_COUNT; i++)
		buf_addf(out, "%s\t%s\n", kind_words.words[i], language_label(&program->language, &kind_words, i));
}

static void list_facts(struct program *program, struct buf *out)
{
	const struct facts *facts = &program->catalogue.facts;

	for (size_t i = 0; i < facts->count; i++) {
		const struct fact_kind *kind = &facts->items[i];

		buf_addf(out, "%s\t%s\t", kind->entry.id, fact_type_words.words[kind->type]);
		add_text(program, out, &kind->means);
		buf_addc(out, '\t');
		for (size_t v = 0; v < kind->values.count; v++)
			buf_addf(out, "%s%s", v ? " " : "", kind->values.items[v].text);
		buf_addc(out, '\n');
	}
}

static void list_formats(struct program *program, struct buf *out)
{
	for (size_t i = 0; i < format_count; i++)
		buf_addf(out, "%s\t%s\t%s\n", formats[i].name, formats[i].ending,
		         language_text(&program->language, formats[i].summary));
}

/* The digest of a bundled object is told here, and in no report: there the tool's version vouches for it. */
static const char *digest_of(struct program *program, const struct plugin *plugin)
{
	struct bytes bytes;
	const char *why;

	if (plugin->sha256)
		return plugin->sha256;
	if (!io_read(program->io, program->arena, plugin->path, LIMIT_PLUGIN_BYTES, &bytes, &why))
		return "";
	return digest_sha256(program->arena, bytes.at, bytes.length);
}

static void list_plugin(struct program *program, const struct plugin *plugin, struct buf *out)
{
	static const char *const trusts[] = {
#define X(symbol, word) [symbol] = word,
		TRUSTS(X)
#undef X
	};

	buf_addf(out, "%s\t", plugin->name);
	unicode_add_visible(out, plugin->version);
	buf_addf(out, "\t%s\t", plugin->language);
	unicode_add_visible(out, plugin->trust == TRUST_BUNDLED ? "normgap" : plugin->origin);
	buf_addf(out, "\t%s\t%s\t", digest_of(program, plugin), trusts[plugin->trust]);
	for (size_t i = 0; i < plugin->checklist_count; i++)
		buf_addf(out, "%s%s", i ? " " : "", plugin->checklists[i]);
	buf_addc(out, '\t');
	unicode_add_visible(out, plugin->summary);
	buf_addc(out, '\n');
}

static void list_plugins(struct program *program, struct buf *out)
{
	struct isolation isolation = isolation_for(program, NULL);
	struct problems problems;
	struct registry registry;

	problems_init(&problems, program->arena);
	registry_init(&registry, program->arena);
	load_plugins(program, &registry, &isolation, &program->catalogue.checklists, &problems);
	load_other_plugins(program, &registry, &isolation, &problems);
	print_problems(program, &problems, false);
	for (size_t i = 0; i < registry.plugins.count; i++)
		list_plugin(program, registry.plugins.items[i], out);
}

/* The last line says how much the rows say: one that only intersects passes no verdict. */
static void add_quality(const struct crosswalk *rows, struct buf *out)
{
	size_t relations[RELATION_COUNT] = {0}, criteria = 0;

	for (size_t i = 0; i < rows->count; i++) {
		relations[rows->items[i].relation]++;
		criteria += rows->items[i].from && rows->items[i].to;
	}
	buf_addf(out, "# %zu rows, %zu between criteria; %zu say more than intersects:", rows->count, criteria,
	         rows->count - relations[RELATION_INTERSECTS]);
	for (int relation = 0; relation < RELATION_COUNT; relation++)
		if (relation != RELATION_INTERSECTS)
			buf_addf(out, " %s %zu", relation_words.words[relation], relations[relation]);
	buf_addc(out, '\n');
}

static void list_crosswalks(struct program *program, struct buf *out)
{
	const struct crosswalk *rows = &program->catalogue.crosswalk;

	for (size_t i = 0; i < rows->count; i++) {
		buf_addf(out, "%s\t%s\t%s\t", rows->items[i].from_id, relation_words.words[rows->items[i].relation],
		         rows->items[i].to_id);
		add_text(program, out, &rows->items[i].because);
		buf_addc(out, '\n');
	}
	add_quality(rows, out);
}

/* The one list that takes a word: the type of file. */
static void list_schema(struct program *program, struct buf *out)
{
	const struct file_type *type = file_type_find(program->options->arguments.items[1].text);

	json_schema_write(out, type, &program->catalogue, &program->language);
}

static const struct list {
	const char *name;
	void (*list)(struct program *program, struct buf *out);
} lists[] = {
	{"checklists", list_checklists}, {"criteria", list_criteria}, {"topics", list_topics},
	{"kinds", list_kinds},           {"facts", list_facts},       {"formats", list_formats},
	{"plugins", list_plugins},       {"crosswalks", list_crosswalks}, {"schema", list_schema},
};

static const struct list *find_list(const char *name)
{
	for (size_t i = 0; i < sizeof(lists) / sizeof(lists[0]); i++)
		if (strcmp(lists[i].name, name) == 0)
			return &lists[i];
	return NULL;
}

/* `list schema` takes a type of file, and no other list takes a word. */
static bool takes(const struct list *list, const struct strings *arguments)
{
	bool schema = list->list == list_schema;

	if (schema && (arguments->count < 2 || !file_type_find(arguments->items[1].text)))
		complain("write `normgap list schema` and a type of file: declaration, checklist, facts, topics, crosswalk or "
		         "language");
	else if (!schema && arguments->count > 1)
		complain("`normgap list %s` takes no second word", list->name);
	else
		return true;
	return false;
}

static enum exit_status run(struct program *program)
{
	const struct strings *arguments = &program->options->arguments;
	const struct list *list = find_list(arguments->items[0].text);
	struct buf out;

	if (!list) {
		complain("there is no list of `%s`; `normgap list --help` names them", arguments->items[0].text);
		return EXIT_USAGE;
	}
	if (!takes(list, arguments))
		return EXIT_USAGE;
	if (!program_load(program))
		return EXIT_INPUT;
	buf_init(&out, program->arena, LIMIT_REPORT_BYTES);
	list->list(program, &out);
	return write_result(program, &out);
}

const struct command command_list = {
	.name = "list",
	.arguments = "WHAT",
	.summary = "checklists, criteria, topics, kinds, facts, formats, plugins, crosswalks, schema TYPE",
	.takes = TAKES_CHECKLISTS | TAKES_LANG | TAKES_PLUGINS | TAKES_TRUST,
	.least_arguments = 1,
	.most_arguments = 2,
	.run = run,
};
