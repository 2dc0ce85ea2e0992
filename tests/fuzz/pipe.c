/*
 * Fuzzes what the program makes of a plugin's process that lies: its hello, and each
 * of its answers while a declaration is assessed and a plan is made. Input: messages
 * one after the other, each behind its length in two bytes (the lower first). The
 * first is the hello, the others are the answers in the order of the questions.
 *
 * No process is started: the linker puts the two functions below in the place of
 * those that would (`-Wl,--wrap`). The head before a message, by which
 * worker_process.c knows its length, is not part of the input.
 */
#include "fuzz.h"
#include "isolation.h"
#include "limit.h"

#define NATIVE 1 /* bit of the first byte: an object, not a script */

/* What is still to be said. */
static struct bytes left;

bool __wrap_worker_process_start(struct worker_process *process, struct arena *arena,
                                 const struct worker_limits *limits,
                                 void (*run)(void *data, int questions, int answers), void *data);
bool __wrap_worker_process_ask(struct worker_process *process, struct bytes question, size_t most,
                               struct bytes *answer);

bool __wrap_worker_process_start(struct worker_process *process, struct arena *arena,
                                 const struct worker_limits *limits,
                                 void (*run)(void *data, int questions, int answers), void *data)
{
	(void)run;
	(void)data;
	*process = (struct worker_process){.arena = arena, .limits = *limits};
	return true;
}

/* Each answer lies in memory of just its size: who reads on behind it is found out. */
bool __wrap_worker_process_ask(struct worker_process *process, struct bytes question, size_t most,
                               struct bytes *answer)
{
	size_t length;

	(void)question;
	if (process->over)
		return false;
	length = left.length < 2 ? 0 : (size_t)(unsigned char)left.at[0] | (size_t)(unsigned char)left.at[1] << 8;
	if (left.length < 2 || length > left.length - 2 || length > most) {
		worker_process_refuse(process, "it ended its own process");
		return false;
	}
	*answer = (struct bytes){arena_copy(process->arena, left.at + 2, length), length};
	left.at += 2 + length;
	left.length -= 2 + length;
	return true;
}

static const char declaration_text[] =
	"normgap: declaration/1\nstate: UTO\nname: Utopia\nas-of: 2026\nmeasures:\n"
	"  - id: course\n    title: A course\n    kind: training\n    status: in-force\n    topics: [courses]\n"
	"  - id: team\n    title: A team\n    kind: institution\n    status: planned\n    topics: [response-team]\n";

static void check_findings(const struct assessment *assessment)
{
	for (size_t i = 0; i < assessment->checklists.count; i++)
		for (size_t n = 0; n < assessment->checklists.items[i].items.count; n++) {
			const struct finding_list *findings = &assessment->checklists.items[i].items.items[n].findings;

			for (size_t f = 0; f < findings->count; f++) {
				require((unsigned)findings->items[f].verdict < VERDICT_COUNT, "a verdict is one");
				require(findings->items[f].reasons.count <= LIMIT_REASONS_KEPT, "reasons are bounded");
			}
		}
}

static void serve(struct arena *arena, bool native)
{
	const struct bytes bytes = {declaration_text, sizeof(declaration_text) - 1};
	const struct declaration *declaration = read_declaration(arena, small_world(), bytes);
	const struct plugin from = {.name = "probe", .language = native ? "c" : "lua", .path = "probe"};
	const struct worker_task task = {.from = &from, .native = native};
	struct isolation isolation = {
		.scene = {small_world(), declaration},
		.limits = {LIMIT_WORKER_CPU_SECONDS, LIMIT_WORKER_WALL_SECONDS, LIMIT_WORKER_MEMORY_BYTES},
		.sentences = 40,
		.wall_seconds = LIMIT_WORKERS_WALL_SECONDS,
	};
	const struct normgap_plugin *descriptor;
	struct registry registry;
	const char *why = NULL;

	registry_init(&registry, arena);
	if (!isolation_load(&isolation, arena, &task, &descriptor, &why) ||
	    !registry_add(&registry, &from, descriptor, &why)) {
		require(why && *why, "a refusal has words");
		return;
	}
	check_findings(assess(arena, small_world(), declaration, &registry));
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct arena *arena = input_arena();

	if (size) {
		left = input_bytes(arena, data + 1, size - 1);
		serve(arena, data[0] & NATIVE);
	}
	arena_free(arena);
	return 0;
}
