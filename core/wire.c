/* Bytes for a pipe. See wire.h. */
#include "wire.h"

#include <string.h>

void wire_put_number(struct buf *out, int64_t number)
{
	char bytes[sizeof(number)];

	memcpy(bytes, &number, sizeof(number));
	buf_add(out, bytes, sizeof(bytes));
}

void wire_put_text(struct buf *out, struct normgap_text text)
{
	wire_put_number(out, (int64_t)text.length);
	buf_add(out, text.at, text.length);
}

void wire_put_string(struct buf *out, const char *text)
{
	wire_put_text(out, (struct normgap_text){text ? text : "", text ? strlen(text) : 0});
}

void wire_put_date(struct buf *out, struct date date)
{
	wire_put_number(out, date.year);
	wire_put_number(out, date.month);
	wire_put_number(out, date.day);
}

static const char *take(struct wire *in, size_t length)
{
	const char *at = in->at;

	if (in->bad || length > in->left) {
		in->bad = true;
		return NULL;
	}
	in->at += length;
	in->left -= length;
	return at;
}

int64_t wire_number(struct wire *in)
{
	const char *bytes = take(in, sizeof(int64_t));
	int64_t number = 0;

	if (bytes)
		memcpy(&number, bytes, sizeof(number));
	return number;
}

size_t wire_below(struct wire *in, size_t end)
{
	int64_t number = wire_number(in);

	if (number >= 0 && (uint64_t)number < end)
		return (size_t)number;
	in->bad = true;
	return 0;
}

struct date wire_date(struct wire *in)
{
	struct date date;

	date.year = (int16_t)wire_number(in);
	date.month = (uint8_t)wire_number(in);
	date.day = (uint8_t)wire_number(in);
	return date;
}

struct normgap_text wire_text(struct wire *in)
{
	int64_t length = wire_number(in);
	const char *at = length < 0 ? NULL : take(in, (size_t)length);

	in->bad |= !at;
	return (struct normgap_text){at ? at : "", at ? (size_t)length : 0};
}

const char *wire_string(struct wire *in, struct arena *arena)
{
	struct normgap_text text = wire_text(in);

	if (memchr(text.at, '\0', text.length)) {
		in->bad = true;
		return "";
	}
	return arena_copy(arena, text.at, text.length);
}
