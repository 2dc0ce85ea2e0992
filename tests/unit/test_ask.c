/*
 * Cases and answers across a pipe: what goes over comes out again, and whatever
 * bytes come back, reading them does no harm. Both sides are played here, without
 * a process between them.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "ask.h"
#include "zoo.h"
#include "zoo_case.h"

#define MESSAGE_BYTES 65536

/* Both sides' checklist of one question, and declaration of one measure. */
struct both {
	struct arena *arena;
	struct small_case *small;
	struct item item;
	struct criterion criterion;
	const struct criterion *criteria[1];
	struct requirement needs[1], branches[2];
	struct measure measures[1];
	struct catalogue catalogue;
	struct declaration declaration;
	struct scene scene;
};

static int meet(void **state)
{
	struct arena *arena = zoo_arena();
	struct both *both = arena_alloc(arena, sizeof(*both));
	struct normgap_case *c;

	both->arena = arena;
	both->small = small_case_new(arena);
	c = &both->small->c;
	both->needs[0] = (struct requirement){.form = FORM_ANY, .branches = both->branches, .branch_count = 2};
	both->branches[1] = both->small->requirement;
	both->criterion = (struct criterion){.needs = {both->needs, 1}, .item = &both->item};
	both->criterion.entry.id = "zoo.item.question";
	both->item.checklist = &both->small->checklist;
	both->criteria[0] = &both->criterion;
	both->measures[0] = both->small->measure;
	both->catalogue.criteria = (struct criterion_refs){both->criteria, 1};
	both->declaration.measures = (struct measure_list){both->measures, 1};
	both->declaration.sources = (struct source_list){&both->small->source, 1};
	both->scene = (struct scene){&both->catalogue, &both->declaration};
	c->criterion = &both->criterion;
	c->requirement = &both->branches[1];
	both->small->matches[0].measure = &both->measures[0];
	c->matches.count = 1;
	*state = both;
	return 0;
}

static int part(void **state)
{
	arena_free(((struct both *)*state)->arena);
	return 0;
}

static struct asked *send_over(struct both *both)
{
	struct wire in;
	struct buf out;

	buf_init(&out, both->arena, MESSAGE_BYTES);
	assert_true(ask_put(&out, &both->scene, &both->small->c));
	in = (struct wire){out.at, out.length, false};
	return ask_get(&in, &both->scene, both->arena);
}

static void test_declared(void **state)
{
	struct both *both = *state;
	struct asked *asked = send_over(both);

	assert_non_null(asked);
	assert_ptr_equal(asked->c.requirement, &both->branches[1]);
	assert_ptr_equal(asked->c.matches.items[0].measure, &both->measures[0]);
	assert_int_equal(asked->c.matches.count, 1);
	assert_int_equal(asked->c.as_of.day, 24);
	assert_int_equal(asked->c.matches.items[0].outcome, OUTCOME_MET);
}

static void assert_same_text(struct normgap_text one, struct normgap_text other)
{
	assert_int_equal(one.length, other.length);
	assert_memory_equal(one.at, other.at, one.length);
}

/* Whatever a judge may ask of a measure is the same on both sides. */
static void assert_same_measure(const struct normgap_case *one, const struct normgap_case *other)
{
	for (int32_t field = NORMGAP_FIELD_ID; field <= NORMGAP_FIELD_TEXT; field++)
		assert_same_text(host_table.field(one, 0, field), host_table.field(other, 0, field));
	for (int32_t list = NORMGAP_LIST_KINDS; list <= NORMGAP_LIST_WITH; list++) {
		assert_int_equal(host_table.word_count(one, 0, list), host_table.word_count(other, 0, list));
		for (size_t n = 0; n < host_table.word_count(one, 0, list); n++)
			assert_same_text(host_table.word(one, 0, list, n), host_table.word(other, 0, list, n));
	}
	assert_same_text(host_table.fact(one, 0, "published", 0), host_table.fact(other, 0, "published", 0));
	assert_int_equal(host_table.evidence_count(one, 0), host_table.evidence_count(other, 0));
	for (int32_t field = NORMGAP_EVIDENCE_SOURCE; field <= NORMGAP_EVIDENCE_URL; field++)
		assert_same_text(host_table.evidence(one, 0, 0, field), host_table.evidence(other, 0, 0, field));
	assert_int_equal(host_table.line(one, 0), host_table.line(other, 0));
	assert_int_equal(host_table.months(one, 0), host_table.months(other, 0));
	assert_int_equal(host_table.standing(one, 0), host_table.standing(other, 0));
	assert_int_equal(host_table.lack_count(one, 0), host_table.lack_count(other, 0));
	for (size_t n = 0; n < host_table.lack_count(one, 0); n++)
		assert_same_text(host_table.lack(one, 0, n), host_table.lack(other, 0, n));
}

/* A measure that the other side has never seen. */
static void test_drafted(void **state)
{
	struct both *both = *state;
	struct measure *draft = &both->small->measure;
	struct string_at partners[] = {{.text = "EST"}, {.text = "x-OAS"}};
	size_t topics[] = {3, 1};
	struct asked *asked;

	draft->until = (struct date){.year = 2030, .month = 2};
	draft->reviewed = (struct date){.year = 2020, .month = 2, .day = 29};
	draft->by = "x-EU";
	draft->with = (struct strings){partners, 2};
	draft->topic_words = (struct strings){partners, 1};
	draft->topics = (struct topic_set){topics, 2};
	draft->lead = draft->title;
	draft->status = STATUS_PLANNED;
	both->branches[1].status = STATUS_IN_FORCE;
	match_measure(&both->branches[1], draft, NULL, both->small->c.as_of, false, &both->small->matches[0]);
	assert_int_equal(both->small->matches[0].count, 1);
	asked = send_over(both);
	assert_non_null(asked);
	assert_ptr_not_equal(asked->c.matches.items[0].measure, draft);
	assert_same_measure(&both->small->c, &asked->c);
	assert_int_equal(asked->c.matches.items[0].measure->topics.items[0], 3);
}

