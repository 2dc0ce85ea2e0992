/* The tables of words and the search for the nearest one. See vocabulary.h. */
#include "vocabulary.h"

#include <string.h>

#define WORD(symbol, word) word,
static const char *const kind_table[] = {
#include "kind.def"
};
static const char *const status_table[] = {
#include "status.def"
};
static const char *const verdict_table[] = {
#include "verdict.def"
};
static const char *const outcome_table[] = {
#include "outcome.def"
};
static const char *const assurance_table[] = {
#include "assurance.def"
};
static const char *const role_table[] = {
#include "role.def"
};
static const char *const lack_table[] = {
#include "lack.def"
};
static const char *const item_status_table[] = {
#include "item_status.def"
};
static const char *const nature_table[] = {
#include "nature.def"
};
static const char *const weight_table[] = {
#include "weight.def"
};
static const char *const layer_table[] = {
#include "layer.def"
};
static const char *const layer_status_table[] = {
#include "layer_status.def"
};
static const char *const source_role_table[] = {
#include "source_role.def"
};
static const char *const relation_table[] = {
#include "relation.def"
};
static const char *const party_table[] = {
#include "party.def"
};
static const char *const answer_table[] = {
#include "answer.def"
};
static const char *const fact_type_table[] = {
#include "fact_type.def"
};
static const char *const measure_field_table[] = {
#include "measure_field.def"
};
static const char *const reference_table[] = {
#include "reference.def"
};
static const char *const plan_part_table[] = {
#include "plan_part.def"
};
static const char *const input_table[] = {
#include "input.def"
};
#undef WORD

#define TABLE(name, what) \
	const struct vocabulary name##_words = {what, name##_table, sizeof(name##_table) / sizeof(name##_table[0])}

TABLE(kind, "kind");
TABLE(status, "status");
TABLE(verdict, "verdict");
TABLE(outcome, "outcome");
TABLE(assurance, "assurance");
TABLE(role, "role");
TABLE(lack, "lack");
TABLE(item_status, "item-status");
TABLE(nature, "nature");
TABLE(weight, "weight");
TABLE(layer, "layer");
TABLE(layer_status, "layer-status");
TABLE(source_role, "source-role");
TABLE(relation, "relation");
TABLE(party, "party");
TABLE(answer, "answer");
TABLE(fact_type, "fact-type");
TABLE(measure_field, "field");
TABLE(plan_part, "plan-part");
TABLE(input, "input");
TABLE(reference, "reference");

int vocabulary_find(const struct vocabulary *vocabulary, const char *word)
{
	for (int i = 0; i < vocabulary->count; i++)
		if (strcmp(vocabulary->words[i], word) == 0)
			return i;
	return -1;
}

static int smallest(int a, int b, int c)
{
	int least = a < b ? a : b;

	return least < c ? least : c;
}

#define LONGEST_COMPARED 64

/* Edits (insert, drop, change, swap neighbours) from one word to the other. */
static int edits(const char *a, int la, const char *b, int lb)
{
	int rows[3][LONGEST_COMPARED + 1];

	for (int j = 0; j <= lb; j++)
		rows[0][j] = j;
	for (int i = 1; i <= la; i++) {
		int *now = rows[i % 3], *before = rows[(i + 2) % 3], *earlier = rows[(i + 1) % 3];

		now[0] = i;
		for (int j = 1; j <= lb; j++) {
			now[j] = smallest(before[j] + 1, now[j - 1] + 1, before[j - 1] + (a[i - 1] != b[j - 1]));
			if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
				now[j] = smallest(now[j], earlier[j - 2] + 1, now[j]);
		}
	}
	return rows[la % 3][lb];
}

int word_distance(const char *word, const char *candidate)
{
	size_t la = strlen(word), lb = strlen(candidate);
	int distance;

	if (!la || la > LONGEST_COMPARED || lb > LONGEST_COMPARED)
		return -1;
	if ((la > lb ? la - lb : lb - la) > 1 + (la > lb ? la : lb) / 4)
		return -1;
	distance = edits(word, (int)la, candidate, (int)lb);
	return distance <= 1 + (int)(la > lb ? la : lb) / 4 ? distance : -1;
}

const char *vocabulary_nearest(const struct vocabulary *vocabulary, const char *word)
{
	const char *nearest = NULL;
	int best = LONGEST_COMPARED;

	for (int i = 0; i < vocabulary->count; i++) {
		int distance = word_distance(word, vocabulary->words[i]);

		if (distance >= 0 && distance < best) {
			best = distance;
			nearest = vocabulary->words[i];
		}
	}
	return nearest;
}
