/* Judges that nobody asks, and judges that remember. See author.h. */
#include "author.h"

#include <string.h>

#include "evaluate.h"
#include "sentence.h"

void check_judges_named(const struct author *author)
{
	const struct declaration nobody = {.state = "XAA"};
	const struct place place = {author->plugin_file, 0, 0};
	struct strings named = {0};
	struct registry registry;

	if (!author->plugin)
		return;
	judges_needed(author->checklist, author->arena, &named);
	author->world->judges(author->world->context, author->arena, &nobody, &registry);
	if (!registry_plugin(&registry, author->plugin))
		problem_warning(author->problems, place, NULL,
		                "write `judge:` and its name into a requirement, or take the file away",
		                "no requirement of the checklist names a judge of this plugin");
	for (size_t i = 0; i < registry.judges.count; i++) {
		const struct judge *judge = registry.judges.items[i];

		if (strcmp(judge->plugin->name, author->plugin) == 0 && !strings_have(&named, judge->row.name))
			problem_warning(author->problems, place, NULL, "name it in a requirement, or take it out of the plugin",
			                "no requirement of the checklist names the judge `%s`", judge->row.name);
	}
}

/* The first judge that a criterion's needs name, or NULL. */
static const char *judge_of(const struct requirement *needs, size_t count)
{
	const char *judge = NULL;

	for (size_t i = 0; !judge && i < count; i++)
		judge = needs[i].judge ? needs[i].judge : judge_of(needs[i].branches, needs[i].branch_count);
	return judge;
}

static void add_sentence(const struct author *author, struct buf *out, const struct sentence *sentence,
                         const struct measure *measure)
{
	sentence_add(out, author->language, sentence);
	buf_addf(out, " (%s)\n", measure ? measure->entry.id : "");
}

/* All that a reader sees of a finding. */
static const char *seen(const struct author *author, const struct assessment *assessment, const char *criterion)
{
	const struct finding *finding = assessment_find(assessment, criterion);
	struct buf out;

	buf_init(&out, author->arena, LIMIT_REPORT_BYTES);
	buf_addf(&out, "%d %d\n", (int)finding->verdict, (int)finding->assurance);
	for (size_t i = 0; i < finding->reasons.count; i++) {
		buf_addf(&out, "%d ", (int)finding->reasons.items[i].role);
		add_sentence(author, &out, &finding->reasons.items[i].sentence, finding->reasons.items[i].measure);
	}
	for (size_t i = 0; i < finding->changes.count; i++)
		add_sentence(author, &out, &finding->changes.items[i].sentence, finding->changes.items[i].measure);
	return out.at;
}

/* A copy of a list's items, the last first. */
static void *turned(struct arena *arena, const void *items, size_t count, size_t size)
{
	const char *from = items;
	char *to = arena_alloc(arena, (count + 1) * size);

	for (size_t i = 0; i < count; i++)
		memcpy(to + i * size, from + (count - 1 - i) * size, size);
	return to;
}

#define TURNED(arena, list) turned((arena), (list)->items, (list)->count, sizeof(*(list)->items))

/* The checklist with its last question first, so that judges are asked in another order. */
static struct checklist_list turned_checklist(const struct author *author)
{
	struct checklist *other = arena_alloc(author->arena, sizeof(*other));
	struct checklist_list list = {0};

	*other = *author->checklist;
	other->items.items = TURNED(author->arena, &author->checklist->items);
	for (size_t i = 0; i < other->items.count; i++)
		other->items.items[i].criteria.items = TURNED(author->arena, &other->items.items[i].criteria);
	*ARENA_APPEND(author->arena, &list) = other;
	return list;
}

/* One look at all cases: what is seen of each criterion that has a judge, by its number among them. */
struct look {
	const char **seen;
	size_t count;
};

static void look_at(const struct author *author, const struct assessment *assessment, struct look *look)
{
	for (size_t i = 0; i < author->checklist->items.count; i++) {
		const struct criterion_list *criteria = &author->checklist->items.items[i].criteria;

		for (size_t c = 0; c < criteria->count; c++)
			if (judge_of(criteria->items[c].needs.items, criteria->items[c].needs.count)) {
				look->seen = arena_grow(author->arena, look->seen, look->count, sizeof(*look->seen));
				look->seen[look->count++] = seen(author, assessment, criteria->items[c].entry.id);
			}
	}
}

/* Judges for one declaration, and what they live in: a process each, perhaps, which ends with it. */
struct bench {
	struct arena *arena;
	struct registry registry;
};

static struct bench seat(const struct author *author, const struct reading *reading)
{
	struct bench bench = {.arena = arena_like(author->arena)};

	author->world->judges(author->world->context, bench.arena, reading->declaration, &bench.registry);
	return bench;
}

static struct look look_once(const struct author *author, const struct reading *reading,
                             const struct checklist_list *checklists, const struct bench *bench)
{
	struct look look = {0};

	look_at(author, world_evaluate(author->world, bench->arena, reading, checklists, &bench->registry), &look);
	return look;
}

static void compare(const struct author *author, const struct look *one, const struct look *other,
                    const struct reading *reading, bool *told)
{
	size_t number = 0;

	for (size_t i = 0; i < author->checklist->items.count; i++) {
		const struct criterion_list *criteria = &author->checklist->items.items[i].criteria;

		for (size_t c = 0; c < criteria->count; c++) {
			const struct criterion *criterion = &criteria->items[c];
			const char *judge = judge_of(criterion->needs.items, criterion->needs.count);

			if (!judge)
				continue;
			if (!told[number] && strcmp(one->seen[number], other->seen[number]) != 0) {
				problem_warning(author->problems, criterion->entry.place, NULL,
				                "a judge knows its case alone: nothing that outlives a call, no clock, no chance",
				                "`%s` is answered differently when the judge `%s` is asked again (%s)",
				                criterion->entry.id, judge, reading->from->path);
				told[number] = true;
			}
			number++;
		}
	}
}

/* The other way round, and once more when everything has been answered. */
static void look_again(const struct author *author, const struct reading *reading,
                       const struct checklist_list *other_way, const struct look *first, bool *told)
{
	const struct bench bench = seat(author, reading);

	for (int again = 0; again < 2; again++) {
		const struct look look = look_once(author, reading, other_way, &bench);

		compare(author, first, &look, reading, told);
	}
	arena_free(bench.arena);
}

/* First each case in a state of its own. Then again in another, from the last case to the first and from the last
 * question to the first, and once more when that state has answered everything. */
void check_judges_twice(const struct author *author)
{
	const struct reading_list *readings = &author->world->readings;
	const struct checklist_list other_way = turned_checklist(author);
	struct look *first = arena_alloc(author->arena, readings->count * sizeof(*first));
	bool *told = arena_alloc(author->arena, LIMIT_CRITERIA * sizeof(*told));

	for (size_t i = 0; i < readings->count; i++)
		if (readings->items[i].declaration) {
			const struct bench bench = seat(author, &readings->items[i]);

			first[i] = look_once(author, &readings->items[i], author->world->chosen, &bench);
			arena_free(bench.arena);
		}
	for (size_t i = readings->count; i-- > 0;)
		if (readings->items[i].declaration)
			look_again(author, &readings->items[i], &other_way, &first[i], told);
}
