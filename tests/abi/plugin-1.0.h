/*
 * normgap/plugin.h as it was in version 1.0, without its comments. A test fixture,
 * frozen: plugins in the field were built with it, and have to run for as long as
 * there is a version 1. Never to be changed; what no longer fits it is an error
 * of today's header.
 */
#ifndef NORMGAP_PLUGIN_H
#define NORMGAP_PLUGIN_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#if defined(__GNUC__)
#define NORMGAP_EXPORT __attribute__((visibility("default")))
#else
#define NORMGAP_EXPORT
#endif

enum normgap_outcome {
	NORMGAP_MET = 1,
	NORMGAP_PARTIAL = 2,
	NORMGAP_UNMET = 3,
	NORMGAP_UNDETERMINED = 4
};

enum normgap_verdict {
	NORMGAP_VERDICT_MET = 1,
	NORMGAP_VERDICT_PARTIAL = 2,
	NORMGAP_VERDICT_GAP = 3,
	NORMGAP_VERDICT_SILENT = 4,
	NORMGAP_VERDICT_NOT_APPLICABLE = 5,
	NORMGAP_VERDICT_UNDETERMINED = 6,
	NORMGAP_VERDICT_POSITION = 7
};

enum normgap_role {
	NORMGAP_RESTS_ON = 1,
	NORMGAP_NEAR = 2,
	NORMGAP_AGAINST = 3,
	NORMGAP_LACKS = 4
};

enum normgap_field {
	NORMGAP_FIELD_ID = 1,
	NORMGAP_FIELD_TITLE = 2,
	NORMGAP_FIELD_STATUS = 3,
	NORMGAP_FIELD_SINCE = 4,
	NORMGAP_FIELD_UNTIL = 5,
	NORMGAP_FIELD_REVIEWED = 6,
	NORMGAP_FIELD_REVIEW_DUE = 7,
	NORMGAP_FIELD_LEAD = 8,
	NORMGAP_FIELD_BY = 9,
	NORMGAP_FIELD_TEXT = 10
};

enum normgap_list {
	NORMGAP_LIST_KINDS = 1,
	NORMGAP_LIST_TOPICS = 2,
	NORMGAP_LIST_WITH = 3
};

enum normgap_evidence {
	NORMGAP_EVIDENCE_SOURCE = 1,
	NORMGAP_EVIDENCE_ROLE = 2,
	NORMGAP_EVIDENCE_AT = 3,
	NORMGAP_EVIDENCE_URL = 4
};

struct normgap_text {
	const char *at;
	size_t length;
};

struct normgap_date {
	int32_t year, month, day;
};

struct normgap_case;

#define NORMGAP_NO_MEASURE SIZE_MAX

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
	size_t (*lack_count)(const struct normgap_case *c, size_t measure);
	struct normgap_text (*lack)(const struct normgap_case *c, size_t measure, size_t n);
	int32_t (*months)(const struct normgap_case *c, size_t measure);
	int32_t (*because)(struct normgap_case *c, int32_t role, size_t measure, const char *text,
	                   const struct normgap_text *values, size_t count);
	int32_t (*would_meet)(struct normgap_case *c, size_t measure, const char *text,
	                      const struct normgap_text *values, size_t count);
};

#define NORMGAP_HAS(host, member) \
	((host)->size >= offsetof(struct normgap_host, member) + sizeof((host)->member))

struct normgap_judge {
	const char *name;
	const char *summary;
	const void *data;
	int32_t (*judge)(const struct normgap_judge *self, const struct normgap_host *host,
	                 struct normgap_case *c);
};

struct normgap_plugin {
	size_t size;
	size_t judge_size;
	const char *name;
	const char *version;
	const char *summary;
	const char *const *checklists;
	size_t checklist_count;
	const struct normgap_judge *judges;
	size_t judge_count;
};

#define NORMGAP_PLUGIN_SIZES sizeof(struct normgap_plugin), sizeof(struct normgap_judge)

NORMGAP_EXPORT const struct normgap_plugin *normgap_plugin_1(void);

#ifdef __cplusplus
}
#endif

#endif
