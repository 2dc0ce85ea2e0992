/*
 * Writing JSON (RFC 8259) into a buffer, piece by piece. The writer sets commas
 * and escapes by itself; that pieces come in an order that makes sense, and
 * that keys differ, is the caller's. Knows no assessment.
 */
#ifndef JSON_H
#define JSON_H

#include <stdbool.h>
#include <stddef.h>

#include "buf.h"

struct json {
	struct buf *out;
	bool comma; /* the next value or key is not the first of its level */
};

/* `{` or `[`, and `}` or `]`. */
void json_open(struct json *json, char bracket);
void json_close(struct json *json, char bracket);

/* The key of the value that follows. */
void json_key(struct json *json, const char *key);

/* A string; NULL is written as null. What is no UTF-8 becomes U+FFFD; what could
 * steer a terminal, hide or turn the order of letters is written as \uNNNN. */
void json_string(struct json *json, const char *text);

/* The other scalars. */
/* A number, true or false, null. */
void json_number(struct json *json, size_t number);
void json_bool(struct json *json, bool yes);
void json_null(struct json *json);

/* part / whole, rounded to at most four decimals; null when `whole` is 0. */
void json_share(struct json *json, size_t part, size_t whole);

/* A key with its string. */
void json_pair(struct json *json, const char *key, const char *text);

/* A key with its number. */
void json_count(struct json *json, const char *key, size_t number);

#endif
