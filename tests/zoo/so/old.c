/* expect: ok */
/* Nothing is broken: a plugin from the first days. The structures below are version 1.0's, written
 * down once and never to be changed; what no longer fits them would break plugins in the field. */
#include <stddef.h>
#include <stdint.h>

struct normgap_text {
	const char *at;
	size_t length;
};

struct normgap_date {
	int32_t year, month, day;
};

struct normgap_case;

struct normgap_host {
	size_t size;
	struct normgap_date (*as_of)(const struct normgap_case *c);
	size_t (*key_count)(const struct normgap_case *c, const char *name);
	struct normgap_text (*key)(const struct normgap_case *c, const char *name, size_t n);
	size_t (*argument_count)(const struct normgap_case *c, const char *name);
	struct normgap_text (*argument)(const struct normgap_case *c, const char *name, size_t n);
	int32_t (*argument_number)(const struct normgap_case *c, const char *name, int64_t *number);
	int32_t (*verdict)(const struct normgap_case *c, const char *criterion);
	size_t (*measure_count)(const struct normgap_case *c);
	struct normgap_text (*field)(const struct normgap_case *c, size_t measure, int32_t field);
	size_t (*word_count)(const struct normgap_case *c, size_t measure, int32_t list);
	struct normgap_text (*word)(const struct normgap_case *c, size_t measure, int32_t list, size_t n);
	size_t (*fact_count)(const struct normgap_case *c, size_t measure, const char *name);
	struct normgap_text (*fact)(const struct normgap_case *c, size_t measure, const char *name, size_t n);
	int32_t (*fact_number)(const struct normgap_case *c, size_t measure, const char *name, int64_t *number);
	size_t (*evidence_count)(const struct normgap_case *c, size_t measure);
	struct normgap_text (*evidence)(const struct normgap_case *c, size_t measure, size_t n, int32_t field);
	uint32_t (*line)(const struct normgap_case *c, size_t measure);
	int32_t (*standing)(const struct normgap_case *c, size_t measure);
	int32_t (*months)(const struct normgap_case *c, size_t measure);
	int32_t (*because)(struct normgap_case *c, int32_t role, size_t measure, const char *text,
	                   const struct normgap_text *values, size_t count);
	int32_t (*would_meet)(struct normgap_case *c, size_t measure, const char *text, const struct normgap_text *values,
	                      size_t count);
};

struct normgap_judge {
	const char *name, *summary;
	const void *data;
	int32_t (*judge)(const struct normgap_judge *self, const struct normgap_host *host, struct normgap_case *c);
};

struct normgap_plugin {
	size_t size, judge_size;
	const char *name, *version, *summary;
	const char *const *checklists;
	size_t checklist_count;
	const struct normgap_judge *judges;
	size_t judge_count;
};

/* Asks the first function of the table and some of the last: a table that had
 * been changed before its end would answer something else. */
static int32_t probe(const struct normgap_judge *self, const struct normgap_host *host, struct normgap_case *c)
{
	size_t nowhere = host->measure_count(c);

	if (self->data || host->size < sizeof(*host) || host->as_of(c).year < 1000)
		return 4;
	if (host->key_count(c, "no-such-key") || host->line(c, nowhere) || host->evidence_count(c, nowhere))
		return 3;
	if (host->because(c, 2, nowhere, "no-such-text", NULL, 0) ||
	    host->would_meet(c, nowhere, "no-such-text", NULL, 0))
		return 2;
	return 1;
}

static const struct normgap_judge judges[] = {
	{"old.probe", NULL, NULL, probe},
	{"old.again", NULL, NULL, probe},
};
static const struct normgap_plugin plugin = {
	sizeof(struct normgap_plugin), sizeof(struct normgap_judge), "old", "1.0", NULL, NULL, 0, judges, 2,
};

__attribute__((visibility("default"))) const struct normgap_plugin *normgap_plugin_1(void);

const struct normgap_plugin *normgap_plugin_1(void)
{
	return &plugin;
}