/* What is said over there is said here. */
static struct buf answer(struct both *both, int32_t outcome)
{
	static const struct normgap_text values[] = {{"caf\xc3\xa9", 5}, {"\xff\x00", 2}};
	const struct normgap_host host = asked_host();
	struct asked *asked = send_over(both);
	struct buf out;

	assert_non_null(asked);
	assert_int_equal(host.because(&asked->c, NORMGAP_RESTS_ON, 0, "probe", values, 2), 1);
	assert_int_equal(host.because(&asked->c, NORMGAP_NEAR, 0, NULL, NULL, 0), 1);
	assert_int_equal(host.because(&asked->c, NORMGAP_NEAR, 0, "no-such-text", NULL, 0), 0);
	assert_int_equal(host.because(&asked->c, NORMGAP_NEAR, 1, NULL, NULL, 0), 0);
	assert_int_equal(host.would_meet(&asked->c, NORMGAP_NO_MEASURE, "names", values, 1), 1);
	buf_init(&out, both->arena, MESSAGE_BYTES);
	answer_put(&out, asked, outcome);
	assert_in_range(out.length, 1, answer_most(&both->small->c));
	return out;
}

static void test_answer(void **state)
{
	struct both *both = *state;
	struct buf out = answer(both, NORMGAP_PARTIAL);
	struct wire in = {out.at, out.length, false};
	const struct judgement *said = &both->small->judgement;

	assert_int_equal(answer_replay(&in, &host_table, &both->small->c), NORMGAP_PARTIAL);
	assert_false(in.bad);
	assert_int_equal(said->reasons.count, 2);
	assert_string_equal(said->reasons.items[0].sentence.values[0].plain, "caf\xc3\xa9");
	assert_int_equal(said->changes.count, 1);
	assert_int_equal(said->rests.count, 1);
}

/* No outcome is changed on the way: what is none is the evaluator's to find out. */
static void test_outcomes(void **state)
{
	static const int32_t outcomes[] = {0, 77, -1, INT32_MAX, INT32_MIN};
	struct both *both = *state;

	for (size_t i = 0; i < COUNT(outcomes); i++) {
		struct buf out = answer(both, outcomes[i]);
		struct wire in = {out.at, out.length, false};

		assert_int_equal(answer_replay(&in, &host_table, &both->small->c), outcomes[i]);
	}
}

static void replay(struct both *both, const char *at, size_t length, bool *bad)
{
	struct wire in = {at, length, false};
	const struct arena_mark mark = arena_mark(both->arena);
	const struct judgement before = both->small->judgement;

	both->small->c.said = both->small->c.said_own = 0;
	answer_replay(&in, &host_table, &both->small->c);
	*bad = in.bad;
	both->small->judgement = before;
	both->small->c.failure = NULL;
	arena_rewind(both->arena, mark);
}

static void test_prefixes(void **state)
{
	struct both *both = *state;
	struct buf out = answer(both, NORMGAP_MET);
	bool bad;

	for (size_t length = 0; length < out.length; length++) {
		replay(both, arena_copy(both->arena, out.at, length), length, &bad);
		assert_true(bad);
	}
}

static void test_byte_more(void **state)
{
	struct both *both = *state;
	struct buf out = answer(both, NORMGAP_MET);
	bool bad;

	replay(both, out.at, out.length + 1, &bad);
	assert_true(bad);
}

/* Each byte, each bit, and then whole numbers that are as large as can be. */
static void test_flips(void **state)
{
	struct both *both = *state;
	struct buf out = answer(both, NORMGAP_MET);
	bool bad;

	for (size_t at = 0; at < out.length; at++)
		for (int bit = 0; bit < 8; bit++) {
			out.at[at] = (char)(out.at[at] ^ 1 << bit);
			replay(both, out.at, out.length, &bad);
			out.at[at] = (char)(out.at[at] ^ 1 << bit);
		}
	for (size_t at = 0; at + 8 <= out.length; at += 8) {
		char kept[8];

		memcpy(kept, out.at + at, 8);
		memset(out.at + at, 0xff, 8);
		replay(both, out.at, out.length, &bad);
		out.at[at + 7] = 0x7f;
		replay(both, out.at, out.length, &bad);
		memcpy(out.at + at, kept, 8);
	}
}

/* A requirement of another criterion can't be asked about. */
static void test_unknown(void **state)
{
	struct both *both = *state;
	struct buf out;

	both->small->c.requirement = &both->small->requirement;
	buf_init(&out, both->arena, MESSAGE_BYTES);
	assert_false(ask_put(&out, &both->scene, &both->small->c));
}

#define BOTH(test) cmocka_unit_test_setup_teardown(test, meet, part)

int main(void)
{
	const struct CMUnitTest tests[] = {
		BOTH(test_declared), BOTH(test_drafted),  BOTH(test_answer), BOTH(test_outcomes),
		BOTH(test_prefixes), BOTH(test_byte_more), BOTH(test_flips), BOTH(test_unknown),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
